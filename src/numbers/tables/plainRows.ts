import { isDigit } from '../text/characters';
import { isSum } from './rows';
import { MOST_COLUMNS, NO_TEXT, type Table } from './table';

const BLANK = 0x20;
const TAB = 0x09;
const POINT = 0x2e;
const HYPHEN = 0x2d;
const PLUS = 0x2b;
const COLON = 0x3a;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const BAR = 0x7c;
/** A longer number is left to others. */
const LONGEST = 30;

/** A cell that is empty, a plain number such as `-12.5`, or a text. */
const NOTHING = 0;
export const NUMBER = 1;
const TEXT = 2;

/**
 * Rows that are read at a glance: of ASCII, with plain numbers and texts for cells, each below its heading. Finds what
 * `rowOf` finds, or nothing.
 */
export class PlainRows {
  /** Where the cells of the row start and end, and what they are. */
  readonly starts = new Int32Array(MOST_COLUMNS + 1);
  readonly ends = new Int32Array(MOST_COLUMNS + 1);
  readonly kinds = new Uint8Array(MOST_COLUMNS + 1);
  /** 1 where a name stands to the left of all columns: then cell `i + 1` is that of column `i`. */
  shift = 0;
  #count = 0;

  /** Whether a line is such a row of a table. */
  read(table: Table, line: string): boolean {
    const { delimiter, columns, prefix, unitColumn } = table;
    if (unitColumn >= 0 || prefix !== '' || columns.at(-1)?.label.endsWith('...')) return false;
    this.#count = 0;
    this.shift = 0;
    if (
      delimiter === '|' ||
      !(delimiter === ' ' ? this.#splitByBlanks(line) : this.#splitBy(line, delimiter.charCodeAt(0)))
    )
      return false;
    if (delimiter === ' ') this.shift = this.#count - columns.length;
    if (this.#count - this.shift !== columns.length || this.shift < 0 || this.shift > 1) return false;
    if (table.textFrom < NO_TEXT && this.kinds[this.#count - 1] !== TEXT) return false;
    return (
      this.#hasNumber() && (delimiter !== ' ' || this.#standsBelow(table)) && !this.#isOther(table, line)
    );
  }

  text(line: string, cell: number): string {
    return line.slice(this.starts[cell], this.ends[cell]);
  }

  #hasNumber(): boolean {
    for (let i = this.shift; i < this.#count; i++) if (this.kinds[i] === NUMBER) return true;
    return false;
  }

  #splitByBlanks(line: string): boolean {
    let last = -1;
    for (let at = 0; at < line.length; ) {
      if (isBlank(line.charCodeAt(at))) {
        at++;
        continue;
      }
      const start = at;
      while (at < line.length && !isBlank(line.charCodeAt(at))) {
        if (line.charCodeAt(at) === EQUALS) return false;
        at++;
      }
      const kind = kindOf(line, start, at);
      // A text with one blank before it may belong to what stands there.
      const isApart = last < 0 || start - last > 1 || kind === NUMBER;
      if (kind < 0 || !isApart || line.charCodeAt(at - 1) === COLON || !this.#add(start, at, kind))
        return false;
      last = at;
    }
    return true;
  }

  #splitBy(line: string, mark: number): boolean {
    for (let at = 0; at <= line.length; at++) {
      let start = at;
      while (at < line.length && line.charCodeAt(at) !== mark) at++;
      let end = at;
      while (start < end && isBlank(line.charCodeAt(start))) start++;
      while (end > start && isBlank(line.charCodeAt(end - 1))) end--;
      const kind = start === end ? NOTHING : kindOf(line, start, end);
      if (kind < 0 || !this.#add(start, end, kind)) return false;
    }
    return true;
  }

  #add(start: number, end: number, kind: number): boolean {
    if (this.#count > MOST_COLUMNS) return false;
    this.starts[this.#count] = start;
    this.ends[this.#count] = end;
    this.kinds[this.#count++] = kind;
    return true;
  }

  /** Whether each cell stands below its own heading only, the numbers flush with it. */
  #standsBelow({ columns, inOrder }: Table): boolean {
    if (inOrder) return this.shift === 0 && this.#texts() <= Math.max(1, this.#count / 3);
    // As many numbers as headings are told by their order, unless the first stands to the left of all.
    const isBeside = (this.ends[0] as number) <= (columns[0]?.start ?? 0);
    if (this.shift === 0 && this.#texts() === 0 && !isBeside) return true;
    if (this.shift === 1 && (this.kinds[0] === NUMBER || (this.ends[0] as number) > (columns[0]?.start ?? 0)))
      return false;
    return columns.every(({ start, end }, i) => {
      const cell = i + this.shift;
      const [from, to] = [this.starts[cell] as number, this.ends[cell] as number];
      if (from >= end || to <= start) return false;
      if (from < (columns[i - 1]?.end ?? 0) || to > (columns[i + 1]?.start ?? to)) return false;
      return this.kinds[cell] !== NUMBER || from === start || to === end;
    });
  }

  #texts(): number {
    let count = 0;
    for (let i = 0; i < this.#count; i++) if (this.kinds[i] === TEXT) count++;
    return count;
  }

  /** Whether it might be a heading or sum up others, by its first text. */
  #isOther({ columns }: Table, line: string): boolean {
    let first = 0;
    while (first < this.#count && this.kinds[first] !== TEXT) first++;
    if (first === this.#count) return isSum(line, '');
    const text = this.text(line, first);
    return text === columns[first - this.shift]?.label || isSum(line, text);
  }
}

function isBlank(code: number): boolean {
  return code === BLANK || code === TAB;
}

/** What a cell is; below zero where only a closer look tells. */
function kindOf(line: string, start: number, end: number): number {
  const code = line.charCodeAt(start);
  if (isLetter(code) || code === SLASH) return isAscii(line, start, end) ? TEXT : -1;
  let at = code === HYPHEN || code === PLUS ? start + 1 : start;
  const first = at;
  while (at < end && isDigit(line.charCodeAt(at))) at++;
  if (at === first || end - start > LONGEST) return -1;
  const next = line.charCodeAt(at);
  if (at < end && next !== POINT) {
    const isJoined = next === HYPHEN || next === COLON || next === SLASH;
    return isJoined && isDigit(line.charCodeAt(at + 1)) && isAscii(line, at, end) ? TEXT : -1;
  }
  if (at === end) return NUMBER;
  const fraction = ++at;
  while (at < end && isDigit(line.charCodeAt(at))) at++;
  return at === end && at > fraction ? NUMBER : -1;
}

function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

function isAscii(line: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = line.charCodeAt(i);
    if (code >= 0x80 || code === QUOTE || code === BAR) return false;
  }
  return true;
}
