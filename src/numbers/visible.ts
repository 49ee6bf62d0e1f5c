/** Characters that draw nothing and change how others are drawn: controls, and those that turn the direction of text. */
const INVISIBLE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A name from outside, a label or a file for example, without what could make it look like another. O(n). */
export function visible(name: string): string {
  return name.replace(INVISIBLE, '');
}
