import { ColumnReader } from '../columns/columns';
import type { NumberOptions } from '../options';
import type { LineReader, ReadingSink } from '../readings';
import type { LineBatch } from '../text/lineBatch';
import { type GroupedNumber, LabelGroups, NO_GROUP } from './labelGroups';

/** What is read and what groups it: columns by their numbers from 1 or their headings, or labels. */
export interface Grouping {
  readonly column: number | string;
  readonly by: number | string;
}

/** What {@link GroupReader.save} writes: whether it is a table, and the states of both readers. */
type State = readonly [isTable: boolean | null, columns: string, labels?: string];

/**
 * The numbers of one column, or under one label, by what another has in the same line: `12ms` under `/users` in
 * `endpoint=/users latency=12ms`, as `-g` of miller and datamash groups them. The first line tells which it is: a heading
 * with both names, or a number under the one label beside the other. Columns that are asked for by number are of a table.
 */
export class GroupReader implements LineReader {
  readonly #columns: ColumnReader;
  readonly #labels: LabelGroups | undefined;
  /** Whether columns or labels are read, once the lines have shown it. */
  #isTable: boolean | undefined;

  /**
   * @param lines the batch that will be read, each time with other lines
   * @throws RangeError on a column that is neither a whole number from 1 nor a name
   */
  constructor(lines: LineBatch, { column, by }: Grouping, options: NumberOptions | undefined) {
    this.#columns = new ColumnReader(column, options, by);
    if (typeof column === 'string' && typeof by === 'string')
      this.#labels = new LabelGroups(lines, { column, by }, options);
    else this.#isTable = true;
  }

  get names(): readonly string[] {
    return (this.#isTable ? this.#columns : this.#labels)?.names ?? [];
  }

  read(lines: LineBatch, into: ReadingSink): void {
    const labels = this.#isTable ? undefined : this.#labels;
    if (!labels) this.#columns.read(lines, into);
    else {
      const found = labels.find(lines);
      const from = this.#isTable === undefined ? this.#decide(lines, found, into) : lines.count;
      // What stands above a heading has no group.
      labels.hand(
        found.filter(({ line }) => line < from),
        into,
      );
      if (from < lines.count) this.#columns.read(part(lines, from, lines.count), into);
    }
  }

  /** Looks which it is; gives the line from which on the columns are to be read. */
  #decide(lines: LineBatch, found: readonly GroupedNumber[], into: ReadingSink): number {
    const first = found.find(({ group }) => group !== NO_GROUP)?.line ?? lines.count;
    for (let line = 0; line < first; line++) {
      this.#columns.read(part(lines, line, line + 1), into);
      if (!this.#columns.isFound) continue;
      this.#isTable = true;
      return line + 1;
    }
    if (first < lines.count) this.#isTable = false;
    return lines.count;
  }

  tidy(): void {
    this.#columns.tidy();
    this.#labels?.tidy();
  }

  save(): string {
    const state = [this.#isTable, this.#columns.save(), this.#labels?.save()];
    return state.some(Boolean) || this.#isTable === false ? JSON.stringify(state) : '';
  }

  restore(state: string): void {
    const [isTable, columns, labels]: State = state === '' ? [null, ''] : JSON.parse(state);
    this.#isTable = this.#labels ? (isTable ?? undefined) : true;
    this.#columns.restore(columns);
    this.#labels?.restore(labels ?? '');
  }
}

/** Some of the lines of a batch. */
function part({ text, starts, ends }: LineBatch, from: number, to: number): LineBatch {
  return { text, starts: starts.subarray(from, to), ends: ends.subarray(from, to), count: to - from };
}
