import { BLANK as BLANK_KIND, DIGIT, kindOf, LETTER, UNDERSCORE } from '../text/characters';

/** What a byte means to whoever looks for the name of a number. */
export const WORD = 0;
/** A byte of a character beyond ASCII: part of a word but for a few marks. */
export const BEYOND_ASCII = 1;
export const BLANK = 2;
export const TAB = 3;
export const QUOTE = 4;
export const COLON = 5;
export const EQUALS = 6;
export const BAR = 7;
/** `{` and `[`, and their ends. */
export const OPEN = 8;
export const CLOSE = 9;
export const ROUND_OPEN = 10;
export const ROUND_CLOSE = 11;
export const COMMA = 12;
/** Ends a word without a meaning of its own. */
export const IDLE = 13;

/** What is no letter and none of the marks below is part of a word all the same: `%`, `#`, `_`, `.`. */
export const MARK = new Uint8Array(256).fill(WORD, 0, 0x80).fill(BEYOND_ASCII, 0x80);
for (let byte = 0; byte < 0x80; byte++) if ((kindOf(byte) & BLANK_KIND) !== 0) MARK[byte] = BLANK;
for (const [mark, characters] of [
  [TAB, '\t'],
  [QUOTE, '"\''],
  [COLON, ':'],
  [EQUALS, '='],
  [BAR, '|'],
  [OPEN, '{['],
  [CLOSE, '}]'],
  [ROUND_OPEN, '('],
  [ROUND_CLOSE, ')'],
  [COMMA, ',;'],
  [IDLE, '<>~!?&*^'],
] as const) {
  for (const character of characters) MARK[character.charCodeAt(0)] = mark;
}

/** Whether a byte of ASCII is a letter or a digit, which make a name of a word. */
export const NAMES = new Uint8Array(256);
for (let byte = 0; byte < 0x80; byte++)
  NAMES[byte] = +((kindOf(byte) & (LETTER | DIGIT)) !== 0 && byte !== UNDERSCORE);
