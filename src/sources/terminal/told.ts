/**
 * What the tools say that VS Code has for agents since 1.102, of the terminal in front. They need no clipboard, and the
 * first says whose output it is. Their words are no promise: where they are others, nothing is taken from them.
 */
const LAST_COMMAND = 'The following is the last command run in the terminal:\n';
const OUTPUT =
  /^(?:\nIt was run in the directory:\n[^\n]*)?(?:\nIt exited with code: -?\d+)?(?:\nIt has the following output:\n([\s\S]*))?$/;
const SELECTION = "The active terminal's selection:\n";

/**
 * The output of a command line that has run last; undefined where another one has, or it still runs. Where the line is not
 * known, that of any.
 */
export function outputTold(said: string, line: string): string | undefined {
  if (!said.startsWith(`${LAST_COMMAND}${line}`)) return undefined;
  const from = LAST_COMMAND.length + line.length;
  const end = line === '' ? said.indexOf('\nIt ', from) : from;
  const found = end < 0 ? undefined : OUTPUT.exec(said.slice(end));
  return found ? (found[1] ?? '') : undefined;
}

/** The text that is selected; undefined where none is. */
export function selectionTold(said: string): string | undefined {
  return said.startsWith(SELECTION) ? said.slice(SELECTION.length) : undefined;
}
