import { finiteList } from './finite';
import { medianDifference } from './hodgesLehmann';
import { upperTail } from './normal';
import { isFeasible, rankSumTails } from './rankSumDistribution';
import { sortedCopy } from './sortedCopy';
import { finish, type Steps } from './steps';

export interface RankSum {
  /** In how many of the pairs x is larger than y, ties counted half: the statistic that R calls W. */
  readonly u: number;
  /** The two-sided probability of a U as far out, or farther, where both come from one distribution. */
  readonly p: number;
  /** Whether p is exact. */
  readonly exact: boolean;
  /** The Hodges–Lehmann estimate of how much larger x is than y: the median of all differences x - y. */
  readonly shift: number;
}

/** Numbers, or groups of equal ones, that are counted at once. */
const STRETCH = 1 << 12;

/**
 * The Mann–Whitney test, or Wilcoxon's rank-sum test, of two independent samples: O((m + n) log (m n)).
 * RangeError unless each has a number and all are finite.
 *
 * p is twice the smaller tail, at most 1. Up to 2,500 pairs it is exact, with ties too: the distribution is then
 * the one given the ties. (R and benchstat are exact up to 49 and 50 numbers a sample, R without ties only,
 * benchstat with ties up to 25.) Beyond, it is the normal approximation with the variance corrected for ties
 * and with the continuity correction, as R and SciPy have it. Where all numbers are equal p is 1.
 *
 * The shift is the median of differences whatever their number; R estimates it by another way, close to it,
 * where its p is not exact.
 *
 * Sources: H. B. Mann and D. R. Whitney, "On a Test of Whether one of Two Random Variables is Stochastically
 * Larger than the Other", Annals of Mathematical Statistics 18 (1947); for the tie correction E. L. Lehmann,
 * "Nonparametrics" (1975).
 */
export function rankSum(x: ArrayLike<number>, y: ArrayLike<number>): RankSum {
  const [xs, ys] = [finiteList(x), finiteList(y)];
  if (xs.length === 0 || ys.length === 0) {
    throw new RangeError(
      `Samples of ${xs.length} and ${ys.length} numbers cannot be compared: at least one each is wanted.`,
    );
  }
  return finish(rankSumOfSorted(finish(sortedCopy(xs)), finish(sortedCopy(ys))));
}

/** The same of two lists of finite numbers, both ascending and neither empty. O((m + n) log (m n)). */
export function* rankSumOfSorted(x: Float64Array, y: Float64Array): Steps<RankSum> {
  const [m, n] = [x.length, y.length];
  const twiceU = yield* countTwice(x, y);
  const exact = isFeasible(m, n);
  const p = yield* (exact ? exactly : approximately)(x, y, twiceU);
  yield;
  return { u: twiceU / 2, p, exact, shift: yield* medianDifference(x, y) };
}

/** Twice the U of two sorted lists: for each number of x how many of y are smaller and how many no larger. */
function* countTwice(x: Float64Array, y: Float64Array): Steps<number> {
  const counts = { twiceU: 0, smaller: 0, noLarger: 0 };
  for (let from = 0; from < x.length; from += STRETCH) {
    countFor(x.subarray(from, from + STRETCH), y, counts);
    yield;
  }
  return counts.twiceU;
}

/** Goes on with these numbers of x. */
function countFor(
  x: Float64Array,
  y: Float64Array,
  counts: { twiceU: number; smaller: number; noLarger: number },
): void {
  let { twiceU, smaller, noLarger } = counts;
  for (let i = 0; i < x.length; i++) {
    const num = x[i] as number;
    while (smaller < y.length && (y[smaller] as number) < num) smaller++;
    while (noLarger < y.length && (y[noLarger] as number) <= num) noLarger++;
    twiceU += smaller + noLarger;
  }
  counts.twiceU = twiceU;
  counts.smaller = smaller;
  counts.noLarger = noLarger;
}

/** How many numbers there are of each value that occurs in two sorted lists, ascending: handed over in stretches. */
function* groupSizes(x: Float64Array, y: Float64Array, take: (sizes: Float64Array) => void): Steps<void> {
  const at = { x: 0, y: 0 };
  const sizes = new Float64Array(Math.min(STRETCH, x.length + y.length));
  while (at.x < x.length || at.y < y.length) {
    take(sizes.subarray(0, nextGroups(x, y, at, sizes)));
    yield;
  }
}

/** Writes the sizes of the next groups, and returns how many there are. */
function nextGroups(
  x: Float64Array,
  y: Float64Array,
  at: { x: number; y: number },
  sizes: Float64Array,
): number {
  let { x: i, y: j } = at;
  let group = 0;
  for (; group < sizes.length && (i < x.length || j < y.length); group++) {
    const isOfX = j === y.length || (i < x.length && (x[i] as number) <= (y[j] as number));
    const value = (isOfX ? x[i] : y[j]) as number;
    const before = i + j;
    while (i < x.length && x[i] === value) i++;
    while (j < y.length && y[j] === value) j++;
    sizes[group] = i + j - before;
  }
  at.x = i;
  at.y = j;
  return group;
}

function* exactly(x: Float64Array, y: Float64Array, twiceU: number): Steps<number> {
  const groups: number[] = [];
  yield* groupSizes(x, y, sizes => groups.push(...sizes));
  const { atMost, atLeast } = rankSumTails(groups, x.length, y.length, twiceU);
  return Math.min(1, 2 * Math.min(atMost, atLeast));
}

/** The p by the normal distribution. */
function* approximately(x: Float64Array, y: Float64Array, twiceU: number): Steps<number> {
  const [m, n] = [x.length, y.length];
  const all = m + n;
  let ties = 0;
  yield* groupSizes(x, y, sizes => {
    ties += tiesOf(sizes);
  });
  const variance = ((m * n) / 12) * (all + 1 - ties / (all * (all - 1)));
  const distance = Math.abs(twiceU - m * n) / 2 - 0.5;
  return distance <= 0 || variance <= 0 ? 1 : 2 * upperTail(distance / Math.sqrt(variance));
}

function tiesOf(sizes: Float64Array): number {
  let ties = 0;
  for (let i = 0; i < sizes.length; i++) {
    const size = sizes[i] as number;
    ties += size * (size * size - 1);
  }
  return ties;
}
