import { KINDS } from '../scan/memoryLayout';
import { TOKEN } from '../text/bytes';

/** The kinds of the byte at an address. */
export function kindsAt(at: i32): i32 {
  return load<u8>(KINDS + load<u8>(at));
}

/** Whether a character of ASCII that ends a token stands at an address. */
export function isOutside(at: i32): bool {
  return load<u8>(at) < 0x80 && (kindsAt(at) & TOKEN) === 0;
}

/** Whether a byte is a letter of ASCII. */
export function isLetter(byte: u32): bool {
  return (byte | 0x20) - 0x61 < 26;
}

/** No gap is looked at further, as in `tokens/around.ts`. */
const WIDEST: i32 = 40;

/** Where the blanks end that start at an address. */
export function pastBlanks(from: i32): i32 {
  let at = from;
  while ((load<u8>(at) === 0x20 || load<u8>(at) === 0x09) && at - from < WIDEST) at++;
  return at;
}
