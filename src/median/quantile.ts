import type { MedianFinder } from './medianFinder';
import { midpoint } from './midpoint';
import { select } from './select';

/**
 * The number below which a share `p` of the numbers lies, exact, with linear interpolation between the two
 * nearest: type 7, the default of R and NumPy. Undefined when the finder is empty; RangeError unless p is
 * from 0 to 1. `quantile(finder, 0.5)` is the median.
 *
 * O(n) time and memory: a copy of the one half that holds the rank is searched by selection. The median and
 * the ends of the halves need no search.
 *
 * Source: R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50
 * (1996).
 */
export function quantile(finder: MedianFinder, p: number): number | undefined {
  if (!(p >= 0 && p <= 1)) {
    throw new RangeError(`A quantile is asked for by a share from 0 to 1, not by ${p}: for p95 give 0.95.`);
  }
  if (finder.size === 0) return undefined;
  const rank = rankOf(p, finder.size);
  const below = Math.floor(rank);
  const [low, high] = neighbours(finder, below);
  return interpolate(low, high, rank - below);
}

/** The rank, whole or between two; one that rounding alone keeps from being whole is: 100 * 0.29 is 29. */
function rankOf(p: number, size: number): number {
  const rank = (size - 1) * p;
  const whole = Math.round(rank);
  return Math.abs(rank - whole) <= 2 * Number.EPSILON * whole ? whole : rank;
}

/** The number of a rank, the least has rank 0, and the one of the next rank, or the last twice. */
function neighbours(finder: MedianFinder, rank: number): [number, number] {
  const { lowerSize, upperSize } = finder;
  if (rank < lowerSize - 1) return inHalf(finder.lower(), rank);
  if (rank >= lowerSize) return inHalf(finder.upper(), rank - lowerSize);
  const low = finder.lower(1)[0] as number;
  return [low, upperSize === 0 ? low : (finder.upper(1)[0] as number)];
}

/** The same within numbers of which nothing else is known; they are reordered. */
function inHalf(nums: Float64Array, rank: number): [number, number] {
  const low = select(nums, rank);
  if (rank === nums.length - 1) return [low, low];
  let high = nums[rank + 1] as number;
  for (let i = rank + 2; i < nums.length; i++) high = Math.min(high, nums[i] as number);
  return [low, high];
}

/** The number a share `t` of the way from `low` up to `high`: never outside of them, whatever their size. */
function interpolate(low: number, high: number, t: number): number {
  if (t === 0 || low === high) return low;
  if (t === 0.5) return midpoint(low, high);
  const gap = high - low;
  const num = Number.isFinite(gap) ? low + gap * t : low * (1 - t) + high * t;
  return Math.min(high, Math.max(low, num));
}
