import { describe, expect, it } from 'vitest';
import { medianAbsoluteDeviation, NORMAL_SCALE } from '../../../src/median/spread';
import { ISLANDS } from './islands';
import { RIVERS } from './rivers';
import { kinds, medianOf } from './support';

const { MAX_VALUE: MAX, MIN_VALUE: MIN } = Number;

describe('the median absolute deviation', () => {
  it.each([
    { name: '1 to 9', nums: [1, 2, 3, 4, 5, 6, 7, 8, 9], is: 2 },
    { name: "R's rivers, by its mad with the constant 1", nums: RIVERS, is: 145 },
    // By R 4.2.2: mad(islands, constant = 1).
    { name: "R's islands, in the same way", nums: ISLANDS, is: 26.5 },
    { name: 'one number', nums: [7], is: 0 },
    { name: 'two', nums: [3, 8], is: 2.5 },
    { name: 'all equal', nums: [4, 4, 4, 4], is: 0 },
    { name: 'the largest doubles', nums: [-MAX, MAX], is: MAX },
    { name: 'the largest and nought', nums: [-MAX, -MAX, 0, MAX, MAX], is: MAX },
    { name: 'the largest twice', nums: [-MAX, MAX, MAX], is: 0 },
    { name: 'the least doubles', nums: [0, MIN, 3 * MIN], is: MIN },
  ])('of $name is $is', ({ nums, is }) => {
    expect(medianAbsoluteDeviation(nums)).toBe(is);
  });

  it('of 1 to 9 is 2.9652 when scaled, as R says', () => {
    expect(medianAbsoluteDeviation([1, 2, 3, 4, 5, 6, 7, 8, 9]) * NORMAL_SCALE).toBe(2.9652);
    expect(medianAbsoluteDeviation(ISLANDS) * NORMAL_SCALE).toBeCloseTo(39.2889, 12);
  });

  it.each(Object.entries(kinds))('agrees with sorting twice, of a list that is %s', (_, make) => {
    for (const length of [1, 2, 3, 10, 11, 1000, 1001]) {
      const nums = make(length, length);
      const median = medianOf(nums) ?? Number.NaN;
      expect(medianAbsoluteDeviation(nums)).toBe(medianOf(nums.map(num => Math.abs(num - median))));
    }
  });

  it('leaves its list as it was', () => {
    const nums = Float64Array.of(3, 1, 2, 9);
    medianAbsoluteDeviation(nums);
    expect(nums).toEqual(Float64Array.of(3, 1, 2, 9));
  });

  it('is refused for no numbers and for those that are not finite', () => {
    expect(() => medianAbsoluteDeviation([])).toThrow(RangeError);
    expect(() => medianAbsoluteDeviation([])).toThrow('at least one is wanted');
    expect(() => medianAbsoluteDeviation([1, Number.NaN])).toThrow('NaN at index 1 of 2');
  });
});
