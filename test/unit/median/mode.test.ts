import { describe, expect, it } from 'vitest';
import { findingMode, type Mode } from '../../../src/median/mode';
import { finish } from '../../../src/median/steps';
import { kinds, sorted } from './support';

function modeOf(...lists: readonly (readonly number[])[]): Mode | undefined {
  return finish(
    findingMode(
      lists.map(list => Float64Array.from(list)),
      10_000,
    ),
  );
}

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

  it('is of all lists together, and none where there are more values than asked for', () => {
    expect(modeOf([3, 1], [3, 2])).toEqual({ values: Float64Array.of(3), count: 2, distinct: 3 });
    const list = Float64Array.of(3, 1, 2);
    expect(finish(findingMode([list], 3))?.distinct).toBe(3);
    expect(finish(findingMode([list], 2))).toBeUndefined();
    expect(list).toEqual(Float64Array.of(3, 1, 2));
  });
});
