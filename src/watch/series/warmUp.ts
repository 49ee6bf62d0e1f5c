import { type Batch, convert } from './batch';
import type { Series } from './series';
import { SeriesSet } from './seriesSet';

/** Numbers that a series may leave out as its warm-up. */
export const MOST_WARM_UP = 1000;

/** The first numbers of a series, as they came: each with its own unit. */
interface Head {
  readonly batch: Omit<Batch, 'values'>;
  readonly values: number[];
  readonly units: number[];
}

/**
 * Leaves the first numbers of each series out. It remembers the first {@link MOST_WARM_UP} of each, so that how many
 * are left out can be changed at any time.
 */
export class WarmUp {
  #count: number;
  readonly #heads = new Map<string, Head>();

  constructor(count: number) {
    this.#count = count;
  }

  /** Numbers that are left out of each series. */
  get count(): number {
    return this.#count;
  }

  /** Numbers that are left out now, of all series together. */
  get leftOut(): number {
    return [...this.#heads.values()].reduce(
      (sum, { values }) => sum + Math.min(values.length, this.#count),
      0,
    );
  }

  /** Those of the numbers that count. */
  pass(batches: readonly Batch[]): readonly Batch[] {
    return batches.flatMap(batch => {
      const { values, ...metadata } = batch;
      const head = this.#head(metadata);
      const before = head.values.length;
      for (const value of values.subarray(0, MOST_WARM_UP - before)) {
        head.values.push(value);
        head.units.push(batch.unit);
      }
      const skip = Math.max(0, Math.min(this.#count - before, values.length));
      if (skip === values.length) return [];
      return skip === 0 ? batch : { ...metadata, values: values.subarray(skip) };
    });
  }

  /** Leaves so many out from now on; the series as they then are. O(n log n). */
  change(count: number, series: SeriesSet): SeriesSet {
    const batches = this.#batches(series, count);
    this.#count = count;
    return new SeriesSet(batches);
  }

  /** All numbers that came, those that are left out too, the first of each series first. O(n). */
  everything(series: SeriesSet): Batch[] {
    return this.#batches(series, 0);
  }

  #batches(series: SeriesSet, from: number): Batch[] {
    return [...this.#heads.values()].flatMap(head => {
      const held = series.like(head.batch);
      const bare = held ? without(held, head, this.#count) : [];
      return [...pieces(head, from), ...bare];
    });
  }

  /** Begins anew. */
  clear(): void {
    this.#heads.clear();
  }

  #head(batch: Omit<Batch, 'values'>): Head {
    const key = `${batch.dimension}\n${batch.label}`;
    const known = this.#heads.get(key);
    if (known) return known;
    const head: Head = { batch, values: [], units: [] };
    this.#heads.set(key, head);
    return head;
  }
}

/** The numbers of a head from the `from`-th on, a batch for each run of one unit. */
function pieces({ batch, values, units }: Head, from: number): Batch[] {
  const batches: Batch[] = [];
  for (let start = from; start < values.length; ) {
    let end = start + 1;
    while (units[end] === units[start]) end++;
    const unit = units[start] as number;
    batches.push({ ...batch, unit, values: Float64Array.from(values.slice(start, end)) });
    start = end;
  }
  return batches;
}

/** The numbers of a series but for those of its head, of which the first `leftOut` are not in it. */
function without(series: Series, { values, units }: Head, leftOut: number): Batch[] {
  const gone = new Map<number, number>();
  for (let i = leftOut; i < values.length; i++) {
    // As the series has converted it, to the last bit; it holds no -0.
    const value = convert(values[i] as number, units[i] as number, series.unit) + 0;
    gone.set(value, (gone.get(value) ?? 0) + 1);
  }
  const rest = series.batch();
  const kept = rest.values.filter(value => {
    const count = gone.get(value) ?? 0;
    if (count > 0) gone.set(value, count - 1);
    return count === 0;
  });
  return kept.length === 0 ? [] : [{ ...rest, values: kept }];
}
