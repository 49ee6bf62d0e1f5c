/** The kinds of tokens; those of one mark are called as in `marks.ts` and have its number. */
export const WORD = 0;
/** A word without a letter or a digit. */
export const SIGNS = 1;
export const NUMBER = 2;
/** What names nothing, a date for example. */
export const NOTHING = 3;
export const QUOTED = 4;
export const COLON = 5;
export const EQUALS = 6;
export const BAR = 7;
export const OPEN = 8;
export const CLOSE = 9;
export const ROUND_OPEN = 10;
export const ROUND_CLOSE = 11;
export const COMMA = 12;
export const IDLE = 13;
export const HYPHEN_SIGN = 14;
export const PLUS_SIGN = 15;
/** `/` alone. */
export const SLASH_SIGN = 16;
/** `±` and `+/-`. */
export const ERROR_SIGN = 17;
export const ELLIPSIS = 18;

/** Blanks before a token. */
export const GLUED = 0;
export const ONE_BLANK = 1;
export const MORE_BLANKS = 2;
export const TABBED = 3;

/** Whether a kind is the end of a bracket. */
export function isClosing(kind: number): boolean {
  return kind === CLOSE || kind === ROUND_CLOSE;
}
