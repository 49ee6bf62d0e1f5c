const ESC = '\u001b';
/** Escape sequences, which a screen does not show: CSI, OSC and the short ones. */
const ESCAPE = new RegExp(
  `${ESC}(?:\\[[0-?]*[ -/]*[@-~]|\\][^\u0007${ESC}]*(?:\u0007|${ESC}\\\\)?|[()*+][0-9A-Za-z]|[0-9=>@-Z\\\\^_a-z])`,
  'g',
);

/**
 * What a command printed after the text that was read of it, told by its output as the screen shows it. Undefined
 * where the two do not belong together line by line: a program moved the cursor, or the screen has lost its beginning.
 */
export function restOf(read: string, shown: string): string | undefined {
  const before = linesOf(read.replace(ESCAPE, ''));
  const all = linesOf(shown);
  const cut = before.pop() ?? '';
  if (before.some((line, at) => line.trimEnd() !== all[at]?.trimEnd())) return undefined;
  const [first = '', ...others] = all.slice(before.length);
  if (!first.startsWith(cut)) return undefined;
  return [first.slice(cut.length), ...others].join('\n');
}

function linesOf(text: string): string[] {
  return text.replaceAll('\r\n', '\n').split('\n');
}
