import { HeapPair } from './heapPair';
import { MaxHeap } from './maxHeap';

/** Numbers that there is room for. */
export const LIMIT = 4096;

/** The first numbers in the order in which they came, and the heaps that inserting them one by one gives. */
export class InsertionOrder {
  /** Whether all are here: false once there were more than there is room for. A plain field, since it is read at each step. */
  isComplete = true;
  /** A first thousand has room at once: a list more would take longer than the memory is worth. */
  #nums = new Float64Array(1024);
  #size = 0;
  #heaps: HeapPair<MaxHeap> | undefined;
  /** How many are in the heaps. */
  #inserted = 0;

  /** Notes a number, where all before are here: O(1). Short, so that it is compiled into what calls it. */
  add(num: number): void {
    this.#nums[this.#size++] = num;
    if (this.#size === this.#nums.length) this.#grow();
  }

  /** Inserts what came since the last time, O(log n) each. */
  heaps(): HeapPair {
    this.#heaps ??= new HeapPair(new MaxHeap(), new MaxHeap());
    while (this.#inserted < this.#size) insert(this.#heaps, this.#nums[this.#inserted++] as number);
    return this.#heaps;
  }

  /** Gives all away, in the order in which they came, for good. */
  end(): Float64Array {
    const nums = this.#nums.subarray(0, this.#size);
    this.isComplete = false;
    this.#nums = new Float64Array(0);
    this.#size = 0;
    this.#heaps = undefined;
    return nums;
  }

  /** One more than the limit fills the second list, and is too many: then this must be ended. */
  #grow(): void {
    if (this.#size > LIMIT) {
      this.isComplete = false;
      return;
    }
    const all = new Float64Array(LIMIT + 1);
    all.set(this.#nums);
    this.#nums = all;
  }
}

/**
 * Inserts a number into its half: O(log n). Where it belongs to the half that must not grow, it takes the place
 * of that half's top, in one sift, and the old top goes over: it has no need to be pushed, to rise and to be
 * popped.
 */
function insert(pair: HeapPair<MaxHeap>, num: number): void {
  const { lower, upper } = pair;
  if (lower.size === upper.size) {
    const { top } = upper;
    if (-num < top) {
      pair.note('upper', upper.replaceTop(0 - num));
      lower.push(0 - top);
    } else pair.note('lower', lower.push(num));
  } else {
    const { top } = lower;
    if (num < top) {
      pair.note('lower', lower.replaceTop(num));
      upper.push(0 - top);
    } else pair.note('upper', upper.push(0 - num));
  }
}
