import { Cells, MASK, SHIFT } from './cells';
import { Halves } from './halves';
import { type Heap, HeapPair } from './heapPair';
import { midpoint } from './midpoint';

/**
 * Numbers none of which is smaller than the one before it, as those of a counter or a clock: a sorted row, in which the
 * median has its place and either half is a heap as it stands. O(1) a number.
 */
export class Ascent {
  readonly #cells = new Cells();
  /** To be read only. */
  size = 0;
  #last = Number.NEGATIVE_INFINITY;
  readonly #pair = new HeapPair<Heap>(
    new Half(
      () => this.#middle,
      place => this.#cells.at(this.#middle - place),
    ),
    new Half(
      () => this.size - this.#middle,
      place => 0 - this.#cells.at(this.#middle + place - 1),
    ),
  );

  /** How many the lower half has. */
  get #middle(): number {
    return (this.size + 1) >> 1;
  }

  /** Adds a number that is not -0, where it is in order; whether it is. */
  add(num: number): boolean {
    if (num < this.#last) return false;
    this.#cells.reserve(this.size + 1);
    this.#cells.set(this.size++, num);
    this.#last = num;
    return true;
  }

  /** Adds the numbers of a list up to one that is out of order; how many. */
  addAll(nums: Float64Array): number {
    const cells = this.#cells;
    for (let at = 0; ; ) {
      cells.reserve(this.size + 1);
      const segment = cells.segments[this.size >> SHIFT] as Float64Array;
      const shift = (this.size & MASK) - at;
      const end = Math.min(nums.length, segment.length - shift);
      let last = this.#last;
      for (; at < end; at++) {
        const num = (nums[at] as number) + 0;
        if (num < last) break;
        last = num;
        segment[at + shift] = num;
      }
      this.#last = last;
      this.size += at + shift - (this.size & MASK);
      if (at < end || at === nums.length) return at;
    }
  }

  /** The middle number, or the midpoint of the middle two. */
  median(): number {
    return midpoint(this.#cells.at((this.size - 1) >> 1), this.#cells.at(this.size >> 1));
  }

  /** The halves as two heaps: O(1). */
  heaps(): HeapPair {
    const { lower, upper } = this.#pair;
    // The newest is the last of the upper half; where its equals reach down to a lower half that grew, that has it.
    if (lower.size > upper.size && this.#last === lower.top) this.#pair.note('lower', 1);
    else this.#pair.note('upper', upper.size);
    return this.#pair;
  }

  /** The same numbers as halves, which take in what is out of order. This is of no use any more. */
  halves(): Halves {
    const halves = new Halves();
    halves.adopt(this.#cells, this.size);
    return halves;
  }
}

/** A stretch of the row as a heap. */
class Half implements Heap {
  readonly #size: () => number;
  readonly at: (place: number) => number;

  constructor(size: () => number, at: (place: number) => number) {
    this.#size = size;
    this.at = at;
  }

  get size(): number {
    return this.#size();
  }

  get top(): number {
    return this.at(1);
  }

  slice(count = this.size, from = 0): Float64Array {
    const nums = new Float64Array(Math.max(0, Math.min(count, this.size - from)));
    for (let i = 0; i < nums.length; i++) nums[i] = this.at(from + i + 1);
    return nums;
  }
}
