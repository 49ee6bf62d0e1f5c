/** How many numbers each of two samples has. */
export interface Sizes {
  readonly base: number;
  readonly current: number;
}

/**
 * The least p that a two-sided rank-sum test can give for samples of these sizes, when each number of one lies below
 * each of the other: 2 / C(m + n, m). With equal numbers among them the least p may be larger. O(min(m, n)) at most.
 */
export function leastP({ base, current }: Sizes): number {
  const few = Math.min(base, current);
  const many = Math.max(base, current);
  let orders = 1;
  // Beyond this many orders no rule asks.
  for (let i = 1; i <= few && orders < 1e15; i++) orders = (orders * (many + i)) / i;
  return Math.min(1, 2 / orders);
}

/**
 * The sizes from which on a p of at most `alpha` is possible: the smaller sample grows first, then both together. The
 * same sizes where it is possible already.
 */
export function leastSizes(sizes: Sizes, alpha: number): Sizes {
  let { base, current } = sizes;
  while (leastP({ base, current }) > alpha) {
    const [isBaseLess, isCurrentLess] = [base <= current, current <= base];
    if (isBaseLess) base++;
    if (isCurrentLess) current++;
  }
  return { base, current };
}

/** An estimate above this says nothing that anybody could act on. */
const MOST = 1e6;

/** Quantiles of the standard normal distribution, from R's `qnorm`. */
const Z_TWO_SIDED_005 = 1.959963984540054;
const Z_POWER = { 0.8: 0.8416212335729143, 0.9: 1.2815515655446004 } as const;

/**
 * An estimate of how many more numbers each of two samples needs before a two-sided rank-sum test at 0.05 shows their
 * difference with the given power. `share` is that of all pairs in which the number of one given sample is the larger,
 * ties counting half: U / (m n). Undefined where it is ½ and there is no difference to go by, or where the estimate is
 * above 10⁶.
 *
 * It assumes that the share seen so far is the true one, which is the less certain the fewer numbers there are, that more
 * numbers come from the same two distributions, and that ranks are near enough to normal: an order of magnitude, not a
 * promise. With many ties it errs towards too many.
 *
 * Source: G. E. Noether, "Sample Size Determination for Some Common Nonparametric Tests", Journal of the American
 * Statistical Association 82 (1987): m·n / (m + n) ≥ (z₁ + z₂)² / (12 (share − ½)²), here solved for the number by
 * which both samples grow.
 */
export function moreNumbers(
  { base, current }: Sizes,
  share: number,
  power: 0.8 | 0.9 = 0.8,
): number | undefined {
  const effect = share - 0.5;
  const wanted = (Z_TWO_SIDED_005 + Z_POWER[power]) ** 2 / (12 * effect * effect);
  const more = Math.ceil((2 * wanted - base - current + Math.hypot(base - current, 2 * wanted)) / 2);
  return more <= MOST ? Math.max(1, more) : undefined;
}
