import {
  CLOSE,
  CLOSE_SQUARE,
  DIGIT,
  EQUALS,
  isDigit,
  isLineEnd,
  LETTER,
  OPEN,
  OPEN_SQUARE,
  QUOTE,
  SPACE,
} from '../text/characters';
import type { Text } from '../text/text';
import { isLetterAt, pastBlanks, pastDigits } from './around';
import type { LineHeads } from './lineHeads';

/** So far, in bytes, arguments and names in a list are looked at. */
const LONGEST = 160;
const BACKSLASH = 0x5c;

/**
 * Where the arguments of a call end whose result follows behind an equals sign, `832)` in `read(3, 832) = 832`; 0 where none
 * does. What stands in quotes has no brackets.
 * @param start an index behind the opening bracket and outside of quotes
 */
export function argumentsEnd(text: Text, start: number): number {
  let depth = 1;
  let isQuoted = false;
  let end = start;
  for (; end - start < LONGEST && !isLineEnd(text.at(end)); end++) {
    const byte = text.at(end);
    if (isQuoted && byte === BACKSLASH) end++;
    else if (byte === QUOTE) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (byte === OPEN) depth++;
    else if (byte === CLOSE && --depth === 0) break;
  }
  if (depth > 0 || isLineEnd(text.at(end))) return 0;
  const sign = pastBlanks(text, end + 1);
  return text.at(sign) === EQUALS && text.at(sign + 1) !== EQUALS ? end : 0;
}

/** Whether a name ends before an opening bracket: a letter starts it. */
export function isCallAt(text: Text, open: number): boolean {
  const start = nameStart(text, open);
  return start < open && isLetterAt(text, start);
}

/**
 * Where the arguments end among which a number stands behind another one: `mmap(NULL, 8192, …, -1, 0) = 0x7f`. The call
 * starts its line, behind what tells the process perhaps.
 */
export function laterArgumentsEnd(text: Text, heads: LineHeads, start: number): number {
  const open = opening(text, start, OPEN);
  if (open < 0 || !isCallAt(text, open)) return 0;
  const name = nameStart(text, open);
  if (!heads.startsLine(name) && !(text.at(name - 1) === SPACE && text.at(name - 2) === CLOSE_SQUARE))
    return 0;
  return argumentsEnd(text, open + 1);
}

/**
 * Where the last number ends of those in a row within a list of names, as the percentiles in
 * `Latencies [min, mean, 50, 99, max] 1.2ms, …`; 0 where the brackets hold something else, or no values follow.
 */
export function namesEnd(text: Text, start: number): number {
  const open = opening(text, start, OPEN_SQUARE);
  if (open < 0) return 0;
  const close = closing(text, open);
  if (close < 0 || !isDigit(text.at(pastBlanks(text, close + 1)))) return 0;
  const names = text.ascii(open + 1, close).split(', ');
  const isList = names.every(name => /^(?:[a-z][\w ]*|\d\d?(?:\.\d+)?|100)$/i.test(name));
  if (!isList || names.filter(name => /^[a-z]/i.test(name)).length < 2) return 0;
  const [numbers = ''] = /^\d+(?:\.\d+)?(?:, \d+(?:\.\d+)?)*/.exec(text.ascii(start, close)) ?? [];
  return start + numbers.length;
}

/** Where the bracket is that encloses an index on its line; -1 where none does. */
function opening(text: Text, index: number, bracket: number): number {
  const end = bracket === OPEN ? CLOSE : CLOSE_SQUARE;
  let depth = 0;
  for (let at = index - 1; index - at < LONGEST && !isLineEnd(text.at(at)); at--) {
    const byte = text.at(at);
    if (byte === end) depth++;
    else if (byte === bracket && --depth < 0) return at;
  }
  return -1;
}

function closing(text: Text, open: number): number {
  for (let at = open; at - open < LONGEST && !isLineEnd(text.at(at)); at++)
    if (text.at(at) === CLOSE_SQUARE) return at;
  return -1;
}

function nameStart(text: Text, end: number): number {
  let start = end;
  while (end - start < LONGEST && (text.kindBefore(start) & (LETTER | DIGIT)) !== 0)
    start = text.before(start);
  return start;
}

/** Where the whole number ends that starts at an index, if it is one: no unit, no decimals and no word go on. */
export function wholeEnd(text: Text, start: number): number {
  const end = pastDigits(text, start);
  const isWhole = end > start && !text.isWordAt(end) && !(text.at(end) === 0x2e && text.isWordAt(end + 1));
  return isWhole && text.at(end) !== 0x25 ? end : 0;
}
