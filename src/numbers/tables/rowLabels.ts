import { decode } from '../text/utf8';
import type { PlainRows } from './plainRows';
import { plainName } from './rows';
import type { Column, Table } from './table';

/** Rows get series of their own for as long as there are no more series than this; a longer name is none. */
const MOST_SERIES = 240;
const LONGEST_NAME = 80;
/** Labels and names that are kept, whether they come again or not. */
const MOST_KEPT = 1 << 12;

/** The labels of cells: their column's heading, with the row's name before it where rows have names. */
export class RowLabels {
  #names: string[] = [];
  readonly #ids = new Map<string, number>();
  /** The labels of all columns of the table that is read, by the names of rows. */
  readonly #ofRows = new Map<string, number[]>();
  /** Names by the texts that they are made of. */
  readonly #ofTexts = new Map<string, string>();
  /** The labels of all columns by a hash of the bytes that name a row. */
  readonly #ofBytes = new Map<number, { readonly name: Uint8Array; readonly labels: readonly number[] }>();
  readonly #scratch = new Uint8Array(LONGEST_NAME * 4);
  /** Names of rows that have series of their own. */
  #known = new Set<string>();

  /** The labels by their numbers. */
  get names(): readonly string[] {
    return this.#names;
  }

  /** Another table begins. */
  startTable(): void {
    this.#forgetRows();
  }

  /** Frees labels that did not come again. */
  tidy(): void {
    if (this.#names.length <= MOST_KEPT) return;
    this.#names = [];
    this.#ids.clear();
    this.#forgetRows();
  }

  save(): string[] {
    return [...this.#known];
  }

  restore(known: readonly string[]): void {
    this.#known = new Set(known);
    this.#forgetRows();
  }

  /**
   * The name before a row's headings; empty where it has none, where there are too many, or in what commas, semicolons or
   * tabs divide.
   * @param textOf the texts that name the row, a line each
   */
  nameFor(table: Table, textOf: (names: readonly number[]) => string): string {
    if (!mayName(table)) return '';
    const { names, columns } = table;
    const name = this.#nameOf(
      names.map(i => columns[i]),
      textOf(names),
    );
    if (name === '' || name.length > LONGEST_NAME) return '';
    if (this.#known.has(name)) return name;
    if ((this.#known.size + 1) * columns.length > MOST_SERIES) return '';
    this.#known.add(name);
    return name;
  }

  #nameOf(columns: readonly (Column | undefined)[], text: string): string {
    const known = this.#ofTexts.get(text);
    if (known !== undefined) return known;
    // Below `CPU` stand `all` and the numbers of processors.
    const parts = text
      .split('\n')
      .map((part, i) =>
        columns[i]?.isIdentifier && /^\d+$/.test(part) ? `${columns[i]?.label} ${part}` : plainName(part),
      );
    const name = parts.filter(part => part !== '').join(' ');
    if (this.#ofTexts.size >= MOST_KEPT) this.#ofTexts.clear();
    this.#ofTexts.set(text, name);
    return name;
  }

  /** The numbers of the labels of a row's columns. */
  of({ columns }: Table, name: string): readonly number[] {
    const known = this.#ofRows.get(name);
    if (known) return known;
    const labels = columns.map(({ label }) => this.ofKey(name, label));
    this.#ofRows.set(name, labels);
    return labels;
  }

  /** The same of a row that was read at a glance: without a string where its name has come before. */
  ofPlain(table: Table, row: PlainRows): readonly number[] {
    if (!mayName(table)) return this.of(table, '');
    const name = this.#scratch;
    const length = row.writeNames(table.names, name);
    let hash = length;
    for (let i = 0; i < length; i++) hash = (hash * 31 + (name[i] as number)) | 0;
    const known = this.#ofBytes.get(hash);
    if (known && isSame(known.name, name, length)) return known.labels;
    const labels = this.of(
      table,
      this.nameFor(table, () => decode(name, 0, length)),
    );
    if (this.#ofBytes.size >= MOST_KEPT) this.#ofBytes.clear();
    if (length < name.length) this.#ofBytes.set(hash, { name: name.slice(0, length), labels });
    return labels;
  }

  #forgetRows(): void {
    this.#ofRows.clear();
    this.#ofBytes.clear();
  }

  /** The number of the label of what stands under a key in a row. */
  ofKey(name: string, key: string): number {
    const label = name === '' ? key : `${name} ${key}`;
    const known = this.#ids.get(label);
    if (known !== undefined) return known;
    const fresh = this.#names.push(label) - 1;
    this.#ids.set(label, fresh);
    return fresh;
  }
}

/** Whether a table's rows have names. */
function mayName({ delimiter, names }: Table): boolean {
  return (delimiter === ' ' || delimiter === '|') && names.length > 0;
}

function isSame(known: Uint8Array, bytes: Uint8Array, length: number): boolean {
  if (known.length !== length) return false;
  for (let i = 0; i < length; i++) if (known[i] !== bytes[i]) return false;
  return true;
}
