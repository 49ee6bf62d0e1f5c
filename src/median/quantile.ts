import type { MedianFinder } from './medianFinder';
import { midpoint } from './midpoint';
import { selectingEach } from './select';
import { finish, type Steps } from './steps';

/** Two halves of numbers, as a finder has them. */
export type Halved = Pick<MedianFinder, 'size' | 'lowerSize' | 'lower' | 'upper'>;

/**
 * The number below which a share `p` of the numbers lies, exact, with linear interpolation between the two
 * nearest: type 7, the default of R and NumPy and the PERCENTILE.INC of spreadsheets. SPSS and Minitab use type 6,
 * SAS type 2: theirs lie within the same two neighbours or the next. Undefined when the finder is empty;
 * RangeError unless p is from 0 to 1. `quantile(finder, 0.5)` is the median.
 *
 * O(n) time and memory: a copy of the one half that holds the rank is searched by selection. The median and
 * the ends of the halves need no search.
 *
 * Source: R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50
 * (1996).
 */
export function quantile(finder: Halved, p: number): number | undefined {
  return quantiles(finder, [p])[0];
}

/**
 * The same for several shares, in the order given: each half is copied and searched once for all of them,
 * O(n log k). An empty list when the finder is empty.
 */
export function quantiles(finder: Halved, ps: readonly number[]): number[] {
  for (const p of ps) {
    if (p >= 0 && p <= 1) continue;
    throw new RangeError(`A quantile is asked for by a share from 0 to 1, not by ${p}: for p95 give 0.95.`);
  }
  if (finder.size === 0) return [];
  const between = new Between(ps, finder.size);
  return between.interpolate(orderStatistics(finder, between.ranks));
}

/** Where quantiles of `size` numbers lie: each between two ranks. */
export class Between {
  readonly #places: readonly number[];

  constructor(ps: readonly number[], size: number) {
    this.#places = ps.map(p => rankOf(p, size));
  }

  /** The ranks below all of them, then those above. */
  get ranks(): number[] {
    return [...this.#places.map(Math.floor), ...this.#places.map(Math.ceil)];
  }

  /** The quantiles by the numbers of these ranks; further numbers behind them are ignored. */
  interpolate(nums: readonly number[]): number[] {
    const { length } = this.#places;
    return this.#places.map((place, i) =>
      interpolate(nums[i] as number, nums[i + length] as number, place - Math.floor(place)),
    );
  }
}

/**
 * The numbers of some ranks, in the order given; the least number has rank 0, the largest rank size - 1.
 * O(n log k), O(1) for those next to the median. RangeError for a rank that no number has.
 */
export function orderStatistics(finder: Halved, ranks: readonly number[]): number[] {
  return finish(findingOrderStatistics(finder, ranks));
}

/** The same in steps. */
export function* findingOrderStatistics(finder: Halved, ranks: readonly number[]): Steps<number[]> {
  const { size, lowerSize } = finder;
  for (const rank of ranks) {
    if (Number.isInteger(rank) && rank >= 0 && rank < size) continue;
    throw new RangeError(
      `Of ${size} numbers none has the rank ${rank}: a whole number below ${size} is wanted.`,
    );
  }
  const lower = yield* inHalf(
    count => finder.lower(count),
    lowerSize - 1,
    ranks.filter(rank => rank < lowerSize),
  );
  const upper = yield* inHalf(
    count => finder.upper(count),
    0,
    ranks.filter(rank => rank >= lowerSize).map(rank => rank - lowerSize),
  );
  return ranks.map(rank => (rank < lowerSize ? lower(rank) : upper(rank - lowerSize)));
}

/** Answers for the ranks within one half; the half is only copied where more than its root, of rank `top`, is asked for. */
function* inHalf(
  copy: (count?: number) => Float64Array,
  top: number,
  ranks: readonly number[],
): Steps<(rank: number) => number> {
  if (ranks.every(rank => rank === top)) {
    const [root] = copy(1);
    return () => root as number;
  }
  const nums = copy();
  yield* selectingEach(nums, ranks);
  return rank => nums[rank] as number;
}

/** The rank, whole or between two; one that rounding alone keeps from being whole is: 100 * 0.29 is 29. */
function rankOf(p: number, size: number): number {
  const rank = (size - 1) * p;
  const whole = Math.round(rank);
  return Math.abs(rank - whole) <= 2 * Number.EPSILON * whole ? whole : rank;
}

/** The number a share `t` of the way from `low` up to `high`: never outside of them, whatever their size. */
function interpolate(low: number, high: number, t: number): number {
  if (t === 0 || low === high) return low;
  if (t === 0.5) return midpoint(low, high);
  const gap = high - low;
  const num = Number.isFinite(gap) ? low + gap * t : low * (1 - t) + high * t;
  return Math.min(high, Math.max(low, num));
}
