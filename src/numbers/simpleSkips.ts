import {
  COLON,
  COMMA,
  DIGIT,
  HYPHEN,
  isDigit,
  isHexDigit,
  KIND,
  LETTER,
  NEWLINE,
  PLUS,
  POINT,
  TOKEN,
  ZERO,
} from './characters';
import { codeOf, type Found } from './found';
import type { Text } from './text';

const WORD = codeOf('word');
const HASH = codeOf('hash');
const DATE = codeOf('date');
const TIME = codeOf('time');
/** Longer words are left to the general reader. */
const LONGEST_WORD = 40;
/** A UUID has so many characters, hyphens included. */
const UUID = 36;
/** A hash has at least so many hexadecimal digits. */
export const SHORTEST_HASH = 7;

/**
 * A short cut past the general reader for what is skipped most often: words of letters and digits (`v2`), and
 * dates and times in the ISO format. Whatever it is not sure of it leaves to that.
 */
export class SimpleSkips {
  readonly #text: Text;
  readonly #found: Found;

  constructor(text: Text, found: Found) {
    this.#text = text;
    this.#found = found;
  }

  /** Whether the digit at an index more likely belongs to what is skipped than to a number. */
  isLikely(at: number): boolean {
    const { bytes } = this.#text;
    if (bytes[at + 2] === COLON || bytes[at + 4] === HYPHEN) return true;
    return at > 0 && ((KIND[bytes[at - 1] as number] as number) & LETTER) !== 0;
  }

  /** Skips what the digit at an index belongs to; returns where to go on, the index itself where it is not simple. */
  skip(at: number): number {
    const { bytes } = this.#text;
    const left = at > 0 ? (bytes[at - 1] as number) : NEWLINE;
    if (left === HYPHEN || ((KIND[left] as number) & LETTER) !== 0) return this.#skipWord(at);
    if (left === 0x24 || !this.#isOutside(left)) return at;
    if (bytes[at + 2] === COLON) return this.#done(TIME, at, this.#timeEnd(at));
    if (bytes[at + 4] !== HYPHEN) return at;
    const date = this.#done(DATE, at, this.#dateEnd(at));
    if (date === at || bytes[date] !== 0x20) return date;
    // A blank and a time of day follow nearly always.
    return this.#done(TIME, date, this.#timeEnd(date + 1));
  }

  /** A word that starts with a letter, with what hyphens join to it. */
  #skipWord(at: number): number {
    const { bytes } = this.#text;
    let start = at - 1;
    while (start > 0 && at - start < LONGEST_WORD && this.#isWord(bytes[start - 1] as number)) start--;
    if (start > 0 && !this.#isOutside(bytes[start - 1] as number)) return at;
    if (((KIND[bytes[start] as number] as number) & LETTER) === 0) return at;
    let end = at;
    while (end - at < LONGEST_WORD && this.#isWord(bytes[end] as number)) end++;
    const length = end - start;
    if (!this.#isOutside(bytes[end] as number) || length === UUID || this.#mayBeNotFinite(start)) return at;
    let isHash = length >= SHORTEST_HASH;
    for (let i = start; isHash && i < end; i++) isHash = isHexDigit(bytes[i] as number);
    return this.#done(isHash ? HASH : WORD, at, end);
  }

  /** Whether a hyphen may part a `nan` or an `infinity` from the rest of a word. */
  #mayBeNotFinite(start: number): boolean {
    const { bytes } = this.#text;
    return bytes[start + 3] === HYPHEN || bytes[start + 8] === HYPHEN;
  }

  /** Where a `2026-01-02`, `2026-01-02T12:34:56.789Z` ends, 0 where none starts. */
  #dateEnd(at: number): number {
    const { bytes } = this.#text;
    if (!this.#isPair(at) || !this.#isPair(at + 2) || !this.#isPair(at + 5) || !this.#isPair(at + 8))
      return 0;
    const month = this.#pair(at + 5);
    const day = this.#pair(at + 8);
    if (bytes[at + 7] !== HYPHEN || month < 1 || month > 12 || day < 1 || day > 31) return 0;
    const end = at + 10;
    if (bytes[end] === 0x54) return this.#timeEnd(end + 1);
    return this.#isOutside(bytes[end] as number) ? end : 0;
  }

  /** Where a `12:34:56`, `12:34:56.789`, `12:34:56Z` ends, 0 where none starts or more may belong to it. */
  #timeEnd(at: number): number {
    const { bytes } = this.#text;
    if (!this.#isPair(at) || bytes[at + 2] !== COLON || bytes[at + 5] !== COLON) return 0;
    if (!this.#isSixtieth(at + 3) || !this.#isSixtieth(at + 6)) return 0;
    let end = at + 8;
    if (bytes[end] === POINT) {
      const point = end++;
      while (end - point < 10 && isDigit(bytes[end] as number)) end++;
      if (end === point + 1) return 0;
    }
    if (bytes[end] === 0x5a) end++;
    const next = bytes[end] as number;
    if (next === COMMA || !this.#isOutside(next)) return 0;
    if (next !== 0x20) return end;
    const zone = bytes[end + 1] as number;
    return zone === PLUS || zone === HYPHEN || zone >= 0x80 ? 0 : end;
  }

  #done(reason: number, at: number, end: number): number {
    if (end === 0) return at;
    this.#found.countSkip(reason);
    return end;
  }

  /** Whether a byte is a character of ASCII that ends a token. */
  #isOutside(byte: number): boolean {
    return byte < 0x80 && ((KIND[byte] as number) & TOKEN) === 0;
  }

  #isWord(byte: number): boolean {
    return byte === HYPHEN || ((KIND[byte] as number) & (LETTER | DIGIT)) !== 0;
  }

  #isPair(at: number): boolean {
    return isDigit(this.#text.bytes[at] as number) && isDigit(this.#text.bytes[at + 1] as number);
  }

  #isSixtieth(at: number): boolean {
    return this.#isPair(at) && (this.#text.bytes[at] as number) <= ZERO + 6;
  }

  #pair(at: number): number {
    return ((this.#text.bytes[at] as number) - ZERO) * 10 + (this.#text.bytes[at + 1] as number) - ZERO;
  }
}
