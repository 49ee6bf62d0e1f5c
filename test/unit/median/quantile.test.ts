import { describe, expect, it } from 'vitest';
import { MedianFinder } from '../../../src/median/medianFinder';
import { quantile } from '../../../src/median/quantile';
import { kinds, list, seeded, sorted } from './support';

function finderOf(nums: ArrayLike<number>): MedianFinder {
  const finder = new MedianFinder();
  finder.addNums(nums);
  return finder;
}

const { MAX_VALUE: MAX, MIN_VALUE: MIN } = Number;

describe('a quantile', () => {
  it.each([
    { of: [5, 12, 35, 41, 50, 62, 97], p: 0.25, is: 23.5 },
    { of: [5, 12, 35, 41, 50, 62, 97], p: 0.75, is: 56 },
    { of: [5, 12, 35, 41, 50, 62, 97], p: 0.5, is: 41 },
    { of: [5, 12, 35, 41, 50, 62, 97], p: 0, is: 5 },
    { of: [5, 12, 35, 41, 50, 62, 97], p: 1, is: 97 },
    { of: [1, 2, 3, 4], p: 0.25, is: 1.75 },
    { of: [1, 2, 3, 4], p: 0.75, is: 3.25 },
    { of: [1, 2, 3, 4], p: 0.5, is: 2.5 },
    { of: [1, 2], p: 0.9, is: 1.9 },
    { of: [7], p: 0.3, is: 7 },
    { of: [3, 3, 3], p: 0.6, is: 3 },
    { of: [-MAX, MAX], p: 0.5, is: 0 },
    { of: [-MAX, MAX], p: 0.25, is: -MAX / 2 },
    { of: [-MAX, MAX], p: 0.75, is: MAX / 2 },
    { of: [MAX, MAX], p: 0.3, is: MAX },
    { of: [MIN, 3 * MIN], p: 0.5, is: 2 * MIN },
    { of: [-MIN, 0], p: 0.75, is: 0 },
  ])('$p of $of is $is', ({ of, p, is }) => {
    const found = quantile(finderOf(of), p) ?? Number.NaN;
    expect(Math.abs(found - is)).toBeLessThanOrEqual(2 ** -52 * Math.abs(is));
    expect(Object.is(found, -0)).toBe(false);
  });

  it('is undefined of nothing', () => {
    expect(quantile(new MedianFinder(), 0.5)).toBeUndefined();
  });

  it.each([-0.01, 1.01, 95, Number.NaN, Number.POSITIVE_INFINITY])('refuses the share %d', p => {
    expect(() => quantile(finderOf([1, 2]), p)).toThrow(RangeError);
    expect(() => quantile(new MedianFinder(), p)).toThrow(`not by ${p}`);
  });

  it.each([0, 1, 2, 3])('finds the next number where the last of many %d is the lower of the two', value => {
    const random = seeded(4);
    const finder = finderOf(list(20_000, i => i % 5).sort(() => random() - 0.5));
    expect(quantile(finder, (4000 * (value + 1) - 0.5) / 19_999)).toBe(value + 0.5);
  });

  it.each(
    Object.entries(kinds),
  )('agrees with sorting at every rank and between, of a list that is %s', (_, make) => {
    const random = seeded(8);
    for (const length of [1, 2, 3, 4, 5, 50, 51, 3000]) {
      const nums = make(length, length).map(num => num + 0);
      const finder = finderOf(nums);
      const order = sorted(nums);
      const ranks = length > 60 ? [0, 700, 1498, 1499, 1500, 2999] : order.map((_, i) => i);
      for (const rank of ranks)
        expect(quantile(finder, length === 1 ? 0 : rank / (length - 1))).toBe(order[rank]);
      for (let i = 0; i < 10; i++) {
        const p = random();
        const low = order[Math.floor(p * (length - 1))] as number;
        const high = order[Math.ceil(p * (length - 1))] as number;
        const t = p * (length - 1) - Math.floor(p * (length - 1));
        const is = quantile(finder, p) ?? Number.NaN;
        expect(is).toBeGreaterThanOrEqual(low);
        expect(is).toBeLessThanOrEqual(high);
        // In halves, lest the oracle overflow.
        const half = (low / 2) * (1 - t) + (high / 2) * t;
        expect(Math.abs(is / 2 - half)).toBeLessThanOrEqual(1e-15 * Math.max(Math.abs(low), Math.abs(high)));
      }
      expect(quantile(finder, 0.5)).toBe(finder.findMedian());
      expect(sorted([...finder.lower(), ...finder.upper()])).toEqual(order);
    }
  });
});
