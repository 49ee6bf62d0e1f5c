/**
 * Counts since 1970 that stand as stamps: 10 digits are seconds, 13 milliseconds, 16 microseconds, 19 nanoseconds. Only
 * the years from 2004 to 2036 are thought of, so that few other counts look alike.
 */

import { isDigit, isLineEnd, POINT } from '../text/characters';
import type { Text } from '../text/text';
import { beforeBlanks, pastBlanks, startsLine } from './around';
import { unitBehindBlank } from './unitText';

const EARLIEST = 1_100_000_000;
const LATEST = 2_100_000_000;
/** What a second is in the units in which epochs are counted. */
const SCALES = [1, 1e3, 1e6, 1e9];

/** Whether a number could be the time of its line, counted since 1970 in s, ms, µs or ns. */
export function isEpochLike(value: number): boolean {
  return SCALES.some(scale => value >= EARLIEST * scale && value < LATEST * scale);
}

/** Finds epochs where they stand as stamps; each method returns where one ends, 0 where none starts. */
export class Epochs {
  readonly #text: Text;

  constructor(text: Text) {
    this.#text = text;
  }

  /**
   * An epoch at a line's start before a value, at its end behind one (Graphite, Influx, Prometheus), or between colons
   * before a value (Teleplot).
   */
  stampEnd(index: number): number {
    const text = this.#text;
    const length = this.#digits(index);
    if (length < 10 || length > 19 || (length - 10) % 3 !== 0 || !this.#isInRange(index)) return 0;
    const whole = index + length;
    if (text.at(index - 1) === COLON && text.at(whole) === COLON)
      return isDigit(text.at(whole + 1)) ? whole : 0;
    const end =
      text.at(whole) === POINT && isDigit(text.at(whole + 1)) ? whole + 1 + this.#digits(whole + 1) : whole;
    if (text.at(end) !== BLANK && !isLineEnd(text.at(end)) && text.at(end) !== TAB) return 0;
    const next = pastBlanks(text, end);
    if (isLineEnd(text.at(next))) return this.#isBehindValue(index) ? end : 0;
    if (!startsLine(text, index)) return 0;
    return end > whole || length > 10 || isDigit(text.at(next)) || this.#leads(next, end) ? end : 0;
  }

  /** Whether one blank and a line with a value follow, and no unit: `1500000000 bytes` is an amount. */
  #leads(next: number, end: number): boolean {
    const text = this.#text;
    if (next !== end + 1 || unitBehindBlank(text, end, false) > 0) return false;
    for (let at = next; at - next < LONGEST_LINE; at++) {
      if (isLineEnd(text.at(at))) return false;
      if (isDigit(text.at(at))) return true;
    }
    return false;
  }

  #isInRange(index: number): boolean {
    const text = this.#text;
    let seconds = 0;
    for (let i = index; i < index + 10; i++) seconds = seconds * 10 + text.at(i) - 0x30;
    return seconds >= EARLIEST && seconds < LATEST;
  }

  /** Whether a number ends before an index, with blanks between; `45i` is an integer. */
  #isBehindValue(index: number): boolean {
    const text = this.#text;
    const last = beforeBlanks(text, index);
    if (last === index - 1) return false;
    return isDigit(text.at(last)) || ((text.at(last) | 0x20) === 0x69 && isDigit(text.at(last - 1)));
  }

  #digits(index: number): number {
    let length = 0;
    while (length < 20 && isDigit(this.#text.at(index + length))) length++;
    return length;
  }
}

/** A value is looked for so far, in bytes. */
const LONGEST_LINE = 120;
const BLANK = 0x20;
const TAB = 0x09;
const COLON = 0x3a;
