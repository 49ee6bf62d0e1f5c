import { ASTERISK, EQUALS, isLineEnd } from '../text/characters';
import type { Text } from '../text/text';
import { isLetterAt, pastBlanks } from './around';
import type { LineHeads } from './lineHeads';

/**
 * A common factor alone on its line, as Octave and MATLAB print it above a matrix: `1.0e+03 *`. What stands below it is to be
 * multiplied, up to the next line with words other than the headings of a wrapped matrix, and so is no number as it is
 * written.
 */
export class ScaleFactor {
  /** Whether what comes next stands below a factor. */
  isOpen = false;
  /** The same of the token that is being read; nothing of it counts until {@link keep}, since more text may have to come. */
  isAbove = false;
  readonly #text: Text;
  readonly #heads: LineHeads;

  constructor(text: Text, heads: LineHeads) {
    this.#text = text;
    this.#heads = heads;
  }

  /** The token that is being read is a factor. */
  open(): void {
    this.isAbove = true;
  }

  /** The token has been read. */
  keep(): void {
    this.isOpen = this.isAbove;
  }

  close(): void {
    this.isAbove = false;
    this.isOpen = false;
  }

  /** Whether a number is a factor: it has an exponent, and its line nothing but it and an asterisk. */
  isFactor(start: number, end: number): boolean {
    const text = this.#text;
    if (text.at(end) !== BLANK || !this.#hasExponent(start, end)) return false;
    const asterisk = pastBlanks(text, end);
    if (text.at(asterisk) !== ASTERISK || !isLineEnd(text.at(pastBlanks(text, asterisk + 1)))) return false;
    return this.#heads.startsLine(start);
  }

  #hasExponent(start: number, end: number): boolean {
    for (let i = start; i < end; i++) if ((this.#text.at(i) | 0x20) === 0x65) return true;
    return false;
  }

  /** Looks over what stands between two tokens; words there end the matrix, but for those of a line's head. */
  look(from: number, to: number): void {
    this.isAbove = this.isOpen;
    if (!this.isOpen) return;
    const text = this.#text;
    for (let at = from; at < to; ) {
      if (isLineEnd(text.at(at - 1))) at = this.#heads.past(at);
      if (at >= to) return;
      const isWord = isLetterAt(text, at) || text.at(at) === EQUALS;
      const heading = isWord ? HEADINGS.find(word => text.startsWith(word, at)) : undefined;
      if (isWord && heading === undefined) {
        this.isAbove = false;
        return;
      }
      at = heading === undefined ? text.after(at) : at + heading.length;
    }
  }
}

const BLANK = 0x20;
const HEADINGS = ['Columns ', 'Column '];
