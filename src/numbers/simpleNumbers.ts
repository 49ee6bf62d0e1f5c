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
import { scaled, wideQuotient } from './decimal';
import type { Found } from './found';
import type { ReadingOptions } from './options';
import type { Text } from './text';
import { unitAt, unitBehindBlank, unitCodeOf, unitEndOf } from './unitText';

/** What {@link SimpleNumbers.read} returns where the number is not a simple one. */
export const NOT_SIMPLE = -1;

/** What may stand behind a number. */
const SLOW = 0;
const PLAIN = 1;
const SPACE = 2;
const COMMA_BEHIND = 3;
const UNIT = 4;

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
   * Reads the number whose first digit stands at an index; returns where to go on, or NOT_SIMPLE.
   * @param units whether a unit behind a blank matters
   */
  read(start: number, units: boolean): number {
    const { bytes } = this.#text;
    const before = start > 0 ? (bytes[start - 1] as number) : NEWLINE;
    let negative = false;
    if (before === HYPHEN || before === PLUS) {
      const left = start > 1 ? (bytes[start - 2] as number) : NEWLINE;
      if (((KIND[left] as number) & START) === 0) return NOT_SIMPLE;
      negative = before === HYPHEN;
    } else if (before === COLON) {
      const left = start > 1 ? (bytes[start - 2] as number) : NEWLINE;
      if (left >= 0x80 || ((KIND[left] as number) & TOKEN) !== 0) return NOT_SIMPLE;
    } else if (before === 0x24 || before >= 0x80 || ((KIND[before] as number) & TOKEN) !== 0) {
      return NOT_SIMPLE;
    }
    let digits = 0;
    let end = start;
    let digit = (bytes[end] as number) ^ ZERO;
    for (; digit < 10; digit = (bytes[++end] as number) ^ ZERO) digits = digits * 10 + digit;
    let fraction = 0;
    if ((bytes[end] as number) === POINT && this.#pointIsDecimal) {
      const first = ++end;
      digit = (bytes[end] as number) ^ ZERO;
      for (; digit < 10; digit = (bytes[++end] as number) ^ ZERO) digits = digits * 10 + digit;
      fraction = end - first;
      if (fraction === 0) return NOT_SIMPLE;
    }
    let unit = 0;
    let next = end;
    switch (this.#behind[bytes[end] as number]) {
      case PLAIN:
        break;
      case SPACE:
        if (end - start <= 2 && this.#mayBeDay(start, end)) return NOT_SIMPLE;
        if (units) {
          this.#text.short = false;
          unit = unitCodeOf(unitBehindBlank(this.#text, end, this.#prefixes));
          if (this.#text.short) return NOT_SIMPLE;
        }
        break;
      case COMMA_BEHIND:
        if (!this.#isSeparator(start, end, before, fraction)) return NOT_SIMPLE;
        break;
      case UNIT: {
        this.#text.short = false;
        const match = unitAt(this.#text, end, this.#prefixes);
        if (match === 0 || this.#text.short) return NOT_SIMPLE;
        unit = unitCodeOf(match);
        next = unitEndOf(match);
        const after = this.#behind[bytes[next] as number];
        if (after !== PLAIN && after !== SPACE && after !== COMMA_BEHIND) return NOT_SIMPLE;
        break;
      }
      default:
        return NOT_SIMPLE;
    }
    let value = scaled(digits, -fraction);
    if (Number.isNaN(value)) {
      value = this.#wide(start, end, fraction);
      if (Number.isNaN(value)) return NOT_SIMPLE;
    }
    this.#found.simple(negative ? -value : value, unit);
    return next;
  }

  /** Whether one or two digits before a blank may be the day in `Nov 23 06:31` or `Mon, 23 Nov 2026`. */
  #mayBeDay(start: number, end: number): boolean {
    const { bytes } = this.#text;
    if (((bytes[start - 1] as number) ^ 0x20) !== 0) return false;
    const left = bytes[start - 2] as number;
    if (left === COMMA) return true;
    const isNamed = ((KIND[left === 0x20 ? (bytes[start - 3] as number) : left] as number) & LETTER) !== 0;
    const next = bytes[end + 1] as number;
    return isNamed && ((next ^ ZERO) < 10 || next === SENTINEL);
  }

  /** Whether the comma behind a number separates, whatever the rest of its line says. */
  #isSeparator(start: number, end: number, before: number, fraction: number): boolean {
    const { bytes } = this.#text;
    if (((bytes[end + 1] as number) ^ ZERO) >= 10) return (bytes[end + 1] as number) < 0x80;
    if (!this.#commaSeparates) return false;
    return (
      !this.#commaMayGroup || before === COMMA || fraction > 0 || end - start > 3 || bytes[start] === ZERO
    );
  }

  /** The value of more digits than a double holds; NaN where only `Number` knows. */
  #wide(start: number, end: number, fraction: number): number {
    const { bytes } = this.#text;
    if (fraction > 22 || end - start > 30) return Number.NaN;
    let high = 0;
    let low = 0;
    let count = 0;
    for (let i = start; i < end; i++) {
      const digit = (bytes[i] as number) ^ ZERO;
      if (digit >= 10) continue;
      if (high < 1e14) high = high * 10 + digit;
      else {
        low = low * 10 + digit;
        count++;
      }
    }
    return count > 15 ? Number.NaN : wideQuotient(high, low, count, fraction);
  }
}

/** What an ASCII byte means behind a number. What may join, group or name a unit is for the general reader. */
function behind(byte: number, grouping: string): number {
  const kinds = KIND[byte] as number;
  if (byte === 0x20) return grouping === ' ' ? SLOW : SPACE;
  if (byte === COMMA) return COMMA_BEHIND;
  if (byte === 0x25 || ((kinds & LETTER) !== 0 && byte !== 0x5f)) return UNIT;
  if ((kinds & TOKEN) !== 0 || byte === SLASH || byte === 0x24 || byte === 0x27) return SLOW;
  return PLAIN;
}
