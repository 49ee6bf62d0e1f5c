/**
 * A binary max-heap of finite numbers. Its places are those of the level order, the root's is 1.
 *
 * A sentinel on either side of the numbers, Infinity above the root and -Infinity behind the last, spares the
 * sifts a look at the size.
 *
 * Source: J. W. J. Williams, "Algorithm 232: Heapsort", CACM 7 (1964).
 */
export class MaxHeap {
  #nums = new Float64Array(128);
  size = 0;

  constructor() {
    this.#nums.fill(Number.NEGATIVE_INFINITY);
    this.#nums[0] = Number.POSITIVE_INFINITY;
  }

  /** The largest number; -Infinity when empty. */
  get top(): number {
    return this.#nums[1] as number;
  }

  at(place: number): number {
    return this.#nums[place] as number;
  }

  /** Adds a number: O(log n). Returns the place it took. */
  push(num: number): number {
    if (this.size + 2 >= this.#nums.length) this.#grow();
    const nums = this.#nums;
    let hole = ++this.size;
    for (let parent = hole >> 1; (nums[parent] as number) < num; parent = hole >> 1) {
      nums[hole] = nums[parent] as number;
      hole = parent;
    }
    nums[hole] = num;
    return hole;
  }

  /** Puts a number in the place of the largest: O(log n). Returns the place it took. */
  replaceTop(num: number): number {
    const nums = this.#nums;
    const { size } = this;
    let hole = 1;
    for (let child = 2; child <= size; child = hole << 1) {
      // The larger child, by adding a comparison: no branch to mispredict.
      child = (child + +((nums[child + 1] as number) > (nums[child] as number))) | 0;
      const larger = nums[child] as number;
      if (larger <= num) break;
      nums[hole] = larger;
      hole = child;
    }
    nums[hole] = num;
    return hole;
  }

  /** A copy of `count` numbers in level order, the root first or the one `from` so many behind it. */
  slice(count = this.size, from = 0): Float64Array {
    return this.#nums.slice(1 + from, 1 + from + Math.max(0, Math.min(count, this.size - from)));
  }

  #grow(): void {
    const larger = new Float64Array(this.#nums.length * 4).fill(Number.NEGATIVE_INFINITY);
    larger.set(this.#nums);
    this.#nums = larger;
  }
}
