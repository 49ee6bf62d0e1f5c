import { describe, expect, it } from 'vitest';
import { SlidingMedian } from '../../../src/median/slidingMedian';
import { kinds, medianOf, seeded, sorted } from './support';

/** Its medians after each number. */
function mediansOf(k: number, nums: readonly number[]): (number | undefined)[] {
  const window = new SlidingMedian(k);
  return nums.map(num => {
    window.addNum(num);
    return window.findMedian();
  });
}

describe('the median of the last numbers', () => {
  it('is that of LeetCode 480 for windows of 3 over 1, 3, -1, -3, 5, 3, 6, 7', () => {
    expect(mediansOf(3, [1, 3, -1, -3, 5, 3, 6, 7]).slice(2)).toEqual([1, -1, -1, 3, 5, 6]);
  });

  it.each(Object.entries(kinds))('agrees with sorting each window, of a list that is %s', (_, make) => {
    for (const k of [1, 2, 3, 10, 33, 200, 1000]) {
      const nums = make(400, k).map(num => num + 0);
      const wanted = nums.map((_num, i) => medianOf(nums.slice(Math.max(0, i + 1 - k), i + 1)));
      expect(mediansOf(k, nums)).toEqual(wanted);
    }
  });

  it('of one number is that number', () => {
    expect(mediansOf(1, [3, -2, 7, 7, 0])).toEqual([3, -2, 7, 7, 0]);
  });

  it.each([
    { k: 2, nums: [Number.MAX_VALUE, Number.MAX_VALUE], is: Number.MAX_VALUE },
    { k: 2, nums: [-Number.MAX_VALUE, Number.MAX_VALUE], is: 0 },
    { k: 3, nums: [-0, -0, -0, -0], is: 0 },
    { k: 2, nums: [Number.MIN_VALUE, 3 * Number.MIN_VALUE], is: 2 * Number.MIN_VALUE },
  ])('of the last $k of $nums is $is', ({ k, nums, is }) => {
    expect(mediansOf(k, nums).at(-1)).toBe(is);
  });

  it('is undefined before the first number and after clearing, and then begins as new', () => {
    const window = new SlidingMedian(3);
    expect(window.findMedian()).toBeUndefined();
    for (let i = 0; i < 50; i++) window.addNum(i);
    expect([window.size, window.findMedian()]).toEqual([3, 48]);
    window.clear();
    expect([window.size, window.findMedian()]).toEqual([0, undefined]);
    window.addNum(9);
    window.addNum(5);
    expect([window.size, window.findMedian()]).toEqual([2, 7]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('refuses %d and stays', num => {
    const window = new SlidingMedian(3);
    for (const held of [1, 2, 9]) window.addNum(held);
    expect(() => window.addNum(num)).toThrow(RangeError);
    expect(() => window.addNum(num)).toThrow(`${num} has no place`);
    window.addNum(9);
    expect([window.size, window.findMedian()]).toEqual([3, 9]);
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31])('refuses a window of %d', k => {
    expect(() => new SlidingMedian(k)).toThrow(RangeError);
    expect(() => new SlidingMedian(k)).toThrow(`from 1 to 2^30, not ${k}`);
  });

  it.each(
    Object.entries(kinds),
  )('stays true as its oldest numbers leave, of a list that is %s', (_, make) => {
    for (const k of [1, 2, 16, 17, 100, 1000]) {
      const random = seeded(k);
      const nums = make(600, k).map(num => num + 0);
      const window = new SlidingMedian(k);
      let held: number[] = [];
      for (const num of nums) {
        window.addNum(num);
        held = [...held, num].slice(-k);
        // Ever more than come, and sometimes all.
        for (let i = random() < 0.1 ? Math.floor(random() * 40) : 0; i > 0; i--) {
          window.removeOldest();
          held.shift();
        }
        expect([window.size, window.findMedian()]).toEqual([held.length, medianOf(held)]);
      }
    }
  });

  it('has its halves as two heaps, the lower one as large as the upper or larger by one', () => {
    const random = seeded(5);
    const window = new SlidingMedian(50);
    let held: number[] = [];
    for (let step = 0; step < 400; step++) {
      const num = Math.floor(random() * 100) - 50;
      window.addNum(num);
      held = [...held, num].slice(-50);
      if (random() < 0.45) {
        window.removeOldest();
        held.shift();
      }
      const lower = window.lower();
      const upper = window.upper();
      expect([...sorted(lower), ...sorted(upper)]).toEqual(sorted(held).map(num => num + 0));
      expect([window.lowerSize, window.upperSize]).toEqual([lower.length, upper.length]);
      expect([0, 1]).toContain(lower.length - upper.length);
      for (let i = 1; i < lower.length; i++) {
        const parent = (i - 1) >> 1;
        expect(lower[parent]).toBeGreaterThanOrEqual(lower[i] as number);
        if (i < upper.length) expect(upper[parent]).toBeLessThanOrEqual(upper[i] as number);
      }
      expect(window.lower(3)).toEqual(lower.slice(0, 3));
      expect(window.upper(3)).toEqual(upper.slice(0, 3));
    }
  });
});
