import { COLON, COMMA, DIGIT, isOneOf, LETTER, TOKEN } from '../text/characters';
import type { Text } from '../text/text';
import { unitCode } from '../units';
import { CODES } from './unitMatch';

/**
 * The type of a metric behind its value, as in `api.latency:320|ms` and `hits:1|c`, as `unitAt` has it:
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
 * `[ 12n, 15n ]`; as `unitAt` has it.
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
