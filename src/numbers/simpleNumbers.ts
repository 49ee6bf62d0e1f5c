import { SENTINEL } from './candidates';
import {
  COLON,
  COMMA,
  HYPHEN,
  KIND,
  LETTER,
  NEWLINE,
  PLUS,
  POINT,
  SLASH,
  START,
  TOKEN,
  ZERO,
} from './characters';
import { EXACT_DIGITS, longValue, POWERS } from './decimal';
import { digitCount, digitsValue, fourAt } from './digits';
import type { Found } from './found';
import type { ReadingOptions } from './options';
import type { Text } from './text';
import { startsUnit, unitAt, unitBehindBlank, unitCodeOf, unitEndOf } from './unitText';

/** What may stand before a number's first digit. */
const UNKNOWN = 0;
const PLAIN = 1;
const SIGN = 2;
const COLON_BEFORE = 3;

/** What may stand behind a number, PLAIN and UNKNOWN aside. */
const SPACE = 2;
const COMMA_BEHIND = 3;
const UNIT = 4;

const BEFORE = new Uint8Array(256);
for (let byte = 0; byte < 0x80; byte++) BEFORE[byte] = before(byte);

/**
 * A short cut past the general reader for the numbers that make up nearly all of most texts: digits with an
 * optional sign, decimals and unit, with unambiguous neighbours. Whatever it reads the general reader reads
 * alike; whatever it is not sure of it leaves to that.
 */
export class SimpleNumbers {
  readonly #text: Text;
  readonly #found: Found;
  readonly #prefixes: boolean;
  readonly #pointIsDecimal: boolean;
  readonly #commaSeparates: boolean;
  readonly #commaMayGroup: boolean;
  /** What a byte means behind a number, by these options. */
  readonly #behind = new Uint8Array(256);

  constructor(text: Text, options: ReadingOptions, found: Found) {
    const { grouping, decimal } = options;
    this.#text = text;
    this.#found = found;
    this.#prefixes = options.siPrefixes;
    this.#pointIsDecimal = decimal === '.';
    this.#commaSeparates = decimal === '.' && grouping !== ',';
    this.#commaMayGroup = grouping === 'auto';
    for (let byte = 0; byte < 0x80; byte++) this.#behind[byte] = behind(byte, grouping);
  }

  /**
   * Reads the number whose first digit stands at an index, and those that follow it with one byte between, as
   * in a list; returns where to go on, which is the index itself where the number is not simple.
   * @param units whether a unit behind a blank matters
   */
  read(first: number, units: boolean): number {
    const { bytes, view, end: textEnd } = this.#text;
    const { values, units: codes, keepsUnits } = this.#found;
    const pointIsDecimal = this.#pointIsDecimal;
    const table = this.#behind;
    const leads = BEFORE;
    const powers = POWERS;
    let row = this.#found.count;
    let done = first;
    for (let at = first; ; ) {
      const left = at > 0 ? (bytes[at - 1] as number) : NEWLINE;
      const lead = leads[left];
      if (lead !== PLAIN && (lead === UNKNOWN || !this.#canStart(at, lead as number))) break;

      let four = fourAt(view, at);
      let count = digitCount(four);
      let whole = digitsValue(four, count);
      let end = at + count;
      while (count === 4) {
        four = fourAt(view, end);
        count = digitCount(four);
        if (count === 0) break;
        whole = whole * (powers[count] as number) + digitsValue(four, count);
        end += count;
      }
      let fraction = 0;
      let part = 0;
      if (bytes[end] === POINT && pointIsDecimal) {
        const first = ++end;
        do {
          four = fourAt(view, end);
          count = digitCount(four);
          if (count === 0) break;
          part = part * (powers[count] as number) + digitsValue(four, count);
          end += count;
        } while (count === 4);
        fraction = end - first;
        if (fraction === 0) break;
      }

      let unit = 0;
      let next = end;
      const tail = table[bytes[end] as number] as number;
      if (tail === SPACE) {
        if (end - at <= 2 && this.#mayBeDay(at, end)) break;
        if (units && startsUnit(bytes[end + 1] as number)) {
          unit = this.#unitBehindBlank(end);
          if (unit < 0) break;
        }
      } else if (tail === COMMA_BEHIND) {
        if (!this.#isSeparator(at, end, left, fraction)) break;
      } else if (tail === UNIT) {
        const match = this.#unitAt(end);
        if (match === 0) break;
        unit = unitCodeOf(match);
        next = unitEndOf(match);
      } else if (tail !== PLAIN) {
        break;
      }

      let value: number;
      if (end - at <= EXACT_DIGITS) {
        const power = powers[fraction] as number;
        value = (whole * power + part) / power;
      } else {
        value = longValue(bytes, view, at, end, fraction);
      }
      if (Number.isNaN(value)) break;
      values[row] = left === HYPHEN ? -value : value;
      if (keepsUnits) codes[row] = unit;
      row++;
      done = next;
      at = next + 1;
      if (((bytes[at] as number) ^ ZERO) >= 10 || next >= textEnd) break;
    }
    this.#found.keepSimple(row);
    return done;
  }

  /** Whether a number can start behind the sign or the colon before its first digit. */
  #canStart(at: number, lead: number): boolean {
    const left = at > 1 ? (this.#text.bytes[at - 2] as number) : NEWLINE;
    const kinds = KIND[left] as number;
    return lead === SIGN ? (kinds & START) !== 0 : left < 0x80 && (kinds & TOKEN) === 0;
  }

  /** Whether one or two digits before a blank may be the day in `Nov 23 06:31` or `Mon, 23 Nov 2026`. */
  #mayBeDay(start: number, end: number): boolean {
    const { bytes } = this.#text;
    if ((bytes[start - 1] as number) !== 0x20) return false;
    const left = bytes[start - 2] as number;
    if (left === COMMA) return true;
    const isNamed = ((KIND[left === 0x20 ? (bytes[start - 3] as number) : left] as number) & LETTER) !== 0;
    const next = bytes[end + 1] as number;
    return isNamed && ((next ^ ZERO) < 10 || next === SENTINEL);
  }

  /** The code of the unit behind a blank, 0 for none, -1 where more text must come first. */
  #unitBehindBlank(index: number): number {
    const text = this.#text;
    text.short = false;
    const unit = unitCodeOf(unitBehindBlank(text, index, this.#prefixes));
    return text.short ? -1 : unit;
  }

  /** The unit at an index, if it ends as plainly as a number; 0 for none. */
  #unitAt(index: number): number {
    const text = this.#text;
    text.short = false;
    const match = unitAt(text, index, this.#prefixes);
    if (match === 0 || text.short) return 0;
    const after = this.#behind[text.bytes[unitEndOf(match)] as number];
    return after === PLAIN || after === SPACE || after === COMMA_BEHIND ? match : 0;
  }

  /** Whether the comma behind a number separates, whatever the rest of its line says. */
  #isSeparator(start: number, end: number, left: number, fraction: number): boolean {
    const { bytes } = this.#text;
    const next = bytes[end + 1] as number;
    if ((next ^ ZERO) >= 10) return next < 0x80;
    if (!this.#commaSeparates) return false;
    if (!this.#commaMayGroup || left === COMMA || fraction > 0 || end - start > 3) return true;
    return bytes[start] === ZERO || this.#isIllFormed(end);
  }

  /** Whether in the run of digits, commas and points behind a number a comma cannot group. */
  #isIllFormed(comma: number): boolean {
    const { bytes } = this.#text;
    let end = comma;
    for (let groups = 0; groups < 8; groups++) {
      const first = end + 1;
      end = this.#digitsEnd(first);
      if (bytes[end] === SENTINEL || end === first) return false;
      if (end - first !== 3) return true;
      if (bytes[end] === POINT) {
        end = this.#digitsEnd(end + 1);
        return bytes[end] === COMMA && bytes[end - 1] !== POINT && ((bytes[end + 1] as number) ^ ZERO) < 10;
      }
      if (bytes[end] !== COMMA) return false;
    }
    return false;
  }

  /** Where digits end; so many are looked at that what is longer is no group. */
  #digitsEnd(start: number): number {
    const { bytes } = this.#text;
    let end = start;
    while (end - start < 20 && ((bytes[end] as number) ^ ZERO) < 10) end++;
    return end;
  }
}

/** What an ASCII byte means before a number. */
function before(byte: number): number {
  if (byte === HYPHEN || byte === PLUS) return SIGN;
  if (byte === COLON) return COLON_BEFORE;
  return byte === 0x24 || ((KIND[byte] as number) & TOKEN) !== 0 ? UNKNOWN : PLAIN;
}

/** What an ASCII byte means behind a number. What may join, group or name a unit is for the general reader. */
function behind(byte: number, grouping: string): number {
  const kinds = KIND[byte] as number;
  if (byte === 0x20) return grouping === ' ' ? UNKNOWN : SPACE;
  if (byte === COMMA) return COMMA_BEHIND;
  if (byte === 0x25 || ((kinds & LETTER) !== 0 && byte !== 0x5f)) return UNIT;
  if ((kinds & TOKEN) !== 0 || byte === SLASH || byte === 0x24 || byte === 0x27) return UNKNOWN;
  return PLAIN;
}
