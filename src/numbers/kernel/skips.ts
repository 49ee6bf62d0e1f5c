import {
  BESIDE_SPACE,
  DATE,
  ENDS,
  FOLLOWS_TIME,
  HASH,
  REASON_CODES,
  REASONS,
  SKIPPED,
  STARTS,
  TEXT,
  TIME,
  UNITS,
  VALUES,
  WORD,
} from '../scan/memoryLayout';
import { COLON, COMMA, DIGIT, HYPHEN, LETTER, QUOTE, SPACE } from '../text/bytes';
import { isDigit, isPair, isSixtieth, pair } from './digits';
import { fractionEnd, mayPartThousandths } from './heads';
import { isOutside, kindsAt } from './kinds';
import { ENDED, mayBeByte, mayBeOther, mayFollowTime, mayOpenAttribute } from './surroundings';

/** Longer words are left to the general reader. */
const LONGEST_WORD: i32 = 40;
/** A UUID has so many characters, hyphens included. */
const UUID: i32 = 36;
/** A hash has at least so many hexadecimal digits. */
const SHORTEST_HASH: i32 = 7;

/** Why the last skip was made: WORD, HASH, DATE or TIME. */
export let reason: i32 = WORD;

/**
 * Skips the word, the hash, or the date or time in the ISO format that the digit at an address belongs to, and counts
 * it; returns where to go on, 0 where it is not simple.
 */
export function skip(at: i32): i32 {
  const end = skipEnd(at);
  if (end === 0) return 0;
  const counter = SKIPPED + (reason << 2);
  store<i32>(counter, load<i32>(counter) + 1);
  return end;
}

function skipEnd(at: i32): i32 {
  const left: i32 = load<u8>(at - 1);
  if (left === HYPHEN || (kindsAt(at - 1) & LETTER) !== 0) return wordEnd(at);
  if (left === 0x24 || !isOutside(at - 1) || mayOpenAttribute(at - 1)) return 0;
  reason = TIME;
  if (load<u8>(at + 2) === COLON) return timeEnd(at);
  reason = DATE;
  if (load<u8>(at + 4) !== HYPHEN) return 0;
  const end = dateEnd(at);
  return load<u8>(end) === QUOTE && left !== QUOTE && mayBeOther(ENDED, at, end) ? 0 : end;
}

/** Writes what was skipped last, a date or a time, into a row. */
export function writeSkip(at: i32, end: i32, row: i32): void {
  store<f64>(VALUES + (row << 3), NaN);
  store<u16>(UNITS + (row << 1), 0);
  store<i32>(STARTS + (row << 2), at - TEXT);
  store<i32>(ENDS + (row << 2), end - TEXT);
  store<u8>(REASONS + row, load<u8>(REASON_CODES + reason));
}

/** Where a word ends that starts with a letter, with what hyphens join to it, or a hash; 0 for none. */
function wordEnd(at: i32): i32 {
  let start = at - 1;
  while (at - start < LONGEST_WORD && isOfWord(start - 1)) start--;
  if (!isOutside(start - 1) || (kindsAt(start) & LETTER) === 0) return 0;
  let end = at;
  while (end - at < LONGEST_WORD && isOfWord(end)) end++;
  // A hyphen may part a `nan` or an `infinity` from the rest of a word.
  const mayBeNotFinite = load<u8>(start + 3) === HYPHEN || load<u8>(start + 8) === HYPHEN;
  if (!isOutside(end) || end - start === UUID || mayBeNotFinite) return 0;
  if (end - start === 2 && mayBeByte(start)) return 0;
  reason = isHash(start, end) ? HASH : WORD;
  return end;
}

function isHash(start: i32, end: i32): bool {
  if (end - start < SHORTEST_HASH) return false;
  let i = start;
  while (i < end && isHexDigit(load<u8>(i))) i++;
  return i === end;
}

/** Where a `2026-01-02`, `2026-01-02T12:34:56.789Z` ends, 0 where none starts. */
function dateEnd(at: i32): i32 {
  if (!isPair(at) || !isPair(at + 2) || !isPair(at + 5) || !isPair(at + 8)) return 0;
  const month = pair(at + 5);
  const day = pair(at + 8);
  if (load<u8>(at + 7) !== HYPHEN || month < 1 || month > 12 || day < 1 || day > 31) return 0;
  const end = at + 10;
  if (load<u8>(end) === 0x54) return timeEnd(end + 1);
  return isOutside(end) ? end : 0;
}

/** Where a `12:34:56`, `12:34:56.789`, `12:34:56,789`, `12:34:56Z` ends, 0 where none starts or more may belong to it. */
function timeEnd(at: i32): i32 {
  if (!isPair(at) || load<u8>(at + 2) !== COLON || load<u8>(at + 5) !== COLON) return 0;
  if (!isSixtieth(at + 3) || !isSixtieth(at + 6)) return 0;
  let end = fractionEnd(at + 8);
  if (load<u8>(end) === 0x5a) end++;
  const next: i32 = load<u8>(end);
  if (!isOutside(end) || (next === COMMA && mayPartThousandths(end))) return 0;
  const mayFollow = next === SPACE && (load<u8>(BESIDE_SPACE + load<u8>(end + 1)) & FOLLOWS_TIME) !== 0;
  return mayFollow && mayFollowTime(end + 1) ? 0 : end;
}

function isOfWord(at: i32): bool {
  return load<u8>(at) === HYPHEN || (kindsAt(at) & (DIGIT | LETTER)) !== 0;
}

function isHexDigit(byte: u32): bool {
  return isDigit(byte) || (byte | 0x20) - 0x61 < 6;
}
