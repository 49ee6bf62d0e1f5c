import { HeapPair } from './heapPair';

/** Numbers that there is room for. */
export const LIMIT = 4096;

/** The first numbers in the order in which they came, and the heaps that inserting them one by one gives. */
export class Arrivals {
  #nums = new Float64Array(128);
  #size = 0;
  #heaps: HeapPair | undefined;
  /** How many are in the heaps. */
  #inserted = 0;

  /** Notes a number: O(1). False when there is no room. */
  add(num: number): boolean {
    if (this.#size === this.#nums.length && !this.#grow()) return false;
    this.#nums[this.#size++] = num;
    return true;
  }

  /** Inserts what came since the last time, O(log n) each. */
  heaps(): HeapPair {
    this.#heaps ??= new HeapPair();
    while (this.#inserted < this.#size) this.#heaps.add(this.#nums[this.#inserted++] as number);
    return this.#heaps;
  }

  #grow(): boolean {
    const { length } = this.#nums;
    if (length === LIMIT) return false;
    const larger = new Float64Array(Math.min(LIMIT, length * 8));
    larger.set(this.#nums);
    this.#nums = larger;
    return true;
  }
}
