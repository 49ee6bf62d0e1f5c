import { DIGIT, isDigit, LETTER, OPEN, PERCENT, PLUS, SLASH, SPACE, TOKEN } from '../text/characters';
import type { Text } from '../text/text';
import { pastDigits } from './around';

/** A noun is looked at no further, in letters. */
const LONGEST = 24;
/** Fewer letters may be a unit, or of an ordinal. */
const FEWEST = 3;
const HEXADECIMAL = /^[a-f]+$/;

/** Where the noun ends that is glued to a number, of small letters, whatever else its line says; 0 where none does. */
export function nounEnd(text: Text, index: number): number {
  let end = index;
  while (end - index < LONGEST && isSmall(text.at(end))) end++;
  const isNoun = end - index >= FEWEST && (text.kindAt(end) & (LETTER | DIGIT)) === 0;
  return isNoun && !HEXADECIMAL.test(text.ascii(index, end)) ? end : 0;
}

/**
 * Where the noun ends that counts with the number `[start, index)` that it is glued to, as GNU `time` writes its counts:
 * `0.12user 0.03system`. One alone may be a name; beside another it is none. 0 where there is none.
 */
export function countedNounEnd(text: Text, start: number, index: number): number {
  const end = nounEnd(text, index);
  return end > 0 && (countsAhead(text, end) || countsBefore(text, start)) ? end : 0;
}

/** Whether a number with its noun stands behind an index, with a blank, a plus or a bracket between. */
function countsAhead(text: Text, index: number): boolean {
  let start = index;
  while (start - index < 2 && isBetween(text.at(start))) start++;
  if (start === index) return false;
  let end = start;
  while (end - start < LONGEST && (isDigit(text.at(end)) || isMark(text.at(end)))) end++;
  if (end === start || !isDigit(text.at(start))) return false;
  return nounEnd(text, end) > 0 || (text.at(end) === PERCENT && text.isWordAt(end + 1));
}

/** The same before an index. */
function countsBefore(text: Text, index: number): boolean {
  let past = index;
  while (index - past < 2 && isBetween(text.at(past - 1))) past--;
  if (past === index) return false;
  let noun = past;
  while (past - noun < LONGEST && (text.kindBefore(noun) & LETTER) !== 0) noun--;
  return past - noun >= FEWEST && (isDigit(text.at(noun - 1)) || text.at(noun - 1) === PERCENT);
}

function isBetween(byte: number): boolean {
  return byte === SPACE || byte === PLUS || byte === OPEN;
}

function isMark(byte: number): boolean {
  return byte === 0x2e || byte === 0x3a;
}

function isSmall(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a;
}

/** What a machine has, as it says of itself. */
const PROCESSORS = ['CPUs', 'CPU'];
const BITS = ['bits', 'bit'];

/**
 * Where `64 bits` or `2 CPU` ends, which is as much a name as `64-bit` is: a width is a power of two from 8 on, and a machine
 * has a whole number of processors. 0 for what measures.
 */
export function machineEnd(text: Text, start: number): number {
  const end = pastDigits(text, start);
  if (text.at(end) !== SPACE) return 0;
  const width = Number(text.ascii(start, end));
  const isWidth = width >= 8 && Number.isInteger(Math.log2(width));
  const word = [...PROCESSORS, ...(isWidth ? BITS : [])].find(known => text.startsWith(known, end + 1));
  if (word === undefined) return 0;
  const past = end + 1 + word.length;
  return (text.kindAt(past) & TOKEN) === 0 && text.at(past) !== SLASH ? past : 0;
}
