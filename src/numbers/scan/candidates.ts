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
    const { bytes, end } = text;
    const first = (bytes[index] as number) | 0x20;
    if ((first !== 0x6e && first !== 0x69) || index >= end) return false;
    if (index + 3 < end) {
      const second = (bytes[index + 1] as number) | 0x20;
      const third = (bytes[index + 2] as number) | 0x20;
      const isNan = first === 0x6e && second === 0x61 && third === 0x6e;
      const isInf = first === 0x69 && second === 0x6e && third === 0x66;
      const next = bytes[index + 3] as number;
      const goesOn = isLetter(next) && !(isInf && (next | 0x20) === 0x69);
      if ((!isNan && !isInf) || goesOn) return false;
    }
    return (text.kindBefore(index) & (DIGIT | LETTER)) === 0;
  }
}

function isLetter(byte: number): boolean {
  return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}
