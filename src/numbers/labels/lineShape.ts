import { REASONS, type SkipReason } from '../reasons';
import type { ScanResult } from '../scanResult';
import { isDigit, POINT, SLASH } from '../text/characters';

/** Bytes that no UTF-8 has stand in a shape for what is read: a number, what its text ends with, and what names nothing. */
export const NUMBER = 0xff;
export const TEXT_END = 0xfe;
export const NOTHING = 0xfd;
/** Behind {@link NUMBER}: its traits, and its unit's code in two bytes. */
export const NUMBER_BYTES = 4;

/** Traits of a number. Its digits follow, since they may be a part of a name. */
export const IS_LITERAL = 1;
/** All digits, where it stands beside a mark that makes it an index or a count. */
export const IS_WHOLE = 2;
/** May be the seconds, ms, µs or ns since 1970. */
export const IS_EPOCH = 4;

const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const CLOSING = 0x29;
const EQUALS = 0x3d;
const COLON = 0x3a;
const SQUARE_CLOSING = 0x5d;
const PRIME = 0x01000193;

/** A whole number has no more digits. */
const LONGEST_WHOLE = 6;
/** Behind a number, a key in quotes goes on for no more bytes. */
const LONGEST_KEY = 100;
/** As few digits have the seconds since 1970. */
const SHORTEST_EPOCH = 10;
/** From 2001 to 2100, in seconds. */
const FIRST_EPOCH = 1e9;
const LAST_EPOCH = 4.1e9;

/**
 * A line without what its labels do not depend on: in the place of each number stand its traits and its unit, and runs of
 * blanks are two. Lines of one shape have the same labels, so that these are found out once. Linear in the line.
 */
export class LineShape {
  bytes = new Uint8Array(1 << 10);
  length = 0;
  hash = 0;
  /** How many numbers there are. */
  numbers = 0;
  #isQuoted = false;

  /** Takes the shape of the line `[start, end)` whose rows of what was read are `[row, past)`. */
  take(line: Uint8Array, start: number, end: number, result: ScanResult, row: number, past: number): void {
    this.#reserve(end - start + (past - row) * (NUMBER_BYTES + 2));
    this.length = 0;
    this.hash = 0;
    this.numbers = 0;
    this.#isQuoted = false;
    let at = start;
    for (let i = row; i < past; i++) {
      const reason = result.reasons[i] as number;
      if (MAY_BE_IN_A_NAME[reason] === 1) continue;
      const from = result.starts[i] as number;
      const to = result.ends[i] as number;
      this.#copy(line, at, from);
      if (reason > 0) this.#put(NOTHING);
      else this.#number(line, from, to, end, result.units[i] as number, result.values[i] as number);
      at = to;
    }
    this.#copy(line, at, end);
  }

  #number(line: Uint8Array, start: number, end: number, lineEnd: number, unit: number, value: number): void {
    this.numbers++;
    const isLiteral = this.#mayBeNamed(line, start, end, lineEnd);
    const traits =
      (isLiteral ? IS_LITERAL : 0) |
      (isLiteral || isBesideMark(line, start, end) ? wholeTrait(line, start, end) : 0) |
      (end - start >= SHORTEST_EPOCH && isEpoch(line, start, end, value) ? IS_EPOCH : 0);
    this.#put(NUMBER);
    this.#put(traits);
    this.#put(unit & 0xff);
    this.#put(unit >> 8);
    if (!isLiteral) return;
    this.#copy(line, start, end);
    this.#put(TEXT_END);
  }

  /** Whether a number is a part of a key: what stands behind it, brackets and quotes aside, is `=` or `:`. */
  #mayBeNamed(line: Uint8Array, start: number, end: number, lineEnd: number): boolean {
    const next = line[end];
    if (next === COLON || next === EQUALS) return true;
    if (next === CLOSING || next === SQUARE_CLOSING || next === DOUBLE_QUOTE) {
      let at = end + 1;
      while (line[at] === SPACE) at++;
      if (line[at] === COLON || line[at] === EQUALS) return true;
    }
    if (!this.#isQuoted) return false;
    const last = Math.min(lineEnd, end + LONGEST_KEY);
    let at = end;
    while (at < last && line[at] !== DOUBLE_QUOTE) at++;
    return line[at] === DOUBLE_QUOTE && line[at + 1] === COLON && line[start - 1] !== DOUBLE_QUOTE;
  }

  #copy(line: Uint8Array, start: number, end: number): void {
    const { bytes } = this;
    let { length, hash } = this;
    for (let i = start; i < end; i++) {
      const byte = line[i] as number;
      if (byte === SPACE) {
        // Of a run of blanks two are enough.
        if (length > 1 && bytes[length - 1] === SPACE && bytes[length - 2] === SPACE) continue;
      } else if (byte === DOUBLE_QUOTE) this.#isQuoted = !this.#isQuoted;
      bytes[length++] = byte;
      hash = Math.imul(hash ^ byte, PRIME);
    }
    this.length = length;
    this.hash = hash;
  }

  #put(byte: number): void {
    this.bytes[this.length++] = byte;
    this.hash = Math.imul(this.hash ^ byte, PRIME);
  }

  #reserve(bytes: number): void {
    if (bytes > this.bytes.length) this.bytes = new Uint8Array(bytes * 2);
  }
}

/** What is skipped and yet may be a name or a part of one, as in `p95=12ms`; by the reason's code. */
const NAMING: readonly SkipReason[] = ['word', 'hash', 'uuid', 'version', 'address'];
const MAY_BE_IN_A_NAME = Uint8Array.from([0, ...REASONS.map(reason => +NAMING.includes(reason))]);

/** Whether a number stands at a mark beside which it may be an index or a count. */
function isBesideMark(line: Uint8Array, start: number, end: number): boolean {
  const next = line[end];
  return next === SLASH || line[start - 1] === SLASH || next === SQUARE_CLOSING || next === CLOSING;
}

function wholeTrait(line: Uint8Array, start: number, end: number): number {
  if (end - start > LONGEST_WHOLE) return 0;
  for (let i = start; i < end; i++) if (!isDigit(line[i] as number)) return 0;
  return IS_WHOLE;
}

/** Whether a number may be a stamp by its value and its digits: 10 of seconds, or 13, 16 and 19 of their parts. */
function isEpoch(line: Uint8Array, start: number, end: number, value: number): boolean {
  let digits = 0;
  while (start + digits < end && isDigit(line[start + digits] as number)) digits++;
  if (digits < SHORTEST_EPOCH || (digits - SHORTEST_EPOCH) % 3 !== 0) return false;
  if (start + digits < end && line[start + digits] !== POINT) return false;
  const seconds = value / 10 ** (digits - SHORTEST_EPOCH);
  return seconds >= FIRST_EPOCH && seconds < LAST_EPOCH;
}
