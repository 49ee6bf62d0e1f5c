/** Counts since 1970 that stand as stamps: 10 digits are seconds, 13 milliseconds, 16 microseconds, 19 nanoseconds. */

import { BLANK, isDigit, isLineEnd, POINT, SPACE, TAB, UNDERSCORE, ZERO } from '../text/characters';
import type { Text } from '../text/text';
import { beforeBlanks, digitCount, isLetterAt, pastBlanks } from './around';
import { EARLIEST_EPOCH, LATEST_EPOCH } from './epochYears';
import { unitBehindBlank } from './unitsBehind';

/** Finds epochs where they stand as stamps; each method returns where one ends, 0 where none starts. */
export class Epochs {
  readonly #text: Text;

  constructor(text: Text) {
    this.#text = text;
  }

  /** One that ends its line behind a value (Graphite, Influx, Prometheus), or stands between colons before one (Teleplot). */
  stampEnd(index: number): number {
    const text = this.#text;
    const whole = this.#wholeEnd(index);
    if (whole === 0) return 0;
    if (text.at(index - 1) === COLON && text.at(whole) === COLON)
      return isDigit(text.at(whole + 1)) ? whole : 0;
    const end = this.#end(whole);
    const endsLine = end > 0 && isLineEnd(text.at(pastBlanks(text, end)));
    return endsLine && this.#isBehindValue(index, end - index > 10) ? end : 0;
  }

  /** One at its line's start, before a value. */
  leadingEnd(index: number): number {
    const text = this.#text;
    const whole = this.#wholeEnd(index);
    const end = whole > 0 ? this.#end(whole) : 0;
    const next = pastBlanks(text, end);
    if (end === 0 || isLineEnd(text.at(next))) return 0;
    // Rows of numbers as long are no stamps.
    if (this.#wholeEnd(next) - next === whole - index) return 0;
    const isSure = end > whole || whole - index > 10 || isDigit(text.at(next));
    return isSure || this.#leads(index, next, end) ? end : 0;
  }

  /** Where the digits end; 0 where they are no epoch. */
  #wholeEnd(index: number): number {
    const length = digitCount(this.#text, index, MOST_DIGITS);
    const isEpoch = length >= 10 && length <= 19 && (length - 10) % 3 === 0 && this.#isInRange(index);
    return isEpoch ? index + length : 0;
  }

  /** Where digits end with their decimals, with a blank behind them; 0 where something else follows. */
  #end(whole: number): number {
    const text = this.#text;
    const isDivided = text.at(whole) === POINT && isDigit(text.at(whole + 1));
    const end = isDivided ? whole + 1 + digitCount(this.#text, whole + 1, MOST_DIGITS) : whole;
    return text.at(end) === SPACE || text.at(end) === TAB || isLineEnd(text.at(end)) ? end : 0;
  }

  /**
   * Whether a line with a value or several words follows, and no unit: `1500000000 bytes` and `1500000000 rows` are amounts,
   * and so is what is indented with more than one blank behind it.
   */
  #leads(index: number, next: number, end: number): boolean {
    const text = this.#text;
    if (next !== end + 1 && !isLineEnd(text.at(index - 1))) return false;
    if (unitBehindBlank(text, next - 1, false) > 0) return false;
    if (!isLetterAt(text, next) || text.at(next) === UNDERSCORE) return true;
    for (let at = next; at - next < LONGEST_WORD && !isLineEnd(text.at(at)); at++) {
      if (isDigit(text.at(at))) return true;
      if ((text.kindAt(at) & BLANK) !== 0) return !isLineEnd(text.at(pastBlanks(text, at)));
    }
    return false;
  }

  #isInRange(index: number): boolean {
    const text = this.#text;
    const years = (text.at(index) - ZERO) * 10 + text.at(index + 1) - ZERO;
    return years >= EARLIEST_EPOCH && years <= LATEST_EPOCH;
  }

  /**
   * Whether a number ends before an index, with blanks between; `45i` is an integer. Seconds are surely meant only where a
   * name alone stands before it: `web01.cpu.user 12.34 1767362645`.
   */
  #isBehindValue(index: number, isSure: boolean): boolean {
    const text = this.#text;
    const last = beforeBlanks(text, index);
    if (last === index - 1) return false;
    if (!isDigit(text.at(last)) && !((text.at(last) | 0x20) === 0x69 && isDigit(text.at(last - 1))))
      return false;
    if (isSure) return true;
    const value = this.#wordStart(last);
    const name = this.#wordStart(beforeBlanks(text, value));
    return name < value - 1 && isLetterAt(text, name);
  }

  /** Where the word starts that ends with the character at an index. */
  #wordStart(last: number): number {
    const text = this.#text;
    let start = last + 1;
    while (last - start < LONGEST_WORD && (text.kindBefore(start) & BLANK) === 0) start--;
    return start;
  }
}

/** A word behind an epoch is looked at no further, in bytes. */
const LONGEST_WORD = 120;
const MOST_DIGITS = 20;
const COLON = 0x3a;
