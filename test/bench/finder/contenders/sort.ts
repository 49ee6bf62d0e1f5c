import { contest } from '../contest';

/** A median of all at once by sorting a copy natively. */
class Sorted {
  #nums = new Float64Array();

  addNum(): never {
    throw new Error('Sorting is measured on all numbers at once.');
  }

  addNums(nums: Float64Array): void {
    this.#nums = nums.slice().sort();
  }

  findMedian(): number {
    const { length } = this.#nums;
    const high = this.#nums[length >> 1] as number;
    return length % 2 === 1 ? high : ((this.#nums[(length >> 1) - 1] as number) + high) / 2;
  }
}

contest(() => new Sorted());
