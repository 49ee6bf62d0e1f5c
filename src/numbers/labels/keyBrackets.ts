import { isDigit } from '../text/characters';
import { decode } from '../text/utf8';
import { unitBetween } from '../tokens/unitText';
import { unitCode } from '../units';
import * as Mark from './marks';
import { MARK } from './marks';
import { isLoudLevel } from './plainWords';

const BLANK = 0x20;
const OPENING = 0x28;
const CLOSING = 0x29;
const SQUARE_OPENING = 0x5b;
const SQUARE_CLOSING = 0x5d;
/** What brackets hold within a key has no more bytes. */
const LONGEST = 20;
const SECOND = unitCode('s');
/** `Latency (min)` is the least, `Group (A)` one of several. */
const NO_UNITS: ReadonlySet<number | undefined> = new Set([unitCode('min')]);
const NO_UNITS_IN_ROUND: ReadonlySet<number | undefined> = new Set([unitCode('A'), unitCode('B')]);

/** Where a word in square brackets at an index ends that belongs to the key before, as in `Size [MiB]: 4`; 0 where there is none. */
export function squareBracketEnd(bytes: Uint8Array, index: number): number {
  if (bytes[index] !== SQUARE_OPENING) return 0;
  let end = index + 1;
  while (end - index <= LONGEST && isOfWord(bytes[end] as number)) end++;
  if (end === index + 1 || bytes[end] !== SQUARE_CLOSING) return 0;
  let next = end + 1;
  while (bytes[next] === BLANK) next++;
  const mark = MARK[bytes[next] as number];
  if (mark !== Mark.EQUALS && mark !== Mark.COLON && mark !== Mark.BAR) return 0;
  return isLoudLevel(decode(bytes, index + 1, end)) ? 0 : end + 1;
}

/** Where the bracket starts that ends a word `[start, end)`, as in `Latency (ms)`; -1 where none does. */
export function bracketStart(bytes: Uint8Array, start: number, end: number): number {
  const closing = bytes[end - 1];
  if (closing !== CLOSING && closing !== SQUARE_CLOSING) return -1;
  const opening = closing === CLOSING ? OPENING : SQUARE_OPENING;
  const first = Math.max(start, end - LONGEST);
  let at = end - 2;
  while (at >= first && bytes[at] !== opening) at--;
  return at >= first ? at : -1;
}

/** The code of the unit in a bracket `[start, end)`, 0 where none is in it. */
export function unitInBracket(bytes: Uint8Array, start: number, end: number): number {
  const unit = unitBetween(bytes, start + 1, end - 1);
  if (unit === 0 || NO_UNITS.has(unit)) return 0;
  if (bytes[start] !== OPENING) return unit;
  // `File(s)` are several.
  const isPlural = unit === SECOND && bytes[start - 1] !== BLANK;
  return isPlural || NO_UNITS_IN_ROUND.has(unit) ? 0 : unit;
}

function isOfWord(byte: number): boolean {
  if (isDigit(byte) || byte < BLANK) return false;
  const mark = MARK[byte];
  return mark === Mark.WORD || mark === Mark.BEYOND_ASCII || mark === Mark.OTHER;
}
