import { DIGIT, isDigit, isLineEnd, isOneOf, PERCENT, POINT, TAB } from '../text/characters';
import type { Text } from '../text/text';
import { FIRST_PREFIX, UNITS, unitCode } from '../units';
import { deviationEnd } from './deviation';
import { CODES, unitEndOf } from './unitMatch';
import { TRIE } from './unitTrie';

export const KILO = 0x6b;
/** So many digits, and blanks, are looked at. */
export const MOST_DECIMALS = 20;
export const WIDEST_GAP = 40;

/**
 * The longest unit that stands at an index and ends where a word can end: its end and its code in one number,
 * see {@link unitEndOf} and {@link unitCodeOf}; 0 where there is none.
 */
export function unitAt(text: Text, index: number, prefixes: boolean): number {
  const longest = longestUnitAt(text, index, prefixes);
  // Only what is one letter may be a prefix alone.
  if (unitEndOf(longest) > index + 1 || !PREFIX_STARTS.includes(text.at(index))) return longest;
  return bareMilliAt(text, index) || longest;
}

function longestUnitAt(text: Text, index: number, prefixes: boolean): number {
  let result = 0;
  let node = 0;
  for (let i = index; ; i++) {
    node = TRIE.step(node, text.at(i));
    if (node === 0) return result;
    const code = TRIE.code(node);
    if (code === 0 || !endsUnit(text, i + 1)) continue;
    if (code >= FIRST_PREFIX && !prefixes && !isAmount(text, index)) continue;
    if ((code === CELSIUS || code === FAHRENHEIT) && !hasTwoDigits(text, index)) continue;
    if (code === SMALL_BYTES && !isPadded(text, index)) continue;
    result = (i + 1) * CODES + code;
  }
}

/** Whether what stands at an index is no more of a unit's word: behind a percent sign, a word may start. */
function endsUnit(text: Text, index: number): boolean {
  return !text.isWordAt(index) || (text.at(index - 1) === PERCENT && (text.kindAt(index) & DIGIT) === 0);
}

/** Whether a number of several digits, or with decimals, ends before an index: `4C` may be anything. */
function hasTwoDigits(text: Text, index: number): boolean {
  return isDigit(text.at(index - 2)) || text.at(index - 2) === POINT;
}

/** Whether a unit of one letter at an index is padded to the width of its neighbours, as in `(  0.13  b …  46.96  b)`. */
function isPadded(text: Text, index: number): boolean {
  if (text.at(index - 1) !== 0x20 || text.at(index - 2) !== 0x20) return false;
  let start = index - 2;
  while (index - start < MOST_DECIMALS && isDigit(text.at(start - 1))) start--;
  return start < index - 2 && text.at(start - 1) === POINT;
}

/**
 * Whether what ends before a prefix at an index can only be an amount: four digits, decimals before a `k`, or all of what
 * stands before a tab at a line's start, as `du -h` has it.
 */
function isAmount(text: Text, index: number): boolean {
  let start = index;
  while (index - start < MOST_DECIMALS && isDigit(text.at(start - 1))) start--;
  const hasPoint = text.at(start - 1) === POINT;
  if (text.at(index + 1) === TAB) {
    let first = hasPoint ? start - 1 : start;
    while (index - first < MOST_DECIMALS && isDigit(text.at(first - 1))) first--;
    if (isLineEnd(text.at(first - 1))) return true;
  }
  if (!hasPoint) return index - start >= 4;
  return text.at(index) === KILO && start < index && isDigit(text.at(start - 2));
}

/**
 * A bare prefix that is known by what follows: `1.202m ± 1%` is in seconds, as Go's benchstat has it, and the `250m` before
 * `512Mi` are thousandths of a processor. As {@link unitAt} has it.
 */
function bareMilliAt(text: Text, index: number): number {
  if (!isDigit(text.at(index - 1)) || !text.isWordAt(index)) return 0;
  const prefix = SECONDS_BY_PREFIX.get(text.pointAt(index));
  if (prefix === undefined) return 0;
  const end = text.after(index);
  if (text.at(end) !== 0x20) return 0;
  if (deviationEnd(text, end + 1) > 0) return end * CODES + prefix;
  if (text.at(index) !== 0x6d) return 0;
  let at = end;
  while (text.at(at) === 0x20 && at - end < WIDEST_GAP) at++;
  const digits = at;
  while (isDigit(text.at(at)) && at - digits < MOST_DECIMALS) at++;
  const isBinary = at > digits && isOneOf('KMGT', text.at(at)) && text.at(at + 1) === 0x69;
  return isBinary && !text.isWordAt(at + 2) ? end * CODES + MILLICORES : 0;
}

const CELSIUS = unitCode('C') ?? 0;
export const SMALL_BYTES = unitCode('b') ?? 0;
const FAHRENHEIT = unitCode('F') ?? 0;
const MILLICORES = unitCode('millicores') ?? 0;
/** The first bytes of n, m, and µ in its two spellings. */
const PREFIX_STARTS = [0x6e, 0x6d, 0xc2, 0xce];
/** n, m, and µ in its two spellings. */
const SECONDS_BY_PREFIX = new Map([
  [0x6e, unitCode('ns') ?? 0],
  [0x6d, unitCode('ms') ?? 0],
  [0xb5, unitCode('µs') ?? 0],
  [0x3bc, unitCode('μs') ?? 0],
]);

/** Whether what stands around a unit, its number aside, may make something else of it. */
export function isUnitByContext(code: number): boolean {
  return code >= FIRST_PREFIX || OPEN_UNITS.includes(UNITS[code]?.symbol ?? '');
}

/** What is a prefix as well, starts a duration, is a temperature behind several digits only, or bytes where it is padded. */
const OPEN_UNITS = ['h', 'm', 'min', 'C', 'F', 'b'];
