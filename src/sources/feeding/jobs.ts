/** Whether a command line asks a shell to run something in the background: `sleep 1 &`. One in quotes is taken for that too. */
export function startsJobs(line: string): boolean {
  return /(?:^|[^&>|])&(?![&>\d])/.test(line);
}

const QUOTED = /\\.|'[^']*'|"(?:\\.|[^"\\])*"/gs;

/** Whether a shell may be back at its prompt while something that a command line has started still prints. */
export function leavesJobs(line: string): boolean {
  const bare = line.replace(QUOTED, '');
  return startsJobs(bare) && !/(?:^|[;&|\s])wait\s*(?:$|[;\n])/.test(bare);
}
