import { describe, expect, it } from 'vitest';
import { MedianFinder } from '../../../src/median/medianFinder';
import { kinds, list, medianOf, outOfOrder, seeded, sorted } from './support';

/** One kind after another, each on a level of its own: the median drifts up and down through all of them. */
function drifting(length: number, seed: number): number[] {
  const random = seeded(seed);
  const makers = Object.values(kinds);
  const nums: number[] = [];
  while (nums.length < length) {
    const level = Math.floor(random() * 9);
    const make = makers[Math.floor(random() * makers.length)];
    for (const num of make?.(1 + Math.floor(random() * 5000), seed) ?? []) nums.push(num / 100 + level);
  }
  return nums.slice(0, length);
}

describe('the halves of many numbers that are seldom looked at', () => {
  it.each([
    ...Object.entries(kinds),
    ['drifting', drifting] as const,
  ])('are two heaps, of a list that is %s', (_, make) => {
    const random = seeded(8);
    for (const share of [0.002, 0.006]) {
      const nums = make(12_000, 9).map(num => num + 0);
      const finder = new MedianFinder();
      const wrong: number[] = [];
      nums.forEach((num, i) => {
        finder.addNum(num);
        if (random() > share) return;
        const [lower, upper] = [finder.lower(), finder.upper()];
        const count = i + 1;
        const isRight =
          lower.length === Math.ceil(count / 2) &&
          upper.length === Math.floor(count / 2) &&
          outOfOrder(lower, (parent, child) => parent >= child).length === 0 &&
          outOfOrder(upper, (parent, child) => parent <= child).length === 0 &&
          !((lower[0] ?? 0) > (upper[0] ?? Number.POSITIVE_INFINITY)) &&
          finder.lastAdded?.value === num;
        if (!isRight) wrong.push(i);
      });
      expect(wrong).toEqual([]);
      expect(finder.findMedian()).toBe(medianOf(nums));
      expect(sorted([...finder.lower(), ...finder.upper()])).toEqual(sorted(nums));
    }
  });

  it('are left to themselves by a look at all of them', () => {
    const finder = new MedianFinder();
    const nums = list(20_000, i => (i * 7919) % 10_007);
    finder.addNums(nums.slice(0, 10_000));
    for (const num of nums.slice(10_000)) {
      finder.addNum(num);
      finder.lower(1);
    }
    expect(finder.findMedian()).toBe(medianOf(nums));
  });

  it('lose none where numbers come nearer and nearer to the median, however many a look led out of the row', () => {
    const make = kinds['closing in on its middle'];
    for (let seed = 1; seed < 18; seed++) {
      const random = seeded(seed);
      const nums = make?.(9000, seed) ?? [];
      const finder = new MedianFinder();
      for (const num of nums) {
        finder.addNum(num);
        if (random() < 0.2) finder.lower(1);
      }
      expect(sorted([...finder.lower(), ...finder.upper()])).toEqual(sorted(nums));
      expect(finder.findMedian()).toBe(medianOf(nums));
    }
  });

  it.each([
    ...Object.entries(kinds),
    ['drifting', drifting] as const,
  ])('are as exact where hundreds come at once, of a list that is %s', (_, make) => {
    const random = seeded(10);
    const nums = make(30_000, 11).map(num => num + 0);
    const finder = new MedianFinder();
    const wrong: number[] = [];
    for (let at = 0; at < nums.length; ) {
      const length = random() < 0.2 ? 1 : Math.floor(random() * 3000);
      finder.addNums(nums.slice(at, at + length));
      at = Math.min(at + length, nums.length);
      const median = medianOf(nums.slice(0, at));
      if (finder.size !== at || finder.findMedian() !== median) wrong.push(at);
      if (random() < 0.2 && outOfOrder(finder.lower(), (parent, child) => parent >= child).length > 0)
        wrong.push(-at);
    }
    expect(wrong).toEqual([]);
    expect(sorted([...finder.lower(), ...finder.upper()])).toEqual(sorted(nums));
  });
});
