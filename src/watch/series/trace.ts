/** Points that a trace has at most. */
export const MOST_POINTS = 512;

/**
 * How the median moved as numbers came, in at most {@link MOST_POINTS} points of equally many numbers. When it is full,
 * two points become one, and each of the next stands for twice as many numbers: O(1) a number and 12 kB, however many
 * came. A point has the median after its last number, when that came, and one of its numbers, picked at random, so that
 * no rhythm in them is hidden.
 */
export class Trace {
  readonly medians: number[] = [];
  readonly values: number[] = [];
  /** Milliseconds since 1970, of the last number of each point; 0 where that is not known. */
  readonly times: number[] = [];
  /** How many numbers a point stands for: a power of two. To be read only. */
  stride = 1;
  /** How many numbers came. To be read only. */
  count = 0;
  /** Of the point that is open: which number is picked, counted from 0 over all, and what it was. */
  #pick = 0;
  #value = 0;

  /** How many numbers the open point still takes: no more may be counted before its median is noted. */
  get room(): number {
    return this.stride - (this.count & (this.stride - 1));
  }

  /** Counts numbers of a list that came, {@link room} at most. Whether {@link note} must be called now. */
  take(values: ArrayLike<number>, from: number, to: number): boolean {
    const pick = from + this.#pick - this.count;
    if (pick >= from && pick < to) this.#value = values[pick] as number;
    this.count += to - from;
    return this.room === this.stride;
  }

  /** Closes the open point. */
  note(median: number, at: number): void {
    this.medians.push(median);
    this.values.push(this.#value);
    this.times.push(at);
    if (this.medians.length === MOST_POINTS) this.#halve();
    this.#pick = this.count + (hash(this.count) & (this.stride - 1));
  }

  #halve(): void {
    const { medians, times, values } = this;
    const half = MOST_POINTS / 2;
    for (let i = 0; i < half; i++) {
      medians[i] = medians[2 * i + 1] as number;
      times[i] = times[2 * i + 1] as number;
      values[i] = values[2 * i + (hash(i) & 1)] as number;
    }
    for (const list of [medians, times, values]) list.length = half;
    this.stride *= 2;
  }
}

/** Fibonacci hashing: as good as random here, and the same each time. */
function hash(count: number): number {
  return Math.imul(count, 0x9e3779b1) >>> 15;
}
