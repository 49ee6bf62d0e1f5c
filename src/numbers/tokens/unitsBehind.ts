import { BLANK, COLON, COMMA, isDigit, isOneOf, kindOf, PLUS, POINT } from '../text/characters';
import type { Text } from '../text/text';
import { ATTACHED, UNITS, type Unit, unitCode } from '../units';
import { deviationEnd, PLUS_MINUS } from './deviation';
import { CODES, unitCodeOf, unitEndOf } from './unitMatch';
import { KILO, MOST_DECIMALS, SMALL_BYTES, unitAt, WIDEST_GAP } from './unitText';
import { TRIE } from './unitTrie';

const BRACKET = 0x5b;
/** A unit of so many letters is a word, and no name of anything else. */
const FEWEST_LETTERS = 4;
const PERCENTAGE = unitCode('%') ?? 0;

/**
 * The unit that follows a number behind one blank, as in `3.5 GB` and `3.5 [GB]`, or behind the deviation that follows
 * it: in `12.3 ± 0.4 ms` and `12.3±0.4ms` both numbers have the unit. What could be a key (`5 s=3`), a call or the
 * start of a longer word (`3 V-belts`) is none.
 */
export function unitBehindBlank(text: Text, index: number, prefixes: boolean): number {
  const blank = blankAt(text, index);
  const first = text.at(index + blank);
  if (first === PLUS || first === PLUS_MINUS) {
    const deviation = deviationEnd(text, index + blank);
    const unit = deviation > 0 ? unitOfDeviation(text, deviation, prefixes) : 0;
    // A share of what is no share itself: `130367 ± 1.77%`.
    if (deviation > 0) return index * CODES + (unit === PERCENTAGE && hasThreeDigits(text, index) ? 0 : unit);
  }
  if (blank === 0) return 0;
  if (first === BRACKET) {
    const inside = unitAt(text, index + blank + 1, prefixes);
    return inside > 0 && text.at(unitEndOf(inside)) === 0x5d ? inside + CODES : 0;
  }
  return plainUnitBehind(text, index, blank, prefixes);
}

function plainUnitBehind(text: Text, index: number, blank: number, prefixes: boolean): number {
  const start = index + blank;
  const result = unitAt(text, text.at(start) === 0x20 ? start + 1 : start, prefixes);
  if (result === 0 || ATTACHED.has(unitCodeOf(result))) return 0;
  if (text.at(start) === 0x20) return unitCodeOf(result) === SMALL_BYTES ? result : 0;
  const end = unitEndOf(result);
  // `0.02 secs: 1270 bytes`; but `5 s: 3` may be a key.
  const isWord = end - start >= FEWEST_LETTERS && text.at(end) === COLON && text.at(end + 1) === 0x20;
  return isWord || endsPhrase(text, end) ? result : 0;
}

/** The power of ten of a prefix at an index that belongs to a rate behind a blank, as in `1.2M ops/s`; 0 where there is none. */
export function ratePrefixAt(text: Text, index: number): number {
  const power = text.at(index + 1) === 0x20 ? (RATE_PREFIXES.get(text.at(index)) ?? 0) : 0;
  if (power === 0) return 0;
  const { dimension } = UNITS[unitCodeOf(unitBehindBlank(text, index + 1, false))] as Unit;
  return dimension.endsWith(' per second') ? power : 0;
}

/** k, K, M and G. */
const RATE_PREFIXES = new Map([
  [KILO, 3],
  [0x4b, 3],
  [0x4d, 6],
  [0x47, 9],
]);

/** The unit behind a `§`, as Teleplot has it: `431.5§m`; as {@link unitAt} has it. */
export function unitBehindSection(text: Text, index: number): number {
  return text.at(index) === 0xc2 && text.at(index + 1) === 0xa7 ? unitAt(text, index + 2, true) : 0;
}

/** The code of the unit that follows the number behind a `±`, 0 for none. */
function unitOfDeviation(text: Text, index: number, prefixes: boolean): number {
  let start = index;
  while (text.at(start) === 0x20 && start - index < WIDEST_GAP) start++;
  let end = start;
  while (end - start < WIDEST_GAP && isOfNumber(text.at(end))) end++;
  if (end === start) return 0;
  const blank = blankAt(text, end);
  return unitCodeOf(blank > 0 ? plainUnitBehind(text, end, blank, prefixes) : unitAt(text, end, prefixes));
}

export function isOfNumber(byte: number): boolean {
  return isDigit(byte) || byte === POINT || byte === COMMA;
}

function blankAt(text: Text, index: number): number {
  const byte = text.at(index);
  if (byte === 0x20) return 1;
  if (byte < 0x80) return 0;
  const point = text.pointAt(index);
  return point === 0xa0 ? 2 : point === 0x202f || point === 0x2009 ? 3 : 0;
}

function endsPhrase(text: Text, index: number): boolean {
  const byte = text.at(index);
  if (byte === POINT) return (text.kindAt(index + 1) & BLANK) !== 0;
  // As `-` does, `−` goes on: `8 €−4` are two numbers, of which the sign is the second's.
  if (byte >= 0x80) return text.pointAt(index) !== MINUS;
  return mayEndPhrase(byte);
}

/** Whether a byte of ASCII ends the phrase that a unit is in. */
export function mayEndPhrase(byte: number): boolean {
  return (kindOf(byte) & BLANK) !== 0 || isOneOf(PHRASE_ENDS, byte);
}

const MINUS = 0x2212;
const PHRASE_ENDS = ',;)]}"\'|<>/';

/** Whether three digits stand before a number's decimals, which end before an index. */
function hasThreeDigits(text: Text, index: number): boolean {
  let end = index;
  while (index - end < MOST_DECIMALS && isDigit(text.at(end - 1))) end--;
  if (text.at(end - 1) !== POINT) return index - end >= 3;
  end--;
  return isDigit(text.at(end - 1)) && isDigit(text.at(end - 2)) && isDigit(text.at(end - 3));
}

/** Whether a unit, or what brings one from further on, may start with a byte; true too for whatever is not ASCII. */
export function startsUnit(byte: number): boolean {
  return byte >= 0x80 || byte === PLUS || byte === BRACKET || TRIE.step(0, byte) > 0;
}
