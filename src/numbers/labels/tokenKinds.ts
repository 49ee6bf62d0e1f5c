import { CLOSE, OPEN, ROUND_CLOSE, ROUND_OPEN } from './marks';

/** The kinds of tokens; those of one mark are the mark's own. */
export { BAR, CLOSE, COLON, COMMA, EQUALS, IDLE, OPEN, ROUND_CLOSE, ROUND_OPEN } from './marks';

export const WORD = 0;
/** A word without a letter or a digit. */
export const SIGNS = 1;
export const NUMBER = 2;
/** What names nothing, a date for example. */
export const NOTHING = 3;
export const QUOTED = 4;
export const HYPHEN_SIGN = 14;
export const PLUS_SIGN = 15;
/** `/` alone. */
export const SLASH_SIGN = 16;
/** `±`, `+/-` and `+-`. */
export const ERROR_SIGN = 17;
export const ELLIPSIS = 18;

/** Blanks before a token. */
export const GLUED = 0;
export const ONE_BLANK = 1;
export const MORE_BLANKS = 2;
export const TABBED = 3;

/** Whether a kind is the start of a bracket. */
export function isOpening(kind: number): boolean {
  return kind === OPEN || kind === ROUND_OPEN;
}

/** Whether a kind is the end of a bracket. */
export function isClosing(kind: number): boolean {
  return kind === CLOSE || kind === ROUND_CLOSE;
}
