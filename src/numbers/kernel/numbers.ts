import {
  BEFORE,
  BEHIND,
  COMMA_BEHIND,
  COMMA_MAY_GROUP,
  COMMA_SEPARATES,
  ENDS,
  LARGEST_EXPONENT,
  PLAIN,
  POINT_IS_DECIMAL,
  REASONS,
  SENTINEL,
  SIGN,
  SPACE,
  SPACE_GROUPS,
  STARTS,
  TEXT,
  UNIT,
  UNIT_END,
  UNIT_STARTS,
  UNITS,
  UNKNOWN,
  VALUES,
  WITH_PLACES,
  WITH_UNITS,
} from '../scan/memoryLayout';
import { COMMA, HYPHEN, LETTER, PLUS, POINT, START, ZERO } from '../text/bytes';
import { append, digitCount, digitsValue, eightAt, isDigit, nearest } from './digits';
import { isOutside, kindsAt } from './kinds';

/** The code of the unit at an index, whose end goes to {@link UNIT_END}; 0 for none that is sure. */
declare function unitAt(index: i32): i32;
/** The code of the unit behind the blank at an index, 0 for none, -1 where more text must come first. */
declare function unitBehindBlank(index: i32): i32;

/** Whatever is written with so many digits fits into 64 bits. */
const MOST_DIGITS: i32 = 19;

/**
 * Reads the number whose first digit stands at an address into a row; returns where it ends, 0 where it is not
 * simple. Simple are digits with an optional sign, decimals, exponent and unit, with unambiguous neighbours.
 */
export function readNumber(at: i32, row: i32, flags: i32): i32 {
  const left: i32 = load<u8>(at - 1);
  const lead: i32 = load<u8>(BEFORE + left);
  if (lead !== PLAIN && (lead === UNKNOWN || !canStart(at, lead))) return 0;

  let eight = eightAt(at);
  let count = digitCount(eight);
  let digits = digitsValue(eight, count);
  let end = at + count;
  while (count === 8) {
    eight = eightAt(end);
    count = digitCount(eight);
    if (count === 0) break;
    if (end - at > MOST_DIGITS) return 0;
    digits = append(digits, eight, count);
    end += count;
  }
  let length = end - at;
  let exponent: i32 = 0;
  if (load<u8>(end) === POINT && (flags & POINT_IS_DECIMAL) !== 0) {
    const first = ++end;
    do {
      eight = eightAt(end);
      count = digitCount(eight);
      if (count === 0) break;
      if (end - first >= LARGEST_EXPONENT - 8) return 0;
      digits = append(digits, eight, count);
      end += count;
    } while (count === 8);
    exponent = first - end;
    if (exponent === 0) return 0;
    length = end - at - 1;
  }
  if (length > MOST_DIGITS && length - zerosAt(at, end) > MOST_DIGITS) return 0;
  const isWhole = exponent === 0;
  let tail = tailAt(end, flags);
  if (tail === UNIT && (load<u8>(end) | 0x20) === 0x65) {
    const past = exponentEnd(end + 1);
    if (past === 0) return 0;
    exponent += exponentAt(end + 1, past);
    if (exponent > LARGEST_EXPONENT || exponent < -LARGEST_EXPONENT) return 0;
    length = MOST_DIGITS;
    end = past;
    tail = tailAt(end, flags);
  }

  let unit: i32 = 0;
  let next = end;
  let past = end;
  if (tail === SPACE) {
    if (end - at <= 2 && mayBeDay(at, end)) return 0;
    if ((flags & WITH_UNITS) !== 0 && load<u8>(UNIT_STARTS + load<u8>(end + 1)) !== 0) {
      unit = unitBehindBlank(end - TEXT);
      if (unit < 0) return 0;
      if (unit > 0) past = TEXT + load<i32>(UNIT_END);
    }
  } else if (tail === COMMA_BEHIND) {
    if (!isSeparator(at, end, left, isWhole ? length : MOST_DIGITS, flags)) return 0;
  } else if (tail === UNIT) {
    unit = unitAt(end - TEXT);
    if (unit === 0) return 0;
    next = past = TEXT + load<i32>(UNIT_END);
    const behind = tailAt(next, flags);
    if (behind !== PLAIN && behind !== SPACE && behind !== COMMA_BEHIND) return 0;
  } else if (tail !== PLAIN) {
    return 0;
  }

  const value = nearest(digits, exponent);
  store<f64>(VALUES + (row << 3), left === HYPHEN ? -value : value);
  store<u8>(UNITS + row, unit);
  if ((flags & WITH_PLACES) !== 0) {
    store<i32>(STARTS + (row << 2), at - TEXT - i32(lead === SIGN));
    store<i32>(ENDS + (row << 2), past - TEXT);
    store<u8>(REASONS + row, 0);
  }
  return next;
}

function tailAt(at: i32, flags: i32): i32 {
  const tail: i32 = load<u8>(BEHIND + load<u8>(at));
  return tail === SPACE && (flags & SPACE_GROUPS) !== 0 ? UNKNOWN : tail;
}

/** Whether a number can start behind the sign or the colon before its first digit. */
function canStart(at: i32, lead: i32): bool {
  return lead === SIGN ? (kindsAt(at - 2) & START) !== 0 : isOutside(at - 2);
}

/** How many zeros stand first, with a point among them or not. */
function zerosAt(at: i32, end: i32): i32 {
  let points: i32 = 0;
  let i = at;
  for (; i < end; i++) {
    if (load<u8>(i) === POINT) points = 1;
    else if (load<u8>(i) !== ZERO) break;
  }
  return i - at - points;
}

/** Where the digits of an exponent end, at most 3 and a sign; 0 where there are none or more. */
function exponentEnd(at: i32): i32 {
  const first = at + signAt(at);
  const count = digitCount(eightAt(first));
  return count === 0 || count > 3 ? 0 : first + count;
}

function exponentAt(at: i32, end: i32): i32 {
  const first = at + signAt(at);
  const value = <i32>digitsValue(eightAt(first), end - first);
  return load<u8>(at) === HYPHEN ? -value : value;
}

/** The length of the sign at an address, 0 or 1. */
function signAt(at: i32): i32 {
  return i32(load<u8>(at) === HYPHEN || load<u8>(at) === PLUS);
}

/** Whether one or two digits before a blank may be the day in `Nov 23 06:31` or `Mon, 23 Nov 2026`. */
function mayBeDay(at: i32, end: i32): bool {
  if (load<u8>(at - 1) !== 0x20) return false;
  const left = load<u8>(at - 2);
  if (left === COMMA) return true;
  if ((kindsAt(left === 0x20 ? at - 3 : at - 2) & LETTER) === 0) return false;
  const next: i32 = load<u8>(end + 1);
  return isDigit(next) || next === SENTINEL;
}

/** Whether the comma behind a number separates, whatever the rest of its line says. */
function isSeparator(at: i32, end: i32, left: i32, length: i32, flags: i32): bool {
  const next: i32 = load<u8>(end + 1);
  if (!isDigit(next)) return next < 0x80;
  if ((flags & COMMA_SEPARATES) === 0) return false;
  if ((flags & COMMA_MAY_GROUP) === 0 || left === COMMA || length > 3) return true;
  return load<u8>(at) === ZERO || isIllFormed(end);
}

/** Whether in the run of digits, commas and points behind a number a comma cannot group. */
function isIllFormed(comma: i32): bool {
  let end = comma;
  for (let groups = 0; groups < 8; groups++) {
    const first = end + 1;
    end = digitsEnd(first);
    if (load<u8>(end) === SENTINEL || end === first) return false;
    if (end - first !== 3) return true;
    if (load<u8>(end) === POINT) {
      end = digitsEnd(end + 1);
      return load<u8>(end) === COMMA && load<u8>(end - 1) !== POINT && isDigit(load<u8>(end + 1));
    }
    if (load<u8>(end) !== COMMA) return false;
  }
  return false;
}

/** Where digits end; so many are looked at that what is longer is no group. */
function digitsEnd(at: i32): i32 {
  let end = at;
  while (end - at < 20 && isDigit(load<u8>(end))) end++;
  return end;
}
