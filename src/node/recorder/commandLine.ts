/** What cmd.exe takes for itself. */
const SPECIAL = /[()\][%!^"`<>&|;, *?]/g;
const BATCH_FILE = /\.(?:cmd|bat)$/i;
const CMD = /(?:^|[\\/])cmd(?:\.exe)?$/i;
/** What stands behind these is a command line as a person types it. */
const CARRIES = /^\/[ck]$/i;

/** What Windows runs where a file is asked for. */
export function runnerOf(file: string, comSpec: string): string {
  return BATCH_FILE.test(file) ? comSpec : file;
}

/**
 * The one line that a program is started by on Windows: each program cuts it up by itself. Most do it as Microsoft's C
 * library does; cmd.exe takes what stands behind its /c as it is, and a batch file is run by cmd.exe.
 *
 * @param comSpec where cmd.exe is
 */
export function commandLineOf(file: string, args: readonly string[], comSpec: string): string {
  if (BATCH_FILE.test(file)) {
    const line = [file.replace(SPECIAL, '^$&'), ...args.map(escaped)].join(' ');
    return `${quoted(comSpec)} /d /s /c "${line}"`;
  }
  const carried = CMD.test(file) ? args.findIndex(arg => CARRIES.test(arg)) : -1;
  if (carried < 0) return [file, ...args].map(quoted).join(' ');
  const flags = args.slice(0, carried + 1);
  // By /s it takes off the outer quotes alone, whatever is between them.
  const outer = flags.some(flag => /^\/s$/i.test(flag)) ? flags : ['/s', ...flags];
  return `${[file, ...outer].map(quoted).join(' ')} "${args.slice(carried + 1).join(' ')}"`;
}

/** A word as Microsoft's C library takes it. */
function quoted(word: string): string {
  return word !== '' && !/[\s"]/.test(word) ? word : inQuotes(word);
}

/** A word for a program behind a batch file: past cmd.exe, then as above. */
function escaped(word: string): string {
  return inQuotes(word).replace(SPECIAL, '^$&');
}

/** Backslashes count only before a quote. */
function inQuotes(word: string): string {
  const inside = word.replace(/(\\*)("|$)/g, (_, slashes: string, quote: string) =>
    quote ? `${slashes}${slashes}\\"` : `${slashes}${slashes}`,
  );
  return `"${inside}"`;
}
