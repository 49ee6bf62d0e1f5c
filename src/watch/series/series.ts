import { type LastAdded, MedianFinder } from '../../median/medianFinder';
import { Moments } from '../../median/moments';
import { type Batch, concat, inUnit } from './batch';
import { type Facts, factsOf, type Numbers, type Searched, type Summary, search } from './statistics';
import { WarmUp } from './warmUp';

let created = 0;

/** One stream of numbers of one label and dimension, and what is known of them. */
export class Series {
  /** Differs from each other series of this session. */
  readonly id = ++created;
  readonly label: string;
  readonly dimension: string;
  /** The code in `UNITS` of the unit that all its numbers are in. */
  readonly unit: number;
  readonly #finder = new MedianFinder();
  readonly #moments = new Moments();
  readonly #warmUp: WarmUp | undefined;
  #mixed = false;
  #searched: Searched | undefined;

  /** @param warmUp how many of its first numbers it leaves out, where that can still be changed */
  constructor({ label, dimension, unit }: Pick<Batch, 'label' | 'dimension' | 'unit'>, warmUp?: number) {
    this.label = label;
    this.dimension = dimension;
    this.unit = unit;
    this.#warmUp = warmUp === undefined ? undefined : new WarmUp(warmUp);
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

  /** Numbers that are left out as its warm-up. */
  get leftOut(): number {
    return this.#warmUp?.leftOut ?? 0;
  }

  /**
   * Adds all numbers of a batch of the same dimension or, where one is not finite in this unit, none
   * (RangeError). O(n + k), or O(k log n) where that is less.
   */
  add(batch: Batch): void {
    const { values, mixed } = inUnit(batch, this.unit);
    const counted = this.#warmUp?.pass(values) ?? values;
    this.#finder.addNums(counted);
    this.#moments.addAll(counted);
    this.#mixed ||= mixed;
    this.#searched = undefined;
  }

  /** All its numbers, in no order. O(n). */
  batch(): Batch {
    const { label, dimension, unit, mixed } = this;
    const values = concat(new Float64Array(this.count), [this.#finder.lower(), this.#finder.upper()]);
    return { label, dimension, unit, mixed, values };
  }

  /** All numbers that came, those of its warm-up first. O(n). */
  everything(): Batch {
    const batch = this.batch();
    return { ...batch, values: this.#warmUp?.everything(batch.values) ?? batch.values };
  }

  /** The statistics that need no search; undefined when empty. O(1). */
  facts(): Facts | undefined {
    return this.count === 0 ? undefined : factsOf(this.#numbers);
  }

  /** All statistics; undefined when empty. O(n) the first time after a change, then O(1). */
  summary(): Summary | undefined {
    if (this.count === 0) return undefined;
    this.#searched ??= search(this.#numbers);
    return { ...factsOf(this.#numbers), ...this.#searched };
  }

  /** Whether {@link summary} needs no search. */
  get summarised(): boolean {
    return this.#searched !== undefined;
  }

  get #numbers(): Numbers {
    return { finder: this.#finder, moments: this.#moments };
  }
}
