import * as l10n from '../../l10n';
import type { NumberOptions } from '../options';
import type { LineReader, ReadingSink } from '../readings';
import type { LineBatch } from '../text/lineBatch';
import { decode, encode } from '../text/utf8';
import { unitCode } from '../units';
import { Cells, withinMarks } from './cells';
import { cellIn, DELIMITERS, type Delimiter, divide, type Field, type Row } from './fields';
import { GroupNumbers } from './groupNumbers';
import { below, hasMany, indexOfHeading, isHeading, withUnits } from './headed';

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
 * below it. A cell gives its first number, under the heading or, where another column is to group the rows, under what
 * that has in the same row; a row in which it has nothing is left out.
 */
export class ColumnReader implements LineReader {
  readonly #column: number | string;
  readonly #by: number | string | undefined;
  /** Cells between blanks, and those that a mark parts from others. */
  readonly #alignedCells: Cells;
  readonly #markedCells: Cells;
  #table: Table = {};
  #names: readonly string[] = [];
  readonly #groups = new GroupNumbers();
  /** Where the cells stand that are not read yet. */
  readonly #places: number[] = [];

  /**
   * @param by the column that groups the rows
   * @throws RangeError on a column that is neither a whole number from 1 nor a heading.
   */
  constructor(column: number | string, options: NumberOptions | undefined, by?: number | string) {
    this.#column = checked(column);
    this.#by = by === undefined ? undefined : checked(by);
    this.#alignedCells = new Cells(options);
    this.#markedCells = new Cells(withinMarks(options));
  }

  get names(): readonly string[] {
    return this.#by === undefined ? this.#names : this.#groups.names;
  }

  read({ text: { bytes }, starts, ends, count }: LineBatch, into: ReadingSink): void {
    for (let line = 0; line < count; line++) {
      const [start, end] = [starts[line] as number, ends[line] as number];
      const { delimiter, isSettled, open, heading } = this.#table;
      const isPlain = isSettled && !open && heading?.units === undefined && this.#by === undefined;
      const cell = isPlain && cellIn(bytes, start, end, delimiter, this.#index, heading?.columns);
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

  /** Whether the lines so far have told where the column is. */
  get isFound(): boolean {
    return this.#table.delimiter !== undefined;
  }

  tidy(): void {
    this.#groups.tidy();
  }

  save(): string {
    return Object.keys(this.#table).length === 0 ? '' : JSON.stringify(this.#table);
  }

  restore(state: string): void {
    this.#table = state === '' ? {} : JSON.parse(state);
    this.#names = [this.#label];
  }

  get #cells(): Cells {
    return this.#table.delimiter === ' ' ? this.#alignedCells : this.#markedCells;
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
    const cell = this.#cellOf(row, heading?.field, index);
    if (cell === undefined) return;
    const unitOfRow =
      heading?.units && unitCode(this.#cellOf(row, heading.units.field, heading.units.index)?.text ?? '');
    const label = this.#by === undefined ? 0 : this.#groupOf(row);
    const leaveOut = () => {
      if (!isSettled && typeof this.#column === 'number' && isHeading(cell)) this.#setHeading(row, index);
      if (cell.text !== '') into.leaveOut();
    };
    if (label === undefined) {
      leaveOut();
      return;
    }
    const bytes = encode(cell.text);
    const isQuoted = cell.end - cell.start > cell.text.length;
    const cells = isQuoted ? this.#markedCells : this.#cells;
    cells.add(bytes, 0, bytes.length);
    cells.read((_, value, unit, start, end) => {
      if (!isSettled) {
        this.#know({ isSettled: true });
        this.#names = [this.#label];
      }
      const first = cell.start + +isQuoted;
      const [from, to] = into.isPlaced
        ? [decode(bytes, 0, start).length, decode(bytes, 0, end).length]
        : [0, 0];
      into.add(label, value, unit || (unitOfRow ?? 0), place(first + from), place(first + to));
    }, leaveOut);
  }

  /** The number of the name that a row has in the column that groups; undefined where it has none. */
  #groupOf(row: Row): number | undefined {
    const { heading } = this.#table;
    const name =
      typeof this.#by === 'number'
        ? row.fields[this.#by - 1]?.text
        : heading?.group && this.#cellOf(row, heading.group.field, heading.group.index)?.text;
    return name ? this.#groups.of(name) : undefined;
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
      if (typeof this.#by === 'string' && indexOfHeading(row, this.#by) < 0) continue;
      if (index < 0 || (delimiter !== ' ' && row.fields.length < 2)) continue;
      this.#know({ delimiter });
      this.#setHeading(row, index);
      return undefined;
    }
    if (this.#by !== undefined) return this.#table.delimiter;
    const start = column.includes(' ') ? line.indexOf(column) : -1;
    if (start < 0) return this.#table.delimiter;
    const field = { text: column, start, end: start + column.length };
    this.#know({ delimiter: ' ', heading: { field, index: -1, columns: -1 } });
    return undefined;
  }

  #setHeading(row: Row, index: number): void {
    const columnAt = (place: number): Column | undefined => {
      const field = row.fields[place];
      return field && { field, index: place };
    };
    const own = columnAt(index);
    const unitIndex = row.fields.findIndex(({ text }) => /^units?$/i.test(text));
    const units = unitIndex === index ? undefined : columnAt(unitIndex);
    const group = typeof this.#by === 'string' ? columnAt(indexOfHeading(row, this.#by)) : undefined;
    if (own) this.#know({ heading: { ...own, columns: row.fields.length, units, group } });
  }

  #know(more: Table): void {
    this.#table = { ...this.#table, ...more };
  }

  /** The cell below a heading, which in an aligned row is a number with the unit behind it where that makes up its fields. */
  #cellOf(row: Row, heading: Field | undefined, index: number): Field | undefined {
    if (!this.#isAligned(row)) return row.fields[index];
    const fields = withUnits(row.fields);
    const isWhole = fields.length === this.#table.heading?.columns;
    return isWhole ? fields[index] : (below(fields, heading) ?? row.fields[index]);
  }

  /** Whether a row of an aligned table has other fields than its heading, so that places tell what places cannot. */
  #isAligned(row: Row): boolean {
    const { delimiter, heading } = this.#table;
    return delimiter === ' ' && heading !== undefined && row.fields.length !== heading.columns;
  }
}

interface Column {
  readonly field: Field;
  readonly index: number;
}

interface Heading extends Column {
  readonly columns: number;
  /** The column that holds the units of rows, where there is one. */
  readonly units?: Column | undefined;
  /** The column that groups the rows, where there is one. */
  readonly group?: Column | undefined;
}

function checked(column: number | string): number | string {
  if (typeof column === 'number' ? Number.isInteger(column) && column > 0 : column.trim() !== '')
    return typeof column === 'number' ? column : column.trim();
  throw new RangeError(
    l10n.t(
      'The column is {0}; it takes a whole number from 1 or the heading of a column.',
      JSON.stringify(column),
    ),
  );
}
