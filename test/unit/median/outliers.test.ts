import { describe, expect, it } from 'vitest';
import { MedianFinder } from '../../../src/median/medianFinder';
import { outliers } from '../../../src/median/outliers';
import { RIVERS } from './rivers';
import { kinds, sorted } from './support';

function finderOf(nums: ArrayLike<number>): MedianFinder {
  const finder = new MedianFinder();
  finder.addNums(nums);
  return finder;
}

const { MAX_VALUE: MAX } = Number;

describe("the numbers beyond Tukey's fences", () => {
  it("of R's rivers are those that its boxplot.stats gives", () => {
    // Its hinges, 310 and 680, are the type 7 quartiles here.
    const found = outliers(finderOf(RIVERS));
    expect([found?.low, found?.high]).toEqual([-245, 1235]);
    expect([...(found?.below ?? [0])]).toEqual([]);
    expect([...(found?.above ?? [])]).toEqual(
      sorted([1459, 1450, 1243, 2348, 3710, 2315, 2533, 1306, 1270, 1885, 1770]),
    );
  });

  it.each(Object.entries(kinds))('agree with a filter, of a list that is %s', (_, make) => {
    for (const length of [1, 2, 5, 100, 6000]) {
      const nums = make(length, 3).map(num => num + 0);
      const found = outliers(finderOf(nums), 0.5);
      const { low, high } = found ?? { low: Number.NaN, high: Number.NaN };
      expect([...(found?.below ?? [])]).toEqual(sorted(nums.filter(num => num < low)));
      expect([...(found?.above ?? [])]).toEqual(sorted(nums.filter(num => num > high)));
    }
  });

  it.each([
    { name: 'equal numbers and one other', nums: [5, 5, 5, 5, 5, 9], above: [9], below: [] },
    { name: 'nothing but equal numbers', nums: [5, 5, 5], above: [], below: [] },
    { name: 'the largest doubles', nums: [-MAX, -MAX, 0, MAX, MAX], above: [], below: [] },
  ])('of $name', ({ nums, above, below }) => {
    const found = outliers(finderOf(nums));
    expect([...(found?.below ?? [0])]).toEqual(below);
    expect([...(found?.above ?? [0])]).toEqual(above);
  });

  it('may be all beyond the quartiles', () => {
    const found = outliers(finderOf([1, 2, 3, 4, 5]), 0);
    expect([...(found?.below ?? [])]).toEqual([1]);
    expect([...(found?.above ?? [])]).toEqual([5]);
  });

  it('are undefined of nothing, and refused for a reach that is none', () => {
    expect(outliers(new MedianFinder())).toBeUndefined();
    for (const reach of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => outliers(finderOf([1]), reach)).toThrow(RangeError);
      expect(() => outliers(finderOf([1]), reach)).toThrow(`not ${reach}`);
    }
  });
});
