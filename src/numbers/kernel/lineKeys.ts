/**
 * Keys of lines: those of two lines are the same where both have the same labels, and else hardly ever. A key is a hash of the
 * line without what its labels do not depend on: in the place of each number stand its traits and its unit, and blanks
 * beside numbers are two at most. `labels/lineShape.ts` writes down the same.
 */

import {
  ENDS,
  LINE_ENDS,
  LINE_KEYS,
  LINE_ROWS,
  LINE_STARTS,
  NAMING,
  REASONS,
  STARTS,
  TEXT,
  UNITS,
} from '../scan/memoryLayout';
import { BEYOND, COLON, DIGIT, EQUALS, LETTER, POINT, SLASH, SPACE, UNDERSCORE } from '../text/bytes';
import { EARLIEST_EPOCH, LATEST_EPOCH } from '../tokens/epochYears';
import { digitCount, eightAt, isDigit, pair } from './digits';
import { headPast } from './heads';
import { kindsAt, pastBlanks } from './kinds';

const DOUBLE_QUOTE: u8 = 0x22;
const APOSTROPHE: u8 = 0x27;
const OPENING: u32 = 0x28;
const CLOSING: u32 = 0x29;
const SQUARE_CLOSING: u32 = 0x5d;

/** Odd, with its bits well spread: the golden ratio's. */
const FACTOR: u64 = 0x9e3779b97f4a7c15;
const SPREAD: u64 = 0xd6e8feb86659fd93;
const START: u64 = 0x243f6a8885a308d3;
/** What stands in a key for a number and for what names nothing; and for a run of letters and digits in a tail. */
const NUMBER: u64 = 1;
const NOTHING: u64 = 2;
const WHOLE: u64 = 4;
const EPOCH: u64 = 8;
const LITERAL: u64 = (<u64>1) << 63;
const ANY_WORD: u64 = 0xfc;

/** What the ticks and crosses start with that stand before tests, and ` x `. */
const TICK: u32 = 0x9ce2;
const TIMES: u32 = 0x207820;
/** `... `, which stands before how it went. */
const DOTS: u32 = 0x202e2e2e;

/** Behind a colon that ends a line stands none of these. */
const OF_NAME: i32 = BEYOND | LETTER | DIGIT;
/** A whole number has no more digits, and a stamp in seconds so many: as in `labels/numberTraits.ts`. */
const LONGEST_WHOLE: i32 = 6;
const SHORTEST_EPOCH: i32 = 10;

/** The first double quote behind where it was looked for last, and from where that was. */
let quote: i32 = 0;
let quoteFrom: i32 = 0;

/**
 * Writes the keys of lines, 0 for one of which nothing is to be known: it has no numbers, and opens nothing. Returns how
 * many lines there are before the first whose rows are not all given. Linear.
 * @param rows how many rows are given
 * @param areAll whether all rows are
 * @param areTaken whether stamps and the like are numbers
 */
export function lineKeys(lines: i32, rows: i32, areAll: bool, areTaken: bool): i32 {
  let row: i32 = 0;
  for (let line: i32 = 0; line < lines; line++) {
    const start: i32 = TEXT + load<i32>(LINE_STARTS + (line << 2));
    const end: i32 = TEXT + load<i32>(LINE_ENDS + (line << 2));
    const first = row;
    let isEmpty = true;
    for (; row < rows && TEXT + load<i32>(STARTS + (row << 2)) < end; row++)
      if (load<u8>(REASONS + row) === 0) isEmpty = false;
    if (row === rows && !areAll) return line;
    store<i32>(LINE_ROWS + (line << 2), row);
    let found: u64 = 0;
    if (!isEmpty || !opensNothing(start, end, first, row)) {
      const mayHaveHead = row > first && (areTaken || load<u8>(REASONS + first) > 0);
      found = mayHaveHead ? keyBehindHead(start, end, first, row) : key(start, end, first, row, 0);
    }
    store<u64>(LINE_KEYS + (line << 3), found);
  }
  return lines;
}

/** The key of a line that may have a head: of that counts only how many numbers are taken in it after all. */
function keyBehindHead(start: i32, end: i32, first: i32, past: i32): u64 {
  const from = headPast(start);
  let row = first;
  let taken: u64 = 0;
  for (; row < past && TEXT + load<i32>(STARTS + (row << 2)) < from; row++)
    taken += u64(load<u8>(REASONS + row) === 0);
  return key(from, end, row, past, taken << 8);
}

function key(start: i32, end: i32, first: i32, past: i32, head: u64): u64 {
  quoteFrom = end;
  const isQuoted = first < past && nextQuote(start, end) < end;
  const isTest = (load<u16>(pastBlanks(start)) | 0x1400) === TICK || hasOutcome(start, end);
  let hash = START;
  let from = start;
  let before = head;
  for (let row = first; row < past; row++) {
    const reason: u32 = load<u8>(REASONS + row);
    if (reason > 0 && isNaming(row)) continue;
    const at: i32 = TEXT + load<i32>(STARTS + (row << 2));
    const to: i32 = TEXT + load<i32>(ENDS + (row << 2));
    hash = piece(hash, before, from, at);
    from = to;
    if (reason > 0) {
      before = NOTHING;
      continue;
    }
    const unit = load<u16>(UNITS + (row << 1));
    const isInName =
      unit === 0 && load<u8>(at - 1) !== OPENING && (isTest || (row + 1 < past && isBehindTimes(row + 1)));
    const isLiteral = isInName || isBeforeSign(to) || (isQuoted && mayBeKey(at, to, end));
    before = NUMBER | ((<u64>unit) << 8);
    if (isLiteral) hash = piece(hash, LITERAL, at, to);
    else before |= traitsOf(at, to);
  }
  const tail = tailOf(from, end);
  hash = withTail(piece(hash, before, from, tail), tail, end);
  return hash === 0 ? 1 : hash;
}

/** Whether a line ends in how a test went and in a bracket, as in `adds 3 numbers ... ok (5ms)`. */
function hasOutcome(start: i32, end: i32): bool {
  let at = end - 1;
  if (load<u8>(at) !== CLOSING) return false;
  while (at > start && load<u8>(at) !== OPENING) at--;
  at -= 2;
  while (at > start && (load<u8>(at) & 0x40) !== 0) at--;
  return at > start + 2 && load<u32>(at - 3) === DOTS;
}

/** Whether ` x ` stands before what a row has. */
function isBehindTimes(row: i32): bool {
  return (load<u32>(TEXT + load<i32>(STARTS + (row << 2)) - 3) & 0xffffff) === TIMES;
}

/** Mixes what is before a text, and the text up to the next number, into a hash. */
function piece(hash: u64, before: u64, from: i32, to: i32): u64 {
  let start = from;
  while (start + 2 < to && areBlank(start)) start++;
  let end = to;
  while (end - 2 > start && areBlank(end - 3)) end--;
  // Spread by itself, so that it is ready when the hash is.
  return words(hash ^ ((before | ((<u64>(end - start)) << 32)) * SPREAD), start, end);
}

/** Whether three blanks stand at an address. */
function areBlank(at: i32): bool {
  return (load<u32>(at) & 0xffffff) === 0x202020;
}

/** Mixes text into a hash, eight bytes at a time, at least once. */
function words(hash: u64, start: i32, end: i32): u64 {
  let result = hash;
  let at = start;
  for (; at + 8 < end; at += 8) result = mixed(result, load<u64>(at));
  const rest: u64 = end - at;
  return mixed(result, rest === 0 ? 0 : load<u64>(at) & (~(<u64>0) >> (64 - (rest << 3))));
}

/** Mixes the tail of a line into a hash, in which each run of letters and digits is the same. */
function withTail(hash: u64, start: i32, end: i32): u64 {
  let result = hash;
  let last: u64 = 0;
  for (let at = start; at < end; at++) {
    const next: u64 = isOfWord(at) ? ANY_WORD : load<u8>(at);
    if (next !== ANY_WORD || last !== ANY_WORD) result = mixed(result, next);
    last = next;
  }
  return result;
}

function mixed(hash: u64, word: u64): u64 {
  const product = (hash ^ word) * FACTOR;
  return product ^ (product >> 29);
}

/** As `tailOf` in `labels/lineShape.ts` has it. */
function tailOf(from: i32, end: i32): i32 {
  let last = end - 1;
  while (last > from && load<u8>(last) === SPACE) last--;
  if (load<u8>(last) === COLON) return end;
  let at = from;
  while (at < end && load<u8>(at) !== COLON && load<u8>(at) !== EQUALS) at++;
  return at;
}

/** Whether a line without numbers is no head of a section and leaves no bracket open, nor closes one of the lines before. */
function opensNothing(start: i32, end: i32, first: i32, past: i32): bool {
  let last = end - 1;
  while (last >= start && (kindsAt(last) & OF_NAME) === 0) {
    if (load<u8>(last--) === COLON) return false;
  }
  return closesEach(start, end, first, past);
}

/** Whether each bracket is closed that a line opens, with none inside another, where there are quotes none at all. */
function closesEach(start: i32, end: i32, first: i32, past: i32): bool {
  let open: u32 = 0;
  let row = first;
  let hasBrackets = false;
  let hasQuotes = false;
  for (let at = nextMark(start, end); at < end; at = nextMark(at + 1, end)) {
    // What was skipped, brackets in it too, is nothing.
    while (row < past && TEXT + load<i32>(ENDS + (row << 2)) <= at) row++;
    if (row < past && TEXT + load<i32>(STARTS + (row << 2)) <= at && !isNaming(row)) continue;
    const byte: u32 = load<u8>(at);
    if (byte < OPENING) {
      hasQuotes = true;
    } else if (byte <= CLOSING) {
      if (open !== 0) return false;
    } else {
      hasBrackets = true;
      // An opening one has this bit, its closing one is two more.
      if (open === 0 ? (byte & 2) === 0 : byte !== open + 2) return false;
      open = open === 0 ? byte : 0;
    }
  }
  return open === 0 && !(hasBrackets && hasQuotes);
}

/** Whether what a row skipped may be a part of a name. */
function isNaming(row: i32): bool {
  return load<u8>(NAMING + load<u8>(REASONS + row)) !== 0;
}

/** The first bracket of any kind, or quote, from an address on; where a line ends that has none. */
function nextMark(from: i32, end: i32): i32 {
  for (let at = from; at < end; at += 16) {
    const bytes = v128.load(at);
    // Brackets and braces differ in this bit only, an apostrophe stands before the round ones.
    const cased = v128.or(bytes, i8x16.splat(0x20));
    const square = v128.or(i8x16.eq(cased, i8x16.splat(0x7b)), i8x16.eq(cased, i8x16.splat(0x7d)));
    const round = i8x16.le_u(i8x16.sub(bytes, i8x16.splat(APOSTROPHE)), i8x16.splat(2));
    const marks = i8x16.bitmask(v128.or(v128.or(square, round), i8x16.eq(bytes, i8x16.splat(DOUBLE_QUOTE))));
    if (marks !== 0) return min(at + ctz(marks), end);
  }
  return end;
}

/** The traits of a number whose text does not matter, but for what stands around it: whole, a stamp. */
function traitsOf(start: i32, end: i32): u64 {
  if (end - start <= LONGEST_WHOLE) {
    const next: u32 = load<u8>(end);
    const isBeside =
      next === SLASH || load<u8>(start - 1) === SLASH || next === SQUARE_CLOSING || next === CLOSING;
    return isBeside && digitCount(eightAt(start)) >= end - start ? WHOLE : 0;
  }
  if (digitCount(eightAt(start)) < 8) return 0;
  let past = start + 8;
  while (past < end && isDigit(load<u8>(past))) past++;
  const digits = past - start;
  if (digits < SHORTEST_EPOCH || (digits - SHORTEST_EPOCH) % 3 !== 0) return 0;
  if (past < end && load<u8>(past) !== POINT) return 0;
  const years = pair(start);
  return years >= EARLIEST_EPOCH && years <= LATEST_EPOCH ? EPOCH : 0;
}

/** Whether a number is a part of a key: what stands behind it, brackets and quotes aside, is `=` or `:`. */
function isBeforeSign(end: i32): bool {
  const next: u32 = load<u8>(end);
  if (next === COLON || next === EQUALS) return true;
  if (next !== CLOSING && next !== SQUARE_CLOSING && next !== DOUBLE_QUOTE) return false;
  let at = end + 1;
  while (load<u8>(at) === SPACE) at++;
  return load<u8>(at) === COLON || load<u8>(at) === EQUALS;
}

/** Whether a number stands in quotes before a colon, among other text. */
function mayBeKey(start: i32, end: i32, lineEnd: i32): bool {
  if (end < quoteFrom || end > quote) {
    quoteFrom = end;
    quote = nextQuote(end, lineEnd);
  }
  return quote < lineEnd && load<u8>(quote + 1) === COLON && load<u8>(start - 1) !== DOUBLE_QUOTE;
}

/** The first double quote from an address on, or where a line ends that has none. */
function nextQuote(from: i32, end: i32): i32 {
  for (let at = from; at < end; at += 16) {
    const marks = i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(DOUBLE_QUOTE)));
    if (marks !== 0) return min(at + ctz(marks), end);
  }
  return end;
}

function isOfWord(at: i32): bool {
  return (kindsAt(at) & (DIGIT | LETTER)) !== 0 && load<u8>(at) !== UNDERSCORE;
}
