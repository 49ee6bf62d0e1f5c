import type { ReadingOptions } from '../options';
import {
  BLANK,
  CLOSE,
  COLON,
  COMMA,
  DIGIT,
  EQUALS,
  HYPHEN,
  isDigit,
  isLineEnd,
  LETTER,
  OPEN,
  PERCENT,
  PLUS,
  POINT,
  QUOTE,
  SLASH,
  SPACE,
  TAB,
  ZERO,
} from '../text/characters';
import type { Text } from '../text/text';
import { isLetterAt } from './around';
import { commaGroupsEnd, LONGEST_TOKEN } from './commaGroups';
import { currencyAt, currencyBefore } from './currency';
import { LineCommas } from './lineCommas';
import { unitAt } from './unitText';

export { LONGEST_TOKEN } from './commaGroups';

const APOSTROPHE = 0x27;

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
   * The mark is the same throughout, the first group has one to three digits, the others three; for commas see
   * {@link commaGroupsEnd}.
   */
  endOf(start: number, end: number): number {
    const text = this.#text;
    if (text.at(end) === COMMA) return this.#commasEnd(start, end) || end;
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
    return last;
  }

  /**
   * Whether a comma behind groups is decimal: where an apostrophe or a no-break space groups, it groups no more, even in
   * a text whose other amounts have a point. In `1'234,5'678` it parts two numbers.
   * @param mark where the first mark of the groups is
   */
  isDecimalComma(mark: number, comma: number): boolean {
    const text = this.#text;
    if (text.at(comma) !== COMMA || [COMMA, POINT, SPACE].includes(text.at(mark))) return false;
    let end = comma + 1;
    while (isDigit(text.at(end)) && end - comma < LONGEST_TOKEN) end++;
    const length = this.#markAt(mark);
    return !this.#sameMark(mark, end, length) || !isDigit(text.at(end + length));
  }

  /** Where groups end that commas part, 0 where they do not. */
  #commasEnd(start: number, end: number): number {
    const text = this.#text;
    const { grouping, decimal } = this.#options;
    if (decimal === ',' || end - start > 3 || !isDigit(text.at(end + 1)) || this.#continues(start, end, 1))
      return 0;
    const isSet = grouping === ',';
    if (!isSet && grouping !== 'auto' && !(grouping === 'off' && this.#startsCell(start))) return 0;
    const last = commaGroupsEnd(text, start, end, isSet);
    if (last === 0 || isSet) return last;
    if (grouping === 'off') return this.#endsCell(last) ? last : 0;
    return this.#boundedLeft(start) && this.#boundedRight(start, last) && this.#lineGroups(start, last)
      ? last
      : 0;
  }

  /** The length of the mark at an index, 0 where none is. */
  #markAt(index: number): number {
    const byte = this.#text.at(index);
    const { grouping, decimal } = this.#options;
    const auto = grouping === 'auto';
    if (byte === POINT) return (auto && decimal === ',') || grouping === '.' ? 1 : 0;
    if (byte === APOSTROPHE) return auto || grouping === "'" ? 1 : 0;
    if (byte === SPACE) return grouping === ' ' ? 1 : 0;
    if (byte < 0x80) return 0;
    const point = this.#text.pointAt(index);
    if (point === 0x2019) return auto || grouping === "'" ? 3 : 0;
    if (!auto && grouping !== ' ' && decimal === '.') return 0;
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

  /**
   * The `auto` reading of well-formed groups between commas: the line does not object, and where they stand in brackets
   * they are no list there.
   */
  #lineGroups(start: number, end: number): boolean {
    const { line } = this;
    if (!line.groupsAt(start)) return false;
    return !line.isInBrackets(start) || this.#isMeasured(end) || this.#isAlone(start, end);
  }

  /** Whether a unit or a word follows. */
  #isMeasured(end: number): boolean {
    const text = this.#text;
    const last = this.#pastDecimals(end);
    if (text.isWordAt(last) || currencyAt(text, last) > 0 || text.at(last) === PERCENT) return true;
    return text.at(last) === SPACE && isLetterAt(text, last + 1);
  }

  /**
   * Whether a number in brackets is no item of a list: the last one behind words, as in `(+/- 70,126)`, or in quotes; or
   * a cell of a table, as debts are written: behind two blanks.
   */
  #isAlone(start: number, end: number): boolean {
    const text = this.#text;
    const left = this.#lead(start);
    const last = this.#pastDecimals(end);
    if (isQuote(text.at(left - 1))) return text.at(last) === text.at(left - 1);
    // Blanks part the items: `(reg: 1,100, dir: 134)`.
    if (text.at(last) === COMMA && text.at(last + 1) === SPACE)
      return text.at(left - 1) === SPACE && text.at(left - 2) === COLON;
    if (text.at(last) !== CLOSE) return false;
    if (text.at(left - 1) === SPACE) return text.at(left - 2) !== COMMA && text.at(left - 2) !== OPEN;
    if (text.at(left - 1) !== OPEN) return false;
    const before = text.at(left - 2);
    return (
      isLineEnd(before) || before === TAB || (before === SPACE && (text.kindBefore(left - 2) & BLANK) !== 0)
    );
  }

  /** Where the sign and the sign of currency before a number start. */
  #lead(start: number): number {
    const text = this.#text;
    const amount = start - currencyBefore(text, start);
    const sign = isSign(text, amount) ? text.before(amount) : amount;
    return sign - currencyBefore(text, sign);
  }

  #boundedLeft(start: number): boolean {
    const text = this.#text;
    if (currencyBefore(text, start) > 0) return true;
    const left = this.#lead(start);
    if (left < start && currencyBefore(text, left) > 0) return true;
    const byte = text.at(left - 1);
    if (byte === EQUALS || byte === SLASH) return (text.kindBefore(left - 1) & (LETTER | DIGIT)) !== 0;
    return (text.kindBefore(left) & BLANK) !== 0 || currencyBefore(text, start) > 0 || BEFORE.includes(byte);
  }

  #boundedRight(start: number, end: number): boolean {
    const text = this.#text;
    const kind = text.kindAt(end);
    if ((kind & BLANK) !== 0 || currencyAt(text, end) > 0) return true;
    const byte = text.at(end);
    if (byte === POINT) return isDigit(text.at(end + 1)) || this.#endsPhrase(end + 1);
    if (byte === COMMA || byte === COLON) return (text.kindAt(end + 1) & BLANK) !== 0;
    if (isQuote(byte)) return text.at(this.#lead(start) - 1) === byte;
    if (BEHIND.includes(byte) || text.pointAt(end) === PLUS_MINUS) return true;
    return unitAt(text, end, this.#options.siPrefixes) > 0;
  }

  #endsPhrase(index: number): boolean {
    return (this.#text.kindAt(index) & BLANK) !== 0 || this.#text.at(index) === CLOSE;
  }

  /** Whether a quoted cell of CSV starts with a number: behind a comma or at a line's start. */
  #startsCell(start: number): boolean {
    const text = this.#text;
    const quote = this.#lead(start) - 1;
    return text.at(quote) === QUOTE && (text.at(quote - 1) === COMMA || isLineEnd(text.at(quote - 1)));
  }

  #endsCell(end: number): boolean {
    const text = this.#text;
    const quote = this.#pastDecimals(end);
    return text.at(quote) === QUOTE && (text.at(quote + 1) === COMMA || isLineEnd(text.at(quote + 1)));
  }

  /** Where the decimals end that stand at an index, if any do. */
  #pastDecimals(index: number): number {
    const text = this.#text;
    if (text.at(index) !== POINT || !isDigit(text.at(index + 1))) return index;
    let end = index + 1;
    while (end - index < LONGEST_TOKEN && isDigit(text.at(end))) end++;
    return end;
  }
}

const PLUS_MINUS = 0xb1;
/** Quotes, brackets and what parts cells: `"'([{;|>` before a number, `)];|</` behind it. */
const BEFORE = [QUOTE, 0x27, OPEN, 0x5b, 0x7b, 0x3b, 0x7c, 0x3e];
const BEHIND = [CLOSE, 0x5d, 0x3b, 0x7c, 0x3c, SLASH];

function isQuote(byte: number): boolean {
  return byte === QUOTE || byte === 0x27;
}

const THIN_SPACES = new Set([0x202f, 0x2009, 0x2007]);

/** Whether a plus, a minus or U+2212 ends before an index. */
export function isSign(text: Text, index: number): boolean {
  const byte = text.at(index - 1);
  return byte === HYPHEN || byte === PLUS || (byte === 0x92 && text.pointAt(text.before(index)) === 0x2212);
}
