import { numberStart } from '../columns/cellNumber';
import type { Field } from '../columns/fields';
import type { NumberOptions } from '../options';
import type { ReadingSink } from '../readings';
import { isDigit } from '../text/characters';
import type { Text } from '../text/text';
import { headingOf } from './headings';
import type { KeyedLine } from './keyedLine';
import { PendingNumbers } from './pendingNumbers';
import { MEASURE, NUMBER, type PlainRows } from './plainRows';
import { RowLabels } from './rowLabels';
import { FORK, nameTextOf, unitOfRow } from './rows';
import type { Column, Table, TableRow } from './table';

/** A line, and where its bytes start. */
export interface PlacedLine {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly start: number;
}

/** The numbers of the rows of tables, each with its label and its unit. */
export class RowNumbers {
  readonly #pending: PendingNumbers;
  readonly #labels = new RowLabels();

  /** @param text where the lines stand */
  constructor(text: Text, options: NumberOptions | undefined) {
    this.#pending = new PendingNumbers(text, options);
  }

  /** The labels by their numbers. */
  get names(): readonly string[] {
    return this.#labels.names;
  }

  /** Another table begins. */
  startTable(): void {
    this.#labels.startTable();
  }

  tidy(): void {
    this.#labels.tidy();
  }

  save(): string[] {
    return this.#labels.save();
  }

  restore(names: readonly string[]): void {
    this.#labels.restore(names);
  }

  /** Tells all that were added. */
  tell(into: ReadingSink): void {
    this.#pending.tell(into);
  }

  addPlain(table: Table, row: PlainRows, bytes: Uint8Array): void {
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
  }

  /**
   * Adds those of a row that may hold more than plain numbers.
   * @param around the branches that it is in, as they are drawn
   */
  addRow(
    table: Table,
    row: TableRow,
    { text, bytes, start }: PlacedLine,
    around: readonly string[] = [],
  ): void {
    const names = around.map(branch => branch.split(FORK)[1]?.split('|')[0]?.trimEnd()).join('');
    const nameText = () => nameTextOf(table, row).replace(FORK, fork => fork + names);
    const name = this.#labels.nameFor(table, nameText);
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

  /** Adds those of a line of no table that is a key with its values. */
  addKeyed({ key, cells }: KeyedLine, { text, bytes, start }: PlacedLine): void {
    const { label, unit } = headingOf(key);
    const byteOf = placesIn(text);
    for (const cell of cells) {
      const from = start + byteOf(cell.start + numberStart(cell.text));
      const end = start + byteOf(cell.end);
      this.#pending.addCell(this.#labels.ofKey('', label), label, unit, bytes, from, end);
    }
  }
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
