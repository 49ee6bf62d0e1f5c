import { numberStart } from '../columns/cellNumber';
import { EQUALS, isDigit, NEWLINE, PERCENT, QUOTE, TAB } from '../text/characters';
import { decode, encode } from '../text/utf8';
import { scaled } from '../tokens/decimal';
import { isSum } from './rows';
import { MOST_COLUMNS, NO_TEXT, type Table } from './table';

const BLANK = 0x20;
const POINT = 0x2e;
const HYPHEN = 0x2d;
const PLUS = 0x2b;
const COLON = 0x3a;
const SLASH = 0x2f;
const BAR = 0x7c;
const PLUS_MINUS = 0xb1;
/** A longer number is left to others. */
const LONGEST = 30;
/** What stands behind a number is looked at no further, in bytes: so many are a whole number that a double holds. */
const LONGEST_TAIL = 6;

/** A cell that is empty, a plain number such as `-12.5`, a text, or a number with something behind it, `12.5 ms`. */
const NOTHING = 0;
export const NUMBER = 1;
const TEXT = 2;
export const MEASURE = 3;
/** Only a closer look tells. */
const UNSURE = -1;

/**
 * Rows that are read at a glance: with plain numbers, measures and texts for cells, each below its heading. Finds in a line's bytes
 * what `rowOf` finds in its text, or nothing.
 */
export class PlainRows {
  /** Where the cells of the row start and end, what they are, and the values of plain numbers. */
  readonly starts = new Int32Array(MOST_COLUMNS + 3);
  readonly ends = new Int32Array(MOST_COLUMNS + 3);
  readonly kinds = new Int8Array(MOST_COLUMNS + 3);
  readonly values = new Float64Array(MOST_COLUMNS + 3);
  /** How many digits a number has behind its point. */
  readonly decimals = new Uint8Array(MOST_COLUMNS + 3);
  /** The cell of the first column. */
  first = 0;
  #bytes: Uint8Array = new Uint8Array(0);
  /** Where the cells are that count: those between the outer bars of a box. */
  #from = 0;
  #count = 0;
  /** Whether what may follow a number makes a measure of it, by its bytes as one number. */
  readonly #tails = new Map<number, boolean>();

  /** Whether the line `bytes[start, end)`, of which nothing counts before `from`, is such a row of a table. */
  read(table: Table, bytes: Uint8Array, start: number, from: number, end: number): boolean {
    const { delimiter, columns, prefix, unitColumn } = table;
    if (unitColumn >= 0 || prefix !== '' || columns.at(-1)?.label.endsWith('...')) return false;
    this.#bytes = bytes;
    this.#count = 0;
    const isAligned = delimiter === ' ';
    if (!(isAligned ? this.#splitByBlanks(from, end) : this.#splitBy(delimiter.charCodeAt(0), from, end)))
      return false;
    this.#from = delimiter === '|' && this.kinds[0] === NOTHING ? 1 : 0;
    if (delimiter === '|' && this.#count > 1 && this.kinds[this.#count - 1] === NOTHING) this.#count--;
    const surplus = this.#count - this.#from - columns.length;
    if (surplus !== 0 && !(isAligned && surplus === 1)) return false;
    this.first = this.#from + surplus;
    if (table.textFrom < NO_TEXT && this.kinds[this.#count - 1] !== TEXT) return false;
    if (!this.#hasNumber() || (isAligned && !this.#standsBelow(table, start))) return false;
    return !this.#isOther(table, from, end);
  }

  text(cell: number): string {
    return decode(this.#bytes, this.starts[cell] as number, this.ends[cell] as number);
  }

  /**
   * Writes the texts of cells that name the row, a line each, as far as there is room; returns how many bytes they are.
   * @param names the cells, counted from that of the first column; a measure is no name
   */
  writeNames(names: readonly number[], into: Uint8Array): number {
    let length = 0;
    for (const name of names) {
      const cell = this.first + name;
      if (length > 0) into[length++] = NEWLINE;
      if (this.kinds[cell] === MEASURE) continue;
      const end = Math.min(this.ends[cell] as number, (this.starts[cell] as number) + into.length - length);
      for (let at = this.starts[cell] as number; at < end; at++) into[length++] = this.#bytes[at] as number;
    }
    return length;
  }

  #hasNumber(): boolean {
    for (let i = this.first; i < this.#count; i++) if (this.#isNumber(i)) return true;
    return false;
  }

  #isNumber(cell: number): boolean {
    return ((this.kinds[cell] as number) & 1) !== 0;
  }

  #splitByBlanks(from: number, end: number): boolean {
    const bytes = this.#bytes;
    let last = -1;
    for (let at = from; at < end; ) {
      if (isBlank(bytes[at] as number)) {
        at++;
        continue;
      }
      const start = at;
      for (; at < end; at++) {
        const byte = bytes[at] as number;
        if (byte >= 0x80 || byte === EQUALS) return false;
        if (isBlank(byte)) break;
      }
      const kind = this.#kindOf(start, at);
      // A text with one blank before it may belong to what stands there.
      const isApart = last < 0 || start - last > 1 || (kind & 1) !== 0;
      if (kind < 0 || !isApart || bytes[at - 1] === COLON || !this.#add(start, at, kind)) return false;
      last = at;
    }
    return true;
  }

  /** Divides by a mark; by bars of boxes too where that is a bar. */
  #splitBy(mark: number, from: number, stop: number): boolean {
    const bytes = this.#bytes;
    for (let at = from; at <= stop; at++) {
      let start = at;
      let width = 1;
      while (bytes[start] === BLANK) start++;
      const past = this.#number(start, stop);
      if (past > 0 && (past === stop || bytes[past] === mark) && !Number.isNaN(this.values[this.#count])) {
        if (!this.#add(start, past, NUMBER)) return false;
        at = past;
        continue;
      }
      for (; at < stop; at++) {
        const byte = bytes[at] as number;
        if (byte === mark) break;
        if (byte < 0x80) continue;
        if (mark !== BAR) return false;
        if (isBoxBar(bytes, at)) {
          width = 3;
          break;
        }
      }
      let end = at;
      while (start < end && isBlank(bytes[start] as number)) start++;
      while (end > start && isBlank(bytes[end - 1] as number)) end--;
      const kind = start === end ? NOTHING : this.#kindOf(start, end);
      if (kind < 0 || !this.#add(start, end, kind)) return false;
      at += width - 1;
    }
    return true;
  }

  #add(start: number, end: number, kind: number): boolean {
    // Beside a cell for each column one may stand to the left, or an empty one outside of each outer bar.
    if (this.#count > MOST_COLUMNS + 1) return false;
    this.starts[this.#count] = start;
    this.ends[this.#count] = end;
    this.kinds[this.#count++] = kind;
    return true;
  }

  /** What the cell is that comes next. */
  #kindOf(start: number, end: number): number {
    const bytes = this.#bytes;
    const code = bytes[start] as number;
    const isLed = isLetter(code) || code === SLASH || (code === 0xc2 && bytes[start + 1] === PLUS_MINUS);
    if (isLed) return this.#isPlain(start, end) ? TEXT : UNSURE;
    const past = this.#number(start, end);
    if (past === 0 || end - start > LONGEST) return UNSURE;
    if (past === end) return Number.isNaN(this.values[this.#count]) ? UNSURE : NUMBER;
    const next = bytes[past];
    if (this.decimals[this.#count] === 0 && (next === HYPHEN || next === COLON || next === SLASH))
      return isDigit(bytes[past + 1] as number) && this.#isPlain(past, end) ? TEXT : UNSURE;
    return this.#measure(past, end);
  }

  /**
   * Where the plain number ends that starts at an index, 0 where none does. Its value, NaN where that is not sure, and its
   * decimals are put where those of the next cell belong.
   */
  #number(start: number, stop: number): number {
    const bytes = this.#bytes;
    const sign = bytes[start];
    const first = sign === HYPHEN || sign === PLUS ? start + 1 : start;
    let at = first;
    let digits = 0;
    for (; at < stop && isDigit(bytes[at] as number); at++)
      digits = digits * 10 + (bytes[at] as number) - 0x30;
    if (at === first) return 0;
    let decimals = 0;
    if (at < stop && bytes[at] === POINT) {
      const fraction = ++at;
      for (; at < stop && isDigit(bytes[at] as number); at++)
        digits = digits * 10 + (bytes[at] as number) - 0x30;
      decimals = at - fraction;
      if (decimals === 0) return 0;
    }
    const value = at - start > LONGEST ? Number.NaN : scaled(digits, -decimals);
    this.decimals[this.#count] = decimals;
    this.values[this.#count] = sign === HYPHEN ? -value : value;
    return at;
  }

  /** What a number is with what stands behind it: a measure or a text, if there are no digits and no marks. */
  #measure(start: number, end: number): number {
    if (end - start > LONGEST_TAIL) return UNSURE;
    const bytes = this.#bytes;
    let tail = 0;
    for (let i = start; i < end; i++) {
      const byte = bytes[i] as number;
      if (!isLetter(byte) && byte !== BLANK && byte !== PERCENT && byte !== SLASH) return UNSURE;
      tail = tail * 256 + byte;
    }
    let isMeasure = this.#tails.get(tail);
    if (isMeasure === undefined) {
      isMeasure = numberStart(`0${decode(bytes, start, end)}`) === 0;
      if (this.#tails.size < MOST_TAILS) this.#tails.set(tail, isMeasure);
    }
    return isMeasure ? MEASURE : TEXT;
  }

  /** Whether a text has no quotes and no bars, and ends in ASCII, so that what stands around it are blanks. */
  #isPlain(start: number, end: number): boolean {
    const bytes = this.#bytes;
    for (let i = start; i < end; i++) {
      const byte = bytes[i] as number;
      if (byte === QUOTE || byte === BAR || (byte < BLANK && byte !== TAB)) return false;
    }
    return (bytes[end - 1] as number) < 0x80;
  }

  /** Whether each cell stands below its own heading only, the numbers flush with it. */
  #standsBelow({ columns, inOrder }: Table, lineStart: number): boolean {
    const shift = this.first;
    if (inOrder) return shift === 0 && this.#texts() <= Math.max(1, this.#count / 3);
    // As many numbers as headings are told by their order, unless the first stands to the left of all.
    const firstEnd = (this.ends[0] as number) - lineStart;
    const firstColumn = columns[0]?.start ?? 0;
    if (shift === 0 && firstEnd > firstColumn && this.#texts() === 0) return true;
    if (shift === 1 && (this.#isNumber(0) || firstEnd > firstColumn)) return false;
    for (let i = 0; i < columns.length; i++) {
      const { start, end } = columns[i] as Table['columns'][number];
      const from = (this.starts[i + shift] as number) - lineStart;
      const to = (this.ends[i + shift] as number) - lineStart;
      if (from >= end || to <= start) return false;
      if (from < (columns[i - 1]?.end ?? 0) || to > (columns[i + 1]?.start ?? to)) return false;
      if (this.#isNumber(i + shift) && from !== start && to !== end) return false;
    }
    return true;
  }

  #texts(): number {
    let count = 0;
    for (let i = 0; i < this.#count; i++) if (this.kinds[i] === TEXT) count++;
    return count;
  }

  /** Whether it might be a heading or sum up others, by its first text. */
  #isOther({ columns }: Table, from: number, end: number): boolean {
    const bytes = this.#bytes;
    let first = this.#from;
    while (first < this.#count && this.kinds[first] !== TEXT) first++;
    const isText = first < this.#count;
    const start = isText ? (this.starts[first] as number) : from;
    const length = isText ? (this.ends[first] as number) - start : 0;
    let last = end;
    while (last > from && isBlank(bytes[last - 1] as number)) last--;
    // Nearly all rows are told by a few letters.
    const label = columns[first - this.first]?.label ?? '';
    const maySum = SUMS.has(lettersAt(bytes, start)) || bytes[start + length - 1] === 0x67;
    const letter = label.charCodeAt(0);
    const mayBeLabel = length >= label.length && (letter >= 0x80 || letter === bytes[start]);
    const isLabel = isText && mayBeLabel && this.text(first) === label;
    // `sender`, `receiver`.
    const mayEnd = bytes[last - 2] === 0x65 && bytes[last - 1] === 0x72;
    if (!maySum && !isLabel && !mayEnd) return false;
    return isLabel || isSum(decode(bytes, from, end), isText ? this.text(first) : '');
  }
}

const MOST_TAILS = 256;

/** What the words start with by which `isSum` knows a row. */
const SUMS = new Set(
  ['ave', 'avg', 'avr', 'tot', 'sum', '[su', 'mea', 'sen', 'rec', 'geo'].map(start =>
    lettersAt(encode(start), 0),
  ),
);

/** Three letters at an index as one number, whatever their case. */
function lettersAt(bytes: Uint8Array, at: number): number {
  return (
    ((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number) | 0x202020
  );
}

/** Whether one of `│┃║` stands at an index. */
function isBoxBar(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== 0xe2) return false;
  const third = bytes[at + 2];
  return bytes[at + 1] === 0x94 ? third === 0x82 || third === 0x83 : bytes[at + 1] === 0x95 && third === 0x91;
}

function isBlank(code: number): boolean {
  return code === BLANK || code === TAB;
}

function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}
