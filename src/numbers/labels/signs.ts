import { HYPHEN, PLUS, SLASH } from '../text/characters';
import { decode } from '../text/utf8';
import { NUMBER, NUMBER_BYTES } from './lineShape';
import * as Token from './tokenKinds';

/**
 * The length in bytes of a character that is a sign rather than a part of a word, 0 where it is none: no-break blanks,
 * `±`, `… – —`, `≈ ≤ ≥` and the bar of boxes.
 */
export function signLength(bytes: Uint8Array, index: number): number {
  const [first, second, third] = [bytes[index], bytes[index + 1], bytes[index + 2]];
  if (first === 0xc2) return second === 0xa0 || second === 0xb1 ? 2 : 0;
  if (first !== 0xe2) return 0;
  if (second === 0x80) return third === 0xa6 || third === 0xaf || third === 0x93 || third === 0x94 ? 3 : 0;
  if (second === 0x89) return third === 0x88 || third === 0xa4 || third === 0xa5 ? 3 : 0;
  return second === 0x94 && (third === 0x82 || third === 0x83) ? 3 : 0;
}

/** Whether a letter or a digit of any script starts at an index beyond ASCII; `ℹ` is a sign, whatever Unicode says. */
export function isLetterAt(bytes: Uint8Array, index: number, length: number): boolean {
  if (((bytes[index] as number) & 0xc0) === 0x80) return false;
  let end = index + 1;
  while (end < length && ((bytes[end] as number) & 0xc0) === 0x80) end++;
  return /(?!ℹ)[\p{L}\p{N}]/u.test(decode(bytes, index, end));
}

/** The kind of a word `[start, end)` of ASCII that is no name. */
export function kindOfSigns(bytes: Uint8Array, start: number, end: number): number {
  const first = bytes[start];
  if (end === start + 3 && first === PLUS && bytes[start + 1] === SLASH) return Token.ERROR_SIGN;
  if (end === start + 2 && first === PLUS && bytes[start + 1] === HYPHEN) return Token.ERROR_SIGN;
  if (end !== start + 1) return Token.SIGNS;
  if (first === HYPHEN) return Token.HYPHEN_SIGN;
  if (first === PLUS) return Token.PLUS_SIGN;
  return first === SLASH ? Token.SLASH_SIGN : Token.SIGNS;
}

/**
 * Where in a shape the quote ends that opens at an index, -1 where it does not. A quote behind a backslash is a part of the
 * text (`"say \"hi\""`), unless none ends it later that stands where one can: `"C:\" n=5 q="x"`.
 */
export function quoteEnd(shape: Uint8Array, index: number): number {
  const quote = shape[index];
  let escaped = -1;
  for (let i = index + 1; i < shape.length; i++) {
    const byte = shape[i];
    if (byte === NUMBER) i += NUMBER_BYTES - 1;
    else if (byte === BACKSLASH && shape[i + 1] === BACKSLASH) i++;
    else if (byte === BACKSLASH && shape[i + 1] === quote) {
      if (escaped < 0) escaped = i + 1;
      i++;
    } else if (byte === quote) return escaped >= 0 && isLetterAt(shape, i + 1, shape.length) ? escaped : i;
  }
  return escaped;
}

const BACKSLASH = 0x5c;
