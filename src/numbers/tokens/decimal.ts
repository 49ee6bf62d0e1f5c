/**
 * From decimal digits to the nearest double, without a string, where that is exact: a whole number of at most 2^53 times or
 * over a power of ten up to 22 is rounded once and so is right. All else is left to `Number`.
 *
 * Source: W. D. Clinger, "How to read floating point numbers accurately", PLDI (1990).
 */

/** Every whole number up to here is a double. */
const EXACT = Number.MAX_SAFE_INTEGER;
/** The powers of ten that are doubles. */
export const POWERS = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
const LARGEST_POWER = 22;

/** digits × 10^exponent, where that is sure to be the nearest double; else NaN. */
export function scaled(digits: number, exponent: number): number {
  if (digits > EXACT || exponent > LARGEST_POWER || exponent < -LARGEST_POWER) return Number.NaN;
  return exponent < 0 ? digits / (POWERS[-exponent] as number) : digits * (POWERS[exponent] as number);
}
