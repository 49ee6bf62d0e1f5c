import type { Batch } from './batch';
import { Series } from './series';

/** Series that a watch has at most: text with ever new labels must not fill the memory. */
export const MOST_SERIES = 256;

/**
 * The series of a watch: one for each label and dimension, in the order in which they appeared. Numbers of
 * labels beyond the first {@link MOST_SERIES} series are counted, not kept.
 */
export class SeriesSet {
  readonly #byKey = new Map<string, Series>();
  #beyond = 0;

  constructor(batches: readonly Batch[] = []) {
    this.add(batches);
  }

  get all(): readonly Series[] {
    return [...this.#byKey.values()];
  }

  /** Numbers that were not kept because there are {@link MOST_SERIES} series already. */
  get beyond(): number {
    return this.#beyond;
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

  add(batches: readonly Batch[]): void {
    for (const batch of batches) {
      const key = keyOf(batch.label, batch.dimension);
      const known = this.#byKey.get(key);
      if (!known && this.#byKey.size === MOST_SERIES) {
        this.#beyond += batch.values.length;
        continue;
      }
      const series = known ?? new Series(batch);
      series.add(batch);
      this.#byKey.set(key, series);
    }
  }
}

function keyOf(label: string, dimension: string): string {
  return `${dimension}\n${label}`;
}
