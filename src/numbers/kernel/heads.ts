import { LINE_HEADS, LINE_STARTS, SENTINEL, TEXT } from '../scan/memoryLayout';
import {
  CLOSE_SQUARE,
  COLON,
  COMMA,
  HYPHEN,
  LETTER,
  NEWLINE,
  OPEN,
  OPEN_SQUARE,
  POINT,
  RETURN,
  SLASH,
  SPACE,
  TAB,
} from '../text/bytes';
import { digitsEnd, isDigit, isPair, isSixtieth, pair } from './digits';
import { kindsAt, pastBlanks } from './kinds';
import { mayNameZone } from './surroundings';

/** Where the line that starts at an index goes on behind its head, for what is not simple. */
declare function headEnd(index: i32): i32;

/** As in `tokens/lineHeads.ts`. */
const MOST_PARTS: i32 = 4;
const MOST_LETTERS: i32 = 9;
const LONGEST: i32 = 80;
/** More digits may be an epoch or a date. */
const FEW_DIGITS: i32 = 7;

/** Instead of a part's end: only `LineHeads` can tell. */
const UNSURE: i32 = -1;

/** Writes where lines go on behind their heads into {@link LINE_HEADS}. */
export function lineHeads(lines: i32): void {
  for (let line: i32 = 0; line < lines; line++) {
    const start: i32 = TEXT + load<i32>(LINE_STARTS + (line << 2));
    store<i32>(LINE_HEADS + (line << 2), headPast(start) - TEXT);
  }
}

/**
 * Where the line that starts at an address goes on behind its head, an address too: what `LineHeads.past` tells, which is
 * asked where there may be more than stamps as most loggers write them. Costs O(1).
 */
export function headPast(start: i32): i32 {
  let at = start;
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    const end = partEnd(at, at === start);
    if (end === UNSURE) return TEXT + headEnd(start - TEXT);
    if (end === 0 || load<u8>(end) !== SPACE) break;
    const next: u32 = load<u8>(pastBlanks(end));
    if (next === NEWLINE || next === RETURN) break;
    at = end + 1;
  }
  return at;
}

/** Where the part of a head ends that starts at an address; 0 where none does. */
function partEnd(at: i32, isFirst: bool): i32 {
  const first: u32 = load<u8>(at);
  if (first >= 0x80 || first === COLON) return UNSURE;
  if (isDigit(first)) {
    const end = stampEnd(at);
    return end === UNSURE && isFirst && isPlain(at) ? 0 : end;
  }
  if (first === OPEN_SQUARE) return bracketEnd(at);
  if (first === OPEN) return isDigit(load<u8>(at + 1)) ? UNSURE : 0;
  return (kindsAt(at) & LETTER) === 0 || isWord(at) ? 0 : UNSURE;
}

/** A stamp in brackets; what else they hold may be an address before its port. */
function bracketEnd(at: i32): i32 {
  const inside = pastBlanks(at + 1);
  const first: u32 = load<u8>(inside);
  if (isDigit(first)) {
    let end = stampEnd(inside);
    if (end > 0 && load<u8>(end) === SPACE && isDigit(load<u8>(end + 1))) end = stampEnd(end + 1);
    return end > 0 && load<u8>(end) === CLOSE_SQUARE ? end + 1 : UNSURE;
  }
  return first < 0x80 && first !== COLON && !isHexLetter(first) ? 0 : UNSURE;
}

/** Whether the letters at an address are sure to be no name of a day or a month before a date, no address and no version. */
function isWord(at: i32): bool {
  let end = at;
  let isHex = true;
  for (; (kindsAt(end) & LETTER) !== 0 && end - at < LONGEST; end++)
    if (!isHexLetter(load<u8>(end))) isHex = false;
  const first: u32 = load<u8>(at);
  const next: u32 = load<u8>(end);
  if (next === SPACE || next === COMMA || next === TAB) {
    if (end - at > MOST_LETTERS || !isDayOrMonth(at)) return true;
    const behind = pastBlanks(next === COMMA ? end + 1 : end);
    return !isDigit(load<u8>(behind)) && !isDayOrMonth(behind);
  }
  return next < 0x80 && !isHex && (end > at + 1 || (first | 0x20) !== 0x76);
}

/** Whether the first three letters at an address are those of a day of the week or a month. */
function isDayOrMonth(at: i32): bool {
  const three: u32 = (load<u32>(at) & 0xffffff) | 0x202020;
  return (
    three === 0x6e6f6d ||
    three === 0x657574 ||
    three === 0x646577 ||
    three === 0x756874 ||
    three === 0x697266 ||
    three === 0x746173 ||
    three === 0x6e7573 ||
    three === 0x6e616a ||
    three === 0x626566 ||
    three === 0x72616d ||
    three === 0x727061 ||
    three === 0x79616d ||
    three === 0x6e756a ||
    three === 0x6c756a ||
    three === 0x677561 ||
    three === 0x706573 ||
    three === 0x74636f ||
    three === 0x766f6e ||
    three === 0x636564
  );
}

function isHexLetter(byte: u32): bool {
  return (byte | 0x20) - 0x61 < 6;
}

/** Whether digits at a line's start are a number, with a point or without one: no stamp and no version. */
function isPlain(at: i32): bool {
  let end = digitsEnd(at);
  if (end - at > FEW_DIGITS) return false;
  if (load<u8>(end) === POINT) {
    const first = end + 1;
    end = digitsEnd(first);
    if (end === first) return false;
  } else if (load<u8>(end) === SPACE && end - at <= 2) {
    // `23 Nov 2026`.
    return (kindsAt(end + 1) & LETTER) === 0;
  }
  const next: u32 = load<u8>(end);
  return next === SPACE || next === TAB || next === NEWLINE || next === RETURN;
}

/**
 * Where a date or a time of day ends: `2026-01-02`, `2026/01/02`, `12:34:56`, with a fraction behind a point or a comma, or
 * both joined by a `T`, before a blank or a bracket. UNSURE for all else.
 */
function stampEnd(at: i32): i32 {
  if (!isPair(at)) return UNSURE;
  if (load<u8>(at + 2) === COLON) return clockEnd(at);
  const mark: u32 = load<u8>(at + 4);
  if (mark !== HYPHEN && mark !== SLASH) return UNSURE;
  if (load<u8>(at + 7) !== mark || !isPair(at + 2) || !isPair(at + 5) || !isPair(at + 8)) return UNSURE;
  const month = pair(at + 5);
  const day = pair(at + 8);
  if (month < 1 || month > 12 || day < 1 || day > 31) return UNSURE;
  const end = at + 10;
  const next: u32 = load<u8>(end);
  if (next === 0x54) return clockEnd(end + 1);
  return next === SPACE || next === CLOSE_SQUARE ? end : UNSURE;
}

/** Where a time of day with its seconds ends, before a blank, a bracket or a comma. */
function clockEnd(at: i32): i32 {
  if (!isPair(at) || load<u8>(at + 2) !== COLON || load<u8>(at + 5) !== COLON) return UNSURE;
  if (!isSixtieth(at + 3) || !isSixtieth(at + 6)) return UNSURE;
  let end = fractionEnd(at + 8);
  if (load<u8>(end) === 0x5a) end++;
  const next: u32 = load<u8>(end);
  if (next === CLOSE_SQUARE || (next === COMMA && !mayPartThousandths(end))) return end;
  return next === SPACE && !mayNameZone(end + 1) ? end : UNSURE;
}

/** Where the fraction of a second ends that may stand at an address: `.789` or `,789`. */
export function fractionEnd(at: i32): i32 {
  const mark: u32 = load<u8>(at);
  if (mark === POINT) {
    let end = at + 1;
    while (end - at < 10 && isDigit(load<u8>(end))) end++;
    return end > at + 1 ? end : at;
  }
  if (mark !== COMMA || digitsEnd(at + 1) !== at + 4) return at;
  const next: u32 = load<u8>(at + 4);
  return next === SPACE || next === CLOSE_SQUARE ? at + 4 : at;
}

/** Whether the comma behind a time may part thousandths from it: three digits stand behind it that end a phrase. */
export function mayPartThousandths(comma: i32): bool {
  const past = digitsEnd(comma + 1);
  const next: u32 = load<u8>(past);
  return next === SENTINEL || (past === comma + 4 && next !== COMMA && next !== POINT);
}
