import { DIGIT, HYPHEN, kindOf, LETTER, POINT, SLASH, UNDERSCORE } from '../text/characters';

/** What a byte means to whoever looks for the name of a number. */
export const WORD = 0;
/** A byte of a character beyond ASCII: part of a word but for a few marks. */
export const BEYOND_ASCII = 1;
export const BLANK = 2;
export const QUOTE = 3;
export const COLON = 4;
export const EQUALS = 5;
export const BAR = 6;
export const OPEN = 7;
export const CLOSE = 8;
export const COMMA = 9;
/** Ends a word without a meaning of its own. */
export const IDLE = 10;
/** Part of a word, though not to be looked for in a run. */
export const OTHER = 11;

export const MARK = new Uint8Array(256).fill(OTHER, 0, 0x80).fill(BEYOND_ASCII, 0x80);
for (let byte = 0; byte < 0x80; byte++) if ((kindOf(byte) & (LETTER | DIGIT)) !== 0) MARK[byte] = WORD;
for (const byte of [HYPHEN, POINT, SLASH]) MARK[byte] = WORD;
for (const [mark, characters] of [
  [BLANK, ' \t'],
  [QUOTE, '"\''],
  [COLON, ':'],
  [EQUALS, '='],
  [BAR, '|'],
  [OPEN, '{['],
  [CLOSE, '}]'],
  [COMMA, ',;'],
  [IDLE, '<>~!?&\\*^'],
] as const) {
  for (const character of characters) MARK[character.charCodeAt(0)] = mark;
}

/** Whether a byte of ASCII is a letter or a digit, which make a name of a word; 0 for all else. */
export const NAMES = new Uint8Array(256);
for (let byte = 0; byte < 0x80; byte++)
  NAMES[byte] = +((kindOf(byte) & (LETTER | DIGIT)) !== 0 && byte !== UNDERSCORE);

/** Whether `…` starts at an index, which goes on between values of one label. */
export function isEllipsis(bytes: Uint8Array, index: number): boolean {
  return bytes[index] === 0xe2 && bytes[index + 1] === 0x80 && bytes[index + 2] === 0xa6;
}

/** Whether one of `≈ ≤ ≥` starts at an index. */
export function isComparison(bytes: Uint8Array, index: number): boolean {
  if (bytes[index] !== 0xe2 || bytes[index + 1] !== 0x89) return false;
  return bytes[index + 2] === 0x88 || bytes[index + 2] === 0xa4 || bytes[index + 2] === 0xa5;
}
