import { describe, expect, it } from 'vitest';
import { MedianFinder } from '../../../src/median/medianFinder';
import { kinds } from './support';

/** Two plain arrays, root first, filled one number at a time in the way that HeapPair tells. */
function insertEach(nums: readonly number[]): { lower: number[]; upper: number[] } {
  const lower: number[] = [];
  const upper: number[] = [];
  const isAbove = (heap: number[], a: number, b: number) => (heap === lower ? a > b : a < b);
  const push = (heap: number[], num: number) => {
    let at = heap.push(num) - 1;
    for (
      let parent = (at - 1) >> 1;
      at > 0 && isAbove(heap, num, heap[parent] as number);
      parent = (at - 1) >> 1
    ) {
      heap[at] = heap[parent] as number;
      heap[parent] = num;
      at = parent;
    }
  };
  const replaceTop = (heap: number[], num: number) => {
    const top = heap[0] as number;
    let at = 0;
    for (;;) {
      const children = [2 * at + 1, 2 * at + 2].filter(child => child < heap.length);
      const nearest = children.reduce<number | undefined>(
        (best, child) =>
          best === undefined || isAbove(heap, heap[child] as number, heap[best] as number) ? child : best,
        undefined,
      );
      if (nearest === undefined || !isAbove(heap, heap[nearest] as number, num)) break;
      heap[at] = heap[nearest] as number;
      at = nearest;
    }
    heap[at] = num;
    return top;
  };
  for (const num of nums) {
    if (lower.length === upper.length) {
      if (upper.length > 0 && num > (upper[0] as number)) push(lower, replaceTop(upper, num));
      else push(lower, num);
    } else if (num < (lower[0] as number)) push(upper, replaceTop(lower, num));
    else push(upper, num);
  }
  return { lower, upper };
}

describe('the heaps of up to 4,096 numbers', () => {
  it('are 41, 35, 12, 5 and 50, 97, 62 of 41 35 62 5 97 12 50, whether typed or selected', () => {
    const nums = [41, 35, 62, 5, 97, 12, 50];
    const typed = new MedianFinder();
    for (const num of nums) typed.addNum(num);
    const selected = new MedianFinder();
    selected.addNums(nums);
    for (const finder of [typed, selected]) {
      expect([...finder.lower()]).toEqual([41, 35, 12, 5]);
      expect([...finder.upper()]).toEqual([50, 97, 62]);
    }
  });

  it.each(
    Object.entries(kinds),
  )('are those that inserting one by one gives, of a list that is %s', (_, make) => {
    for (const length of [0, 1, 2, 10, 100, 1000, 4096]) {
      const nums = make(length, 1).map(num => num + 0);
      const finder = new MedianFinder();
      // Some one by one with looks between, the others at once.
      const alone = Math.min(length, 50);
      for (const num of nums.slice(0, alone)) {
        finder.addNum(num);
        finder.lower(1);
      }
      finder.addNums(nums.slice(alone));
      const { lower, upper } = insertEach(nums);
      expect([...finder.lower()]).toEqual(lower);
      expect([...finder.upper()]).toEqual(upper);
    }
  });

  it('begin anew after clearing', () => {
    const finder = new MedianFinder();
    finder.addNums(kinds['uniform']?.(9000, 1) ?? []);
    finder.clear();
    finder.addNums([41, 35, 62, 5, 97, 12, 50]);
    expect([...finder.lower()]).toEqual([41, 35, 12, 5]);
  });
});
