import { STRIDE, type Steps } from './steps';

/** The least and the largest number of a level. */
export interface LevelRange {
  readonly least: number;
  readonly most: number;
}

/**
 * Finds the range of each level of a heap, the root's first: O(n), with a copy of no more than a step's numbers.
 * Where numbers come or leave between two steps, ranges are of some before and some after that.
 *
 * @param size how many numbers the heap has
 * @param read copies `count` of them from one on, in level order
 */
export function* findingLevels(
  size: number,
  read: (count: number, from: number) => Float64Array,
): Steps<LevelRange[]> {
  const ranges: LevelRange[] = [];
  for (let start = 0, width = 1; start < size; start += width, width *= 2) {
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    const end = Math.min(size, start + width);
    for (let from = start; from < end; from += STRIDE) {
      for (const num of read(Math.min(STRIDE, end - from), from)) {
        if (num < least) least = num;
        if (num > most) most = num;
      }
      if (end - start > STRIDE) yield;
    }
    if (least <= most) ranges.push({ least, most });
  }
  return ranges;
}
