/**
 * The number halfway between two finite ones. It lies between them whatever their size: the plain
 * `(a + b) / 2` overflows near the largest doubles, `a / 2 + b / 2` loses subnormals. Never -0.
 */
export function midpoint(a: number, b: number): number {
  const sum = a + b;
  // -2^-1074 / 2 rounds to -0: adding 0 takes the sign off.
  return Number.isFinite(sum) ? sum / 2 + 0 : a / 2 + b / 2;
}
