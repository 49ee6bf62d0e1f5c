import type { Steps } from './steps';

/** Numbers that are counted in a step: each takes some tens of nanoseconds. */
const STRIDE = 1 << 14;

export interface Mode {
  /** The values that occur most often, ascending. Where nothing occurs twice that is all of them. */
  readonly values: Float64Array;
  /** How often each of them occurs; 0 for no numbers. */
  readonly count: number;
  /** How many different values there are. */
  readonly distinct: number;
}

/**
 * The mode and the number of distinct values of the finite numbers of some lists, in steps: O(n), and memory for each
 * value. Undefined as soon as there are more than `most` values: of what is measured, not counted, nearly each number is
 * a value of its own.
 */
export function* findingMode(lists: readonly Float64Array[], most: number): Steps<Mode | undefined> {
  const counts: Counts = new Map();
  for (const list of lists) {
    for (let from = 0; from < list.length; from += STRIDE) {
      count(list.subarray(from, from + STRIDE), counts);
      if (counts.size > most) return undefined;
      yield;
    }
  }
  return modeBy(counts);
}

/** How often each value occurs; 0 and -0 are one. */
type Counts = Map<number, number>;

function count(nums: Float64Array, counts: Counts): void {
  for (let i = 0; i < nums.length; i++) {
    const num = nums[i] as number;
    counts.set(num, (counts.get(num) ?? 0) + 1);
  }
}

function modeBy(counts: Counts): Mode {
  let most = 0;
  for (const times of counts.values()) if (times > most) most = times;
  const values = [...counts].filter(([, times]) => times === most).map(([value]) => value);
  return { values: Float64Array.from(values).sort(), count: most, distinct: counts.size };
}
