/**
 * From decimal digits to the nearest double, without a string.
 *
 * Clinger (1990): a whole number of at most 2^53 times or over a power of ten up to 22 is rounded once and so is right.
 * For the 17 digits of a printed double that does not do; there the quotient is computed in twice the precision
 * with error-free transformations (Dekker 1971), and only where it lies too near to the middle between two
 * doubles the answer is left to `Number`.
 */

/** Every whole number up to here is a double. */
const EXACT = Number.MAX_SAFE_INTEGER;
/** The powers of ten that are doubles. */
export const POWERS = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
export const LARGEST_POWER = 22;
/** Splits a double into two halves of 26 bits. */
const SPLITTER = 2 ** 27 + 1;
/** The quotient below is off by less than 2^-103 of itself. */
const DOUBT = 2 ** -100;

/** digits × 10^exponent, where that is sure to be the nearest double; else NaN. */
export function scaled(digits: number, exponent: number): number {
  if (digits > EXACT || exponent > LARGEST_POWER || exponent < -LARGEST_POWER) return Number.NaN;
  return exponent < 0 ? digits / (POWERS[-exponent] as number) : digits * (POWERS[exponent] as number);
}

/**
 * (high × 10^shift + low) / 10^divisor, where that is sure to be the nearest double; else NaN.
 * @param high a positive whole number below 2^53
 * @param low a whole number below 10^shift
 * @param shift at most 15
 * @param divisor at most 22
 */
export function wideQuotient(high: number, low: number, shift: number, divisor: number): number {
  const power = POWERS[shift] as number;
  const product = high * power;
  const rest = productError(high, power, product) + low;
  const sum = product + rest;
  const sumError = rest - (sum - product);
  const by = POWERS[divisor] as number;
  const quotient = sum / by;
  const back = quotient * by;
  const remainder = sum - back - productError(quotient, by, back) + sumError;
  const correction = remainder / by;
  const doubt = quotient * DOUBT;
  const least = quotient + (correction - doubt);
  return least === quotient + (correction + doubt) ? least : Number.NaN;
}

/** What a × b is more than its rounded product: exact (Dekker 1971). */
function productError(a: number, b: number, product: number): number {
  const splitA = SPLITTER * a;
  const highA = splitA - (splitA - a);
  const lowA = a - highA;
  const splitB = SPLITTER * b;
  const highB = splitB - (splitB - b);
  const lowB = b - highB;
  return lowA * lowB - (product - highA * highB - lowA * highB - highA * lowB);
}
