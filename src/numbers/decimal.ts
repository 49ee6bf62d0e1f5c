/**
 * From decimal digits to the nearest double, without a string.
 *
 * Clinger (1990): a whole number of at most 2^53 times or over a power of ten up to 22 is rounded once and so is right.
 * For the 17 digits of a printed double that does not do; there the quotient is computed in twice the precision
 * with error-free transformations (Dekker 1971), and only where it lies too near to the middle between two
 * doubles the answer is left to `Number`.
 */

import { digitsValue, eightAt, fourAt } from './digits';

/** Whatever is written with so many digits is a whole number of at most 2^53 over a power of ten. */
export const EXACT_DIGITS = 15;
/** Every whole number up to here is a double. */
const EXACT = Number.MAX_SAFE_INTEGER;
/** The powers of ten that are doubles. */
export const POWERS = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
const LARGEST_POWER = 22;
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
 * @param high a whole number below 2^53
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

/**
 * The value of the ASCII digits in `[start, end)`, the last `fraction` of them behind a point where that is not 0; NaN
 * where only `Number` knows. For more than {@link EXACT_DIGITS}.
 */
export function longValue(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  end: number,
  fraction: number,
): number {
  if (fraction > LARGEST_POWER || end - start > 24) return Number.NaN;
  const point = fraction > 0 ? end - fraction - 1 : end;
  if (fraction > 8 && point - start <= 4) return longFraction(view, start, point, fraction);
  let parts = 0;
  let low = 0;
  let count = 0;
  let high = 0;
  for (let i = start; i < end; i++) {
    if (i === point) continue;
    low = (Math.imul(low, 10) + (bytes[i] as number) - 0x30) | 0;
    if (++count < (parts === 0 ? 8 : 7)) continue;
    if (parts === 2) return Number.NaN;
    high = high * (POWERS[count] as number) + low;
    parts++;
    low = 0;
    count = 0;
  }
  return parts < 2
    ? scaled(high * (POWERS[count] as number) + low, -fraction)
    : wideQuotient(high, low, count, fraction);
}

/** The value of up to 4 digits, a point and 9 to 22 more. */
function longFraction(view: DataView, start: number, point: number, fraction: number): number {
  const whole = digitsValue(fourAt(view, start), point - start);
  const high = whole * 1e8 + eightAt(view, point + 1);
  let low = 0;
  let at = point + 9;
  let left = fraction - 8;
  for (; left > 0; left -= 4) {
    const count = Math.min(left, 4);
    low = low * (POWERS[count] as number) + digitsValue(fourAt(view, at), count);
    at += 4;
  }
  return wideQuotient(high, low, fraction - 8, fraction);
}
