import { BLANK, COLON, COMMA, HYPHEN, isDigit, PLUS, POINT, SLASH, TOKEN, ZERO } from '../text/characters';
import type { Text } from '../text/text';

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** Finds dates and times of day; each method returns where what starts at an index ends, 0 where nothing does. */
export class Stamps {
  readonly #text: Text;

  constructor(text: Text) {
    this.#text = text;
  }

  /**
   * A date, with its time where they are joined: `2026-01-02`, `2026-01-02T12:34:56Z`, `02/01/2026`,
   * `10/Oct/2000:13:55:36 -0700`, `Mon, 23 Nov 2026`; from its day on also `Nov 23 06:31:17 2026 +0000`.
   */
  date(index: number): number {
    const text = this.#text;
    const mark = text.at(index + this.#digits(index, 4));
    if (mark === 0x20) {
      const day = this.#dayOfMonth(index);
      if (day > 0) return day;
    } else if (mark !== HYPHEN && mark !== SLASH) {
      return 0;
    }
    const end = this.#numericDate(index) || this.#namedDate(index);
    if (end === 0) return 0;
    const joint = text.at(end);
    if (joint === COLON || (joint | 0x20) === 0x74) {
      const time = this.time(end + 1);
      if (time > 0) return time;
    }
    return joint === COLON ? end : text.tokenEnd(end, MOST);
  }

  /** A time of day or one counted in hours: `12:34`, `12:34:56.789Z`, `12:34:56,789`, `1:02:03:04`. */
  time(index: number): number {
    const text = this.#text;
    let end = index + this.#digits(index, 3);
    if (end === index || text.at(end) !== COLON) return 0;
    let parts = 1;
    while (parts < 4 && text.at(end) === COLON && this.#isSixtieth(end + 1)) {
      end += 3;
      parts++;
    }
    if (parts === 1) return 0;
    end = this.#fraction(end, parts);
    const letter = text.at(end) | 0x20;
    if (letter === 0x7a) end++;
    else if ((letter === 0x61 || letter === 0x70) && (text.at(end + 1) | 0x20) === 0x6d) end += 2;
    else end = this.#zone(end) || end;
    if (text.isWordAt(end) || (text.at(end) === COLON && isDigit(text.at(end + 1)))) return 0;
    return this.#zoneBehindBlank(end) || end;
  }

  /** `23 06:31:17 2026 +0000` behind a month's name; its year may be left out. */
  #dayOfMonth(index: number): number {
    const text = this.#text;
    const length = this.#digits(index, 2);
    if (length === 0 || text.at(index + length) !== 0x20 || !this.#monthBefore(index)) return 0;
    const time = this.time(index + length + 1);
    if (time === 0) return 0;
    if (text.at(time) !== 0x20 || this.#digits(time + 1, 5) !== 4 || text.isWordAt(time + 5)) return time;
    return this.#zoneBehindBlank(time + 5) || time + 5;
  }

  /** Whether a date or a time of day stands at an index, rather than a line and a column (`1554:14`). */
  isStamp(index: number): boolean {
    return (this.#digits(index, 3) < 3 && this.time(index) > 0) || this.date(index) > 0;
  }

  /** Two or more counts of falling units: `1h02m`, `0m1.234s`, `2d3h4m5s`, `1m 23s`. */
  duration(index: number): number {
    const text = this.#text;
    const isWhole = text.at(index + this.#digits(index, 10)) !== POINT;
    let end = index;
    let larger = -1;
    for (let counts = 0; ; counts++) {
      const mayPart = isWhole && counts > 0;
      const next = this.#countEnd(end, larger) || (mayPart ? this.#countBehindBlank(end, larger) : 0);
      if (next === 0) return counts > 1 && !text.isWordAt(end) ? end : 0;
      end = next;
      larger = DURATION_UNITS.indexOf(text.at(end - 1));
    }
  }

  /** Where a count of a unit below a larger one ends. */
  #countEnd(index: number, larger: number): number {
    const digits = this.#digits(index, 10);
    const end = digits > 0 ? this.#decimals(index + digits) : index;
    return digits > 0 && DURATION_UNITS.indexOf(this.#text.at(end)) > larger ? end + 1 : 0;
  }

  #countBehindBlank(blank: number, larger: number): number {
    if (this.#text.at(blank) !== 0x20 || this.#digits(blank + 1, 3) > 2) return 0;
    const end = this.#countEnd(blank + 1, larger);
    return end > 0 && !this.#text.isWordAt(end) ? end : 0;
  }

  /** Where a decimal part at an index ends. */
  #decimals(index: number): number {
    const length = this.#text.at(index) === POINT ? this.#digits(index + 1, 10) : 0;
    return length > 0 ? index + 1 + length : index;
  }

  #numericDate(index: number): number {
    const text = this.#text;
    const first = this.#digits(index, 5);
    const mark = text.at(index + first);
    if (mark !== HYPHEN && mark !== SLASH) return 0;
    const second = this.#digits(index + first + 1, 3);
    const secondAt = index + first + 1;
    const thirdAt = secondAt + second + 1;
    if (second === 0 || second > 2 || text.at(thirdAt - 1) !== mark) return 0;
    const third = this.#digits(thirdAt, 5);
    const end = thirdAt + third;
    if (first === 4 && (third === 1 || third === 2)) {
      return this.#areDayAndMonth(this.#value(thirdAt, third), this.#value(secondAt, second)) ? end : 0;
    }
    if (third !== 4 || first === 0 || first > 2) return 0;
    const [a, b] = [this.#value(index, first), this.#value(secondAt, second)];
    return this.#areDayAndMonth(a, b) || this.#areDayAndMonth(b, a) ? end : 0;
  }

  /** `10/Oct/2000`, `10-Oct-2000`, `Tue, 10 Oct 2000`. */
  #namedDate(index: number): number {
    const text = this.#text;
    const day = this.#digits(index, 3);
    const mark = text.at(index + day);
    if (day === 0 || day > 2 || (mark !== SLASH && mark !== HYPHEN && mark !== 0x20)) return 0;
    if (mark === 0x20 && !this.#isWeekdayBefore(index)) return 0;
    if (!this.#isMonth(index + day + 1) || text.at(index + day + 4) !== mark) return 0;
    const end = index + day + 9;
    return this.#digits(index + day + 5, 5) === 4 && !text.isWordAt(end) ? end : 0;
  }

  /** Whether a month's short name stands before an index, with one or two blanks between. */
  #monthBefore(index: number): boolean {
    const text = this.#text;
    let end = index;
    while (index - end < 2 && text.at(end - 1) === 0x20) end--;
    return end < index && this.#isMonth(end - 3) && (text.kindBefore(end - 3) & TOKEN) === 0;
  }

  #isWeekdayBefore(index: number): boolean {
    const text = this.#text;
    return text.at(index - 1) === 0x20 && text.at(index - 2) === COMMA && text.isWordAt(index - 3);
  }

  #isMonth(index: number): boolean {
    const text = this.#text;
    for (let month = 0; month < MONTHS.length; month += 3) {
      let same = 0;
      while (same < 3 && (text.at(index + same) | 0x20) === MONTHS.charCodeAt(month + same)) same++;
      if (same === 3) return true;
    }
    return false;
  }

  /** A point, or a comma with three digits that end a phrase, and digits. */
  #fraction(index: number, parts: number): number {
    const text = this.#text;
    const length = this.#digits(index + 1, 10);
    if (text.at(index) === POINT && length > 0) return index + 1 + length;
    if (text.at(index) !== COMMA || parts < 3 || length !== 3) return index;
    const next = text.at(index + 4);
    return (text.kindAt(index + 4) & BLANK) !== 0 || next === 0x5d || next === 0x29 ? index + 4 : index;
  }

  /** `+00:00`, `-0700`. */
  #zone(index: number): number {
    const text = this.#text;
    if (text.at(index) !== PLUS && text.at(index) !== HYPHEN) return 0;
    if (this.#value(index + 1, 2) > 14) return 0;
    if (this.#digits(index + 1, 5) === 4) return this.#value(index + 3, 2) % 15 === 0 ? index + 5 : 0;
    const colon = this.#digits(index + 1, 3) === 2 && text.at(index + 3) === COLON;
    return colon && this.#digits(index + 4, 3) === 2 ? index + 6 : 0;
  }

  #zoneBehindBlank(index: number): number {
    const end = this.#text.at(index) === 0x20 ? this.#zone(index + 1) : 0;
    return end > 0 && !this.#text.isWordAt(end) ? end : 0;
  }

  /** How many digits stand at an index; no more than `most` are looked at. */
  #digits(index: number, most: number): number {
    let length = 0;
    while (length < most && isDigit(this.#text.at(index + length))) length++;
    return length;
  }

  #isSixtieth(index: number): boolean {
    return this.#digits(index, 3) === 2 && this.#text.at(index) <= ZERO + 6;
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

/** A date's token is no longer than any token. */
const MOST = 400;

/** d, h, m, s. */
const DURATION_UNITS = [0x64, 0x68, 0x6d, 0x73];
