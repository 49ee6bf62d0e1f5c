import type { Field } from '../columns/fields';
import type { NumberOptions } from '../options';
import type { LineReader, ReadingSink } from '../readings';
import { HeadEnds } from '../scan/headEnds';
import type { LineBatch } from '../text/lineBatch';
import { decode } from '../text/utf8';
import { Failures } from './failures';
import { type HeadedText, headedBy, textFor, withoutHead } from './headedText';
import { keyedLine } from './keyedLine';
import { PlainRows } from './plainRows';
import { type PlacedLine, RowNumbers } from './rowNumbers';
import { FORK, firstTextOf, isSum, restOfRow, rowOf } from './rows';
import { isRuler, rulerOf, strokesOf, withPlainBars } from './rulers';
import type { Table, TableRow } from './table';
import { areTypes } from './types';

/** Lines that may be headings are kept, so many and up to so many characters. */
const MOST_LINES = 3;
const LONGEST_HEADING = 1 << 13;
/** A field in quotes that goes on for more characters over line ends is taken for a stray quote. */
const LONGEST_FIELD = 4096;

/** A branch of a tree whose cells are empty, as those of a benchmark with arguments are (divan). */
const BRANCH = /^[\s|]*[├└╰][^|]*\|[\s|]*$/;
/** So many of them have one another inside. */
const MOST_BRANCHES = 4;

/** What is remembered of the lines so far. */
interface State {
  /** Lines that may be the headings of what follows. */
  readonly before: readonly HeadedText[];
  readonly ruler?: readonly Field[] | undefined;
  /** Whether strokes stand between those lines and what comes, one of them at least. */
  readonly isRuled?: boolean;
  readonly table?: Table | undefined;
  /** The lines that head the table, one more for names of groups, and what rules them off. */
  readonly heading?: readonly string[];
  readonly open?: OpenField;
  /** The branches of a tree in which rows may be, as they are drawn, the outer first. */
  readonly branches?: readonly string[];
  /** Of records of several lines the name of the last one, and how many cells it has so far. */
  readonly record?: (Pick<TableRow, 'left'> & { readonly count: number }) | undefined;
  /** Where the interval of the table's first row starts and ends, if it has one. */
  readonly first?: readonly [start: number, end: number] | undefined;
}

const NOTHING: State = { before: [] };

interface Line extends HeadedText, PlacedLine {}

/** A field in quotes that goes on in the next line, and how many characters it has so far. */
interface OpenField {
  readonly column: number;
  readonly length: number;
}

/**
 * The numbers of tables, each under its column's heading, with the row's name before it where rows have names: aligned by
 * blanks, or divided by tabs, bars, semicolons or commas. A heading is told by the row below it, so that tables may follow one
 * another and headings come again. Rows that sum up, identifiers, errors behind `±` and lines of no table are left out, but for keys with their values. In
 * what commas, semicolons or tabs divide, rows have no names: a series a heading. Linear in the lines.
 */
export class TableReader implements LineReader {
  readonly #numbers: RowNumbers;
  readonly #heads: HeadEnds;
  #state: State = NOTHING;
  readonly #plainRows = new PlainRows();
  /** Lines that are no rows of the table so far, and lines that do not head one another. */
  readonly #noRows = new Failures();
  readonly #noHeadings = new Failures();
  /** Rows that were read, among them those of tables whose headings might be a sentence, and rows that sum up. */
  rows = 0;
  doubtfulRows = 0;
  sums = 0;
  /** Numbers of lines that are a key with its values, beside a table. */
  keyed = 0;
  /** Where the lines go of which nothing is a row, if they are asked for. */
  others: string[] | undefined;

  /** @param lines the batch that will be read, each time with other lines */
  constructor(lines: LineBatch, options: NumberOptions | undefined) {
    this.#numbers = new RowNumbers(lines.text, options);
    this.#heads = new HeadEnds(lines.text);
  }

  get names(): readonly string[] {
    return this.#numbers.names;
  }

  /** The lines that head the table so far, with what rules them off, and the branches around what comes; empty where there are none. */
  get heading(): string {
    const { heading = [], branches = [] } = this.#state;
    return [...heading, ...branches].map(line => `${line}\n`).join('');
  }

  read(lines: LineBatch, into: ReadingSink): void {
    const { text, starts, ends, count } = lines;
    const { bytes } = text;
    const heads = this.#heads.of(lines);
    for (let i = 0; i < count; i++) {
      const start = starts[i] as number;
      const end = ends[i] as number;
      // A head is ASCII, so that a byte of it is a character.
      const head = (heads[i] as number) - start;
      if (this.#readPlainRow(bytes, start, head, end)) continue;
      const line = { text: decode(bytes, start, end), head, bytes, start };
      const before = this.rows + this.sums;
      this.#readLine(line);
      if (this.rows + this.sums === before) this.others?.push(line.text);
    }
    this.#numbers.tell(into);
  }

  tidy(): void {
    this.#numbers.tidy();
  }

  save(): string {
    const { table, before } = this.#state;
    const isNew = table === undefined && before.length === 0;
    return isNew ? '' : JSON.stringify({ ...this.#state, names: this.#numbers.save() });
  }

  restore(state: string): void {
    const { names, ...rest }: State & { names: string[] } =
      state === '' ? { ...NOTHING, names: [] } : JSON.parse(state);
    this.#state = rest;
    this.#numbers.restore(names);
    this.#noRows.clear();
  }

  #readLine(line: Line): void {
    const plain = { text: withPlainBars(line.text), head: line.head };
    const { table, before, ruler, isRuled, open } = this.#state;
    if (open && table && this.#goOn(table, open, line)) return;
    if (isRuler(withoutHead(plain))) {
      this.#know({ ruler: strokesOf(withoutHead(plain)), isRuled: true });
      return;
    }
    if (BRANCH.test(plain.text)) {
      this.#know({ branches: [...this.#branchesAround(plain.text), plain.text].slice(-MOST_BRANCHES) });
      return;
    }
    const isAfterHeading = before.length > 0;
    if (isAfterHeading && areTypes(withoutHead(plain), before.at(-1)?.text ?? '')) return;
    // Boxes and aligned tables may have as many columns as the one before, the lines of one file are of one table.
    const mayFollow =
      isAfterHeading && table?.isClear && (table.delimiter === ' ' || table.delimiter === '|');
    const known = table && !mayFollow ? this.#rowOf(table, textFor(table, plain)) : undefined;
    const again = !known && table && this.#isAgain(table) ? rowOf(table, textFor(table, plain)) : undefined;
    const next = known || again || !isAfterHeading ? undefined : this.#headedBy(before, plain, ruler);
    const own = next ?? table;
    const found = known ?? again;
    const row =
      found ??
      (next ? rowOf(next, textFor(next, plain)) : table && this.#rowOf(table, textFor(table, plain)));
    if (!own || !row) {
      // Of a row below a ruled heading only the number and a text may be there.
      if (isAfterHeading && isRuled && /^\s*\d+\s{2,}\S/.test(plain.text)) return;
      const keyed = keyedLine(withoutHead(plain));
      if (keyed) this.#numbers.addKeyed(keyed, line);
      this.keyed += keyed?.cells.length ?? 0;
      const isLong = plain.text.length > LONGEST_HEADING;
      this.#know({
        before: isLong ? [] : [...before, plain].slice(-MOST_LINES),
        ruler: undefined,
        isRuled: false,
      });
      return;
    }
    if (next) {
      this.#numbers.startTable();
      this.#noRows.clear();
      const lines = before.slice(-next.above.length - 1).map(line => line.text);
      this.#know({
        first: undefined,
        record: undefined,
        heading: ruler ? [...lines, rulerOf(ruler)] : lines,
      });
    }
    if (next || isAfterHeading) this.#know({ table: own, before: [], ruler: undefined, isRuled: false });
    if (isSum(textFor(own, plain), firstTextOf(row)) || this.#spansOthers(own, row)) {
      this.sums++;
      return;
    }
    this.#count(own);
    this.#readRow(own, own.isStacked ? this.#inRecord(own, row) : row, line);
  }

  /** A line of a record under its own headings, with the name that the record's first line has; without that one nothing of it is told. */
  #inRecord({ columns }: Table, { left, cells }: TableRow): TableRow {
    const isFirst = left[0]?.text !== '';
    const record = isFirst ? { left, count: 0 } : this.#state.record;
    if (!record) return { left, cells: [] };
    const count = Math.min(record.count + cells.length, columns.length);
    this.#know({ record: { left: record.left, count } });
    return { left: record.left, cells: [...Array(record.count), ...cells] };
  }

  /** Whether a line belongs to a field in quotes that was left open; what stands behind it is read. */
  #goOn(table: Table, { column, length }: OpenField, line: Line): boolean {
    const { open: _, ...state } = this.#state;
    this.#state = state;
    const rest = restOfRow(table, column, line.text);
    if (rest) this.#readRow(table, rest, line);
    else if (length + line.text.length > LONGEST_FIELD || rowOf(table, line.text)) return false;
    else this.#know({ open: { column, length: length + line.text.length } });
    return true;
  }

  /** Reads the line `bytes[start, end)` if it is a plain row of the table so far; tells whether it is one. */
  #readPlainRow(bytes: Uint8Array, start: number, head: number, end: number): boolean {
    const { table, before, open } = this.#state;
    const row = this.#plainRows;
    if (!table || table.isStacked || open || (before.length > 0 && !this.#isAgain(table))) return false;
    if (!row.read(table, bytes, start, table.isStamped ? start + head : start, end)) return false;
    if (before.length > 0) this.#know({ before: [], ruler: undefined });
    this.#count(table);
    this.#numbers.addPlain(table, row, bytes);
    return true;
  }

  /** Whether the headings of a table stand before the next line again. */
  #isAgain({ above }: Table): boolean {
    const { before } = this.#state;
    const from = before.length - above.length;
    return from >= 0 && above.every((line, i) => line === withoutHead(before[from + i] as HeadedText));
  }

  /** {@link rowOf}, where that is not known to find nothing. */
  #rowOf(table: Table, text: string): TableRow | undefined {
    return this.#noRows.find(text, () => rowOf(table, text));
  }

  /** {@link headedBy}, where that is not known to find nothing. */
  #headedBy(
    before: readonly HeadedText[],
    line: HeadedText,
    ruler: readonly Field[] | undefined,
  ): Table | undefined {
    if (ruler) return headedBy(before, line, ruler);
    const key = [...before, line].map(({ text, head }) => `${head} ${text}`).join('\n');
    return this.#noHeadings.find(key, () => headedBy(before, line, ruler));
  }

  #count(table: Table): void {
    this.rows++;
    if (!table.isClear) this.doubtfulRows++;
  }

  #readRow(table: Table, row: TableRow, line: Line): void {
    const { openColumn } = row;
    if (openColumn !== undefined) this.#know({ open: { column: openColumn, length: line.text.length } });
    this.#numbers.addRow(table, row, line, this.#branchesAround(line.text));
  }

  #branchesAround(line: string): readonly string[] {
    return (this.#state.branches ?? []).filter(branch => branch.search(FORK) < line.search(FORK));
  }

  /** Whether the interval of a row starts with that of the table's first and ends later, so that it sums up what is between. */
  #spansOthers({ columns }: Table, { cells }: TableRow): boolean {
    const interval = cells[columns.findIndex(({ label }) => /^interval$/i.test(label))]?.text ?? '';
    const [, start, end] = /^(\d+(?:\.\d+)?)\s?-\s?(\d+(?:\.\d+)?)/.exec(interval) ?? [];
    if (start === undefined) return false;
    const { first } = this.#state;
    if (!first) this.#know({ first: [Number(start), Number(end)] });
    return first !== undefined && Number(start) === first[0] && Number(end) > first[1];
  }

  #know(more: Partial<State>): void {
    this.#state = { ...this.#state, ...more };
  }
}
