import { Cells, MASK, SEGMENT, SHIFT } from './cells';
import { siftDown, siftDownEach, siftUp } from './sift';

/** Up to this height a sift that always goes to the bottom costs less than one that looks where to stop. */
const LOW = 3;
/** So few numbers rise by themselves. */
const FEW = 100;

/**
 * A binary max-heap of finite numbers that is lazy: what is appended waits behind the heap until somebody
 * needs the order, and then takes it in one pass, from the bottom up. That is O(1) a number, where one that
 * rises by itself may take O(log n).
 *
 * A sentinel on either side of the numbers, Infinity above the root and -Infinity behind the last, spares the
 * sifts a look at the size; the latter is put there when the order is made.
 *
 * Source: J. W. J. Williams, "Algorithm 232: Heapsort", CACM 7 (1964); {@link settle} builds as R. W. Floyd
 * does in "Algorithm 245: Treesort 3", CACM 7 (1964).
 */
export class MaxHeap {
  #cells = new Cells();
  /** How many numbers are in heap order; the others wait behind them. */
  #settled = 0;
  /** The number that is followed and a place: it stands there, above there, or not in the heap. */
  #followed = Number.NaN;
  #trail = 0;

  /** Plain fields, as is what an append needs: they are read at each step. */
  size = 0;
  /** The segment that holds the place behind the last number. */
  tail: Float64Array = this.#cells.head;
  /** {@link makeRoom} must be called as soon as the size gets here. */
  limit = this.tail.length - 1;

  /** The largest number; -Infinity when empty. None may wait. */
  get top(): number {
    return this.size === 0 ? Number.NEGATIVE_INFINITY : this.at(1);
  }

  /** The number in a place of the level order, the root's is 1. */
  at(place: number): number {
    return this.#cells.at(place);
  }

  /** Adds a number, which waits: O(1), now and then O(a segment). */
  append(num: number): void {
    this.tail[++this.size & MASK] = num;
    if (this.size >= this.limit) this.makeRoom();
  }

  /** Makes room for the next numbers. What waits is settled once it fills a segment, so that no step is long. */
  makeRoom(): void {
    this.#cells.reserve(this.size + 2);
    this.#aim();
    if (this.size - this.#settled >= SEGMENT / 2) this.settle();
  }

  /** Brings all that waits into heap order: O(what waits + log² n). */
  settle(): void {
    const { size } = this;
    const cells = this.#cells;
    this.#cells.set(size + 1, Number.NEGATIVE_INFINITY);
    if (this.#settled === size) return;
    if (size - this.#settled <= FEW) {
      while (this.#settled < size) siftUp(cells, ++this.#settled);
      return;
    }
    // The parents of what waits, then theirs, up to the root.
    let first = Math.max(2, this.#settled + 1);
    let last = size;
    for (let height = 1; first > 1; height++) {
      first >>= 1;
      last >>= 1;
      if (height <= LOW) siftDownEach(cells, size, first, last);
      else for (let place = last; place >= first; place--) siftDown(cells, size, place);
    }
    this.#settled = size;
  }

  /** Adds a number that takes its place at once: O(log n). None may wait. Returns the place it took. */
  push(num: number): number {
    this.append(num);
    this.#settled = this.size;
    this.#cells.set(this.size + 1, Number.NEGATIVE_INFINITY);
    return siftUp(this.#cells, this.size);
  }

  /** Puts a number in the place of the largest: O(log n). None may wait. Returns the place it took. */
  replaceTop(num: number): number {
    this.#cells.set(1, num);
    return siftDown(this.#cells, this.size, 1);
  }

  /**
   * Takes the `count` largest numbers out and puts them into a list, the largest at index `at`, each next one
   * `step` further; `sign` -1 negates each. O(log n) each. None may wait, and there must be so many.
   */
  take(count: number, into: Float64Array, at: number, sign: 1 | -1): void {
    const cells = this.#cells;
    for (let taken = 0, to = at; taken < count; taken++, to -= sign) {
      const { size } = this;
      into[to] = sign === 1 ? cells.at(1) : 0 - cells.at(1);
      const last = cells.at(size);
      cells.set(size, Number.NEGATIVE_INFINITY);
      this.#settled = this.size = size - 1;
      if (size > 1) {
        cells.set(1, last);
        const place = siftDown(cells, size - 1, 1);
        if (last === this.#followed) this.#trail = place;
      }
    }
    this.#aim();
  }

  /** From now on {@link find} knows where the number is that was appended last, though others are taken out. */
  follow(): void {
    this.#trail = this.size;
    this.#followed = this.size === 0 ? Number.NaN : this.at(this.size);
  }

  /**
   * The place of a number that was appended last, or last before those were taken out whom {@link follow}
   * announced: O(log n). None may wait. 0 where it is not in the heap.
   */
  find(num: number): number {
    // Until others are pushed above it, a number only ever rises.
    for (const from of [this.size, this.#trail]) {
      for (let place = from; place > 0; place >>= 1)
        if (place <= this.size && this.at(place) === num) return place;
    }
    return 0;
  }

  /** Holds these numbers instead of its own: O(n). `sign` -1 negates each. */
  fill(nums: Float64Array, sign: 1 | -1): void {
    this.clear();
    const { length } = nums;
    this.#cells.reserve(length + 2);
    for (let i = 0; i < length; ) {
      const from = (i + 1) & MASK;
      const cells = this.#cells.segments[(i + 1) >> SHIFT] as Float64Array;
      const part = nums.subarray(i, i + cells.length - from);
      if (sign === 1) cells.set(part, from);
      else for (let j = 0; j < part.length; j++) cells[from + j] = 0 - (part[j] as number);
      i += part.length;
    }
    this.size = length;
    this.settle();
    this.#aim();
  }

  /** Forgets all numbers and gives their memory back. */
  clear(): void {
    this.#cells = new Cells();
    this.#settled = 0;
    this.#followed = Number.NaN;
    this.size = 0;
    this.#aim();
  }

  /** A copy of the first `count` numbers in level order, root first; those that wait come last. */
  slice(count = this.size): Float64Array {
    const nums = new Float64Array(Math.min(Math.max(0, count), this.size));
    for (let i = 0; i < nums.length; ) {
      const from = (i + 1) & MASK;
      const cells = this.#cells.segments[(i + 1) >> SHIFT] as Float64Array;
      const part = cells.subarray(from, from + nums.length - i);
      nums.set(part, i);
      i += part.length;
    }
    return nums;
  }

  /** Finds tail and limit for the size. */
  #aim(): void {
    const segment = (this.size + 1) >> SHIFT;
    this.tail = this.#cells.segments[segment] as Float64Array;
    this.limit = segment * SEGMENT + this.tail.length - 1;
  }
}

/** Where a number stands after a push, which moved those from `taken` down to the last place on its path. */
export function pushedFrom(place: number, taken: number, last: number): number {
  const below = depthFrom(place, last);
  const onPath = place >= taken && below > 0 && last >> below === place;
  return onPath ? last >> (below - 1) : place;
}

/** Levels from a place down to that of the last place. */
export function depthFrom(place: number, last: number): number {
  return Math.clz32(place) - Math.clz32(last);
}
