/** Whether a command line asks a shell to run something in the background: `sleep 1 &`. One in quotes is taken for that too. */
export function startsJobs(line: string): boolean {
  return /(?:^|[^&>|])&(?![&>\d])/.test(line);
}
