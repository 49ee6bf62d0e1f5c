import { describe, expect, it } from 'vitest';
import { Cells } from '../../../src/median/cells';
import { partition } from '../../../src/median/partition';
import { list, seeded, sorted } from './support';

/** Parts a list that stands behind so many cells, and says what is then before the start of the others, and behind. */
function parted(nums: readonly number[], pivot: number, equals: 0 | 1, first: number) {
  const cells = new Cells();
  const end = first + nums.length;
  cells.reserve(end + 1);
  cells.write(first, Float64Array.from(nums));
  const start = partition(cells, first, end, pivot, equals);
  return { before: [...cells.read(first, start - first)], behind: [...cells.read(start, end - start)] };
}

describe('A partition', () => {
  it('brings all above the pivot to the front, and all that equal it where that is asked for', () => {
    const random = seeded(1);
    for (let round = 0; round < 300; round++) {
      const nums = list(Math.floor(random() * 40), () => Math.floor(random() * 5));
      const pivot = Math.floor(random() * 6) - 0.5 * Math.floor(random() * 2);
      // Some lie in two segments.
      const first = 8192 - Math.floor(random() * 40);
      for (const equals of [0, 1] as const) {
        const isFront = (num: number) => num > pivot || (equals === 1 && num === pivot);
        const { before, behind } = parted(nums, pivot, equals, first);
        expect(sorted(before)).toEqual(sorted(nums.filter(isFront)));
        expect(sorted(behind)).toEqual(sorted(nums.filter(num => !isFront(num))));
      }
    }
  });

  it('leaves those that come last where they are, if they are not above', () => {
    expect(parted([3, 9, 1, 8, 7, 6, 5, 4, 3, 2], 6.5, 0, 1).behind.slice(-4)).toEqual([5, 4, 3, 2]);
  });
});
