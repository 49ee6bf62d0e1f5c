import { ESCAPE } from './text/characters';

/** The top bit of each of four bytes. */
const TOPS = 0x80808080;
const ESCAPES = ESCAPE * 0x01010101;

/** Whether bytes are ASCII without an escape sequence. Linear, four bytes at a time. */
export function isPlainAscii(view: DataView, start: number, end: number): boolean {
  let i = start;
  for (; i + 16 <= end; i += 16) {
    const marks =
      marksOf(view.getInt32(i, true)) |
      marksOf(view.getInt32(i + 4, true)) |
      marksOf(view.getInt32(i + 8, true)) |
      marksOf(view.getInt32(i + 12, true));
    if ((marks & TOPS) !== 0) return false;
  }
  for (; i < end; i++) {
    const byte = view.getUint8(i);
    if (byte >= 0x80 || byte === ESCAPE) return false;
  }
  return true;
}

/** Has a top bit if, and only if, one of the four bytes is an escape or not ASCII. */
function marksOf(four: number): number {
  const others = four ^ ESCAPES;
  return (others - 0x01010101) | four;
}
