import { Explainer } from './explain';
import { DELIMITERS, type Delimiter, divide, type Field, type Row } from './fields';
import { type LineReadings, readingOf } from './labelled';
import type { NumberOptions } from './options';

const NOTHING: LineReadings = { readings: [], leftOut: 0 };
/** A quoted field that goes on for more characters over line ends is taken for a stray quote. */
const LONGEST_FIELD = 4096;

/**
 * Reads one column of a table, by its number from 1 or by its heading. The delimiter is found line by line until the
 * column has given a number; without one the table is aligned by blanks, and a heading's column is what stands
 * below it. A cell gives its first number.
 */
export class ColumnReader {
  readonly #column: number | string;
  readonly #explainer: Explainer;
  #delimiter: Delimiter | undefined;
  /** The heading's place, where one was found; what is asked for by number may have none. */
  #heading: Heading | undefined;
  /** Whether the column has given a number: from then on nothing about the table changes. */
  #isSettled = false;
  /** Lines of a field in quotes that is still open. */
  #open: string[] = [];

  /** @throws RangeError on a column that is neither a whole number from 1 nor a heading. */
  constructor(column: number | string, options: NumberOptions | undefined) {
    if (typeof column === 'number' ? !Number.isInteger(column) || column < 1 : column.trim() === '') {
      throw new RangeError(
        `The column is ${JSON.stringify(column)}; it takes a whole number from 1 or the heading of a column.`,
      );
    }
    this.#column = typeof column === 'number' ? column : column.trim();
    this.#explainer = new Explainer(options);
  }

  read(line: string): LineReadings {
    const whole = [...this.#open, line].join('\n');
    const delimiter = this.#delimiterFor(whole);
    if (delimiter === undefined) return NOTHING;
    const row = divide(whole, delimiter);
    if (row.isOpen && delimiter !== ' ' && whole.length <= LONGEST_FIELD) {
      this.#open.push(line);
      return NOTHING;
    }
    const lines = row.isOpen ? [...this.#open, line] : [];
    this.#open = [];
    if (!row.isOpen) return this.#readRow(row);
    const parts = lines.map(part => this.#readRow(divide(part, delimiter, false)));
    return {
      readings: parts.flatMap(part => part.readings),
      leftOut: parts.reduce((sum, part) => sum + part.leftOut, 0),
    };
  }

  #readRow(row: Row): LineReadings {
    const column = this.#column;
    const heading = this.#heading;
    const index = typeof column === 'number' ? column - 1 : (heading?.index ?? -1);
    const cell = (this.#isAligned(row) ? below(row, heading?.field) : undefined) ?? row.fields[index];
    if (cell === undefined) return NOTHING;
    const token = this.#explainer.first(cell.text);
    if (token === undefined) {
      if (!this.#isSettled && typeof column === 'number' && isHeading(cell)) this.#setHeading(row, index);
      return { readings: [], leftOut: cell.text === '' ? 0 : 1 };
    }
    this.#isSettled = true;
    return { readings: [readingOf(heading?.field.text ?? `column ${column}`, token)], leftOut: 0 };
  }

  /** The table's delimiter; undefined while a heading is asked for and has not come, or where this is its line. */
  #delimiterFor(line: string): Delimiter | undefined {
    if (this.#isSettled) return this.#delimiter;
    const column = this.#column;
    if (typeof column === 'number') {
      const isWide = (delimiter: Delimiter) => divide(line, delimiter).fields.length >= Math.max(2, column);
      this.#delimiter = DELIMITERS.find(isWide) ?? ' ';
      return this.#delimiter;
    }
    for (const delimiter of [...DELIMITERS, ' '] as const) {
      const row = divide(line, delimiter);
      const index = indexOfHeading(row, column);
      if (index < 0 || (delimiter !== ' ' && row.fields.length < 2)) continue;
      this.#delimiter = delimiter;
      this.#setHeading(row, index);
      return undefined;
    }
    const start = column.includes(' ') ? line.indexOf(column) : -1;
    if (start < 0) return this.#delimiter;
    this.#delimiter = ' ';
    this.#heading = { field: { text: column, start, end: start + column.length }, index: -1, columns: -1 };
    return undefined;
  }

  #setHeading(row: Row, index: number): void {
    const field = row.fields[index];
    if (field) this.#heading = { field, index, columns: row.fields.length };
  }

  /** Whether a row of an aligned table has other fields than its heading, so that places tell what places cannot. */
  #isAligned(row: Row): boolean {
    const heading = this.#heading;
    return this.#delimiter === ' ' && heading !== undefined && row.fields.length !== heading.columns;
  }
}

interface Heading {
  readonly field: Field;
  readonly index: number;
  readonly columns: number;
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
