import type { LastAdded } from '../../median/medianFinder';
import { type Batch, concat, inUnit } from './batch';
import { type Counted, type Counting, Gathered, Windowed } from './counted';
import type { Numbers } from './statistics';
import type { Window } from './window';

let created = 0;

/** One stream of numbers of one label and dimension, and what is known of them. */
export class Series {
  /** Differs from each other series of this session. */
  readonly id = ++created;
  readonly label: string;
  readonly dimension: string;
  /** The code in `UNITS` of the unit that all its numbers are in. */
  readonly unit: number;
  readonly #counted: Counted;
  /** The same, where it can be changed what of it counts. */
  readonly #windowed: Windowed | undefined;
  #mixed = false;
  /** The number that came last: it counts where any does. */
  #last: number | undefined;
  #changes = 0;

  /** @param counting what of its numbers counts, where that can still be changed; else all do */
  constructor({ label, dimension, unit }: Pick<Batch, 'label' | 'dimension' | 'unit'>, counting?: Counting) {
    this.label = label;
    this.dimension = dimension;
    this.unit = unit;
    this.#windowed = counting && new Windowed(counting);
    this.#counted = this.#windowed ?? new Gathered();
  }

  /** Numbers that count. */
  get count(): number {
    return this.#counted.finder.size;
  }

  get median(): number | undefined {
    return this.#counted.finder.findMedian();
  }

  /** Which of its numbers count. */
  get window(): Window {
    return this.#counted.window;
  }

  /** Whether numbers came in several units and were converted. */
  get mixed(): boolean {
    return this.#mixed;
  }

  /** The halves, to be read only. */
  get heaps(): Pick<Counted['finder'], 'lower' | 'upper' | 'lowerSize' | 'upperSize'> {
    return this.#counted.finder;
  }

  get lastAdded(): LastAdded | undefined {
    return this.#counted.finder.lastAdded;
  }

  /** Its numbers in their order of arrival, how the median moved, and who is told of changes. */
  get arrived(): Pick<Counted, 'kept' | 'trace' | 'followers'> {
    return this.#counted;
  }

  /** Grows with each change of its numbers. */
  get changes(): number {
    return this.#changes;
  }

  /** Numbers that are left out as its warm-up. */
  get leftOut(): number {
    return this.#counted.leftOut;
  }

  /** Numbers that came and are not kept any more. */
  get dropped(): number {
    return this.#counted.dropped;
  }

  /**
   * Adds all numbers of a batch of the same dimension or, where one is not finite in this unit, none
   * (RangeError). O(n + k), or O(k log n) where that is less. @param at when they came, in milliseconds
   */
  add(batch: Batch, at = 0): void {
    const { values, mixed } = inUnit(batch, this.unit);
    this.#counted.add(values, at);
    this.#mixed ||= mixed;
    if (values.length > 0) this.#last = (values.at(-1) ?? 0) + 0;
    this.#changed();
  }

  /** So many numbers came before all others and are not kept. To be told before any other comes. */
  skip(count: number): void {
    this.#windowed?.skip(count);
  }

  /** Lets numbers go that are too old for its window at a time. Whether there were any. O(k log n). */
  age(now: number): boolean {
    const isOlder = this.#windowed?.age(now) ?? false;
    if (isOlder) this.#changed();
    return isOlder;
  }

  /** When the oldest of its numbers that count came, and the newest of all, in milliseconds. */
  get times(): { readonly oldest: number | undefined; readonly newest: number | undefined } {
    return { oldest: this.#windowed?.oldest, newest: this.#windowed?.newest };
  }

  /** What comes from now on came at this time or later. */
  cut(at: number): void {
    this.#windowed?.cut(at);
  }

  /** Counts in another way, once {@link step} has taken all steps. */
  countBy(counting: Counting, now: number): void {
    this.#windowed?.change(counting, now);
  }

  /** Whether it is about to count in another way. */
  get isRecounting(): boolean {
    return this.#windowed?.isRecounting ?? false;
  }

  /** Takes a step of that, if there is one. Whether there are more. */
  step(): boolean {
    if (!this.isRecounting) return false;
    const more = this.#windowed?.step() ?? false;
    if (!more) this.#changed();
    return more;
  }

  /** All its numbers that count, in no order but that the one that came last is the last. O(n). */
  batch(): Batch {
    const { label, dimension, unit, mixed } = this;
    const { finder } = this.#counted;
    const values = concat(new Float64Array(this.count), [finder.lower(), finder.upper()]);
    if (values.length > 0 && this.#last !== undefined) {
      values[values.indexOf(this.#last)] = values.at(-1) ?? this.#last;
      values[values.length - 1] = this.#last;
    }
    return { label, dimension, unit, mixed, values };
  }

  /** All numbers that are kept, whether they count or not, in the order in which they came, up to a place. O(n). */
  everything(end = Number.POSITIVE_INFINITY): Batch[] {
    const { label, dimension, unit, mixed } = this;
    const arrived = this.#windowed?.everything();
    if (!arrived) return [this.batch()];
    const batches: Batch[] = [];
    let place = this.dropped;
    for (const { at, values } of arrived) {
      if (place >= end) break;
      batches.push({ label, dimension, unit, mixed, values: values.subarray(0, end - place), at });
      place += values.length;
    }
    return batches;
  }

  /** What the statistics are computed from, to be read only. */
  get numbers(): Numbers {
    const { finder, moments } = this.#counted;
    return { finder, moments, last: this.#last };
  }

  #changed(): void {
    this.#changes++;
  }
}
