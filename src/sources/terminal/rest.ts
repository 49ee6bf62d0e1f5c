import { ESCAPE } from '../feeding/escapes';

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
