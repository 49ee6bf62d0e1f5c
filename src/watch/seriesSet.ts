import type { Pool } from './pool';
import { Series } from './series';

/** The series of a watch: one for each label and dimension, in the order in which they appeared. */
export class SeriesSet {
  readonly #byKey = new Map<string, Series>();

  constructor(pools: readonly Pool[] = []) {
    this.add(pools);
  }

  get all(): readonly Series[] {
    return [...this.#byKey.values()];
  }

  /** Numbers in all series together. */
  get count(): number {
    return this.all.reduce((sum, { count }) => sum + count, 0);
  }

  /** The one that is shown unless another is asked for: the first of those with the most numbers. */
  get main(): Series | undefined {
    return this.all.reduce<Series | undefined>(
      (most, series) => (most && most.count >= series.count ? most : series),
      undefined,
    );
  }

  /** The series of the same label and dimension as another, from another set perhaps. */
  like({ label, dimension }: Pick<Series, 'label' | 'dimension'>): Series | undefined {
    return this.#byKey.get(keyOf(label, dimension));
  }

  add(pools: readonly Pool[]): void {
    for (const pool of pools) {
      const key = keyOf(pool.label, pool.dimension);
      const series = this.#byKey.get(key) ?? new Series(pool);
      series.add(pool);
      this.#byKey.set(key, series);
    }
  }
}

function keyOf(label: string, dimension: string): string {
  return `${dimension}\n${label}`;
}
