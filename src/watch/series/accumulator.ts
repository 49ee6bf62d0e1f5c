import { type Batch, byUnit, convert, firstUnit, inUnit, totalOf } from './batch';
import { type LeftCounts, MOST_SERIES } from './leftCounts';
import { SeriesSet } from './seriesSet';

/**
 * The series that a stream's numbers go into, and what of them was left out. A series is in the unit of the first number
 * that came, whether that was left out as warm-up or not.
 */
export class Accumulator {
  #series: SeriesSet;
  #warmUp: number;
  #notFinite = 0;
  #counted = 0;

  /** @param warmUp how many numbers each series leaves out at its start */
  constructor(warmUp: number) {
    this.#warmUp = warmUp;
    this.#series = new SeriesSet([], warmUp);
  }

  get series(): SeriesSet {
    return this.#series;
  }

  get warmUp(): number {
    return this.#warmUp;
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
    return [
      ...(this.left.leftOut > 0
        ? [`Of each series the first ${this.warmUp} are left out as its warm-up.`]
        : []),
      ...(beyond > 0
        ? [`There are more than ${MOST_SERIES} labels; numbers of further ones are counted, not kept.`]
        : []),
    ];
  }

  /**
   * Adds numbers; gives the same back as they are counted: of one unit each, that of their series where they are in one.
   * Added to a new accumulator in the same order, what it gives makes the same series. O(n).
   */
  add(batches: readonly Batch[]): Batch[] {
    this.#counted += totalOf(batches);
    return batches.flatMap(batch => {
      const series = this.#series.seriesFor(batch, firstUnit(batch));
      if (!series) return byUnit(batch);
      const own = inUnit(batch, series.unit);
      if (own === batch || own.values.every(Number.isFinite)) {
        series.add(own);
        return own;
      }
      const finite = { ...own, values: own.values.filter(Number.isFinite) };
      series.add(finite);
      const lost = overflowing(batch, series.unit);
      this.#notFinite += totalOf(lost);
      return [finite, ...lost];
    });
  }

  /** Leaves the first so many numbers of each series out, those that came already too. O(n). */
  leaveOut(count: number): void {
    this.#warmUp = count;
    this.#series = this.#series.leavingOut(count);
  }

  /** All numbers that came, those of the warm-up too, the first of each series first. O(n). */
  everything(): Batch[] {
    return this.#series.everything();
  }

  clear(): void {
    this.#series = new SeriesSet([], this.#warmUp);
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
