import { isName } from './labels/wordList';

const BLANK = 0x20;

/** The label of a number as that of those behind it, as in `x: 1 2 3`, for as long as only marks follow that carry it on. */
export class CarriedLabel {
  #label = 0;
  #isBehindComma = false;

  /** 0 where none is carried on. */
  set(label: number): void {
    this.#label = label;
    this.#isBehindComma = false;
  }

  passComma(): void {
    this.#isBehindComma = true;
  }

  /** The label of a number that ends at an index; behind a comma it has none if a word follows: `x: 1, 2 failed`. */
  to(bytes: Uint8Array, end: number, lineEnd: number): number {
    if (!this.#isBehindComma) return this.#label;
    const next = bytes[end] === BLANK ? end + 1 : end;
    return next < lineEnd && isName(bytes, next, next + 1) ? 0 : this.#label;
  }
}
