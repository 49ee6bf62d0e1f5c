/** A stand-in until the real one is merged: quadratic, exact up to 40 numbers, else by the normal approximation. */
export function rankSum(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): { u: number; p: number; exact: boolean; shift: number } {
  const [xs, ys] = [Float64Array.from(x), Float64Array.from(y)];
  const [m, n] = [xs.length, ys.length];
  const differences = new Float64Array(m * n);
  let u = 0;
  let at = 0;
  for (const a of xs) {
    for (const b of ys) {
      differences[at++] = a - b;
      u += a > b ? 1 : a === b ? 0.5 : 0;
    }
  }
  differences.sort();
  const middle = differences.length >> 1;
  const high = differences[middle] as number;
  const shift = differences.length % 2 === 1 ? high : ((differences[middle - 1] as number) + high) / 2;
  const all = Float64Array.of(...xs, ...ys).sort();
  const exact = m + n <= 40;
  return { u, p: exact ? exactP(all, m, u) : approximateP(all, m, n, u), exact, shift };
}

function exactP(all: Float64Array, m: number, u: number): number {
  const doubled = Array.from(all, num => all.indexOf(num) + all.lastIndexOf(num) + 2);
  const sums = Array.from({ length: m + 1 }, () => new Map<number, number>());
  sums[0]?.set(0, 1);
  for (const rank of doubled) {
    for (let size = m; size > 0; size--) {
      for (const [sum, count] of sums[size - 1] ?? []) {
        sums[size]?.set(sum + rank, (sums[size]?.get(sum + rank) ?? 0) + count);
      }
    }
  }
  const observed = 2 * u + m * (m + 1);
  let [below, above, total] = [0, 0, 0];
  for (const [sum, count] of sums[m] ?? []) {
    total += count;
    if (sum <= observed) below += count;
    if (sum >= observed) above += count;
  }
  return Math.min(1, (2 * Math.min(below, above)) / total);
}

function approximateP(all: Float64Array, m: number, n: number, u: number): number {
  let ties = 0;
  for (let start = 0; start < all.length; ) {
    let end = start + 1;
    while (all[end] === all[start]) end++;
    ties += (end - start) ** 3 - (end - start);
    start = end;
  }
  const size = m + n;
  const variance = ((m * n) / 12) * (size + 1 - ties / (size * (size - 1)));
  const z = Math.max(0, Math.abs(u - (m * n) / 2) - 0.5) / Math.sqrt(variance);
  return variance === 0 ? 1 : Math.min(1, 2 * upperTail(z));
}

/** Abramowitz and Stegun 26.2.17. */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const sum =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}
