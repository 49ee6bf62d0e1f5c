import {
  BEFORE,
  BEHIND,
  BESIDE_SPACE,
  COMMA_BEHIND,
  COMMA_MAY_GROUP,
  COMMA_SEPARATES,
  ENDING_BEHIND,
  ENDS,
  ENDS_KEY,
  ENDS_NAME,
  EQUALS_BEFORE,
  LARGEST_EXPONENT,
  MARK_BEFORE,
  MARK_BEHIND,
  OF_KEY,
  PLAIN,
  POINT_IS_DECIMAL,
  QUOTE_BEFORE,
  REASONS,
  SENTINEL,
  SIGN,
  SLASH_BEHIND,
  SPACE,
  SPACE_BEFORE,
  SPACE_GROUPS,
  STARTS,
  STARTS_MACHINE,
  STARTS_TERM,
  TEXT,
  UNIT,
  UNIT_END,
  UNITS,
  UNKNOWN,
  VALUES,
  WITH_PLACES,
  WITH_UNITS,
} from '../scan/memoryLayout';
import {
  BEYOND,
  BLANK,
  CARET,
  COMMA,
  DIGIT,
  HYPHEN,
  LETTER,
  PLUS,
  POINT,
  SLASH,
  START,
  ZERO,
} from '../text/bytes';
import { append, digitCount, digitsEnd, digitsValue, eightAt, isDigit, nearest } from './digits';
import { isOutside, kindsAt } from './kinds';
import {
  DAY,
  DIVIDED,
  ENDED,
  IDENTIFIER,
  KEYED,
  mayBeLarger,
  mayBeOther,
  mayOpenAttribute,
  NAMED,
  STAMP,
  TERM,
} from './surroundings';
import { unitBehind, unitPastBlank } from './units';

/** What ends a name, or stands at a line's start. */
const OF_NAME: i32 = BLANK | BEYOND | LETTER | DIGIT;
/** A bit for each count of digits that a date without marks has, and the seconds to nanoseconds since 1970. */
const STAMP_LENGTHS: i32 = (1 << 8) | (1 << 10) | (1 << 13) | (1 << 16) | (1 << 19);
/** ` d` */
const SPACE_AND_D: u32 = 0x6420;
/** Whatever is written with so many digits fits into 64 bits. */
const MOST_DIGITS: i32 = 19;

/**
 * Reads the number whose first digit stands at an address into a row; returns where it ends, 0 where it is not
 * simple. Simple are digits with an optional sign, decimals, exponent and unit, with unambiguous neighbours.
 */
export function readNumber(at: i32, row: i32, flags: i32): i32 {
  const left: i32 = load<u8>(at - 1);
  const lead: i32 = load<u8>(BEFORE + left);
  if (lead === EQUALS_BEFORE) {
    if (mayBeKey(at - 2) && mayBeOther(KEYED, at, at)) return 0;
  } else if (lead !== PLAIN) {
    if (lead < MARK_BEFORE) {
      if (lead === UNKNOWN || !canStart(at, lead)) return 0;
    } else if (lead === SPACE_BEFORE) {
      const isNamed = (load<u8>(BESIDE_SPACE + load<u8>(at - 2)) & ENDS_NAME) !== 0;
      if (isNamed && mayBeOther(NAMED, at, at)) return 0;
    } else if (lead === QUOTE_BEFORE) {
      if (mayOpenAttribute(at - 1)) return 0;
    } else if ((kindsAt(at - 2) & OF_NAME) !== 0 && mayBeOther(IDENTIFIER, at, at)) {
      return 0;
    }
  }

  let eight = eightAt(at);
  let count = digitCount(eight);
  let digits = digitsValue(eight, count);
  let end = at + count;
  if (count === 8) {
    do {
      eight = eightAt(end);
      count = digitCount(eight);
      if (count === 0) break;
      if (end - at > MOST_DIGITS) return 0;
      digits = append(digits, eight, count);
      end += count;
    } while (count === 8);
    if (((STAMP_LENGTHS >> (end - at)) & 1) !== 0 && mayBeOther(STAMP, at, end)) return 0;
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
    const starts: i32 = load<u8>(BESIDE_SPACE + load<u8>(end + 1));
    if ((starts & STARTS_TERM) !== 0 && goesOn(end + 2, starts) && mayBeOther(TERM, at, end)) return 0;
    if (end - at <= 2 && mayBeOther(DAY, at, end)) return 0;
    // A clock may stand behind days.
    if (load<u16>(end) === SPACE_AND_D && mayBeDay(end + 2)) return 0;
    if (mayBeLarger(end + 1)) return 0;
    if ((flags & starts & WITH_UNITS) !== 0) {
      unit = unitPastBlank(end);
      if (unit < 0) return 0;
      if (unit > 0) past = TEXT + load<i32>(UNIT_END);
    }
  } else if (tail === COMMA_BEHIND) {
    if (!isSeparator(at, end, left, isWhole ? length : MOST_DIGITS, flags)) return 0;
  } else if (tail === UNIT) {
    unit = unitBehind(end);
    if (unit === 0) return 0;
    next = past = TEXT + load<i32>(UNIT_END);
    const behind = tailAt(next, flags);
    if (behind === UNKNOWN || behind === UNIT || behind === SLASH_BEHIND) return 0;
    // `[  2.5s]`.
    if (behind === MARK_BEHIND && lead === SPACE_BEFORE) return 0;
    if (behind === ENDING_BEHIND && mayBeOther(ENDED, at, next)) return 0;
  } else if (tail === MARK_BEHIND) {
    // `[  5]`, `[,5]` and `==5==`.
    if (lead === SPACE_BEFORE || (left === COMMA && load<u8>(at - 2) === 0x5b) || left === 0x3d) return 0;
  } else if (tail >= SLASH_BEHIND) {
    if (mayBeOther(tail === SLASH_BEHIND ? DIVIDED : ENDED, at, end)) return 0;
  } else if (tail !== PLAIN) {
    return 0;
  }

  const value = nearest(digits, exponent);
  store<f64>(VALUES + (row << 3), left === HYPHEN ? -value : value);
  store<u16>(UNITS + (row << 1), <u16>unit);
  if ((flags & WITH_PLACES) !== 0) {
    store<i32>(STARTS + (row << 2), at - TEXT - i32(lead === SIGN));
    store<i32>(ENDS + (row << 2), past - TEXT);
    store<u8>(REASONS + row, 0);
  }
  return next;
}

/** Whether the second letter behind a number and a blank is that of `bits` or `CPU`, where the first one is. */
function goesOn(at: i32, starts: i32): bool {
  if ((starts & STARTS_MACHINE) === 0) return true;
  const second: u32 = load<u8>(at);
  return second === 0x69 || second === 0x50 || second === SENTINEL;
}

function tailAt(at: i32, flags: i32): i32 {
  const tail: i32 = load<u8>(BEHIND + load<u8>(at));
  return tail === SPACE && (flags & SPACE_GROUPS) !== 0 ? UNKNOWN : tail;
}

/** Whether a number can start behind the sign or the colon before its first digit; behind `]:` and `"port":` a port may. */
function canStart(at: i32, lead: i32): bool {
  const before: u32 = load<u8>(at - 2);
  if (lead === SIGN) {
    // `+/-0.5`, `s^-1`.
    if (before === SLASH || before === CARET) return false;
    return (kindsAt(at - 2) & START) !== 0 && !mayOpenAttribute(at - 2);
  }
  if (!isOutside(at - 2) || before === 0x5d) return false;
  // Behind most quoted keys two letters tell that they are those of no port and no id.
  if (before === 0x22 && !mayBeKey(at - 3)) return true;
  return !mayBeOther(KEYED, at, at);
}

/** Whether the letters of a key that ends at an address leave room for that of an id or a port. */
function mayBeKey(end: i32): bool {
  return (
    (load<u8>(BESIDE_SPACE + load<u8>(end)) & ENDS_KEY) !== 0 &&
    (load<u8>(BESIDE_SPACE + load<u8>(end - 2)) & OF_KEY) !== 0
  );
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

/** Whether the comma behind a number separates, whatever the rest of its line says. */
function isSeparator(at: i32, end: i32, left: i32, length: i32, flags: i32): bool {
  const next: i32 = load<u8>(end + 1);
  // `[ 2,]` may be an index.
  if (!isDigit(next))
    return next < 0x80 && next !== 0x5d && (left !== 0x20 || end - at > 2 || !mayBeOther(DAY, at, end));
  if ((flags & COMMA_SEPARATES) === 0) return false;
  if (left === COMMA || length > 3) return true;
  // A quoted cell holds no separator.
  if ((flags & COMMA_MAY_GROUP) === 0) return left !== 0x22 && load<u8>(at - 2) !== 0x22;
  return load<u8>(at) === ZERO || isIllFormed(end);
}

/** Whether `ay` stands at an address, or may, since the text ends there. */
function mayBeDay(at: i32): bool {
  const first: u32 = load<u8>(at);
  const second: u32 = load<u8>(at + 1);
  return first === 0x61 ? second === 0x79 || second >= 0x80 : first >= 0x80;
}

/** Whether in the run of digits, commas and points behind a number a comma cannot group. */
function isIllFormed(comma: i32): bool {
  let end = comma;
  for (let groups = 0; groups < 8; groups++) {
    const first = end + 1;
    end = digitsEnd(first);
    if (load<u8>(end) === SENTINEL || end === first) return false;
    // Groups of two may end in one of three: `1,25,000`.
    if (end - first === 2 && load<u8>(end) === COMMA) {
      const next: u32 = load<u8>(end + 1);
      if (isDigit(next)) continue;
      if (next === SENTINEL) return false;
    }
    if (end - first !== 3) return true;
    if (load<u8>(end) === POINT) {
      end = digitsEnd(end + 1);
      return load<u8>(end) === COMMA && load<u8>(end - 1) !== POINT && isDigit(load<u8>(end + 1));
    }
    if (load<u8>(end) !== COMMA) return false;
  }
  return false;
}
