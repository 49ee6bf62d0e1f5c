import { describe, expect, it } from 'vitest';
import { modeOf } from '../../../src/median/mode';
import { kinds, sorted } from './support';

describe('the mode', () => {
  it.each([
    { nums: [3, 1, 3, 2], values: [3], count: 2, distinct: 3 },
    { nums: [2, 1, 2, 1, 5], values: [1, 2], count: 2, distinct: 3 },
    { nums: [4, 2], values: [2, 4], count: 1, distinct: 2 },
    { nums: [7, 7, 7], values: [7], count: 3, distinct: 1 },
    { nums: [0, -0, 1], values: [0], count: 2, distinct: 2 },
    { nums: [], values: [], count: 0, distinct: 0 },
  ])('of $nums is $values, $count times, of $distinct values', ({ nums, values, count, distinct }) => {
    expect(modeOf(nums)).toEqual({ values: Float64Array.from(values), count, distinct });
  });

  it.each(Object.entries(kinds))('agrees with counting in a map, of a list that is %s', (_, make) => {
    const nums = make(2000, 5).map(num => num + 0);
    const counts = new Map<number, number>();
    for (const num of nums) counts.set(num, (counts.get(num) ?? 0) + 1);
    const count = Math.max(...counts.values());
    const values = sorted([...counts].filter(([, times]) => times === count).map(([num]) => num));
    expect(modeOf(nums)).toEqual({ values: Float64Array.from(values), count, distinct: counts.size });
  });

  it('leaves its list as it was, and refuses what is not finite', () => {
    const nums = Float64Array.of(3, 1, 2);
    modeOf(nums);
    expect(nums).toEqual(Float64Array.of(3, 1, 2));
    expect(() => modeOf([1, Number.POSITIVE_INFINITY])).toThrow('Infinity at index 1 of 2');
  });
});
