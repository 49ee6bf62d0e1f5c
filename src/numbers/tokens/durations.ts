import { COLON, COMMA, HYPHEN, PLUS, POINT } from '../text/characters';
import type { Text } from '../text/text';
import { digitCount, isLetterAt } from './around';

/**
 * Where the clock behind days ends, from the blank before them: `-1 days +23:59:59.5` (pandas, PostgreSQL), and with a comma
 * as Python has it; 0 where there is none.
 */
export function clockBehindDays(text: Text, blank: number): number {
  if (text.at(blank) !== BLANK_BYTE || !text.startsWith('day', blank + 1)) return 0;
  let at = blank + 4;
  if (text.at(at) === 0x73) at++;
  if (text.at(at) === COMMA) at++;
  if (text.at(at) !== BLANK_BYTE) return 0;
  at++;
  if (text.at(at) === HYPHEN || text.at(at) === PLUS) at++;
  const hours = digitCount(text, at, 3);
  if (hours === 0 || hours > 2) return 0;
  at += hours;
  for (let part = 0; part < 2; part++, at += 3) {
    if (text.at(at) !== COLON || digitCount(text, at + 1, 3) !== 2) return 0;
  }
  if (text.at(at) === POINT) at += 1 + digitCount(text, at + 1, 10);
  return text.isWordAt(at) || text.at(at) === COLON ? 0 : at;
}

/** Finds durations that are written in several units. */
export class Durations {
  readonly #text: Text;

  constructor(text: Text) {
    this.#text = text;
  }

  /**
   * Where two or more counts of falling units end: `1h02m`, `0m1.234s`, `0m1,234s`, `2d3h4m5s`, `1m 23s`, `1min 2.5s`; 0
   * where there are fewer.
   */
  endOf(index: number): number {
    const text = this.#text;
    const isWhole = text.at(index + digitCount(text, index, 10)) !== POINT;
    let end = index;
    this.#larger = -1;
    for (let counts = 0; ; counts++) {
      const mayPart = isWhole && counts > 0;
      const next = this.#countEnd(end) || (mayPart ? this.#countBehindBlank(end) : 0);
      if (next === 0) return counts > 1 && !text.isWordAt(end) ? end : 0;
      end = next;
    }
  }

  /** The place in {@link DURATION_UNITS} of the unit of the last count. */
  #larger = -1;

  /** Where a count of a unit below the last one ends. */
  #countEnd(index: number): number {
    const digits = digitCount(this.#text, index, 10);
    if (digits === 0) return 0;
    const end = this.#decimals(index + digits);
    for (let unit = this.#larger + 1; unit < DURATION_UNITS.length; unit++) {
      const symbol = DURATION_UNITS[unit] as string;
      const past = end + symbol.length;
      // `5m` goes on where `5min` and `5ms` do not end.
      if (!this.#text.startsWith(symbol, end) || (symbol.length > 1 && isLetterAt(this.#text, past)))
        continue;
      if (symbol === 'm' && (this.#text.at(past) | 0x20) === 0x73) continue;
      this.#larger = unit;
      return past;
    }
    return 0;
  }

  #countBehindBlank(blank: number): number {
    if (this.#text.at(blank) !== BLANK_BYTE || digitCount(this.#text, blank + 1, 3) > 2) return 0;
    const larger = this.#larger;
    const end = this.#countEnd(blank + 1);
    if (end > 0 && !this.#text.isWordAt(end) && this.#larger < MILLISECONDS) return end;
    this.#larger = larger;
    return 0;
  }

  /** Where a decimal part at an index ends; behind the first count a comma is decimal too. */
  #decimals(index: number): number {
    const mark = this.#text.at(index);
    const isMark = mark === POINT || (mark === COMMA && this.#larger >= 0);
    const length = isMark ? digitCount(this.#text, index + 1, 10) : 0;
    return length > 0 ? index + 1 + length : index;
  }
}

const BLANK_BYTE = 0x20;
/** How many seconds each unit counts, the larger ones first; those of a letter or more behind the first stand for the same. */
export const DURATION_PARTS: Readonly<Record<string, number>> = {
  d: 86_400,
  h: 3600,
  min: 60,
  m: 60,
  s: 1,
  ms: 1e-3,
};
const DURATION_UNITS = Object.keys(DURATION_PARTS);
const MILLISECONDS = 5;
