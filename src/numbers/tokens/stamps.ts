import { BLANK, COLON, COMMA, HYPHEN, isDigit, PLUS, POINT, SLASH, TOKEN, ZERO } from '../text/characters';
import type { Text } from '../text/text';
import { UNITS } from '../units';
import { digitCount, isLetterAt } from './around';
import { nounEnd } from './nouns';
import { unitCodeOf, unitEndOf } from './unitMatch';
import { unitBehindBlank } from './unitsBehind';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
/** Zones that stand behind a time by name. */
const ZONES = new Set(
  (
    'UTC GMT CET CEST EET EEST WET WEST BST IST MSK EST EDT CST CDT MST MDT PST PDT AKST AKDT HST JST KST HKT SGT ' +
    'AEST AEDT ACST ACDT AWST NZST NZDT SAST BRT ART'
  ).split(' '),
);

/** Finds dates and times of day; each method returns where what starts at an index ends, 0 where nothing does. */
export class Stamps {
  readonly #text: Text;

  constructor(text: Text) {
    this.#text = text;
  }

  /**
   * A date, with its time where they are joined: `2026-01-02`, `2026-01-02T12:34:56Z`, `02/01/2026`, `02.01.2026`,
   * `10/Oct/2000:13:55:36 -0700`, `23 Nov 2026`; from its day on also `Nov 23 06:31:17 2026 +0000` and `Nov 23, 2026`.
   * A year of two digits, a month and a day without a year, and eight digits are one beside a time of day only.
   */
  date(index: number): number {
    const text = this.#text;
    const first = digitCount(this.#text, index, 9);
    if (first === 8) return this.#compactDate(index);
    const mark = first > 4 ? 0 : text.at(index + first);
    if (mark === BLANK_BYTE || mark === COMMA) {
      const day = this.#dayOfMonth(index, first);
      if (day > 0 || mark === COMMA) return day;
    } else if (mark !== HYPHEN && mark !== SLASH && mark !== POINT) {
      return 0;
    }
    const end = this.#numericDate(index, first) || this.#namedDate(index);
    if (end === 0) return 0;
    const joint = text.at(end);
    if (joint === COLON || (joint | 0x20) === 0x74) {
      const time = this.time(end + 1);
      if (time > 0) return time;
    }
    return joint === COLON ? end : text.tokenEnd(end, MOST);
  }

  /** A time of day or one counted in hours: `12:34`, `12:34:56.789Z`, `12:34:56,789`, `3:04:05 PM`, `1:02:03:04`. */
  time(index: number): number {
    const text = this.#text;
    let end = index + digitCount(this.#text, index, 3);
    if (end === index || text.at(end) !== COLON) return 0;
    let parts = 1;
    while (parts < 4 && text.at(end) === COLON && this.#isSixtieth(end + 1)) {
      end += 3;
      parts++;
    }
    if (parts === 1) return 0;
    end = this.#fraction(end, parts);
    if ((text.at(end) | 0x20) === 0x7a) end++;
    else end = this.#halfOfDay(end) || this.#zone(end) || end;
    // `0:00.11elapsed`.
    if (text.isWordAt(end)) return nounEnd(text, end) > 0 ? end : 0;
    if (text.at(end) === COLON && isDigit(text.at(end + 1))) return 0;
    return this.#restBehindBlank(end) || end;
  }

  /** Where minutes and seconds end that are a time up to an index, with decimals or before their unit: `1:01.53`, `01:16 min`. */
  minutesEnd(start: number, end: number): number {
    const text = this.#text;
    const whole = start + digitCount(text, start, 3) + 3;
    if (text.at(whole) === COLON) return 0;
    const unit = unitBehindBlank(text, whole, false);
    if (UNITS[unitCodeOf(unit)]?.symbol.startsWith('min')) return unitEndOf(unit);
    return end > whole && this.#fraction(whole, 2) === end ? end : 0;
  }

  /** Eight digits before a time, as in `20260102 15:04:05` and `20260102-150405`. */
  #compactDate(index: number): number {
    const text = this.#text;
    const year = this.#value(index, 4);
    if (year < 1970 || year > 2099) return 0;
    if (!this.#areDayAndMonth(this.#value(index + 6, 2), this.#value(index + 4, 2))) return 0;
    const end = index + 8;
    if (text.at(end) === BLANK_BYTE) return this.time(end + 1) > 0 ? end : 0;
    if ((text.at(end) | 0x20) === 0x74) return this.#compactTimeEnd(end + 1);
    if (text.at(end) !== HYPHEN || digitCount(this.#text, end + 1, 7) !== 6 || text.isWordAt(end + 7))
      return 0;
    return this.#value(end + 1, 2) < 24 ? end + 7 : 0;
  }

  /** `120000Z` and `120000.123+0100` behind a date and a `T`. */
  #compactTimeEnd(index: number): number {
    const text = this.#text;
    const digits = digitCount(this.#text, index, 7);
    if ((digits !== 6 && digits !== 4) || this.#value(index, 2) > 23) return 0;
    const seconds = index + digits;
    const isDivided = text.at(seconds) === POINT && isDigit(text.at(seconds + 1));
    const end = isDivided ? seconds + 1 + digitCount(this.#text, seconds + 1, 10) : seconds;
    const zone = (text.at(end) | 0x20) === 0x7a ? end + 1 : this.#zone(end) || end;
    return text.isWordAt(zone) ? 0 : zone;
  }

  /** `23 06:31:17 2026 +0000` behind a month's name; the year or the time may be left out. */
  #dayOfMonth(index: number, length: number): number {
    const text = this.#text;
    if (length === 0 || length > 2 || !this.#monthBefore(index)) return 0;
    let next = index + length;
    if (text.at(next) === COMMA && text.at(next + 1) === BLANK_BYTE) next++;
    const gap = next;
    while (text.at(next) === BLANK_BYTE && next - gap < 2) next++;
    const year = this.#yearEnd(next);
    if (year > 0) return year;
    const time = text.at(next - 1) === BLANK_BYTE ? this.time(next) : 0;
    if (time === 0) return 0;
    const yearBehind = text.at(time) === BLANK_BYTE ? this.#yearEnd(time + 1) : 0;
    return yearBehind > 0 ? this.#restBehindBlank(yearBehind) || yearBehind : time;
  }

  #yearEnd(index: number): number {
    if (digitCount(this.#text, index, 5) !== 4 || this.#text.isWordAt(index + 4)) return 0;
    const year = this.#value(index, 4);
    const next = this.#text.at(index + 4);
    const goesOn =
      next === COLON ||
      next === HYPHEN ||
      next === SLASH ||
      (next === POINT && isDigit(this.#text.at(index + 5)));
    return year >= 1900 && year < 2100 && !goesOn ? index + 4 : 0;
  }

  /** Whether a date or a time of day stands at an index, rather than a line and a column (`1554:14`). */
  isStamp(index: number): boolean {
    return (digitCount(this.#text, index, 3) < 3 && this.time(index) > 0) || this.date(index) > 0;
  }

  #numericDate(index: number, first: number): number {
    const text = this.#text;
    const mark = text.at(index + first);
    if (first === 0 || (mark !== HYPHEN && mark !== SLASH && mark !== POINT)) return 0;
    const secondAt = index + first + 1;
    const second = digitCount(this.#text, secondAt, 3);
    if (second === 0 || second > 2) return 0;
    const [a, b] = [this.#value(index, first), this.#value(secondAt, second)];
    const arePaired = this.#areDayAndMonth(a, b) || this.#areDayAndMonth(b, a);
    const past = secondAt + second;
    if (text.at(past) !== mark) {
      const isDay = first === 2 && second === 2 && arePaired && mark !== POINT;
      return isDay && text.at(past) === BLANK_BYTE && this.#isClock(past + 1) ? past : 0;
    }
    const third = digitCount(this.#text, past + 1, 5);
    const end = past + 1 + third;
    if (mark === POINT && text.at(end) === POINT && isDigit(text.at(end + 1))) return 0;
    if (first === 4 && (third === 1 || third === 2)) {
      return this.#areDayAndMonth(this.#value(past + 1, third), b) ? end : 0;
    }
    if (first > 2) return 0;
    if (third === 4) return arePaired ? end : 0;
    if (first !== 2 || second !== 2 || third !== 2) return 0;
    const isDate = arePaired || this.#areDayAndMonth(this.#value(past + 1, 2), b);
    return isDate && (this.#isByClock(index, end) || this.#isCell(index, end)) ? end : 0;
  }

  /** Whether a time of day with its seconds stands at an index. */
  #isClock(index: number): boolean {
    const hours = digitCount(this.#text, index, 3);
    return hours > 0 && hours < 3 && this.#text.at(index + hours + 3) === COLON && this.time(index) > 0;
  }

  /** Whether a time of day follows `[start, end)` behind a blank, or stands before it. */
  #isByClock(start: number, end: number): boolean {
    const text = this.#text;
    if (text.at(end) === BLANK_BYTE && this.#isClock(end + 1)) return true;
    return text.at(start - 1) === BLANK_BYTE && isDigit(text.at(start - 2)) && text.at(start - 4) === COLON;
  }

  /** Whether two blanks stand on both sides of `[start, end)`, as between the cells of a heading. */
  #isCell(start: number, end: number): boolean {
    const text = this.#text;
    const before = text.at(start - 1) === BLANK_BYTE && text.at(start - 2) === BLANK_BYTE;
    return before && text.at(end) === BLANK_BYTE && text.at(end + 1) === BLANK_BYTE;
  }

  /** `10/Oct/2000`, `10-Oct-2000`, `10 Oct 2000`, `10 October 2000`. */
  #namedDate(index: number): number {
    const text = this.#text;
    const day = digitCount(this.#text, index, 3);
    const mark = text.at(index + day);
    if (day === 0 || day > 2 || (mark !== SLASH && mark !== HYPHEN && mark !== BLANK_BYTE)) return 0;
    const month = this.monthEnd(index + day + 1);
    if (month === 0 || text.at(month) !== mark) return 0;
    const end = month + 5;
    return digitCount(this.#text, month + 1, 5) === 4 && !text.isWordAt(end) ? end : 0;
  }

  /** Whether a month's name stands before an index, with one or two blanks between. */
  #monthBefore(index: number): boolean {
    const text = this.#text;
    let end = index;
    while (index - end < 2 && text.at(end - 1) === BLANK_BYTE) end--;
    if (end === index) return false;
    let start = end;
    while (end - start < 10 && isLetterAt(this.#text, start - 1)) start--;
    return start < end && this.monthEnd(start) === end && (text.kindBefore(start) & TOKEN) === 0;
  }

  /** Where a month's name ends, whole or by its first three letters. */
  monthEnd(index: number): number {
    const text = this.#text;
    for (const month of MONTHS) {
      let same = 0;
      while (same < month.length && (text.at(index + same) | 0x20) === month.charCodeAt(same)) same++;
      if (same < 3) continue;
      const end = same === month.length ? index + same : index + 3;
      if (!isLetterAt(this.#text, end)) return end;
    }
    return 0;
  }

  /** A point and digits, with a comma and three more where they part microseconds; or a comma with three that end a phrase. */
  #fraction(index: number, parts: number): number {
    const text = this.#text;
    const length = digitCount(this.#text, index + 1, 10);
    if (text.at(index) === POINT && length > 0) {
      const end = index + 1 + length;
      return parts >= 3 && length === 3 ? this.#thousandths(end) : end;
    }
    return parts >= 3 ? this.#thousandths(index) : index;
  }

  /** Where three digits behind a comma end; the comma where none end a phrase. */
  #thousandths(comma: number): number {
    const text = this.#text;
    if (text.at(comma) !== COMMA || digitCount(this.#text, comma + 1, 4) !== 3) return comma;
    const next = text.at(comma + 4);
    if ((text.kindAt(comma + 4) & BLANK) !== 0 || next === 0x5d || next === 0x29 || next === 0x7c)
      return comma + 4;
    return next === COLON && (text.kindAt(comma + 5) & BLANK) !== 0 ? comma + 4 : comma;
  }

  /** `AM`, `pm`. */
  #halfOfDay(index: number): number {
    const text = this.#text;
    const letter = text.at(index) | 0x20;
    return (letter === 0x61 || letter === 0x70) && (text.at(index + 1) | 0x20) === 0x6d ? index + 2 : 0;
  }

  /** `+00:00`, `-0700`. */
  #zone(index: number): number {
    const text = this.#text;
    if (text.at(index) !== PLUS && text.at(index) !== HYPHEN) return 0;
    if (this.#value(index + 1, 2) > 14) return 0;
    if (digitCount(this.#text, index + 1, 5) === 4)
      return this.#value(index + 3, 2) % 15 === 0 ? index + 5 : 0;
    const colon = digitCount(this.#text, index + 1, 3) === 2 && text.at(index + 3) === COLON;
    return colon && digitCount(this.#text, index + 4, 3) === 2 ? index + 6 : 0;
  }

  /** Behind a time and a blank: a zone by its offset or its name, or both, or the half of the day. */
  #restBehindBlank(index: number): number {
    const text = this.#text;
    if (text.at(index) !== BLANK_BYTE) return 0;
    const half = this.#halfOfDay(index + 1);
    const end =
      half > 0 && !text.isWordAt(half)
        ? this.#restBehindBlank(half) || half
        : this.#zone(index + 1) || this.#namedZone(index + 1);
    return end > 0 && !text.isWordAt(end) ? end : 0;
  }

  #namedZone(index: number): number {
    const text = this.#text;
    let end = index;
    while (end - index < 5 && isCapital(text.at(end))) end++;
    if (end - index < 3 || !ZONES.has(text.ascii(index, end))) return 0;
    return this.#zone(end) || end;
  }

  #isSixtieth(index: number): boolean {
    return digitCount(this.#text, index, 3) === 2 && this.#text.at(index) <= ZERO + 6;
  }

  #value(index: number, length: number): number {
    let value = 0;
    for (let i = index; i < index + length; i++) value = value * 10 + this.#text.at(i) - ZERO;
    return value;
  }

  #areDayAndMonth(day: number, month: number): boolean {
    return day >= 1 && day <= 31 && month >= 1 && month <= 12;
  }
}

function isCapital(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a;
}

const BLANK_BYTE = 0x20;
/** A date's token is no longer than any token. */
const MOST = 400;
