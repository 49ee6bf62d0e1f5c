import { COLON, COMMA, HYPHEN, PLUS, POINT, SPACE } from '../text/characters';
import type { Text } from '../text/text';
import { SECONDS_IN } from '../units';
import { digitCount, isLetterAt } from './around';

/**
 * Where the clock behind days ends, from the blank before them: `-1 days +23:59:59.5` (pandas, PostgreSQL), and with a comma
 * as Python has it; 0 where there is none.
 */
export function clockBehindDays(text: Text, blank: number): number {
  if (text.at(blank) !== SPACE || !text.startsWith('day', blank + 1)) return 0;
  let at = blank + 4;
  if (text.at(at) === 0x73) at++;
  if (text.at(at) === COMMA) at++;
  if (text.at(at) !== SPACE) return 0;
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

/** A unit is looked at no further, in letters. */
const LONGEST = 12;

/** Finds durations that are written in several units. */
export class Durations {
  readonly #text: Text;
  /** What stands between a count and its unit: the same for all counts of a duration. */
  #blank = '';
  /** The seconds in the unit of the last count, and whether that is a word, or short for one behind a blank. */
  #seconds = 0;
  #isWord = false;

  constructor(text: Text) {
    this.#text = text;
  }

  /**
   * Where two or more counts of falling units end: `1h02m`, `0m1.234s`, `0m1,234s`, `2d3h4m5s`, `1m 23s`, `1min 2.5s`,
   * `1 min 2.5 s`, `2 days, 1 hour and 33.12 seconds`; 0 where there are fewer.
   */
  endOf(index: number): number {
    const text = this.#text;
    const past = index + digitCount(text, index, 10);
    const isWhole = text.at(past) !== POINT;
    this.#blank = text.at(past) === SPACE ? ' ' : '';
    this.#seconds = Number.POSITIVE_INFINITY;
    let end = this.#countEnd(index);
    if (end === 0) return 0;
    for (let counts = 1; ; counts++) {
      const glued = this.#blank === '' ? this.#countEnd(end) : 0;
      const next = glued || (isWhole ? this.#countBehind(end) : 0);
      if (next === 0) return counts > 1 && !text.isWordAt(end) ? end : 0;
      end = next;
    }
  }

  /** Where a count of a unit below the last one ends. */
  #countEnd(index: number): number {
    const text = this.#text;
    const digits = digitCount(text, index, 10);
    if (digits === 0) return 0;
    const behind = this.#decimals(index + digits);
    const start = behind + this.#blank.length;
    let end = start;
    while (end - start < LONGEST && isLetterAt(text, end)) end++;
    const unit = text.ascii(behind, end);
    const seconds = unit.startsWith(this.#blank) ? SECONDS_IN.get(unit.trim()) : undefined;
    // Behind a blank, a bare `m` is a metre.
    if (seconds === undefined || seconds >= this.#seconds || unit === ' m') return 0;
    this.#seconds = seconds;
    this.#isWord = unit.length > 3;
    return end;
  }

  /** Where a count ends that stands apart from the last one; behind words more than a blank may part them. */
  #countBehind(index: number): number {
    const text = this.#text;
    const isWord = this.#isWord;
    let start = index;
    if (isWord && text.at(start) === COMMA) start++;
    if (text.at(start++) !== SPACE) return 0;
    if (isWord && text.startsWith('and ', start)) start += 4;
    if (digitCount(text, start, 4) > (isWord ? 3 : 2)) return 0;
    const end = this.#countEnd(start);
    return end > 0 && !text.isWordAt(end) && (this.#seconds >= 1 || this.#isWord) ? end : 0;
  }

  /** Where a decimal part at an index ends; behind the first count a comma is decimal too. */
  #decimals(index: number): number {
    const mark = this.#text.at(index);
    const isMark = mark === POINT || (mark === COMMA && Number.isFinite(this.#seconds));
    const length = isMark ? digitCount(this.#text, index + 1, 10) : 0;
    return length > 0 ? index + 1 + length : index;
  }
}
