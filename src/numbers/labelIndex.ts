import { isDigit } from './characters';

const BLANK = 0x20;
const COLON = 0x3a;
/** What may stand before a value's first digit: `+`, `-`, `.` and `$`. */
const SIGNS: ReadonlySet<number> = new Set([0x2b, 0x2d, 0x2e, 0x24]);
/** No index has more digits. */
const LONGEST = 6;

/** Whether a number behind a word tells which of several things a key names, as in `Sensor 1: 23.5`. */
export function isIndex(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[end] !== COLON || bytes[end + 1] !== BLANK || bytes[start - 1] !== BLANK) return false;
  if (end - start > LONGEST) return false;
  for (let i = start; i < end; i++) if (!isDigit(bytes[i] as number)) return false;
  let value = end + 1;
  while (bytes[value] === BLANK) value++;
  return isDigit(bytes[SIGNS.has(bytes[value] as number) ? value + 1 : value] as number);
}
