import type { Cells } from './cells';
import { partition } from './partition';
import { select } from './select';
import { insertSorted } from './sortedRow';

/** A pivot is chosen from so many numbers at equal distances. */
const SAMPLE = 8;
const sample = new Float64Array(SAMPLE);
/** A part smaller than this share of the whole, or larger than the whole less this share, is too uneven. */
const UNEVEN = 32;

/**
 * Brings about the largest quarter of the cells from `first` up to `end` to the front: O(end - first). Returns where the
 * others start, and a bound that is between both. There must be at least four.
 *
 * A quarter of equal numbers may lie before the start, the rest of them behind. Where the pivot turns out to
 * be a bad one, which is rare, the quarter is found by selection.
 */
export function split(cells: Cells, first: number, end: number): { start: number; bound: number } {
  const count = end - first;
  const bound = choosePivot(cells, first, count);
  const uneven = count / UNEVEN;
  let start = partition(cells, first, end, bound, 0);
  if (start < first + uneven)
    start = Math.max(start, Math.min(first + (count >> 2), partition(cells, start, end, bound, 1)));
  return start > first + uneven && start < end - uneven
    ? { start, bound }
    : splitBySelection(cells, first, end);
}

/** A number with about a quarter of the cells above it. */
function choosePivot(cells: Cells, first: number, count: number): number {
  for (let i = 0; i < SAMPLE; i++)
    insertSorted(sample, 0, i, cells.at(first + Math.floor(((i + 0.5) * count) / SAMPLE)));
  return sample[SAMPLE - SAMPLE / 4] as number;
}

function splitBySelection(cells: Cells, first: number, end: number): { start: number; bound: number } {
  const nums = cells.read(first, end - first);
  const quarter = nums.length >> 2;
  const bound = select(nums, nums.length - quarter);
  cells.write(first, nums.reverse());
  return { start: first + quarter, bound };
}
