import {
  BLANK,
  COLON,
  COMMA,
  DIGIT,
  HYPHEN,
  isDigit,
  isLineEnd,
  isOneOf,
  kindOf,
  LETTER,
  PERCENT,
  PLUS,
  POINT,
  SLASH,
  TAB,
  TOKEN,
} from '../text/characters';
import type { Text } from '../text/text';
import { ATTACHED, CURRENCY_SIGNS, FIRST_PREFIX, UNITS, type Unit, unitCode } from '../units';

/** A trie of the units' UTF-8: `next[node * 256 + byte]` is the next node, `code[node]` the unit ending there. */
class Trie {
  #next = new Int16Array(256 * 64);
  readonly #codes = [0];

  constructor() {
    UNITS.forEach(({ symbol }, code) => {
      let node = 0;
      for (const byte of utf8(symbol)) node = this.#grow(node, byte);
      this.#codes[node] = code;
    });
  }

  step(node: number, byte: number): number {
    return this.#next[node * 256 + byte] as number;
  }

  code(node: number): number {
    return this.#codes[node] as number;
  }

  /** Calls back for each node, those before it first: its number, the one before it, and what is between. */
  walk(visit: (node: number, before: number, byte: number) => void, before = 0): void {
    for (let byte = 0; byte < 256; byte++) {
      const node = this.step(before, byte);
      if (node === 0) continue;
      visit(node, before, byte);
      this.walk(visit, node);
    }
  }

  #grow(node: number, byte: number): number {
    const known = this.step(node, byte);
    if (known > 0) return known;
    const fresh = this.#codes.push(0) - 1;
    if (fresh * 256 >= this.#next.length) {
      const wider = new Int16Array(this.#next.length * 2);
      wider.set(this.#next);
      this.#next = wider;
    }
    this.#next[node * 256 + byte] = fresh;
    return fresh;
  }
}

/** The bytes of a symbol, all of whose characters have at most 16 bits. */
function utf8(symbol: string): number[] {
  return Array.from(symbol, character => character.charCodeAt(0)).flatMap(point => {
    if (point < 0x80) return [point];
    if (point < 0x800) return [0xc0 | (point >> 6), 0x80 | (point & 0x3f)];
    return [0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f)];
  });
}

const KILO = 0x6b;

/** What there are of units. */
export const TRIE = new Trie();

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

/** Whether three digits stand before a number's decimals, which end before an index. */
function hasThreeDigits(text: Text, index: number): boolean {
  let end = index;
  while (index - end < MOST_DECIMALS && isDigit(text.at(end - 1))) end--;
  if (text.at(end - 1) !== POINT) return index - end >= 3;
  end--;
  return isDigit(text.at(end - 1)) && isDigit(text.at(end - 2)) && isDigit(text.at(end - 3));
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

/**
 * The type of a metric behind its value, as in `api.latency:320|ms` and `hits:1|c`, as {@link unitAt} has it:
 * milliseconds are a unit, all others are none.
 * @param start where the value starts, which has no sign
 */
export function metricTypeAt(text: Text, start: number, index: number): number {
  if (text.at(index) !== BAR || text.at(start - 1) !== COLON) return 0;
  if ((text.kindBefore(start - 1) & (LETTER | DIGIT)) === 0) return 0;
  const isTime = text.at(index + 1) === 0x6d && text.at(index + 2) === 0x73;
  if (!isTime && !isOneOf(METRIC_TYPES, text.at(index + 1))) return 0;
  const end = index + (isTime ? 3 : 2);
  return (text.kindAt(end) & TOKEN) === 0 ? end * CODES + (isTime ? MILLISECONDS : 0) : 0;
}

/**
 * The type of an integer behind its value, as in the line protocol of Influx, `hum=45i`, or as JavaScript shows a BigInt,
 * `[ 12n, 15n ]`; as {@link unitAt} has it.
 */
export function integerTypeAt(text: Text, start: number, index: number): number {
  const type = text.at(index);
  if (type === SMALL_N) return isBigInt(text, start, index) ? (index + 1) * CODES : 0;
  if ((type !== 0x69 && type !== 0x75) || text.at(start - 1) !== 0x3d) return 0;
  const next = text.at(index + 1);
  return next === COMMA || next === 0x20 ? (index + 1) * CODES : 0;
}

/**
 * Whether digits with an `n` behind them are a BigInt: fewer than four only where they stand as a value, at a line's start
 * or behind `[`, `:`, `=`, `,` or `=>`, since prose has its `2n` too.
 */
function isBigInt(text: Text, start: number, index: number): boolean {
  if ((text.kindAt(index + 1) & TOKEN) !== 0 || !/^[\d_]+$/.test(text.ascii(start, index))) return false;
  return index - start > 3 || /(?:[\r\n]|[[,:=>] ?)-?$/.test(text.ascii(start - 3, start));
}

const SMALL_N = 0x6e;

const BAR = 0x7c;
/** Counter, gauge, histogram, set and distribution. */
const METRIC_TYPES = 'cghsd';
const MILLISECONDS = unitCode('ms') ?? 0;

/** Whether a unit, or what brings one from further on, may start with a byte; true too for whatever is not ASCII. */
export function startsUnit(byte: number): boolean {
  return byte >= 0x80 || byte === PLUS || byte === BRACKET || TRIE.step(0, byte) > 0;
}

const BRACKET = 0x5b;
/** The first byte of `±`. */
const PLUS_MINUS = 0xc2;
const MOST_DECIMALS = 20;
const WIDEST_GAP = 40;
/** A unit of so many letters is a word, and no name of anything else. */
const FEWEST_LETTERS = 4;
const PERCENTAGE = unitCode('%') ?? 0;
const CELSIUS = unitCode('C') ?? 0;
const SMALL_BYTES = unitCode('b') ?? 0;
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

/** There are fewer codes than this. */
const CODES = 1024;

/** Whether what stands around a unit, its number aside, may make something else of it. */
export function isUnitByContext(code: number): boolean {
  return code >= FIRST_PREFIX || OPEN_UNITS.includes(UNITS[code]?.symbol ?? '');
}

/** What is a prefix as well, starts a duration, is a temperature behind several digits only, or bytes where it is padded. */
const OPEN_UNITS = ['h', 'm', 'min', 'C', 'F', 'b'];

/** Where a unit that was found ends. */
export function unitEndOf(match: number): number {
  return Math.floor(match / CODES);
}

/** The code of a unit that was found, 0 for none. */
export function unitCodeOf(match: number): number {
  return match % CODES;
}

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

/** Where a `±`, `+/-` or `+-` ends that starts at an index; 0 where none does. */
function deviationEnd(text: Text, index: number): number {
  const byte = text.at(index);
  if (byte === PLUS_MINUS) return text.at(index + 1) === 0xb1 ? index + 2 : 0;
  if (byte !== PLUS) return 0;
  const sign = text.at(index + 1) === SLASH ? index + 2 : index + 1;
  return text.at(sign) === HYPHEN ? sign + 1 : 0;
}

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

function isOfNumber(byte: number): boolean {
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

/** The length in bytes of the currency sign at an index, 0 where none is. */
export function currencyAt(text: Text, index: number): number {
  const byte = text.at(index);
  if (byte !== 0x24 && byte < 0x80) return 0;
  return CURRENCIES.has(text.pointAt(index)) ? text.after(index) - index : 0;
}

/** The length in bytes of the currency sign that ends before an index, 0 where none does. */
export function currencyBefore(text: Text, index: number): number {
  const start = text.before(index);
  return currencyAt(text, start) > 0 ? index - start : 0;
}

/** The unit's code of the currency sign at an index. */
export function currencyCode(text: Text, index: number): number {
  return CURRENCIES.get(text.pointAt(index)) ?? 0;
}

const CURRENCIES = new Map(
  Array.from(CURRENCY_SIGNS, sign => [sign.charCodeAt(0), unitCode(sign) ?? 0] as const),
);
