import { describe, expect, it, vi } from 'vitest';
import { MedianFinder } from '../../../src/median/medianFinder';
import { orderStatistics, quantile, quantiles } from '../../../src/median/quantile';
import { ISLANDS } from './islands';
import { RIVERS } from './rivers';
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

  // By R 4.2.2: quantile(islands, c(0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99)), type 7 by default.
  it("of R's islands are those that its quantile gives", () => {
    const found = quantiles(finderOf(ISLANDS), [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99]);
    const wanted = [13, 14, 20.5, 41, 183.25, 4271.5, 8481.75, 14_411.46];
    expect(found).toEqual(wanted.map(num => expect.closeTo(num, 9)));
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

describe('several quantiles', () => {
  it('of 6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49 are 25.5, 40 and 42.5, as by type 7 in R', () => {
    const finder = finderOf([6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49]);
    expect(quantiles(finder, [0.25, 0.5, 0.75])).toEqual([25.5, 40, 42.5]);
  });

  it("of R's rivers are those that its quantile gives", () => {
    const ps = [0.01, 0.05, 0.1, 0.25, 0.333, 0.5, 0.75, 0.9, 0.99];
    const found = quantiles(finderOf(RIVERS), ps);
    const wanted = [205.2, 230, 255, 310, 346.2, 425, 680, 1054, 2459];
    expect(found.map((num, i) => num / (wanted[i] as number))).toEqual(
      wanted.map(() => expect.closeTo(1, 14)),
    );
  });

  it.each(
    Object.entries(kinds),
  )('are each the same as alone, in any order and twice, of a list that is %s', (_, make) => {
    const ps = [0.999, 0.5, 0.25, 0, 0.9, 0.25, 1, 0.01, 0.99, 0.75, 0.501];
    for (const length of [1, 2, 3, 10, 701, 5000]) {
      const finder = finderOf(make(length, 7));
      expect(quantiles(finder, ps)).toEqual(ps.map(p => quantile(finder, p)));
    }
  });

  it('copy each half once, and none for the median alone', () => {
    const finder = finderOf(list(9001, i => i));
    const looks = [vi.spyOn(finder, 'lower'), vi.spyOn(finder, 'upper')];
    quantiles(finder, [0.1, 0.2, 0.3, 0.7, 0.8, 0.9]);
    expect(looks.map(look => look.mock.calls)).toEqual([[[undefined]], [[undefined]]]);
    for (const look of looks) look.mockClear();
    expect(quantiles(finder, [0.5])).toEqual([4500]);
    expect(looks.flatMap(look => look.mock.calls.flat()).every(count => count === 1)).toBe(true);
  });

  it('are none of nothing, and refused where one share is', () => {
    expect(quantiles(new MedianFinder(), [0.5, 0.9])).toEqual([]);
    expect(quantiles(finderOf([1]), [])).toEqual([]);
    expect(() => quantiles(finderOf([1]), [0.5, 99])).toThrow('not by 99');
  });
});

describe('order statistics', () => {
  it.each(Object.entries(kinds))('are the numbers of their ranks, of a list that is %s', (_, make) => {
    for (const length of [1, 2, 7, 1000]) {
      const nums = make(length, 2).map(num => num + 0);
      const order = sorted(nums);
      const ranks = [length - 1, 0, length >> 1, (length - 1) >> 1, length >> 2];
      expect(orderStatistics(finderOf(nums), ranks)).toEqual(ranks.map(rank => order[rank]));
    }
  });

  it.each([-1, 3, 0.5, Number.NaN])('refuse the rank %d of three numbers', rank => {
    expect(() => orderStatistics(finderOf([1, 2, 3]), [rank])).toThrow(RangeError);
    expect(() => orderStatistics(finderOf([1, 2, 3]), [rank])).toThrow(`none has the rank ${rank}`);
  });
});
