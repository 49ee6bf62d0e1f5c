import { medianRanks } from './medianInterval';
import { findingMode, type Mode } from './mode';
import { type Fences, fencesOf } from './outliers';
import { Between } from './quantile';
import { selectingEach } from './select';
import { findingDeviation } from './spread';
import { STRIDE, type Steps } from './steps';

/** The level of the median's interval. */
export const LEVEL = 0.95;

/** Values up to which numbers are taken for discrete. */
export const MOST_VALUES = 10_000;

/** What must be searched for among numbers, all of it exact. */
export interface Description {
  /** The first and the third. */
  readonly quartiles: readonly [number, number];
  /** The quantiles that were asked for, by their shares. */
  readonly quantiles: ReadonlyMap<number, number>;
  /** Of the median, as in `medianInterval`; undefined where there are too few numbers. */
  readonly interval: { readonly low: number; readonly high: number; readonly level: number } | undefined;
  /** Median absolute deviation, raw. */
  readonly deviation: number;
  readonly fences: Fences;
  /** How many numbers are beyond the fences, on either side. */
  readonly outliers: { readonly below: number; readonly above: number };
  /** Undefined where there are more than {@link MOST_VALUES} values. */
  readonly mode: Mode | undefined;
}

/**
 * Searches finite numbers, none of them -0, for all of that, in steps: O(n log k) time for k quantiles, and 8 bytes of
 * memory a number. The list is reordered. Undefined where it is empty.
 *
 * @param ps shares from 0 to 1
 */
export function* describing(nums: Float64Array, ps: readonly number[]): Steps<Description | undefined> {
  const size = nums.length;
  if (size === 0) return undefined;
  // Before they are reordered: what comes together is often alike, and a value that was just counted is found soon.
  const mode = yield* findingMode([nums], MOST_VALUES);
  const between = new Between([0.25, 0.5, 0.75, ...ps], size);
  const level = medianRanks(size, LEVEL);
  const ranks = [...between.ranks, ...(level ? [level.low - 1, level.high - 1] : [])];
  yield* selectingEach(nums, ranks);
  yield;
  const found = ranks.map(rank => nums[rank] as number);
  const [first = 0, median = 0, third = 0, ...quantiles] = between.interpolate(found);
  const [low = 0, high = 0] = found.slice(-2);
  const fences = fencesOf(first, third);
  const below = yield* counting(nums, num => num < fences.low);
  const above = yield* counting(nums, num => num > fences.high);
  return {
    quartiles: [first, third],
    quantiles: new Map(ps.map((p, i) => [p, quantiles[i] as number])),
    interval: level && { low, high, level: level.level },
    deviation: yield* findingDeviation([nums], median),
    fences,
    outliers: { below, above },
    mode,
  };
}

/** How many numbers are beyond a fence. */
function* counting(nums: Float64Array, isBeyond: (num: number) => boolean): Steps<number> {
  let count = 0;
  for (let from = 0; from < nums.length; from += STRIDE) {
    for (const num of nums.subarray(from, from + STRIDE)) count += +isBeyond(num);
    yield;
  }
  return count;
}
