/** The ranks, from 1, of the numbers between which the median lies with the level that was reached. */
export interface MedianRanks {
  readonly low: number;
  readonly high: number;
  readonly level: number;
}

/** A stand-in until the real one is merged: the plain binomial sum. */
export function medianRanks(n: number, level: number): MedianRanks | undefined {
  let term = -n * Math.LN2;
  let below = 0;
  let found: MedianRanks | undefined;
  for (let rank = 1; rank <= n / 2; rank++) {
    below += Math.exp(term);
    const reached = 1 - 2 * below;
    if (reached < level) break;
    found = { low: rank, high: n + 1 - rank, level: reached };
    term += Math.log(n - rank + 1) - Math.log(rank);
  }
  return found;
}
