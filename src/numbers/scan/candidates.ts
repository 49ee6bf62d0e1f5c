import { DIGIT, isDigit, LETTER } from '../text/characters';
import type { Text } from '../text/text';

/** Leads a reader through a text: what it has read itself, the reader need not. */
export interface CandidateSearch {
  /** Takes in the text as it stands. */
  load(): void;
  /**
   * Where from an index on the reader is wanted next; the text's end, or past it, where it is not.
   * @param units whether a unit behind a blank matters
   * @param share as for `Found.reserve`
   */
  next(from: number, units: boolean, share?: number): number;
}

/** Finds where a number may stand: the next digit, or the next `nan` or `inf` that starts a word. */
export class Candidates implements CandidateSearch {
  readonly #text: Text;

  constructor(text: Text) {
    this.#text = text;
  }

  load(): void {}

  next(from: number): number {
    const { end } = this.#text;
    let index = from;
    while (index < end && !this.isCandidate(index)) index++;
    return index;
  }

  isCandidate(index: number): boolean {
    return isDigit(this.#text.bytes[index] as number) || this.#startsNotFinite(index);
  }

  #startsNotFinite(index: number): boolean {
    const text = this.#text;
    const first = text.at(index) | 0x20;
    if ((first !== 0x6e && first !== 0x69) || index >= text.end) return false;
    if ((text.kindBefore(index) & (DIGIT | LETTER)) !== 0) return false;
    return index + 3 >= text.end || NOT_FINITE.test(text.ascii(index, index + 4));
  }
}

const NOT_FINITE = /^(?:nan(?![a-z])|inf(?![a-hj-z]))/i;
