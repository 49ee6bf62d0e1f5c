import { describe, expect, it } from 'vitest';
import { findingLevels } from '../../../src/median/levels';
import { MedianFinder } from '../../../src/median/medianFinder';
import { SlidingMedian } from '../../../src/median/slidingMedian';
import { finish, STRIDE } from '../../../src/median/steps';
import { seeded } from './support';

/** Finders of so many numbers, each of a kind that holds its heaps in another way. */
function findersOf(count: number) {
  const random = seeded(count);
  const nums = Float64Array.from({ length: count }, () => random());
  const one = new MedianFinder();
  for (const num of nums) one.addNum(num);
  const atOnce = new MedianFinder();
  atOnce.addNums(nums);
  const sliding = new SlidingMedian(Math.max(1, count));
  for (const num of nums) sliding.addNum(num);
  return { 'one by one': one, 'at once': atOnce, 'in a window': sliding };
}

describe('a part of a half', () => {
  it.each([1, 7, 100, 4096, 20_000])('is what the whole has there, of %i numbers', count => {
    for (const [kind, finder] of Object.entries(findersOf(count)))
      for (const half of ['lower', 'upper'] as const) {
        const whole = finder[half]();
        const { length } = whole;
        for (const from of [0, 1, 63, 8191, length - 1, length, length + 5].filter(each => each >= 0)) {
          expect(finder[half](10, from), `${kind}, ${half}, ${from}`).toEqual(whole.slice(from, from + 10));
          expect(finder[half](undefined, from)).toEqual(whole.slice(from));
        }
      }
  });
});

describe('the ranges of the levels', () => {
  it.each([0, 1, 2, 7, 1000, 10_000])('are the least and the largest of each, of %i numbers', count => {
    for (const [kind, finder] of Object.entries(findersOf(count))) {
      const whole = finder.lower();
      const found = finish(findingLevels(whole.length, (...part) => finder.lower(...part)));
      const wanted = Array.from(
        { length: whole.length === 0 ? 0 : 32 - Math.clz32(whole.length) },
        (_, level) => {
          const nums = whole.slice(2 ** level - 1, 2 ** (level + 1) - 1);
          return { least: Math.min(...nums), most: Math.max(...nums) };
        },
      );
      expect(found, kind).toEqual(wanted);
    }
  });

  it('are found in steps, each of few numbers', () => {
    const read: number[] = [];
    const steps = findingLevels(5 * STRIDE, count => {
      read.push(count);
      return new Float64Array(count);
    });
    let pauses = 0;
    while (!steps.next().done) pauses++;
    expect(Math.max(...read)).toBe(STRIDE);
    expect(pauses).toBeGreaterThanOrEqual(4);
  });

  it('leave out a level whose numbers have left', () => {
    expect(finish(findingLevels(7, (count, from) => new Float64Array(from < 3 ? count : 0)))).toHaveLength(2);
  });
});
