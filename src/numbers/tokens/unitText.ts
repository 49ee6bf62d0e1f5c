import { BLANK, COLON, DIGIT, LETTER, POINT, TOKEN } from '../text/characters';
import type { Text } from '../text/text';
import { ATTACHED, CURRENCY_SIGNS, FIRST_PREFIX, UNITS, unitCode } from '../units';

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

const TRIE = new Trie();

/**
 * The longest unit that stands at an index and ends where a word can end: its end and its code in one number,
 * see {@link unitEndOf} and {@link unitCodeOf}; 0 where there is none.
 */
export function unitAt(text: Text, index: number, prefixes: boolean): number {
  let result = 0;
  let node = 0;
  for (let i = index; ; i++) {
    node = TRIE.step(node, text.at(i));
    if (node === 0) return result;
    const code = TRIE.code(node);
    if (code === 0 || (code >= FIRST_PREFIX && !prefixes)) continue;
    if (!text.isWordAt(i + 1)) result = (i + 1) * CODES + code;
  }
}

/** The code of the unit that all of `bytes[start, end)` is, a prefix aside; 0 where it is none. */
export function unitBetween(bytes: Uint8Array, start: number, end: number): number {
  let node = 0;
  for (let i = start; i < end; i++) {
    node = TRIE.step(node, bytes[i] as number);
    if (node === 0) return 0;
  }
  const code = TRIE.code(node);
  return code < FIRST_PREFIX ? code : 0;
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
  if (!isTime && !METRIC_TYPES.includes(String.fromCharCode(text.at(index + 1)))) return 0;
  const end = index + (isTime ? 3 : 2);
  return (text.kindAt(end) & TOKEN) === 0 ? end * CODES + (isTime ? MILLISECONDS : 0) : 0;
}

const BAR = 0x7c;
/** Counter, gauge, histogram, set and distribution. */
const METRIC_TYPES = 'cghsd';
const MILLISECONDS = unitCode('ms') ?? 0;

/** Whether a unit may start with a byte; true too for whatever is not ASCII. */
export function startsUnit(byte: number): boolean {
  return byte >= 0x80 || TRIE.step(0, byte) > 0;
}

/** There are fewer codes than this. */
const CODES = 256;

/** Where a unit that was found ends. */
export function unitEndOf(match: number): number {
  return Math.floor(match / CODES);
}

/** The code of a unit that was found, 0 for none. */
export function unitCodeOf(match: number): number {
  return match % CODES;
}

/**
 * The unit that follows a number behind one blank, as in `3.5 GB`. What could be a key (`5 s=3`), a call or
 * the start of a longer word (`3 V-belts`) is none.
 */
export function unitBehindBlank(text: Text, index: number, prefixes: boolean): number {
  const blank = blankAt(text, index);
  if (blank === 0) return 0;
  const result = unitAt(text, index + blank, prefixes);
  if (result === 0 || ATTACHED.has(unitCodeOf(result))) return 0;
  return endsPhrase(text, unitEndOf(result)) ? result : 0;
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
  return (text.kindAt(index) & BLANK) !== 0 || PHRASE_ENDS.includes(String.fromCharCode(byte));
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
