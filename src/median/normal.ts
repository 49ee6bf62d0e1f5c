/**
 * The share of a normal distribution beyond `z` standard deviations, z from 0 on; right to about 13 digits
 * however small it is.
 *
 * Source: M. Abramowitz and I. A. Stegun, "Handbook of Mathematical Functions" (1964), 26.2.11 (a series) and
 * 26.2.14 (a continued fraction, here from its far end).
 */
export function upperTail(z: number): number {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z < 2.5) {
    let term = z;
    let sum = z;
    for (let k = 3; term > sum * Number.EPSILON; k += 2) {
      term *= (z * z) / k;
      sum += term;
    }
    return 0.5 - density * sum;
  }
  let fraction = z;
  for (let k = 150; k > 0; k--) fraction = z + k / fraction;
  return density / fraction;
}
