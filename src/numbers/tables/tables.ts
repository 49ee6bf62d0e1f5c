import { numberStart } from '../columns/cellNumber';
import type { Field } from '../columns/fields';
import type { NumberOptions } from '../options';
import type { LineReader, ReadingSink } from '../readings';
import { HeadEnds } from '../scan/headEnds';
import { isDigit } from '../text/characters';
import type { LineBatch } from '../text/lineBatch';
import { decode } from '../text/utf8';
import { Failures } from './failures';
import { headingOf } from './headings';
import { keyedLine } from './keyedLine';
import { PendingNumbers } from './pendingNumbers';
import { MEASURE, NUMBER, PlainRows } from './plainRows';
import { RowLabels } from './rowLabels';
import { firstTextOf, isSum, nameTextOf, restOfRow, rowOf, unitOfRow } from './rows';
import { isRuler, rulerOf, strokesOf, withPlainBars } from './rulers';
import type { Column, Table, TableRow } from './table';
import { tableAbove } from './tableAbove';
import { areTypes } from './types';

/** Lines that may be headings are kept, so many and up to so many characters. */
const MOST_LINES = 3;
const LONGEST_HEADING = 1 << 13;
/** A field in quotes that goes on for more characters over line ends is taken for a stray quote. */
const LONGEST_FIELD = 4096;

/** What is remembered of the lines so far. */
interface State {
  /** Lines that may be the headings of what follows. */
  readonly before: readonly HeadedText[];
  readonly ruler?: readonly Field[] | undefined;
  readonly table?: Table | undefined;
  /** The lines that head the table, one more for names of groups, and what rules them off. */
  readonly heading?: readonly string[];
  readonly open?: OpenField;
  /** Where the interval of the table's first row starts and ends, if it has one. */
  readonly first?: readonly [start: number, end: number] | undefined;
}

const NOTHING: State = { before: [] };

/** A line's text, of which so many characters are its head: a logger's stamp. */
interface HeadedText {
  readonly text: string;
  readonly head: number;
}

/** A line, and where its bytes start. */
interface Line extends HeadedText {
  readonly bytes: Uint8Array;
  readonly start: number;
}

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
  readonly #pending: PendingNumbers;
  readonly #heads: HeadEnds;
  #state: State = NOTHING;
  readonly #labels = new RowLabels();
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
    this.#pending = new PendingNumbers(lines.text, options);
    this.#heads = new HeadEnds(lines.text);
  }

  get names(): readonly string[] {
    return this.#labels.names;
  }

  /** The lines that head the table so far, with what rules them off; empty where there is none. */
  get heading(): string {
    return (this.#state.heading ?? []).map(line => `${line}\n`).join('');
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
    this.#pending.tell(into);
  }

  tidy(): void {
    this.#labels.tidy();
  }

  save(): string {
    const { table, before } = this.#state;
    const isNew = table === undefined && before.length === 0;
    return isNew ? '' : JSON.stringify({ ...this.#state, names: this.#labels.save() });
  }

  restore(state: string): void {
    const { names, ...rest }: State & { names: string[] } =
      state === '' ? { ...NOTHING, names: [] } : JSON.parse(state);
    this.#state = rest;
    this.#labels.restore(names);
    this.#noRows.clear();
  }

  #readLine(line: Line): void {
    const plain = { text: withPlainBars(line.text), head: line.head };
    const { table, before, ruler, open } = this.#state;
    if (open && table && this.#goOn(table, open, line)) return;
    if (isRuler(withoutHead(plain))) {
      this.#know({ ruler: strokesOf(withoutHead(plain)) });
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
      if (isAfterHeading && ruler && /^\s*\d+\s{2,}\S/.test(plain.text)) return;
      this.#readKeyed(plain, line);
      const isLong = plain.text.length > LONGEST_HEADING;
      this.#know({ before: isLong ? [] : [...before, plain].slice(-MOST_LINES), ruler: undefined });
      return;
    }
    if (next) {
      this.#labels.startTable();
      this.#noRows.clear();
      const lines = before.slice(-next.above.length - 1).map(line => line.text);
      this.#know({ first: undefined, heading: ruler ? [...lines, rulerOf(ruler)] : lines });
    }
    if (next || isAfterHeading) this.#know({ table: own, before: [], ruler: undefined });
    if (isSum(textFor(own, plain), firstTextOf(row)) || this.#spansOthers(own, row)) {
      this.sums++;
      return;
    }
    this.#count(own);
    this.#readRow(own, row, line);
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
    if (!table || open || (before.length > 0 && !this.#isAgain(table))) return false;
    if (!row.read(table, bytes, start, table.isStamped ? start + head : start, end)) return false;
    if (before.length > 0) this.#know({ before: [], ruler: undefined });
    this.#count(table);
    const labels = this.#labels.ofPlain(table, row);
    for (let i = 0; i < table.columns.length; i++) {
      const cell = i + row.first;
      const kind = row.kinds[cell];
      if (kind !== NUMBER && kind !== MEASURE) continue;
      const column = table.columns[i] as Column;
      const from = row.starts[cell] as number;
      const to = row.ends[cell] as number;
      const hasPoint = row.decimals[cell] !== 0;
      if (column.isIdentifier && kind === NUMBER && !hasPoint) continue;
      if (column.isClock && isLarge(bytes, from)) continue;
      const label = labels[i] as number;
      const unit = column.unit || (hasPoint ? table.unit : 0);
      if (kind === NUMBER) this.#pending.addPlain(label, unit, row.values[cell] as number, bytes, from, to);
      else this.#pending.addCell(label, column.label, unit, bytes, from, to);
    }
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

  #readRow(table: Table, row: TableRow, { text, bytes, start }: Line): void {
    if (row.openColumn !== undefined) this.#know({ open: { column: row.openColumn, length: text.length } });
    const name = this.#labels.nameFor(table, () => nameTextOf(table, row));
    const labels = this.#labels.of(table, name);
    const unitOfAll = unitOfRow(table, row);
    const byteOf = placesIn(text);
    const add = (label: number, heading: string, from: number, end: number, unit: number) =>
      this.#pending.addCell(label, heading, unit, bytes, start + byteOf(from), start + byteOf(end));
    row.cells.forEach((cell, i) => {
      const column = table.columns[i];
      if (!cell || !column) return;
      if (!cell.isNumber) {
        if (!column.label.endsWith('...')) return;
        for (const { key, start: from, end } of keyedValues(cell))
          add(this.#labels.ofKey(name, key), key, from, end, 0);
        return;
      }
      if (column.isIdentifier && /^[[(]?\s*[-+]?\d+\s*[\])]?$/.test(cell.text)) return;
      if (column.isClock && /^\d{9,}/.test(cell.text)) return;
      const written = text.slice(cell.start, cell.end);
      const hasPoint = /\d[.,]\d/.test(written);
      const from =
        cell.start + numberStart(cell.text) + (written.startsWith('"') && !cell.text.startsWith('"') ? 1 : 0);
      add(labels[i] as number, column.label, from, cell.end, column.unit || (hasPoint ? unitOfAll : 0));
    });
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

  /** Reads a line of no table that is a key with its values. */
  #readKeyed(plain: HeadedText, { text, bytes, start }: Line): void {
    const keyed = keyedLine(withoutHead(plain));
    if (!keyed) return;
    const { label, unit } = headingOf(keyed.key);
    const byteOf = placesIn(text);
    this.keyed += keyed.cells.length;
    for (const cell of keyed.cells) {
      const from = start + byteOf(cell.start + numberStart(cell.text));
      this.#pending.addCell(
        this.#labels.ofKey('', label),
        label,
        unit,
        bytes,
        from,
        start + byteOf(cell.end),
      );
    }
  }

  #know(more: Partial<State>): void {
    this.#state = { ...this.#state, ...more };
  }
}

/** A line with blanks in the place of its head, so that what stands behind it stays where it is. */
function withoutHead({ text, head }: HeadedText): string {
  return head === 0 ? text : ' '.repeat(head) + text.slice(head);
}

/** A line as a table reads it. */
function textFor({ isStamped }: Table, line: HeadedText): string {
  return isStamped ? withoutHead(line) : line.text;
}

/**
 * The table whose first row a line is. A stamp is no cell where one stands before the headings too; else it is one that they
 * may name.
 */
function headedBy(
  before: readonly HeadedText[],
  line: HeadedText,
  ruler: readonly Field[] | undefined,
): Table | undefined {
  const isStamped = line.head > 0 && (before.at(-1)?.head ?? 0) > 0;
  const textOf = isStamped ? withoutHead : ({ text }: HeadedText) => text;
  const table = tableAbove(before.map(textOf), textOf(line), ruler);
  return table && { ...table, isStamped };
}

/** The values in a cell that name themselves, as Google Benchmark's `items_per_second=107.3M/s`. */
function keyedValues({
  text,
  start,
}: Field): { readonly key: string; readonly start: number; readonly end: number }[] {
  return Array.from(text.matchAll(/([\p{L}_][\p{L}\d_./-]*)=(\S+)/gu)).flatMap(
    ({ 0: all, 1: key = '', 2: value = '', index }) => {
      const end = start + index + all.length;
      return numberStart(value) === 0 ? { key, start: end - value.length, end } : [];
    },
  );
}

/** Whether so many digits stand at an index that they may be a point in time. */
function isLarge(bytes: Uint8Array, index: number): boolean {
  for (let i = index; i < index + 9; i++) if (!isDigit(bytes[i] as number)) return false;
  return true;
}

/** Tells the byte at which a character of a line stands. */
function placesIn(text: string): (index: number) => number {
  if (/^[\0-\x7f]*$/.test(text)) return index => index;
  const places = new Uint32Array(text.length + 1);
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    places[i] = bytes;
    const code = text.charCodeAt(i);
    const isHalf = code >= 0xd800 && code < 0xe000;
    bytes += code < 0x80 ? 1 : code < 0x800 || isHalf ? 2 : 3;
  }
  places[text.length] = bytes;
  return index => places[index] as number;
}
