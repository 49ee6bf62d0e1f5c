import { type Batch, keyOf, type SeriesName } from './batch';
import type { Counting } from './counted';
import { keptOf } from './keptLists';
import { MOST_SERIES, OTHER_LABELS } from './leftCounts';
import { mainSeries } from './mainSeries';
import { Series } from './series';

/** The place behind the newest number of each series. */
export type SeriesEnds = ReadonlyMap<Series, number>;

/**
 * The series of a watch: one for each label and dimension, in the order in which they appeared. Numbers of
 * labels beyond the first {@link MOST_SERIES} series are together in {@link OTHER_LABELS}.
 */
export class SeriesSet {
  readonly #byKey = new Map<string, Series>();
  #counting: Counting | undefined;
  /** How many series have a label of their own. */
  #named = 0;
  #beyond = 0;

  /** @param counting what of its numbers each series counts, where that can still be changed; else all of them */
  constructor(batches: readonly Batch[] = [], counting?: Counting) {
    this.#counting = counting;
    this.add(batches);
  }

  /** Those that have a number that counts. */
  get all(): readonly Series[] {
    return [...this.#byKey.values()].filter(({ count }) => count > 0);
  }

  /** Numbers that have no series of their own because there are {@link MOST_SERIES} already. */
  get beyond(): number {
    return this.#beyond;
  }

  /** Numbers that are left out as the warm-up of their series. */
  get leftOut(): number {
    return [...this.#byKey.values()].reduce((sum, { leftOut }) => sum + leftOut, 0);
  }

  /** Of those that came, as many as are not kept any more, of the series with the most of them. */
  get dropped(): number {
    return [...this.#byKey.values()].reduce((most, { dropped }) => Math.max(most, dropped), 0);
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
   * The series that the numbers of a batch belong to, opened in this unit where there is none so far; where there are
   * {@link MOST_SERIES} others, that of other labels, and then they are counted as beyond.
   */
  seriesFor(batch: Batch, unit = batch.unit): Series {
    const key = keyOf(batch);
    const known = this.#byKey.get(key);
    if (known) return known;
    const { label, dimension } = batch;
    if (label !== OTHER_LABELS && ++this.#named > MOST_SERIES) {
      this.#named = MOST_SERIES;
      this.#beyond += batch.values.length;
      return this.seriesFor({ ...batch, label: OTHER_LABELS }, unit);
    }
    const series = new Series({ label, dimension, unit }, this.#counting);
    this.#byKey.set(key, series);
    return series;
  }

  /** Adds numbers; a series that they open is in the largest of their units, so that none of them overflows in it. */
  add(batches: readonly Batch[]): void {
    for (const batch of batches) this.seriesFor(batch).add(batch);
  }

  /** Opens the series of a batch, of which so many numbers came before all others and are not kept. */
  skip(batch: Batch, count: number): void {
    this.seriesFor(batch).skip(count);
    if (batch.label === OTHER_LABELS) this.#beyond += count;
  }

  /** Counts in another way, once {@link step} has taken all steps. */
  countBy(counting: Counting, now: number): void {
    this.#counting = counting;
    for (const series of this.#byKey.values()) series.countBy(counting, now);
  }

  /** Takes up to so many steps of that. Whether there are more. */
  step(most: number): boolean {
    let left = most;
    for (const series of this.#byKey.values())
      for (; series.isRecounting; left--) {
        if (left <= 0) return true;
        series.step();
      }
    return false;
  }

  /** Lets numbers go that are too old at a time. Whether there were any. */
  age(now: number): boolean {
    return [...this.#byKey.values()].filter(series => series.age(now)).length > 0;
  }

  /** When the oldest number that counts came; undefined where there is none. */
  get oldest(): number | undefined {
    const times = Array.from(this.#byKey.values(), ({ times }) => times.oldest).filter(
      time => time !== undefined,
    );
    return times.length === 0 ? undefined : Math.min(...times);
  }

  /** What comes from now on came at this time or later. */
  cut(at: number): void {
    for (const series of this.#byKey.values()) series.cut(at);
  }

  /** Where each series ends now. */
  get ends(): SeriesEnds {
    return new Map(Array.from(this.#byKey.values(), series => [series, keptOf(series).end]));
  }

  /**
   * All numbers that are kept, whether they count or not, those of a series in their order; of those up to given ends,
   * where there are any. O(n).
   */
  everything(ends?: SeriesEnds): Batch[] {
    return [...this.#byKey.values()].flatMap(series => series.everything(ends && (ends.get(series) ?? 0)));
  }
}
