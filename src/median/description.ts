import type { MedianFinder } from './medianFinder';
import { medianRanks } from './medianInterval';
import { findingMode, type Mode } from './mode';
import { type Fences, fencesOf } from './outliers';
import { Between, findingOrderStatistics, type Halved } from './quantile';
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
 * Searches numbers for all of that, in steps. They are copied in the first one, so that the finder may take others
 * meanwhile: O(n log k) time for k quantiles, 16 bytes of memory a number. Undefined when the finder is empty.
 *
 * @param ps shares from 0 to 1
 */
export function* describing(
  finder: Halved & Pick<MedianFinder, 'findMedian'>,
  ps: readonly number[],
): Steps<Description | undefined> {
  const { size, lowerSize } = finder;
  const median = finder.findMedian();
  if (median === undefined) return undefined;
  const lower = finder.lower();
  const upper = finder.upper();
  yield;
  // What is counted needs no order, and is found the sooner for the order that the heaps have.
  const mode = yield* findingMode([lower, upper], MOST_VALUES);
  const between = new Between([0.25, 0.75, ...ps], size);
  const ranks = medianRanks(size, LEVEL);
  const copies = {
    size,
    lowerSize,
    lower: (count?: number) => lower.subarray(0, count),
    upper: (count?: number) => upper.subarray(0, count),
  };
  const wanted = [...between.ranks, ...(ranks ? [ranks.low - 1, ranks.high - 1] : [])];
  const nums = yield* findingOrderStatistics(copies, wanted);
  const [first = 0, third = 0, ...quantiles] = between.interpolate(nums);
  const [low = 0, high = 0] = nums.slice(-2);
  const fences = fencesOf(first, third);
  const below = yield* counting(lower, num => num < fences.low);
  const above = yield* counting(upper, num => num > fences.high);
  return {
    quartiles: [first, third],
    quantiles: new Map(ps.map((p, i) => [p, quantiles[i] as number])),
    interval: ranks && { low, high, level: ranks.level },
    deviation: yield* findingDeviation([lower, upper], median),
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
