/** A unit that was found in a text, as one number: where it ends and its code. */

/** There are fewer codes than this. */
export const CODES = 1024;

/** Where a unit that was found ends. */
export function unitEndOf(match: number): number {
  return Math.floor(match / CODES);
}

/** The code of a unit that was found, 0 for none. */
export function unitCodeOf(match: number): number {
  return match % CODES;
}
