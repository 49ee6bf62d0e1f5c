/** What the lines of our logpoints begin with: only letters behind it, so that no mark is a number. */
const MARK = 'median@';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A mark that no other logpoint has. */
export function newMark(): string {
  const letters = crypto.getRandomValues(new Uint8Array(6));
  return `${MARK}${[...letters].map(byte => LETTERS.charAt(byte % LETTERS.length)).join('')}:`;
}

/** A text without the lines that logpoints of ours have printed. */
export function withoutMarks(text: string): string {
  return text.includes(MARK) ? text.replace(/^.*median@[a-z]{6}: .*(\n|$)/gm, '') : text;
}

/** What stands behind a mark in a complete line; undefined where the line has none. */
export function behindMark(line: string, mark: string): string | undefined {
  const at = line.indexOf(mark);
  return at < 0 ? undefined : line.slice(at + mark.length).trim();
}
