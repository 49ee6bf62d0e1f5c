import { type Halved, orderStatistics } from './quantile';

/** Two ranks, 1 for the least number, and the probability that the median of what was sampled is between them. */
export interface MedianRanks {
  readonly low: number;
  readonly high: number;
  readonly level: number;
}

/**
 * The narrowest two ranks, as far from the one end as from the other, whose numbers enclose the median of
 * what `n` independent numbers are a sample of, with at least the probability `level`; `level` in the result
 * is the one that is reached. Nothing is supposed of the distribution. Undefined where n is too small: even
 * the least and the largest enclose it with 1 - 2^(1 - n) only, so that 0.95 takes 6 numbers.
 *
 * How many numbers fall below the median is binomial with 1/2: the probability is that of `low` to n - low.
 * benchstat takes an end one rank nearer where that still reaches the level, the upper one: of 8 numbers 1 to 7 at 0.95
 * where ours is 1 to 8; beyond 30 numbers it goes by the normal approximation. R's wilcox.test gives an interval of the
 * pseudomedian, which supposes a symmetric distribution, and some interpolate between ranks to come nearer to the level.
 * It is added up from the middle outwards, O(√n). RangeError unless n is a whole number and level between 0
 * and 1.
 *
 * Source: W. R. Thompson, "On Confidence Ranges for the Median and Other Expectation Distributions for
 * Populations of Unknown Distribution Form", Annals of Mathematical Statistics 7 (1936).
 */
export function medianRanks(n: number, level: number): MedianRanks | undefined {
  if (!Number.isSafeInteger(n) || n < 0) {
    throw new RangeError(`How many numbers there are is a whole number from 0 on, not ${n}.`);
  }
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`A level is a share between 0 and 1, not ${level}: for 95 % give 0.95.`);
  }
  // The innermost interval: of an even n the middle two numbers, of an odd one those next to the middle.
  let low = Math.floor(n / 2);
  let share = central(n);
  let reached = n % 2 === 0 ? share : 2 * share;
  while (reached < level) {
    if (low <= 1) return undefined;
    share = (share * low) / (n - low + 1);
    low--;
    reached += 2 * share;
  }
  return low < 1 ? undefined : { low, high: n + 1 - low, level: Math.min(1, reached) };
}

/** The median's interval in the numbers of a finder: O(n). Undefined where there are too few. */
export function medianInterval(
  finder: Halved,
  level: number,
): { readonly low: number; readonly high: number; readonly level: number } | undefined {
  const ranks = medianRanks(finder.size, level);
  if (ranks === undefined) return undefined;
  const [low, high] = orderStatistics(finder, [ranks.low - 1, ranks.high - 1]);
  return low === undefined || high === undefined ? undefined : { low, high, level: ranks.level };
}

/**
 * The probability that ⌊n / 2⌋ of n fair coins show heads: exact while its numerator is a whole double, then
 * by Stirling's series, whose next term no double can hold.
 */
function central(n: number): number {
  const half = Math.floor(n / 2);
  let even: number;
  if (half <= 26) {
    even = 1;
    for (let i = 1; i <= half; i++) even = (even * 2 * (2 * i - 1)) / i;
    even *= 2 ** (-2 * half);
  } else {
    const inverse = 1 / half;
    const square = inverse * inverse;
    const series = inverse * (-1 / 8 + square * (1 / 192 + square * (-1 / 640 + (square * 17) / 14336)));
    even = Math.exp(series) / Math.sqrt(Math.PI * half);
  }
  return n % 2 === 0 ? even : (even * n) / (n + 1);
}
