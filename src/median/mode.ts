import { finiteList } from './finite';

export interface Mode {
  /** The values that occur most often, ascending. Where nothing occurs twice that is all of them. */
  readonly values: Float64Array;
  /** How often each of them occurs; 0 for no numbers. */
  readonly count: number;
  /** How many different values there are. */
  readonly distinct: number;
}

/** The mode and the number of distinct values, by sorting a copy: O(n log n). RangeError unless all are finite. */
export function modeOf(nums: ArrayLike<number>): Mode {
  const order = finiteList(nums).slice().sort();
  const values: number[] = [];
  let count = 0;
  let distinct = 0;
  for (let from = 0, to = 0; from < order.length; from = to) {
    const value = (order[from] as number) + 0;
    while (order[to] === value) to++;
    distinct++;
    if (to - from > count) {
      count = to - from;
      values.length = 0;
    }
    if (to - from === count) values.push(value);
  }
  return { values: Float64Array.from(values), count, distinct };
}
