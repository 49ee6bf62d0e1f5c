import { requireFinite } from '../../median/finite';
import { quantiles } from '../../median/quantile';
import type { ReadingColumns } from '../../numbers/rules';
import { Accumulator } from '../series/accumulator';
import { batchOf, keyOf, unitOf } from '../series/batch';
import type { LeftCounts } from '../series/leftCounts';
import type { Series } from '../series/series';
import type { Summary } from '../series/summary';

/** Rows that are put together before they go into their series: each addition to a series has a cost of its own. */
const MOST_PENDING = 4096;

/** What is known of the numbers of one group, in the unit of its first number. */
export interface Group extends Pick<Summary, 'count' | 'median' | 'q1' | 'q3'> {
  readonly key: string;
  readonly dimension: string;
  /** The unit's code in `UNITS`. */
  readonly unit: number;
}

interface Rows {
  readonly key: string;
  readonly values: number[];
  readonly units: number[];
}

/**
 * The numbers of one column by the value of another, as `-g` of miller and datamash groups them: a series for each key,
 * in the order in which the keys appear; rows of one key need not stand together. Numbers of one key and several
 * dimensions are a group each. As a watch has a most of series, there is a most of groups; numbers of further keys are
 * counted as beyond and their keys forgotten. How rows are cut into calls makes no difference.
 */
export class GroupBy {
  readonly #accumulator = new Accumulator();
  readonly #pending = new Map<string, Rows>();
  #count = 0;

  /**
   * One row: its key, and its number as it is written, with the code of its unit, 0 for none. O(log n), amortised.
   * @throws RangeError unless the number is finite
   */
  add(key: string, value: number, unit = 0): void {
    requireFinite(value);
    const pending = keyOf({ label: key, dimension: unitOf(unit).dimension });
    let rows = this.#pending.get(pending);
    if (!rows) {
      rows = { key, values: [], units: [] };
      this.#pending.set(pending, rows);
    }
    rows.values.push(value);
    rows.units.push(unit);
    if (++this.#count >= MOST_PENDING) this.#flush();
  }

  /** Many rows, as a reader gives them: the labels are the keys. O(k). */
  addColumns({ names, labels, values, units }: ReadingColumns): void {
    for (let row = 0; row < values.length; row++) {
      this.add(names[labels[row] as number] ?? '', values[row] as number, units[row]);
    }
  }

  /** The series of the groups, their keys as labels, for whatever shows or exports series. */
  get series(): readonly Series[] {
    this.#flush();
    return this.#accumulator.series.all;
  }

  /** The groups, in the order in which they appeared. O(n). */
  groups(): Group[] {
    return this.series.flatMap(series => {
      const [q1, median, q3] = quantiles(series.numbers.finder, [0.25, 0.5, 0.75]);
      if (q1 === undefined || median === undefined || q3 === undefined) return [];
      const { label, dimension, unit, count } = series;
      return { key: label, dimension, unit, count, median, q1, q3 };
    });
  }

  /** Numbers that are in no group: of keys beyond the most, or not finite in the unit of their group. */
  get left(): LeftCounts {
    this.#flush();
    return this.#accumulator.left;
  }

  clear(): void {
    this.#pending.clear();
    this.#count = 0;
    this.#accumulator.clear();
  }

  #flush(): void {
    const batches = Array.from(this.#pending.values(), ({ key, values, units }) =>
      batchOf(key, Float64Array.from(values), Uint16Array.from(units)),
    );
    this.#pending.clear();
    this.#count = 0;
    this.#accumulator.add(batches);
  }
}
