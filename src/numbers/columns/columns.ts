import type { NumberOptions } from '../options';
import type { LineReader, ReadingSink } from '../readings';
import type { LineBatch } from '../text/lines';
import { decode, encode } from '../text/utf8';
import { Cells } from './cells';
import { cellIn, DELIMITERS, type Delimiter, divide, type Field, type Row } from './fields';

/** A quoted field that goes on for more characters over line ends is taken for a stray quote. */
const LONGEST_FIELD = 4096;

/** What is known of the table. */
interface Table {
  readonly delimiter?: Delimiter | undefined;
  /** The heading's place, where one was found; what is asked for by number may have none. */
  readonly heading?: Heading;
  /** Whether the column has given a number: from then on nothing about the table changes. */
  readonly isSettled?: boolean;
  /** Lines of a field in quotes that is still open. */
  readonly open?: readonly string[];
}

/**
 * Reads one column of a table, by its number from 1 or by its heading. The delimiter is found line by line until the
 * column has given a number; without one the table is aligned by blanks, and a heading's column is what stands
 * below it. A cell gives its first number.
 */
export class ColumnReader implements LineReader {
  readonly #column: number | string;
  readonly #cells: Cells;
  #table: Table = {};
  #names: readonly string[] = [];
  /** Where the cells stand that are not read yet. */
  readonly #places: number[] = [];

  /** @throws RangeError on a column that is neither a whole number from 1 nor a heading. */
  constructor(column: number | string, options: NumberOptions | undefined) {
    if (typeof column === 'number' ? !Number.isInteger(column) || column < 1 : column.trim() === '') {
      throw new RangeError(
        `The column is ${JSON.stringify(column)}; it takes a whole number from 1 or the heading of a column.`,
      );
    }
    this.#column = typeof column === 'number' ? column : column.trim();
    this.#cells = new Cells(options);
  }

  get names(): readonly string[] {
    return this.#names;
  }

  read({ text: { bytes }, starts, ends, count }: LineBatch, into: ReadingSink): void {
    for (let line = 0; line < count; line++) {
      const [start, end] = [starts[line] as number, ends[line] as number];
      const { delimiter, isSettled, open, heading } = this.#table;
      const cell = isSettled && !open && cellIn(bytes, start, end, delimiter, this.#index, heading?.columns);
      if (!cell) {
        this.#flush(into);
        this.#readLine(decode(bytes, start, end), start, into);
      } else if (cell.end > cell.start) {
        this.#cells.add(bytes, cell.start, cell.end);
        this.#places.push(cell.start);
      }
    }
    this.#flush(into);
  }

  save(): string {
    return Object.keys(this.#table).length === 0 ? '' : JSON.stringify(this.#table);
  }

  restore(state: string): void {
    this.#table = state === '' ? {} : JSON.parse(state);
    this.#names = [this.#label];
  }

  get #index(): number {
    return typeof this.#column === 'number' ? this.#column - 1 : (this.#table.heading?.index ?? -1);
  }

  get #label(): string {
    return this.#table.heading?.field.text ?? `column ${this.#column}`;
  }

  /** Reads the cells that were gathered. */
  #flush(into: ReadingSink): void {
    if (this.#places.length === 0) return;
    this.#cells.read(
      (cell, value, unit, start, end) => {
        const place = this.#places[cell] as number;
        into.add(0, value, unit, place + start, place + end);
      },
      () => into.leaveOut(),
    );
    this.#places.length = 0;
  }

  /** Reads a line of any kind, which starts at an index. */
  #readLine(line: string, at: number, into: ReadingSink): void {
    const open = this.#table.open ?? [];
    const whole = [...open, line].join('\n');
    const delimiter = this.#delimiterFor(whole);
    if (delimiter === undefined) return;
    const row = divide(whole, delimiter);
    const place = (index: number) => at + encode(line.slice(0, index)).length;
    if (row.isOpen && delimiter !== ' ' && whole.length <= LONGEST_FIELD) {
      this.#know({ open: [...open, line] });
      return;
    }
    if (open.length > 0) {
      const { open: _, ...table } = this.#table;
      this.#table = table;
    }
    const before = whole.length - line.length;
    if (!row.isOpen) this.#readRow(row, index => place(Math.max(0, index - before)), into);
    else {
      for (const part of open) this.#readRow(divide(part, delimiter, false), () => at, into);
      this.#readRow(divide(line, delimiter, false), place, into);
    }
  }

  #readRow(row: Row, place: (index: number) => number, into: ReadingSink): void {
    const { heading, isSettled } = this.#table;
    const index = this.#index;
    const cell = (this.#isAligned(row) ? below(row, heading?.field) : undefined) ?? row.fields[index];
    if (cell === undefined) return;
    const bytes = encode(cell.text);
    this.#cells.add(bytes, 0, bytes.length);
    this.#cells.read(
      (_, value, unit, start, end) => {
        if (!isSettled) {
          this.#know({ isSettled: true });
          this.#names = [this.#label];
        }
        const first = cell.start + +(cell.end - cell.start > cell.text.length);
        const [from, to] = into.isPlaced
          ? [decode(bytes, 0, start).length, decode(bytes, 0, end).length]
          : [0, 0];
        into.add(0, value, unit, place(first + from), place(first + to));
      },
      () => {
        if (!isSettled && typeof this.#column === 'number' && isHeading(cell)) this.#setHeading(row, index);
        if (cell.text !== '') into.leaveOut();
      },
    );
  }

  /** The table's delimiter; undefined while a heading is asked for and has not come, or where this is its line. */
  #delimiterFor(line: string): Delimiter | undefined {
    if (this.#table.isSettled) return this.#table.delimiter;
    const column = this.#column;
    if (typeof column === 'number') {
      const fewest = Math.max(2, column);
      const isWide = (delimiter: Delimiter) =>
        hasMany(line, delimiter, fewest - 1) && divide(line, delimiter).fields.length >= fewest;
      const delimiter = DELIMITERS.find(isWide) ?? ' ';
      this.#know({ delimiter });
      return delimiter;
    }
    if (!column.includes('"') && !line.toLowerCase().includes(column.toLowerCase()))
      return this.#table.delimiter;
    for (const delimiter of [...DELIMITERS, ' '] as const) {
      if (delimiter !== ' ' && !hasMany(line, delimiter, 1)) continue;
      const row = divide(line, delimiter);
      const index = indexOfHeading(row, column);
      if (index < 0 || (delimiter !== ' ' && row.fields.length < 2)) continue;
      this.#know({ delimiter });
      this.#setHeading(row, index);
      return undefined;
    }
    const start = column.includes(' ') ? line.indexOf(column) : -1;
    if (start < 0) return this.#table.delimiter;
    const field = { text: column, start, end: start + column.length };
    this.#know({ delimiter: ' ', heading: { field, index: -1, columns: -1 } });
    return undefined;
  }

  #setHeading(row: Row, index: number): void {
    const field = row.fields[index];
    if (field) this.#know({ heading: { field, index, columns: row.fields.length } });
  }

  #know(more: Table): void {
    this.#table = { ...this.#table, ...more };
  }

  /** Whether a row of an aligned table has other fields than its heading, so that places tell what places cannot. */
  #isAligned(row: Row): boolean {
    const { delimiter, heading } = this.#table;
    return delimiter === ' ' && heading !== undefined && row.fields.length !== heading.columns;
  }
}

interface Heading {
  readonly field: Field;
  readonly index: number;
  readonly columns: number;
}

/** Whether a character stands in a line so many times. */
function hasMany(line: string, character: string, count: number): boolean {
  let at = -1;
  for (let i = 0; i < count; i++) {
    at = line.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Where a heading stands in a row: as it is written, else in any case. */
function indexOfHeading(row: Row, heading: string): number {
  const exact = row.fields.findIndex(({ text }) => text === heading);
  const plain = heading.toLowerCase();
  return exact >= 0 ? exact : row.fields.findIndex(({ text }) => text.toLowerCase() === plain);
}

function isHeading({ text }: Field): boolean {
  return /\p{L}/u.test(text);
}

/** The field below a heading: the one that shares most characters' places with it. */
function below(row: Row, heading: Field | undefined): Field | undefined {
  if (heading === undefined) return undefined;
  const shared = ({ start, end }: Field) => Math.min(end, heading.end) - Math.max(start, heading.start);
  const best = row.fields.reduce<Field | undefined>(
    (found, field) => (found === undefined || shared(field) > shared(found) ? field : found),
    undefined,
  );
  return best !== undefined && shared(best) > 0 ? best : undefined;
}
