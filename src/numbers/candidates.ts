import { DIGIT, isDigit, LETTER } from './characters';
import type { Text } from './text';

/**
 * No byte of UTF-8, and no part of a number: stands behind the last byte of the text, where it stops the search
 * without a check of the index at each step.
 */
export const SENTINEL = 0xff;

/**
 * Two bytes at a time: whether a pair holds a digit or the sentinel, or may lie in `nan` or `inf` as a word, in
 * any case. As few pairs as will do are marked for those: `na` and `nf`, and where the word lies across pairs, `n`
 * behind a mark, and `f` before a mark or the second `i` of `infinity`.
 */
const MARKED = new Uint8Array(1 << 16);
{
  const pair = new Uint8Array(2);
  const both = new Uint16Array(pair.buffer);
  const mark = (first: number, second: number) => {
    pair[0] = first;
    pair[1] = second;
    MARKED[both[0] as number] = +isMarked(first, second);
  };
  // A marked pair holds one of these bytes; to ask all 65,536 pairs would take some milliseconds at the start.
  for (const byte of [SENTINEL, ...Array.from('0123456789nNfF', character => character.charCodeAt(0))]) {
    for (let other = 0; other < 256; other++) {
      mark(byte, other);
      mark(other, byte);
    }
  }
}

function isMarked(first: number, second: number): boolean {
  if (stops(first) || stops(second)) return true;
  const [a, b] = [first | 0x20, second | 0x20];
  if (a === 0x6e) return b === 0x61 || b === 0x66;
  return (b === 0x6e && !isLetter(first)) || (a === 0x66 && (b === 0x69 || !isLetter(second)));
}

/** Where `nan` or `inf` would start, if a marked pair without a digit lay in it. */
function suspect(first: number, second: number, at: number): number {
  if ((first | 0x20) === 0x6e) return (second | 0x20) === 0x61 ? at : at - 1;
  return (second | 0x20) === 0x6e ? at + 1 : at - 2;
}

function stops(byte: number): boolean {
  return isDigit(byte) || byte === SENTINEL;
}

function isLetter(byte: number): boolean {
  return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

/** Whether none of four pairs is marked. */
function isUnmarked(marked: Uint8Array, pairs: Uint16Array, at: number): boolean {
  const first = (marked[pairs[at] as number] as number) | (marked[pairs[at + 1] as number] as number);
  const second = (marked[pairs[at + 2] as number] as number) | (marked[pairs[at + 3] as number] as number);
  return (first | second) === 0;
}

/**
 * Finds where a number may stand: the next digit, or the next `nan` or `inf` that starts a word. Steps through
 * pairs of bytes, so that prose costs next to nothing.
 */
export class Candidates {
  readonly #text: Text;

  constructor(text: Text) {
    this.#text = text;
  }

  /** Where the next candidate at or after an index stands; the text's end where there is none. */
  next(from: number): number {
    const { bytes, pairs, end } = this.#text;
    const marked = MARKED;
    if (from + 2 >= end) return this.#nextNear(from);
    if (this.#isCandidate(from)) return from;
    if ((from & 1) === 0 && this.#isCandidate(from + 1)) return from + 1;
    let pair = (from + 2) >> 1;
    for (;;) {
      while (isUnmarked(marked, pairs, pair)) pair += 4;
      while (marked[pairs[pair] as number] === 0) pair++;
      const at = pair * 2;
      if (at + 1 >= end) return this.#nextNear(Math.max(from, at - 2));
      if (isDigit(bytes[at] as number)) return at;
      if (isDigit(bytes[at + 1] as number)) return at + 1;
      const start = suspect(bytes[at] as number, bytes[at + 1] as number, at);
      if (start >= from && this.#startsNotFinite(start)) return start;
      pair++;
    }
  }

  /** {@link next} for the last few bytes, one by one. */
  #nextNear(from: number): number {
    const { end } = this.#text;
    let index = from;
    while (index < end && !this.#isCandidate(index)) index++;
    return index;
  }

  #isCandidate(index: number): boolean {
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
