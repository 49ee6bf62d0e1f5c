import * as l10n from '../../l10n';
import { type Batch, byUnit, convert, firstUnit, inUnit, totalOf } from './batch';
import type { Counting } from './counted';
import { type LeftCounts, MOST_SERIES, OTHER_LABELS } from './leftCounts';
import { type SeriesEnds, SeriesSet } from './seriesSet';

/**
 * The series that a stream's numbers go into, and what of them was left out. A series is in the unit of the first number
 * that came, whether that was left out as warm-up or not.
 */
export class Accumulator {
  #series: SeriesSet;
  #counting: Counting | undefined;
  #notFinite = 0;
  #counted = 0;

  /** @param counting what of the numbers counts, where that can be changed; else all of them do, for good */
  constructor(counting?: Counting) {
    this.#counting = counting;
    this.#series = new SeriesSet([], counting);
  }

  get series(): SeriesSet {
    return this.#series;
  }

  /** What of the numbers counts, or is about to. */
  get counting(): Counting | undefined {
    return this.#counting;
  }

  /** All numbers that came since they were last forgotten, whether they are in a series or left out. */
  get counted(): number {
    return this.#counted;
  }

  /** What was left out here: as warm-up, beyond the most series, or by overflowing in the unit of its series. */
  get left(): LeftCounts {
    const skipped = this.#notFinite > 0 ? { notFinite: this.#notFinite } : {};
    const { leftOut, beyond } = this.#series;
    return { skipped, leftOut, beyond };
  }

  /** What of that a user must know, a sentence each. `beyond` counts all numbers of labels beyond the most. */
  notes(beyond: number): string[] {
    const { warmUp = 0, most = 0 } = this.#counting ?? {};
    const { dropped } = this.#series;
    return [
      ...(dropped > 0
        ? [
            l10n.t(
              'Of each series the last {0} numbers are kept and count; older ones are forgotten. The setting medianWatch.mostNumbers says how many.',
              most.toLocaleString(l10n.language()),
            ),
          ]
        : []),
      ...(this.left.leftOut > 0
        ? [l10n.t('Of each series the first {0} are left out as its warm-up.', String(warmUp))]
        : []),
      ...(beyond > 0
        ? [
            l10n.t(
              'There are more than {0} labels; numbers of further ones are together in “{1}”.',
              String(MOST_SERIES),
              OTHER_LABELS,
            ),
          ]
        : []),
    ];
  }

  /**
   * Adds numbers; gives the same back as they are counted: of one unit each, that of their series where they are in one.
   * Added to a new accumulator in the same order, what it gives makes the same series. O(n).
   *
   * @param now when they came, unless they say so themselves
   */
  add(batches: readonly Batch[], now = 0): Batch[] {
    this.#counted += totalOf(batches);
    return batches.flatMap(batch => {
      const { at = now, dropped } = batch;
      if (dropped !== undefined) {
        this.#counted += dropped;
        this.#series.skip(batch, dropped);
        return [];
      }
      const series = this.#series.seriesFor(batch, firstUnit(batch));
      const own = inUnit(batch, series.unit);
      if (own === batch || own.values.every(Number.isFinite)) {
        series.add(own, at);
        return own;
      }
      const finite = { ...own, values: own.values.filter(Number.isFinite) };
      series.add(finite, at);
      const lost = overflowing(batch, series.unit);
      this.#notFinite += totalOf(lost);
      return [finite, ...lost];
    });
  }

  /** Counts in another way, once {@link SeriesSet.step} has taken all steps. */
  countBy(counting: Counting, now = 0): void {
    this.#counting = counting;
    this.#series.countBy(counting, now);
  }

  /** As {@link SeriesSet.everything}. */
  everything(ends?: SeriesEnds): Batch[] {
    return this.#series.everything(ends);
  }

  clear(): void {
    this.#series = new SeriesSet([], this.#counting);
    this.#notFinite = 0;
    this.#counted = 0;
  }
}

/** The numbers of a batch that are too large for a unit, as they were written. O(n). */
function overflowing(batch: Batch, to: number): Batch[] {
  return byUnit(batch).flatMap(each => {
    const values = each.values.filter(value => !Number.isFinite(convert(value, each.unit, to)));
    return values.length === 0 ? [] : { ...each, values };
  });
}
