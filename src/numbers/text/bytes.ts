/** Bytes that mean something to the reader of numbers, and the kinds of bytes; the kernel reads this too. */

export const TAB = 0x09;
export const NEWLINE = 0x0a;
export const RETURN = 0x0d;
export const ESCAPE = 0x1b;
export const SPACE = 0x20;
export const QUOTE = 0x22;
export const DOLLAR = 0x24;
export const PERCENT = 0x25;
export const OPEN = 0x28;
export const CLOSE = 0x29;
export const ASTERISK = 0x2a;
export const PLUS = 0x2b;
export const COMMA = 0x2c;
export const HYPHEN = 0x2d;
export const POINT = 0x2e;
export const SLASH = 0x2f;
export const ZERO = 0x30;
export const COLON = 0x3a;
export const EQUALS = 0x3d;
export const OPEN_SQUARE = 0x5b;
export const CLOSE_SQUARE = 0x5d;
export const CARET = 0x5e;
export const UNDERSCORE = 0x5f;

export const DIGIT = 1;
/** A letter, or the underscore that joins letters. */
export const LETTER = 2;
/** Holds a token together without being a letter: `. : - + @`. */
export const JOINER = 4;
/** A number, and so its sign, can start after it. */
export const START = 8;
/** A blank or a control character; a line's end is one too. */
export const BLANK = 16;
/** A byte of a character beyond ASCII. */
export const BEYOND = 32;
/** What a token is made of, beyond ASCII aside. */
export const TOKEN = DIGIT | LETTER | JOINER;
