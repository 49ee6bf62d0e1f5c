import type { ReadingOptions } from '../options';
import { BLANK, COMMA, HYPHEN, isDigit, PLUS, POINT, ZERO } from '../text/characters';
import type { Text } from '../text/text';
import { LineCommas } from './lineCommas';
import { currencyAt, currencyBefore, unitAt } from './unitText';

/** No token is longer, in bytes of UTF-8; one that would be is skipped. */
export const LONGEST_TOKEN = 400;

const APOSTROPHE = 0x27;
const SPACE = 0x20;

/** Where the groups of a grouped number end. */
export class Grouping {
  readonly line: LineCommas;
  readonly #text: Text;
  readonly #options: ReadingOptions;

  constructor(text: Text, options: ReadingOptions) {
    this.#text = text;
    this.#options = options;
    this.line = new LineCommas(text);
  }

  /**
   * Where the groups end that follow a number's first digits `[start, end)`; `end` where none does.
   * The mark is the same throughout, the first group has one to three digits, the others three.
   */
  endOf(start: number, end: number): number {
    const text = this.#text;
    const length = this.#markAt(end);
    if (length === 0 || end - start > 3 || !isDigit(text.at(end + length))) return end;
    if (text.at(start) === ZERO || this.#continues(start, end, length)) return end;
    let last = end;
    while (this.#sameMark(end, last, length) && isDigit(text.at(last + length))) {
      const next = last + length;
      if (!isDigit(text.at(next + 1)) || !isDigit(text.at(next + 2)) || isDigit(text.at(next + 3)))
        return end;
      last = next + 3;
      if (last - start > LONGEST_TOKEN) return end;
    }
    const byLine = text.at(end) === COMMA && this.#options.grouping === 'auto';
    return byLine && !this.#lineGroups(start, last) ? end : last;
  }

  /** The length of the mark at an index, 0 where none is. */
  #markAt(index: number): number {
    const byte = this.#text.at(index);
    const { grouping, decimal } = this.#options;
    const auto = grouping === 'auto';
    if (byte === COMMA) return (auto && decimal === '.') || grouping === ',' ? 1 : 0;
    if (byte === POINT) return (auto && decimal === ',') || grouping === '.' ? 1 : 0;
    if (byte === APOSTROPHE) return auto || grouping === "'" ? 1 : 0;
    if (byte === SPACE) return grouping === ' ' ? 1 : 0;
    if (byte < 0x80) return 0;
    const point = this.#text.pointAt(index);
    if (point === 0x2019) return auto || grouping === "'" ? 3 : 0;
    if (!auto && grouping !== ' ') return 0;
    return point === 0xa0 ? 2 : THIN_SPACES.has(point) ? 3 : 0;
  }

  #sameMark(a: number, b: number, length: number): boolean {
    for (let i = 0; i < length; i++) {
      if (this.#text.at(a + i) !== this.#text.at(b + i)) return false;
    }
    return true;
  }

  /** Whether the digits at `start` follow the same mark and a digit: then they are no first group. */
  #continues(start: number, end: number, length: number): boolean {
    return isDigit(this.#text.at(start - length - 1)) && this.#sameMark(start - length, end, length);
  }

  /** The `auto` reading of a well-formed comma run: bounded on both sides, and the line does not object. */
  #lineGroups(start: number, end: number): boolean {
    return this.#boundedLeft(start) && this.#boundedRight(end) && this.line.groupsAt(start);
  }

  #boundedLeft(start: number): boolean {
    const text = this.#text;
    if (currencyBefore(text, start) > 0) return true;
    const left = isSign(text, start) ? text.before(start) : start;
    return (text.kindBefore(left) & BLANK) !== 0 || currencyBefore(text, left) > 0;
  }

  #boundedRight(end: number): boolean {
    const text = this.#text;
    const kind = text.kindAt(end);
    if ((kind & BLANK) !== 0 || currencyAt(text, end) > 0) return true;
    if (text.at(end) === POINT) return isDigit(text.at(end + 1)) || (text.kindAt(end + 1) & BLANK) !== 0;
    return unitAt(text, end, this.#options.siPrefixes) > 0;
  }
}

const THIN_SPACES = new Set([0x202f, 0x2009, 0x2007]);

/** Whether a plus, a minus or U+2212 ends before an index. */
export function isSign(text: Text, index: number): boolean {
  const byte = text.at(index - 1);
  return byte === HYPHEN || byte === PLUS || (byte === 0x92 && text.pointAt(text.before(index)) === 0x2212);
}
