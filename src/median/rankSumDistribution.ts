/** Beyond so many pairs the counting takes longer than a frame. */
const PAIRS = 2500;

/** Whether {@link rankSumTails} takes no more than some milliseconds: 50 and 50 numbers, or 10 and 250. */
export function isFeasible(m: number, n: number): boolean {
  return m * n <= PAIRS;
}

/**
 * How probable a U of at most, and of at least, `twiceU` / 2 is where both samples come from one
 * distribution: among all ways in which m of the numbers may have been the first sample. `groups` has the
 * numbers of equal values in ascending order, 1 where a value occurs once; with ties the distribution is the
 * one given them. m and n are those of the samples, m + n the sum of the groups.
 *
 * O((m + n) · min(m, n) · m · n) time. Ways are counted in doubles, added only: right to about 14 digits.
 *
 * Source: the recursion of H. B. Mann and D. R. Whitney, "On a Test of Whether one of Two Random Variables is
 * Stochastically Larger than the Other", Annals of Mathematical Statistics 18 (1947), a group a step.
 */
export function rankSumTails(
  groups: readonly number[],
  m: number,
  n: number,
  twiceU: number,
): { readonly atMost: number; readonly atLeast: number } {
  // The U of the other sample is the rest of m · n: the smaller one takes fewer steps.
  if (m > n) {
    const { atMost, atLeast } = rankSumTails(groups, n, m, 2 * m * n - twiceU);
    return { atMost: atLeast, atLeast: atMost };
  }
  // Without ties U is whole.
  const unit = groups.every(size => size === 1) ? 2 : 1;
  const last = (2 * m * n) / unit;
  // ways[i][u]: in how many ways i of the numbers so far are of the first sample and have u units.
  const ways = Array.from({ length: m + 1 }, () => new Float64Array(last + 1));
  (ways[0] as Float64Array)[0] = 1;
  let before = 0;
  for (const size of groups) {
    // From the top, so that what is read is as it was before this group.
    for (let i = Math.min(m, before + size); i > 0; i--) {
      const into = ways[i] as Float64Array;
      let choices = 1;
      for (let taken = 1; taken <= Math.min(size, i); taken++) {
        choices = (choices * (size - taken + 1)) / taken;
        const others = before - (i - taken);
        if (others < 0) continue;
        const units = (taken * (2 * others + size - taken)) / unit;
        const from = ways[i - taken] as Float64Array;
        const end = Math.min(last - units, (2 * (i - taken) * others) / unit);
        for (let u = 0; u <= end; u++) {
          into[u + units] = (into[u + units] as number) + (from[u] as number) * choices;
        }
      }
    }
    before += size;
  }
  const all = ways[m] as Float64Array;
  const u = twiceU / unit;
  let below = 0;
  let above = 0;
  for (let i = 0; i < u; i++) below += all[i] as number;
  for (let i = u + 1; i <= last; i++) above += all[i] as number;
  const here = all[u] as number;
  const total = below + here + above;
  return { atMost: (below + here) / total, atLeast: (here + above) / total };
}
