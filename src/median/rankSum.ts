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
 * the one given the ties. (Without ties R is exact up to 49 numbers in each sample, benchstat up to 50, SciPy up to 8 in
 * one of them; with ties benchstat up to 25, R and SciPy never.) Beyond, it is the normal approximation with the variance corrected
 * for ties and with the continuity correction, as in R, SciPy and benchstat. Where all numbers are equal p is 1, as in SciPy; R has
 * none then.
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
  const exact = isFeasible(m, n);
  const { sums, sizes } = yield* counting(x, y, exact);
  const [twiceU = 0, ties = 0] = sums;
  const p = sizes ? exactly(sizes, m, n, twiceU) : approximately(ties, m, n, twiceU);
  yield;
  return { u: twiceU / 2, p, exact, shift: yield* medianDifference(x, y) };
}

/** How far two sorted lists have been counted, and what was found so far. */
interface Counted {
  x: number;
  y: number;
  /**
   * Twice U, for each number of x how many of y are smaller and how many no larger; and the sum of t³ - t over all
   * groups of t equal numbers. As doubles: the compiled loop need not be left where they outgrow an integer.
   */
  readonly sums: Float64Array;
  /** How many numbers each group has, ascending, where that is wanted. */
  readonly sizes: number[] | undefined;
}

function* counting(x: Float64Array, y: Float64Array, withSizes: boolean): Steps<Counted> {
  const counted: Counted = { x: 0, y: 0, sums: new Float64Array(2), sizes: withSizes ? [] : undefined };
  while (counted.x < x.length || counted.y < y.length) {
    countOn(x, y, counted);
    yield;
  }
  return counted;
}

/** Goes on with the next groups. */
function countOn(x: Float64Array, y: Float64Array, counted: Counted): void {
  const { sums, sizes } = counted;
  let { x: i, y: j } = counted;
  let twiceU = sums[0] as number;
  let ties = sums[1] as number;
  for (let group = 0; group < STRETCH && (i < x.length || j < y.length); group++) {
    const isOfX = j === y.length || (i < x.length && (x[i] as number) <= (y[j] as number));
    const value = (isOfX ? x[i] : y[j]) as number;
    const [beforeX, beforeY] = [i, j];
    while (i < x.length && x[i] === value) i++;
    while (j < y.length && y[j] === value) j++;
    const size = i - beforeX + j - beforeY;
    twiceU += (i - beforeX) * (beforeY + j);
    ties += size * (size * size - 1);
    sizes?.push(size);
  }
  counted.x = i;
  counted.y = j;
  sums[0] = twiceU;
  sums[1] = ties;
}

function exactly(sizes: readonly number[], m: number, n: number, twiceU: number): number {
  const { atMost, atLeast } = rankSumTails(sizes, m, n, twiceU);
  return Math.min(1, 2 * Math.min(atMost, atLeast));
}

/** The p by the normal distribution. */
function approximately(ties: number, m: number, n: number, twiceU: number): number {
  const all = m + n;
  const variance = ((m * n) / 12) * (all + 1 - ties / (all * (all - 1)));
  const distance = Math.abs(twiceU - m * n) / 2 - 0.5;
  return distance <= 0 || variance <= 0 ? 1 : 2 * upperTail(distance / Math.sqrt(variance));
}
