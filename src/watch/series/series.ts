import { type LastAdded, MedianFinder } from '../../median/medianFinder';
import { Moments } from '../../median/moments';
import { quantile } from '../../median/quantile';
import { type Batch, concat, convert, unitOf } from './batch';

/** What is known at any time of the numbers of a series that has at least one, in the series' unit. */
export interface Facts {
  readonly count: number;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly sum: number;
  readonly mean: number;
  /** The sample's standard deviation; undefined for one number. */
  readonly deviation: number | undefined;
}

/** The same with what must be searched for. */
export interface Summary extends Facts {
  /** First and third quartile, exact, by linear interpolation (type 7). */
  readonly q1: number;
  readonly q3: number;
}

let created = 0;

/** One stream of numbers of one label and dimension, and what is known of them. */
export class Series {
  /** Differs from each other series of this session. */
  readonly id = ++created;
  readonly label: string;
  readonly dimension: string;
  /** The unit of all its numbers: the first that came, its code in `UNITS`. */
  readonly unit: number;
  readonly #finder = new MedianFinder();
  readonly #moments = new Moments();
  #mixed = false;
  #summary: Summary | undefined;

  constructor({ label, dimension, unit }: Omit<Batch, 'values'>) {
    this.label = label;
    this.dimension = dimension;
    this.unit = unit;
  }

  get count(): number {
    return this.#finder.size;
  }

  get median(): number | undefined {
    return this.#finder.findMedian();
  }

  /** Whether numbers came in several units and were converted. */
  get mixed(): boolean {
    return this.#mixed;
  }

  /** The halves, to be read only. */
  get heaps(): Pick<MedianFinder, 'lower' | 'upper' | 'lowerSize' | 'upperSize'> {
    return this.#finder;
  }

  get lastAdded(): LastAdded | undefined {
    return this.#finder.lastAdded;
  }

  /**
   * Adds all numbers of a batch of the same dimension or, where one is not finite in this unit, none
   * (RangeError). O(n + k), or O(k log n) where that is less.
   */
  add({ values, unit, mixed }: Batch): void {
    const own = unit === this.unit ? values : values.map(value => convert(value, unit, this.unit));
    this.#finder.addNums(own);
    this.#moments.addAll(own);
    this.#mixed ||= mixed || unitOf(unit).factor !== unitOf(this.unit).factor;
    this.#summary = undefined;
  }

  /** All its numbers, in no order. O(n). */
  batch(): Batch {
    const { label, dimension, unit, mixed } = this;
    const values = concat(new Float64Array(this.count), [this.#finder.lower(), this.#finder.upper()]);
    return { label, dimension, unit, mixed, values };
  }

  /** The facts that need no search; undefined when empty. O(1). */
  facts(): Facts | undefined {
    const { min, max, sum, mean, deviation } = this.#moments;
    const { median, count } = this;
    if (median === undefined || min === undefined || max === undefined) return undefined;
    if (sum === undefined || mean === undefined) return undefined;
    return { count, median, min, max, sum, mean, deviation };
  }

  /** All facts; undefined when empty. O(n) for the quartiles the first time after a change, then O(1). */
  summary(): Summary | undefined {
    this.#summary ??= this.#summarise();
    return this.#summary;
  }

  /** Whether {@link summary} is at hand. */
  get summarised(): boolean {
    return this.#summary !== undefined;
  }

  #summarise(): Summary | undefined {
    const facts = this.facts();
    const q1 = quantile(this.#finder, 0.25);
    const q3 = quantile(this.#finder, 0.75);
    return facts && q1 !== undefined && q3 !== undefined ? { ...facts, q1, q3 } : undefined;
  }
}
