import { concat } from './batch';

/** Numbers that a series may leave out as its warm-up. */
export const MOST_WARM_UP = 1000;

/**
 * Leaves the first numbers of a series out. It remembers its first {@link MOST_WARM_UP}, so that how many are left out
 * can be changed at any time.
 */
export class WarmUp {
  readonly #count: number;
  readonly #first: number[] = [];

  /** @param count how many numbers are to be left out */
  constructor(count: number) {
    this.#count = count;
  }

  /** How many are left out so far. */
  get leftOut(): number {
    return Math.min(this.#first.length, this.#count);
  }

  /** Those of the numbers that count. */
  pass(values: Float64Array): Float64Array {
    const before = this.#first.length;
    if (before < MOST_WARM_UP) this.#first.push(...values.subarray(0, MOST_WARM_UP - before));
    return before < this.#count ? values.subarray(this.#count - before) : values;
  }

  /** All numbers that came, the remembered ones first and in order. O(n). @param counted those that {@link pass} gave, in any order */
  everything(counted: Float64Array): Float64Array {
    const again = new Map<number, number>();
    // What counts holds no -0.
    for (const value of this.#first.slice(this.#count)) again.set(value + 0, (again.get(value + 0) ?? 0) + 1);
    const others = counted.filter(value => {
      const count = again.get(value) ?? 0;
      if (count > 0) again.set(value, count - 1);
      return count === 0;
    });
    const first = Float64Array.from(this.#first);
    return concat(new Float64Array(first.length + others.length), [first, others]);
  }
}
