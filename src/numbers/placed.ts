import { Candidates, SENTINEL } from './candidates';
import { HYPHEN, isDigit, KIND, LETTER, PLUS, POINT } from './characters';
import { Found } from './found';
import { complete, type NumberOptions } from './options';
import { REASONS } from './reasons';
import { SimpleNumbers } from './simpleNumbers';
import { SimpleSkips } from './simpleSkips';
import type { Text } from './text';
import { TokenReader } from './tokens';
import { UNITS } from './units';

/** Bytes behind the text that are looked at as a mark and in whole words. */
const ROOM = 16;
const COLON = 0x3a;
const DATE = 1 + REASONS.indexOf('date');
const TIME = 1 + REASONS.indexOf('time');

/** How many bytes each unit has. */
const WIDTHS = UNITS.map(({ symbol }) =>
  Array.from(symbol).reduce((sum, character) => sum + width(character.charCodeAt(0)), 0),
);

function width(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
}

/**
 * Reads the numbers of many lines at once and keeps their places. Since no reading looks past its line, each line is
 * read as it is by itself. Takes the scanner's short cuts, whose places follow from what they read; digits in a word
 * that these skip are not among what is found.
 */
export class PlacedNumbers {
  readonly found = new Found(true);
  readonly #text: Text;
  readonly #tokens: TokenReader;
  readonly #candidates: Candidates;
  readonly #numbers: SimpleNumbers;
  readonly #skips: SimpleSkips | undefined;

  /** @param text where the lines stand, in clean UTF-8 with a line's end behind each */
  constructor(text: Text, options: NumberOptions | undefined) {
    const completed = complete(options);
    this.#text = text;
    this.#tokens = new TokenReader(text, completed, this.found);
    this.#candidates = new Candidates(text);
    this.#numbers = new SimpleNumbers(text, completed, this.found);
    if (completed.take.size === 0) this.#skips = new SimpleSkips(text, this.found);
  }

  /** Reads all of the text anew. Linear. */
  read(): Found {
    const { found } = this;
    const text = this.#text;
    found.clear();
    this.#tokens.reset();
    text.reserve(text.end + ROOM);
    text.bytes[text.end] = SENTINEL;
    text.ended = true;
    // Of the shortest numbers every other byte starts one.
    found.reserve((text.end >> 1) + 2);
    for (let at = this.#candidates.next(0); at < text.end; at = this.#candidates.next(at)) {
      const past = isDigit(text.bytes[at] as number) ? this.#readSimple(at) : at;
      at = past > at ? past : this.#tokens.read(at);
    }
    return found;
  }

  /** Reads what starts at an index, if it is simple, and returns where it ends, else the index. */
  #readSimple(at: number): number {
    const { count } = this.found;
    const past = this.#numbers.read(at, true);
    if (past > at) {
      this.#place(count, at, past);
      return past;
    }
    const end = this.#skips?.skip(at) ?? at;
    if (end > at) this.#placeSkip(at, end);
    return end;
  }

  /** Notes the places of the numbers from a row on, which stand one byte apart; the last one ends before `past`. */
  #place(row: number, first: number, past: number): void {
    const { bytes } = this.#text;
    const { starts, ends, reasons, units, count } = this.found;
    const lead = first > 0 ? bytes[first - 1] : 0;
    let at = first;
    for (let i = row; i < count; i++) {
      let end = at;
      while (isDigit(bytes[end] as number) || bytes[end] === POINT) end++;
      const unit = units[i] as number;
      starts[i] = i === row && (lead === HYPHEN || lead === PLUS) ? at - 1 : at;
      // Only the last one's unit may stand behind a blank, and then `past` is where the blank is.
      ends[i] = unit === 0 ? end : end + (WIDTHS[unit] as number) + (i === count - 1 && past === end ? 1 : 0);
      reasons[i] = 0;
      at = (ends[i] as number) + 1;
    }
  }

  /** Notes a date or a time; digits in a word start none. */
  #placeSkip(at: number, end: number): void {
    const { bytes } = this.#text;
    const before = at > 0 ? (bytes[at - 1] as number) : 0;
    if (before === HYPHEN || ((KIND[before] as number) & LETTER) !== 0) return;
    const { found } = this;
    const row = found.count;
    found.reserve(1);
    found.values[row] = Number.NaN;
    found.units[row] = 0;
    found.starts[row] = at;
    found.ends[row] = end;
    found.reasons[row] = bytes[at + 2] === COLON ? TIME : DATE;
    found.keepSimple(row + 1);
  }
}
