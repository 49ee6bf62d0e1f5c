import { type Batch, keyOf, type SeriesName } from './batch';
import { MOST_SERIES } from './leftCounts';
import { mainSeries } from './mainSeries';
import { Series } from './series';

/**
 * The series of a watch: one for each label and dimension, in the order in which they appeared. Numbers of
 * labels beyond the first {@link MOST_SERIES} series are counted, not kept.
 */
export class SeriesSet {
  readonly #byKey = new Map<string, Series>();
  readonly #warmUp: number | undefined;
  #beyond = 0;

  /** @param warmUp how many of its first numbers each series leaves out, where that can still be changed */
  constructor(batches: readonly Batch[] = [], warmUp?: number) {
    this.#warmUp = warmUp;
    this.add(batches);
  }

  /** Those that have a number that counts. */
  get all(): readonly Series[] {
    return [...this.#byKey.values()].filter(({ count }) => count > 0);
  }

  /** Numbers that were not kept because there are {@link MOST_SERIES} series already. */
  get beyond(): number {
    return this.#beyond;
  }

  /** Numbers that are left out as the warm-up of their series. */
  get leftOut(): number {
    return [...this.#byKey.values()].reduce((sum, { leftOut }) => sum + leftOut, 0);
  }

  /** Numbers in all series together. */
  get count(): number {
    return this.all.reduce((sum, { count }) => sum + count, 0);
  }

  /** The one that is shown unless another is asked for: the one that a person looks at first. */
  get main(): Series | undefined {
    return mainSeries(this.all);
  }

  /** The series of the same label and dimension as another, from another set perhaps. */
  like(name: SeriesName): Series | undefined {
    const series = this.#byKey.get(keyOf(name));
    return series && series.count > 0 ? series : undefined;
  }

  /**
   * The series that the numbers of a batch belong to, opened in this unit where there is none so far; undefined where
   * there are {@link MOST_SERIES} others, and then they are counted as beyond.
   */
  seriesFor(batch: Batch, unit = batch.unit): Series | undefined {
    const key = keyOf(batch);
    const known = this.#byKey.get(key);
    if (known) return known;
    if (this.#byKey.size === MOST_SERIES) {
      this.#beyond += batch.values.length;
      return undefined;
    }
    const { label, dimension } = batch;
    const series = new Series({ label, dimension, unit }, this.#warmUp);
    this.#byKey.set(key, series);
    return series;
  }

  /** Adds numbers; a series that they open is in the largest of their units, so that none of them overflows in it. */
  add(batches: readonly Batch[]): void {
    for (const batch of batches) this.seriesFor(batch)?.add(batch);
  }

  /** The same numbers, of which each series leaves out so many at its start. O(n). */
  leavingOut(warmUp: number): SeriesSet {
    const set = new SeriesSet(this.everything(), warmUp);
    set.#beyond = this.#beyond;
    return set;
  }

  /** All numbers that came but for those beyond, a batch a series, those of its warm-up first. O(n). */
  everything(): Batch[] {
    return Array.from(this.#byKey.values(), series => series.everything());
  }
}
