import { describe, expect, it } from 'vitest';
import { Cells } from '../../../src/median/cells';
import { split } from '../../../src/median/split';
import { kinds, list, sorted } from './support';

/** Splits a list that stands behind some cells, and says what is then before and behind the start. */
function parts(nums: readonly number[], first = 8000) {
  const cells = new Cells();
  const end = first + nums.length;
  cells.reserve(end);
  cells.write(first, Float64Array.from(nums));
  const { start, bound } = split(cells, first, end);
  return { before: cells.read(first, start - first), behind: cells.read(start, end - start), bound };
}

describe('the split of a band', () => {
  it.each(Object.entries(kinds))('parts the larger from the smaller, of a list that is %s', (_, make) => {
    for (const length of [49, 500, 20_000]) {
      const nums = make(length, 7);
      const { before, behind, bound } = parts(nums);
      expect(sorted([...before, ...behind])).toEqual(sorted(nums));
      expect(sorted(before)[0]).toBeGreaterThanOrEqual(bound);
      expect(sorted(behind).at(-1)).toBeLessThanOrEqual(bound);
      expect(before.length).toBeGreaterThan(length / 32);
      expect(behind.length).toBeGreaterThan(length / 32);
    }
  });

  it('finds a quarter even where the numbers that it looks at are the largest, or the smallest, of all', () => {
    for (const odd of [1, -1]) {
      const nums = list(8000, i => (i % 1000 === 500 ? odd * 1e6 : 0) + (i % 977) / 977);
      const { before, behind, bound } = parts(nums);
      expect(before.length).toBe(2000);
      expect(sorted(before)[0]).toBe(bound);
      expect(sorted(behind).at(-1)).toBeLessThanOrEqual(bound);
    }
  });
});
