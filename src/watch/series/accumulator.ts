import { type Batch, totalOf } from './batch';
import type { LeftCounts } from './leftCounts';
import { MOST_SERIES, SeriesSet } from './seriesSet';
import { WarmUp } from './warmUp';

/** The series that a stream's numbers go into, and what of them was left out. */
export class Accumulator {
  #series = new SeriesSet();
  readonly #warmUp: WarmUp;
  #notFinite = 0;
  #counted = 0;

  /** @param warmUp how many numbers each series leaves out at its start */
  constructor(warmUp: number) {
    this.#warmUp = new WarmUp(warmUp);
  }

  get series(): SeriesSet {
    return this.#series;
  }

  get warmUp(): number {
    return this.#warmUp.count;
  }

  /** All numbers that came since they were last forgotten, whether they are in a series or left out. */
  get counted(): number {
    return this.#counted;
  }

  /** What was left out here: as warm-up, beyond the most series, or by overflowing in the unit of its series. */
  get left(): LeftCounts {
    const skipped = this.#notFinite > 0 ? { notFinite: this.#notFinite } : {};
    return { skipped, leftOut: this.#warmUp.leftOut, beyond: this.#series.beyond };
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

  add(batches: readonly Batch[]): void {
    this.#counted += totalOf(batches);
    this.#count(this.#warmUp.pass(batches));
  }

  /** Leaves the first so many numbers of each series out, those that came already too. O(n). */
  leaveOut(count: number): void {
    this.#series = this.#warmUp.change(count, this.#series);
  }

  /** All numbers that came, those of the warm-up too, the first of each series first. O(n). */
  everything(): Batch[] {
    return this.#warmUp.everything(this.#series);
  }

  clear(): void {
    this.#series = new SeriesSet();
    this.#warmUp.clear();
    this.#notFinite = 0;
    this.#counted = 0;
  }

  #count(batches: readonly Batch[]): void {
    for (const batch of batches) {
      try {
        this.#series.add([batch]);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        // One of them overflows in the unit of its series.
        if (batch.values.length === 1) this.#notFinite++;
        else this.#count(Array.from(batch.values, value => ({ ...batch, values: Float64Array.of(value) })));
      }
    }
  }
}
