/**
 * What may make another thing of simple digits than a number: a part of a date, a stamp, an identifier. Here only the
 * likely ones are told from the rest, which the general reader then looks at.
 */

import { SENTINEL } from '../scan/memoryLayout';
import {
  ASTERISK,
  BLANK,
  CLOSE,
  COLON,
  COMMA,
  DIGIT,
  EQUALS,
  HYPHEN,
  LETTER,
  NEWLINE,
  OPEN,
  OPEN_SQUARE,
  PLUS,
  POINT,
  QUOTE,
  RETURN,
  SLASH,
  SPACE,
} from '../text/bytes';
import { digitCount, digitsEnd, eightAt, isDigit } from './digits';
import { isLetter, kindsAt, pastBlanks } from './kinds';

/** A wider gap parts a number from what is behind it. */
const WIDEST: i32 = 6;
/** Of digits and blanks are looked at no more. */
const MOST_DIGITS: i32 = 20;
/** A longer attribute is left to the general reader. */
const LONGEST_ATTRIBUTE: i32 = 40;
/** Farther back from the end of its last number the general reader looks for no start of an attribute. */
const FARTHEST_QUOTE: i32 = 200;

/** `Columns ` and `repeats `, eight bytes each; `Column `, seven. */
const COLUMNS: u64 = 0x20736e6d756c6f43;
const REPEATS: u64 = 0x2073746165706572;
const COLUMN: u64 = 0x206e6d756c6f43;
/** `<Buffer `, and behind it so many bytes with a blank each at most, as in `tokens/dumps.ts`. */
const BUFFER: u64 = 0x207265666675423c;
const LONGEST_BUFFER: i32 = 150;
/** `mi` and `se`, of minutes and seconds. */
const MI: u32 = 0x696d;
const SE: u32 = 0x6573;
/** `line `, `bit` and `CPU` behind a blank, and the key of ports and the last letters of those of ids in small letters. */
const LINE: u32 = 0x656e696c;
const BIT: u32 = 0x746962;
const CPU: u32 = 0x555043;
const ID: u32 = 0x6469;
const PORT: u32 = 0x74726f70;
/** `code` and the end of `status`, and the ends of `exit ` and `with ` before them. */
const CODE: u32 = 0x65646f63;
const STATUS: u32 = 0x73757461;
const OF_EXIT: u32 = 0x2074;
const OF_WITH: u32 = 0x2068;

/** What {@link mayBeOther} is asked about: what may identify, name, date, be the day of a date, go on as a sum or by a power or
 * behind a slash, stand behind a key, end an attribute or have a bracket that says how sure it is. */
export const IDENTIFIER: i32 = 0;
export const NAMED: i32 = 1;
export const STAMP: i32 = 2;
export const DAY: i32 = 3;
export const TERM: i32 = 4;
export const DIVIDED: i32 = 5;
export const KEYED: i32 = 6;
export const ENDED: i32 = 7;

/**
 * Whether the digits from an address to another may be something else than a number. One function, so that the compiler
 * leaves what is rare out of the reading of numbers.
 */
export function mayBeOther(question: i32, at: i32, end: i32): bool {
  if (question === DAY) return mayBeDay(at, end);
  if (question === KEYED) return mayEndKey(at - 1);
  if (question === ENDED) return load<u8>(end) === QUOTE ? mayCloseAttribute(end) : mayBeDigit(end + 1);
  if (question === IDENTIFIER) return mayIdentify(at, load<u8>(at - 1));
  if (question === NAMED) return mayBeNamed(at);
  if (question === DIVIDED) return mayBeDivided(at, end);
  return question === STAMP ? mayBeStamp(end, end - at) : mayBeTerm(at, end);
}

/** Whether the bracket or slash before a number may make an identifier of it: see `Identifiers`. */
function mayIdentify(at: i32, left: u32): bool {
  if (left === OPEN_SQUARE) {
    if ((kindsAt(at - 2) & (LETTER | DIGIT)) !== 0 || load<u8>(at - 2) >= 0x80) return true;
    return (kindsAt(at - 2) & BLANK) !== 0 && mayEndIndex(at);
  }
  if (left === OPEN) {
    if (load<u8>(at - 2) >= 0x80) return true;
    if (load<u8>(at - 2) === SPACE) return (kindsAt(at - 3) & LETTER) !== 0;
    return (kindsAt(at - 2) & (LETTER | DIGIT)) !== 0;
  }
  return (kindsAt(at - 2) & LETTER) !== 0 || load<u8>(at - 2) >= 0x80;
}

/** Whether digits may be all of an index or an uptime in brackets: `[3]`, `[3,]`, `[12.3]`, `[12ms]`. */
function mayEndIndex(at: i32): bool {
  return load<u8>(digitsEnd(at)) !== SLASH;
}

/** Whether the slash behind a number may belong to a date or a unit, as it does not in `3/10`. */
function mayBeDivided(at: i32, end: i32): bool {
  const first = end + 1;
  const past = digitsEnd(first);
  const next: u32 = load<u8>(past);
  if (past === first || next === SLASH || next === SENTINEL || isDigit(next)) return true;
  return next === SPACE && end - at === 2 && past - first === 2;
}

/** Whether the words before a number behind a blank may make something else of it. */
function mayBeNamed(at: i32): bool {
  if (mayBeByte(at)) return true;
  const last: u32 = load<u8>(at - 2);
  // `s ** 2`, and what a bracket with a power behind it may end: `± 5)`, `+/- 5)`.
  if (last === ASTERISK || last === HYPHEN || last === 0xb1) return true;
  if (last === COMMA) return mayFollowName(at - 3);
  if (last === POINT) return load<u8>(at - 3) === POINT;
  if (last === COLON || last === EQUALS) return mayEndKey(at - 2);
  if ((last | 0x20) === 0x64) return mayEndKey(at - 1);
  const four = load<u32>(at - 5) | 0x20202020;
  if (four === LINE) return true;
  if (four === CODE || four === STATUS) return mayEndKey(at - 1);
  if ((last | 0x20) === 0x74 && mayEndKey(at - 1)) return true;
  if (last === 0x73) {
    const word = load<u64>(at - 8);
    if (word === COLUMNS || word === REPEATS) return true;
  }
  if (last === 0x6e && load<u64>(at - 8) >> 8 === COLUMN) return true;
  // A year behind `(C)`, `©` and `Copyright`.
  if (digitCount(eightAt(at)) !== 4) return false;
  return last === CLOSE || (last === 0xa9 && load<u8>(at - 3) === 0xc2) || (last | 0x20) === 0x74;
}

/** Whether a byte may stand at an address among those of a buffer: `<Buffer ff 01 0a>`. */
export function mayBeByte(at: i32): bool {
  let first = at;
  while (load<u8>(first - 1) === SPACE && at - first < LONGEST_BUFFER) first -= 3;
  return load<u64>(first - 5) === BUFFER;
}

/** Whether what stands before a comma is no number, so that a call or a list of names may go on behind it. */
function mayFollowName(at: i32): bool {
  return !isDigit(load<u8>(at));
}

/** Whether the key that ends before an address, and before a blank or a quote perhaps, may be that of an id, a port or a status. */
function mayEndKey(mark: i32): bool {
  let end = mark;
  if (load<u8>(end - 1) === SPACE) end--;
  if (load<u8>(end - 1) === QUOTE) end--;
  const word = load<u32>(end - 4) | 0x20202020;
  if (word === PORT) return true;
  if (word === CODE || word === STATUS) {
    const before: u32 = load<u16>(end - (word === CODE ? 6 : 8)) | 0x2020;
    return before === OF_EXIT || before === OF_WITH;
  }
  // `pid`, `tid`, `uid`, `gid`.
  const first = (word >> 8) & 0xff;
  return word >> 16 === ID && (first === 0x70 || first === 0x74 || first === 0x75 || first === 0x67);
}

/** Whether a quote opens what may be an attribute of a series in braces, see `tokens/attributes.ts`; the quote's address. */
export function mayOpenAttribute(quote: i32): bool {
  if (load<u8>(quote) !== QUOTE || load<u8>(quote - 1) !== EQUALS) return false;
  let at = quote + 1;
  for (; at - quote < LONGEST_ATTRIBUTE; at++) {
    const byte: u32 = load<u8>(at);
    if (byte === NEWLINE || byte === RETURN) return false;
    if (byte === QUOTE) break;
  }
  const next: u32 = load<u8>(at + 1);
  return next === COMMA || next === 0x7d || next === SENTINEL || at - quote === LONGEST_ATTRIBUTE;
}

/** Whether a quote behind a number ends what may be such an attribute; the quote's address. */
function mayCloseAttribute(quote: i32): bool {
  const next: u32 = load<u8>(quote + 1);
  if (next !== COMMA && next !== 0x7d && next !== SENTINEL) return false;
  for (let at = quote - 1; quote - at < FARTHEST_QUOTE; at--) {
    const byte: u32 = load<u8>(at);
    if (byte === NEWLINE || byte === RETURN) return false;
    if (byte === QUOTE) return load<u8>(at - 1) === EQUALS;
  }
  return false;
}

/** Whether so many digits before a point or a blank may be a date of eight digits or the seconds and more since 1970. */
function mayBeStamp(end: i32, count: i32): bool {
  return count > 8 || (load<u8>(end) === SPACE && mayBeDigit(end + 1));
}

/** Whether one or two digits may be the day in `Nov 23 06:31`, `Nov 23, 2026`, `Mon, 23 Nov 2026` and `23 Nov 2026`. */
function mayBeDay(at: i32, end: i32): bool {
  const tail: u32 = load<u8>(end);
  if (tail !== SPACE && tail !== COMMA) return false;
  if (tail === SPACE && mayBeMonthAndYear(end + 1)) return true;
  if (load<u8>(at - 1) !== SPACE) return false;
  const left: u32 = load<u8>(at - 2);
  if ((kindsAt(left === SPACE ? at - 3 : at - 2) & LETTER) === 0) return false;
  const next: i32 = tail === COMMA ? end + 1 : end;
  return mayBeDigit(next + i32(load<u8>(next) === SPACE) + i32(load<u16>(next) === 0x2020));
}

/** Letters, a blank and four digits. */
function mayBeMonthAndYear(at: i32): bool {
  let end = at;
  while (end - at < 10 && isLetter(load<u8>(end))) end++;
  if (load<u8>(end) === SENTINEL) return true;
  if (end - at < 3 || load<u8>(end) !== SPACE) return false;
  const digits = digitCount(eightAt(end + 1));
  return digits === 4 || load<u8>(end + 1 + digits) === SENTINEL;
}

/** Whether a blank may be followed by `+ 2.5i` or the like, by the asterisk behind a factor, by `bits` or `CPU`,
 * by a unit that is padded, by the bytes of a dump or by what a list lacks. */
function mayBeTerm(at: i32, end: i32): bool {
  const sign: u32 = load<u8>(end + 1);
  // `<5 empty items>`, `5 e-20`, `5 E20`, `5 x 10^3`.
  if (sign === 0x65 || sign === 0x45 || sign === 0x78)
    return load<u8>(at - 1) === 0x3c || !isLetter(load<u8>(end + 2));
  // `5 × 10^3`, `(5 ± 1)×10^3`.
  if (sign >= 0x80) return true;
  if (sign === ASTERISK) return true;
  if (sign === SPACE) {
    let past = end + 2;
    while (past < end + WIDEST && load<u8>(past) === SPACE) past++;
    const next: u32 = load<u8>(past);
    return next === ASTERISK || next === SENTINEL || next === 0x62 || next === OPEN_SQUARE;
  }
  if (sign === 0x62 || sign === 0x43) {
    const three = load<u32>(end + 1) & 0xffffff;
    return three === BIT || three === CPU || load<u8>(end + 2) === SENTINEL || load<u8>(end + 3) === SENTINEL;
  }
  if (sign !== PLUS && sign !== HYPHEN) return false;
  const next: u32 = load<u8>(end + 2);
  return next === SPACE || next === SLASH || next === SENTINEL;
}

/** Whether hours, minutes or seconds stand at an address with a lesser count behind them: `1 minute 2.5 seconds`. */
export function mayBeLarger(at: i32): bool {
  const two: u32 = load<u16>(at);
  if ((two & 0xff) !== 0x68 && two !== MI && two !== SE) return false;
  let end = at + 1;
  while (end - at < 8 && isLetter(load<u8>(end))) end++;
  if (load<u8>(end) === COMMA) end++;
  const next: u32 = load<u8>(end + 1);
  return (
    load<u8>(end) === SENTINEL ||
    (load<u8>(end) === SPACE && (isDigit(next) || next === 0x61 || next === SENTINEL))
  );
}

/** Whether what stands behind a time and a blank may belong to it, or be the ids of a process and a thread. */
export function mayFollowTime(at: i32): bool {
  const first: u32 = load<u8>(at);
  return first === SPACE || isDigit(first) ? mayBeIds(at - 1) : first >= 0x80 || mayNameZone(at);
}

/** Whether one or two ids follow a time, with letters behind them. */
function mayBeIds(from: i32): bool {
  let at = from;
  for (let ids = 0; ids < 2; ids++) {
    const digits = pastBlanks(at);
    const past = digitsEnd(digits);
    if (load<u8>(past) === SENTINEL || past - digits >= MOST_DIGITS) return true;
    if (past === digits || load<u8>(past) !== SPACE) break;
    at = past;
  }
  const next: u32 = load<u8>(pastBlanks(at));
  return at > from && (next >= 0x80 || isLetter(next));
}

/** Whether the half of a day or a zone may stand behind a time and a blank. */
export function mayNameZone(at: i32): bool {
  const first: u32 = load<u8>(at);
  if (!isLetter(first)) return first === PLUS || first === HYPHEN || first === SENTINEL;
  const second: u32 = load<u8>(at + 1);
  const isHalf = (second | 0x20) === 0x6d && ((first | 0x20) === 0x61 || (first | 0x20) === 0x70);
  // Of the names of zones the third or the fourth letter is one of these.
  return second === SENTINEL || isHalf || mayEndZone(at + 2) || mayEndZone(at + 3);
}

function mayEndZone(at: i32): bool {
  const byte: u32 = load<u8>(at);
  return byte === 0x54 || byte === 0x43 || byte === 0x4b || byte === SENTINEL;
}

function mayBeDigit(at: i32): bool {
  const byte: u32 = load<u8>(at);
  return isDigit(byte) || byte === SENTINEL;
}
