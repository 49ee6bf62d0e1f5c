import { type LastAdded, MedianFinder } from '../median/medianFinder';
import { Moments } from '../median/moments';
import { quantile } from '../median/quantile';

/** What is known of the numbers of a series that has at least one. */
export interface Summary {
  readonly count: number;
  readonly median: number;
  /** First and third quartile, exact, by linear interpolation (type 7). */
  readonly q1: number;
  readonly q3: number;
  readonly min: number;
  readonly max: number;
  readonly sum: number;
  readonly mean: number;
  /** The sample's standard deviation; undefined for one number. */
  readonly deviation: number | undefined;
}

let created = 0;

/** One stream of numbers and what is known of them. */
export class Series {
  /** Differs from each other series of this session. */
  readonly id = ++created;
  readonly #finder = new MedianFinder();
  readonly #moments = new Moments();
  #summary: Summary | undefined;

  get count(): number {
    return this.#finder.size;
  }

  get median(): number | undefined {
    return this.#finder.findMedian();
  }

  /** The halves, to be read only. */
  get heaps(): Pick<MedianFinder, 'lower' | 'upper' | 'lowerSize' | 'upperSize'> {
    return this.#finder;
  }

  get lastAdded(): LastAdded | undefined {
    return this.#finder.lastAdded;
  }

  /** Adds all numbers or, where one is not finite, none (RangeError). O(n + k), or O(k log n) where that is less. */
  add(values: Float64Array): void {
    if (values.length === 1) this.#finder.addNum(values[0] as number);
    else this.#finder.addNums(values);
    this.#moments.addAll(values);
    this.#summary = undefined;
  }

  clear(): void {
    this.#finder.clear();
    this.#moments.clear();
    this.#summary = undefined;
  }

  /** The facts; undefined when empty. O(n) for the quartiles the first time after a change, then O(1). */
  summary(): Summary | undefined {
    this.#summary ??= this.#summarise();
    return this.#summary;
  }

  #summarise(): Summary | undefined {
    const finder = this.#finder;
    const { min, max, sum, mean, deviation } = this.#moments;
    const median = finder.findMedian();
    const q1 = quantile(finder, 0.25);
    const q3 = quantile(finder, 0.75);
    if (median === undefined || q1 === undefined || q3 === undefined) return undefined;
    if (min === undefined || max === undefined || sum === undefined || mean === undefined) return undefined;
    return { count: finder.size, median, q1, q3, min, max, sum, mean, deviation };
  }
}
