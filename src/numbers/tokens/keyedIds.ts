import { CLOSE, COLON, COMMA, EQUALS, isLineEnd, POINT, QUOTE, SPACE } from '../text/characters';
import type { Text } from '../text/text';
import { isLetterAt, isWordBefore, pastDigits } from './around';
import { wholeEnd } from './calls';

/** Keys of ids. */
const KEYS = ['pid', 'ppid', 'tid', 'uid', 'gid', 'pgid', 'port'];
/** What stands, with a blank, before that with which a program ended or a server replied. */
const ENDINGS = ['exit code', 'exit status', 'with code', 'with status'];

/**
 * Where the whole number ends behind a key that tells one process or connection from others, `pid: 12`, `"port":8080`,
 * `tid=7`, or how something ended, `exit status 2`; 0 for any other.
 */
export function keyedIdEnd(text: Text, start: number): number {
  let at = start;
  const isApart = text.at(at - 1) === SPACE;
  if (isApart) at--;
  if (text.at(at - 1) === COLON || text.at(at - 1) === EQUALS) at--;
  if (at < start && text.at(at - 1) === SPACE) at--;
  if (text.at(at - 1) === QUOTE) at--;
  const last = text.at(at - 1) | 0x20;
  const keys =
    last === 0x64 || last === 0x74 ? KEYS : isApart && (last === 0x65 || last === 0x73) ? ENDINGS : [];
  return keys.some(key => isWordBefore(text, key, at)) ? wholeEnd(text, start) : 0;
}

/** Where the number of a line ends that is a place in a file: `line 3, in f`, `line 1: nano: not found`, `at x.pl line 3.`; 0 for any other. */
export function lineNumberEnd(text: Text, start: number): number {
  if (!isWordBefore(text, 'line', start - 1)) return 0;
  const end = pastDigits(text, start);
  const next = text.at(end);
  // `line 3: 12.5` is the third of several.
  const isPlace =
    isLineEnd(next) ||
    next === COMMA ||
    next === CLOSE ||
    (next === POINT && isLineEnd(text.at(end + 1))) ||
    (next === COLON && text.at(end + 1) === SPACE && isLetterAt(text, end + 2)) ||
    text.startsWith(' in ', end) ||
    text.startsWith(' of ', end);
  return isPlace ? end : 0;
}
