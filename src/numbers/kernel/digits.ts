/**
 * From decimal digits to the nearest double.
 *
 * Source: D. Lemire, "Number parsing at a gigabyte per second", Software: Practice and Experience 51 (2021): eight
 * digits at once (section 4), and the algorithm of Eisel and Lemire (section 5); exact cases after W. D. Clinger, "How to
 * read floating point numbers accurately" (1990).
 */

import { FIVES, LARGEST_EXPONENT, POWERS, WHOLE_POWERS } from '../scan/memoryLayout';

/** Every whole number up to here is a double, and so are the powers of ten up to this one. */
const EXACT: u64 = 1 << 53;
const LARGEST_POWER: i32 = 22;

/** Eight bytes at an address, each of which is a digit's value where it was a digit, else more than 9. */
export function eightAt(at: i32): u64 {
  return load<u64>(at) ^ 0x3030303030303030;
}

/** How many of eight bytes are digits before the first that is none. */
export function digitCount(eight: u64): i32 {
  // A sum that overflows into the next byte comes from one that is no digit: what lies behind does not matter.
  const others = ((eight + 0x7676767676767676) | eight) & 0x8080808080808080;
  return <i32>(ctz(others) >> 3);
}

/** The number that the first `count` of eight bytes are, 1 to 8 digits. */
export function digitsValue(eight: u64, count: i32): u64 {
  const digits = eight << (64 - <u64>count * 8);
  const pairs = ((digits * 2561) >> 8) & 0x00ff00ff00ff00ff;
  const fours = ((pairs * 6553601) >> 16) & 0x0000ffff0000ffff;
  return (fours * 42949672960001) >> 32;
}

export function isDigit(byte: u32): bool {
  return byte - 0x30 < 10;
}

/** The number that digits are with `count` more behind them, which eight bytes hold. */
export function append(digits: u64, eight: u64, count: i32): u64 {
  return digits * load<u64>(WHOLE_POWERS + (count << 3)) + digitsValue(eight, count);
}

/** The double nearest to digits × 10^exponent; the exponent is at most {@link LARGEST_EXPONENT}, up or down. */
export function nearest(digits: u64, exponent: i32): f64 {
  if (digits <= EXACT) {
    // Signed, since a processor has no conversion of what is not.
    const whole = <f64>(<i64>digits);
    if (exponent === 0) return whole;
    if (exponent < 0 && exponent >= -LARGEST_POWER) return whole / load<f64>(POWERS - (exponent << 3));
    if (exponent > 0 && exponent <= LARGEST_POWER) return whole * load<f64>(POWERS + (exponent << 3));
    if (digits === 0) return 0;
  }
  return product(digits, exponent);
}

/** {@link nearest} by the upper bits of digits × 5^exponent. */
function product(digits: u64, exponent: i32): f64 {
  const zeros = clz(digits);
  const factor = digits << zeros;
  const five: i32 = FIVES + ((exponent + LARGEST_EXPONENT) << 4);
  let high = upperHalf(factor, load<u64>(five));
  let low = factor * load<u64>(five);
  // All bits below those that a double has are ones: what was left out of the power may carry into them.
  if ((high & 0x1ff) === 0x1ff) {
    const more = upperHalf(factor, load<u64>(five + 8));
    low += more;
    if (low < more) high++;
  }
  const top = high >> 63;
  const shift = top + 9;
  let bits = high >> shift;
  // Exactly in the middle between two doubles, which only small powers can be: to the even one.
  if (low <= 1 && exponent >= -4 && exponent <= 23 && (bits & 3) === 1 && bits << shift === high)
    bits &= ~(<u64>1);
  bits = (bits + (bits & 1)) >> 1;
  let binary = (((152170 + 65536) * exponent) >> 16) + 63 + 1023 + <i32>top - <i32>zeros;
  if (bits >= EXACT) {
    bits >>= 1;
    binary++;
  }
  return reinterpret<f64>((bits & ~((<u64>1) << 52)) | ((<u64>binary) << 52));
}

/** The upper 64 of the 128 bits of a product. */
function upperHalf(a: u64, b: u64): u64 {
  const lowA = a & 0xffffffff;
  const highA = a >> 32;
  const lowB = b & 0xffffffff;
  const highB = b >> 32;
  const middle = highA * lowB + ((lowA * lowB) >> 32);
  return highA * highB + (middle >> 32) + ((lowA * highB + (middle & 0xffffffff)) >> 32);
}

/** Where digits end; so many are looked at that what is longer is no group. */
export function digitsEnd(at: i32): i32 {
  let end = at;
  while (end - at < 20 && isDigit(load<u8>(end))) end++;
  return end;
}

export function isPair(at: i32): bool {
  return isDigit(load<u8>(at)) && isDigit(load<u8>(at + 1));
}

/** Whether two digits are minutes or seconds. */
export function isSixtieth(at: i32): bool {
  return isPair(at) && load<u8>(at) <= 0x36;
}

/** The number that two digits are. */
export function pair(at: i32): i32 {
  return <i32>digitsValue(eightAt(at), 2);
}
