import type { ReadingOptions } from '../options';
import {
  CLOSE,
  COLON,
  COMMA,
  DIGIT,
  HYPHEN,
  isDigit,
  isHexDigit,
  JOINER,
  LETTER,
  OPEN,
  PLUS,
  POINT,
  UNDERSCORE,
  ZERO,
} from '../text/characters';
import type { Text } from '../text/text';
import { digitCount } from './around';
import { currencyBefore } from './currency';
import { scaled } from './decimal';
import { type Grouping, isSign } from './grouping';
import { powerBehind } from './powers';
import { ratePrefixAt } from './unitsBehind';

/**
 * Reads one unsigned number without its unit. The value is the double nearest to what is written, bit for bit
 * what `Number` makes of it.
 */
export class Numeral {
  /** The value of the number read last. */
  value = 0;
  /** Where it ended. */
  end = 0;
  readonly #text: Text;
  readonly #options: ReadingOptions;
  readonly #grouping: Grouping;
  #mantissa = 0;
  /** Digits behind the decimal mark, and where that is. */
  #fraction = 0;
  #mark = -1;

  constructor(text: Text, options: ReadingOptions, grouping: Grouping) {
    this.#text = text;
    this.#options = options;
    this.#grouping = grouping;
  }

  /** Digits behind the decimal mark of the number read last. */
  get decimals(): number {
    return this.#fraction;
  }

  /** Reads the number that starts at an index with a digit, or with the decimal mark and a digit. */
  read(start: number): boolean {
    const text = this.#text;
    this.#mantissa = 0;
    this.#fraction = 0;
    this.#mark = -1;
    if (text.at(start) === ZERO && this.#readRadix(start)) return true;
    const decimalMark = this.#options.decimal === ',' ? COMMA : POINT;
    if (!isDigit(text.at(start)) && !(text.at(start) === POINT && isDigit(text.at(start + 1)))) return false;
    let end = this.#digits(start);
    const groups = this.#grouping.endOf(start, end);
    let mark = decimalMark;
    if (groups > end) {
      if (this.#grouping.isDecimalComma(end, groups)) mark = COMMA;
      this.#addGroups(end, groups);
      end = groups;
    }
    end = this.#readFraction(start, end, mark);
    const digitsEnd = end;
    if (this.#fraction > 0) end = this.#pastUncertainty(end);
    let exponent = 0;
    const letter = this.#exponentLetter(start, end);
    if (letter >= 0) {
      const sign = text.at(end + letter) === HYPHEN || text.at(end + letter) === PLUS ? 1 : 0;
      let i = end + letter + sign;
      if (isDigit(text.at(i))) {
        for (; isDigit(text.at(i)); i++) exponent = Math.min(exponent * 10 + text.at(i) - ZERO, 100_000);
        if (text.at(end + letter) === HYPHEN) exponent = -exponent;
        end = i;
      }
    } else {
      exponent = ratePrefixAt(text, end);
      if (exponent > 0) end++;
      else [exponent, end] = powerBehind(text, start, end);
    }
    this.end = end;
    const value = scaled(this.#mantissa, exponent - this.#fraction);
    this.value = Number.isNaN(value) ? Number(`${this.#plain(start, digitsEnd)}e${exponent}`) : value;
    return true;
  }

  /**
   * The length of what stands between the digits that end at an index and the exponent's sign: 1 for an `e`, and behind
   * decimals for a `d` (`1.5d0`); 0 where Fortran leaves it out (`2.5000-120`); -1 where no exponent follows.
   */
  #exponentLetter(start: number, end: number): number {
    const text = this.#text;
    const byte = text.at(end) | 0x20;
    if (byte === 0x65) return 1;
    if (this.#mark < 0 || end === this.#mark + 1) return -1;
    if (byte === 0x64) {
      const first = text.at(end + 1) === HYPHEN || text.at(end + 1) === PLUS ? end + 2 : end + 1;
      let i = first;
      while (isDigit(text.at(i)) && i - first < 4) i++;
      return i > first && i - first < 4 && !text.isWordAt(i) ? 1 : -1;
    }
    // Three digits of an exponent behind at least three decimals, and one digit before the point.
    const sign = text.at(end);
    if ((sign !== HYPHEN && sign !== PLUS) || this.#mark - start > 1 || end - this.#mark < 4) return -1;
    for (let i = end + 1; i < end + 4; i++) if (!isDigit(text.at(i))) return -1;
    return (text.kindAt(end + 4) & (LETTER | DIGIT | JOINER)) === 0 ? 0 : -1;
  }

  /** Where the bracket ends that says how sure the last decimals are, as in `1.23(45)` and `12.5(1.2)`; the index where there is none. */
  #pastUncertainty(end: number): number {
    const text = this.#text;
    const whole = text.at(end) === OPEN ? digitCount(text, end + 1, 4) : 0;
    if (whole === 0 || whole > 3) return end;
    const past = end + 1 + whole;
    const close = text.at(past) === POINT ? past + 1 + digitCount(text, past + 1, MOST_DECIMALS) : past;
    return text.at(close) === CLOSE && text.at(close - 1) !== POINT ? close + 1 : end;
  }

  /** Reads digits, and underscores between groups of three of them, into the mantissa; returns where they end. */
  #digits(start: number): number {
    const text = this.#text;
    let group = start;
    for (let i = start; ; i++) {
      const byte = text.at(i);
      if (isDigit(byte)) {
        this.#mantissa = this.#mantissa * 10 + byte - ZERO;
      } else {
        if (byte !== UNDERSCORE || i === group || i - group > 3 || !this.#areThree(i + 1)) return i;
        group = i + 1;
      }
    }
  }

  /** Whether three digits stand at an index, and no fourth. */
  #areThree(index: number): boolean {
    const text = this.#text;
    for (let i = index; i < index + 3; i++) if (!isDigit(text.at(i))) return false;
    return !isDigit(text.at(index + 3));
  }

  #addGroups(start: number, end: number): void {
    for (let i = start; i < end; i++) {
      const byte = this.#text.at(i);
      if (isDigit(byte)) this.#mantissa = this.#mantissa * 10 + byte - ZERO;
    }
  }

  /** Reads the decimal mark at `end` and what follows it, if it is one; returns where the number goes on. */
  #readFraction(start: number, end: number, mark: number): number {
    const text = this.#text;
    if (!this.#isDecimalMark(start, end, mark)) return end;
    this.#mark = end;
    if (isDigit(text.at(end + 1))) {
      const last = this.#digits(end + 1);
      this.#fraction = last - end - 1;
      for (let i = end + 1; i < last; i++) if (text.at(i) === UNDERSCORE) this.#fraction--;
      return last;
    }
    const next = text.at(end + 1);
    const exponent = (next | 0x20) === 0x65 ? end + 2 : 0;
    const sign = text.at(exponent) === HYPHEN || text.at(exponent) === PLUS ? 1 : 0;
    if (exponent > 0 && isDigit(text.at(exponent + sign))) return end + 1;
    return next === POINT || text.isWordAt(end + 1) ? end : end + 1;
  }

  /** A comma is decimal only where it is a lone one; a point that does not group is decimal in any case. */
  #isDecimalMark(start: number, index: number, mark: number): boolean {
    const text = this.#text;
    const byte = text.at(index);
    if (byte === POINT) return mark === POINT || isDigit(text.at(index + 1));
    if (byte !== mark || !isDigit(text.at(index + 1))) return false;
    if (text.at(start - 1) === COMMA && isDigit(text.at(start - 2))) return false;
    let end = index + 1;
    while (isDigit(text.at(end)) && end - index < 400) end++;
    return text.at(end) !== COMMA || !isDigit(text.at(end + 1));
  }

  /** The digits as `Number` wants them: without groups, with a point. */
  #plain(start: number, end: number): string {
    let plain = '';
    for (let i = start; i < end; i++) {
      const byte = this.#text.at(i);
      if (i === this.#mark) plain += '.';
      else if (isDigit(byte)) plain += String.fromCharCode(byte);
    }
    return plain;
  }

  #readRadix(start: number): boolean {
    const text = this.#text;
    const letter = text.at(start + 1) | 0x20;
    const radix = letter === 0x78 ? 16 : letter === 0x6f ? 8 : letter === 0x62 ? 2 : 0;
    if (radix === 0) return false;
    let plain = '';
    let i = start + 2;
    for (; ; i++) {
      const byte = text.at(i);
      if (isHexDigit(byte) && Number.parseInt(String.fromCharCode(byte), 16) < radix)
        plain += String.fromCharCode(byte);
      else if (byte !== UNDERSCORE || i === start + 2 || !isHexDigit(text.at(i + 1))) break;
    }
    if (plain === '') return false;
    this.value = Number(`0${String.fromCharCode(letter)}${plain}`);
    this.end = i;
    return true;
  }
}

/** Whether what stands at an index, joints from `first` on before it, only joins numbers; a point that starts a decimal does not. */
export function isJoint(text: Text, at: number, first: number): boolean {
  if (text.at(at) === COLON || (text.kindAt(at) & JOINER) === 0) return false;
  if (text.at(at) !== POINT || !isDigit(text.at(at + 1))) return true;
  if (at === first) {
    const lead = isSign(text, at) ? text.before(at) : at;
    return !text.canStartAt(lead) && currencyBefore(text, lead) === 0;
  }
  return !(at === first + 1 && isPlusOrHyphen(text, first) && text.canStartAt(first));
}

export function isPlusOrHyphen(text: Text, index: number): boolean {
  const byte = text.at(index);
  return byte === HYPHEN || byte === PLUS;
}

/** Of an uncertainty so many are looked at. */
const MOST_DECIMALS = 20;

/** The usual spellings; the longer ones first. */
const WORDS = ['NaN', 'nan', 'NAN', 'Infinity', 'infinity', 'INFINITY', 'inf', 'Inf', 'INF'];

/** Where a `NaN` or an `Infinity` at an index ends, 0 where none stands there as a word. */
export function notFiniteEnd(text: Text, index: number): number {
  const first = text.at(index) | 0x20;
  if (first !== 0x6e && first !== 0x69) return 0;
  const word = WORDS.find(known => text.startsWith(known, index) && !text.isWordAt(index + known.length));
  if (word === undefined) return 0;
  const end = index + word.length;
  return text.at(end) === POINT && text.isWordAt(end + 1) ? 0 : end;
}
