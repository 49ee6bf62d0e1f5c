import { finiteList } from './finite';
import { medianDifference } from './hodgesLehmann';
import { upperTail } from './normal';
import { isFeasible, rankSumTails } from './rankSumDistribution';

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

/**
 * The Mann–Whitney test, or Wilcoxon's rank-sum test, of two independent samples: O((m + n) log (m n)).
 * RangeError unless each has a number and all are finite.
 *
 * p is twice the smaller tail, at most 1. Up to 2,500 pairs it is exact, with ties too: the distribution is then
 * the one given the ties. (R and benchstat are exact up to 49 and 50 numbers a sample, R without ties only,
 * benchstat with ties up to 25.) Beyond, it is the normal approximation with the variance corrected for ties
 * and with the continuity correction, as R has it. Where all numbers are equal p is 1.
 *
 * The shift is the median of differences whatever their number; R estimates it by another way, close to it,
 * where its p is not exact.
 *
 * Sources: H. B. Mann and D. R. Whitney, "On a Test of Whether one of Two Random Variables is Stochastically
 * Larger than the Other", Annals of Mathematical Statistics 18 (1947); for the tie correction E. L. Lehmann,
 * "Nonparametrics" (1975).
 */
export function rankSum(x: ArrayLike<number>, y: ArrayLike<number>): RankSum {
  const [m, n] = [x.length, y.length];
  const xs = finiteList(x).slice().sort();
  const ys = finiteList(y).slice().sort();
  if (m === 0 || n === 0) {
    throw new RangeError(`Samples of ${m} and ${n} numbers cannot be compared: at least one each is wanted.`);
  }
  const twiceU = countTwice(xs, ys);
  const groups = groupSizes(xs, ys);
  const exact = isFeasible(m, n);
  const p = exact ? exactly([...groups], m, n, twiceU) : approximately(groups, m, n, twiceU);
  return { u: twiceU / 2, p, exact, shift: medianDifference(xs, ys) };
}

/** Twice the U of two sorted lists: for each number of x how many of y are smaller and how many no larger. */
function countTwice(x: Float64Array, y: Float64Array): number {
  let twiceU = 0;
  let smaller = 0;
  let noLarger = 0;
  for (let i = 0; i < x.length; i++) {
    const num = x[i] as number;
    while (smaller < y.length && (y[smaller] as number) < num) smaller++;
    while (noLarger < y.length && (y[noLarger] as number) <= num) noLarger++;
    twiceU += smaller + noLarger;
  }
  return twiceU;
}

/** How many numbers there are of each value that occurs in two sorted lists, ascending. */
function* groupSizes(x: Float64Array, y: Float64Array): Generator<number, void> {
  let [i, j] = [0, 0];
  while (i < x.length || j < y.length) {
    const isOfX = j === y.length || (i < x.length && (x[i] as number) <= (y[j] as number));
    const value = (isOfX ? x[i] : y[j]) as number;
    const before = i + j;
    while (i < x.length && x[i] === value) i++;
    while (j < y.length && y[j] === value) j++;
    yield i + j - before;
  }
}

function exactly(groups: readonly number[], m: number, n: number, twiceU: number): number {
  const { atMost, atLeast } = rankSumTails(groups, m, n, twiceU);
  return Math.min(1, 2 * Math.min(atMost, atLeast));
}

/** The p by the normal distribution. */
function approximately(groups: Iterable<number>, m: number, n: number, twiceU: number): number {
  const all = m + n;
  let ties = 0;
  for (const size of groups) ties += size * (size * size - 1);
  const variance = ((m * n) / 12) * (all + 1 - ties / (all * (all - 1)));
  const distance = Math.abs(twiceU - m * n) / 2 - 0.5;
  return distance <= 0 || variance <= 0 ? 1 : 2 * upperTail(distance / Math.sqrt(variance));
}
