import {
  CLOSE,
  CLOSE_SQUARE,
  COLON,
  COMMA,
  HYPHEN,
  isDigit,
  isHexDigit,
  isLineEnd,
  OPEN,
  OPEN_SQUARE,
  PLUS,
  POINT,
  SPACE,
} from '../text/characters';
import type { Text } from '../text/text';
import { Addresses } from './addresses';
import { beforeBlanks, isLetterAt, pastBlanks, pastDigits } from './around';
import { Epochs } from './epochs';
import { Stamps } from './stamps';

/** A line's head has no more parts: a weekday, a date, a time and an uptime. */
const MOST_PARTS = 4;
/** A head that is longer is none, in bytes. */
const LONGEST = 80;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * Tells a line's head, which its logger puts before it, from what the line says: stamps and uptimes, in brackets or not,
 * addresses and versions.
 * What is told of a line's start holds for what stands behind its head, so that a line is read alike with and without one.
 */
export class LineHeads {
  readonly #text: Text;
  readonly #stamps: Stamps;
  readonly #epochs: Epochs;
  readonly #addresses: Addresses;

  constructor(text: Text) {
    this.#text = text;
    this.#stamps = new Stamps(text);
    this.#epochs = new Epochs(text);
    this.#addresses = new Addresses(text);
  }

  /** Where the line that starts at an index goes on behind its head and one blank; the index where it has no head. */
  past(lineStart: number): number {
    const text = this.#text;
    let at = lineStart;
    for (let parts = 0; parts < MOST_PARTS; parts++) {
      const end = this.#partEnd(at);
      if (end === 0 || text.at(end) !== SPACE || isLineEnd(text.at(pastBlanks(text, end)))) break;
      at = end + 1;
    }
    return at;
  }

  /** Whether nothing but a head and blanks stands before an index on its line. */
  startsLine(index: number): boolean {
    const text = this.#text;
    const last = beforeBlanks(text, index);
    if (isLineEnd(text.at(last))) return true;
    return last < index - 1 && this.holds(last);
  }

  /** Whether an index is in its line's head. */
  holds(index: number): boolean {
    let start = index;
    while (!isLineEnd(this.#text.at(start - 1))) {
      if (index - start > LONGEST) return false;
      start--;
    }
    return this.past(start) > index;
  }

  /** Where a part of a head ends that starts at an index; 0 where none does. */
  #partEnd(index: number): number {
    const text = this.#text;
    const first = text.at(index);
    if (isDigit(first)) {
      return this.#stampEnd(index) || this.#epochs.leadingEnd(index) || this.#nameEnd(index);
    }
    if (first === OPEN) return this.#roundEnd(index + 1);
    if (first !== OPEN_SQUARE) return this.#wordsEnd(index) || this.#nameEnd(index);
    const inside = pastBlanks(text, index + 1);
    const end = this.#dateAndTimeEnd(inside) || this.#uptimeEnd(inside);
    if (end > 0 && text.at(end) === CLOSE_SQUARE) return end + 1;
    const address = text.tokenEnd(inside, LONGEST);
    const port = text.at(address) === CLOSE_SQUARE ? this.#addresses.portEnd(address + 1) : 0;
    return port > 0 && this.#isBeforeWords(port) ? port : 0;
  }

  /** `1436509052.249713)`: an epoch in round brackets. */
  #roundEnd(index: number): number {
    const text = this.#text;
    const whole = pastDigits(text, index);
    const end = whole - index >= 10 ? this.#uptimeEnd(index) : 0;
    return end > 0 && text.at(end) === CLOSE ? end + 1 : 0;
  }

  /** An address or a version, unless it names the number behind it. */
  #nameEnd(index: number): number {
    const text = this.#text;
    const first = text.at(index);
    const isLettered = (first | 0x20) === 0x76 && isDigit(text.at(index + 1));
    if (!isLettered && !isHexDigit(first) && first !== COLON) return 0;
    const end = text.tokenEnd(index, LONGEST);
    if (text.at(end) !== SPACE || text.at(end - 1) === COLON) return 0;
    const isName =
      this.#addresses.isAddress(index, end) ||
      this.#addresses.isVersion(index, isLettered ? index + 1 : index);
    return isName && this.#isBeforeWords(end) ? end : 0;
  }

  /** Whether something else than a number follows an index and blanks. */
  #isBeforeWords(index: number): boolean {
    const text = this.#text;
    const next = pastBlanks(text, index);
    const sign = text.at(next);
    const isSign = sign === PLUS || sign === HYPHEN || sign === POINT;
    return !isDigit(isSign ? text.at(next + 1) : sign);
  }

  #stampEnd(index: number): number {
    return isDigit(this.#text.at(index)) ? this.#stamps.date(index) || this.#stamps.time(index) : 0;
  }

  /** A date, a time of day, or both with a blank between. */
  #dateAndTimeEnd(index: number): number {
    const end = this.#stampEnd(index);
    return (end > 0 && this.#text.at(end) === SPACE && this.#stampEnd(end + 1)) || end;
  }

  /** `12.345678`, `0.123s`. */
  #uptimeEnd(index: number): number {
    const text = this.#text;
    const point = pastDigits(text, index);
    if (point === index || text.at(point) !== POINT) return 0;
    const end = pastDigits(text, point + 1);
    return end > point + 1 && text.at(end) === 0x73 ? end + 1 : end;
  }

  /** A weekday before a date, or a month before its day. */
  #wordsEnd(index: number): number {
    const text = this.#text;
    let end = index;
    while (isLetterAt(text, end) && end - index < MOST_LETTERS) end++;
    if (end - index < 3) return 0;
    const next = text.at(end) === COMMA ? end + 1 : end;
    const digits = pastBlanks(text, next);
    if (digits === next) return 0;
    const isWeekday = WEEKDAYS.includes(text.ascii(index, index + 3).toLowerCase());
    if (!isWeekday && this.#stamps.monthEnd(index) !== end) return 0;
    return isDigit(text.at(digits)) ? this.#stamps.date(digits) : isWeekday ? this.#wordsEnd(digits) : 0;
  }
}

const MOST_LETTERS = 9;
