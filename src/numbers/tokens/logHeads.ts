import { CLOSE_SQUARE, isDigit, isOneOf, QUOTE, SPACE } from '../text/characters';
import type { Text } from '../text/text';
import { isLetterAt, pastBlanks, pastDigits } from './around';

/** An id, or a place, that is wider is looked at no further. */
const WIDEST = 40;
const LEVELS = 'VDIWEFS';

/** Where the status ends behind the protocol whose version is `[start, end)`: `HTTP/1.1 200`, `HTTP/2.0" 404`; 0 for none. */
export function statusEnd(text: Text, start: number, end: number): number {
  if (!text.startsWith('HTTP/', start - 5)) return 0;
  const digits = text.at(end) === QUOTE ? end + 1 : end;
  const status = pastBlanks(text, digits);
  const isClass = text.at(status) > 0x30 && text.at(status) < 0x36;
  const past = pastDigits(text, status);
  return status > digits && isClass && past === status + 3 && !text.isWordAt(past) ? past : 0;
}

/** Where the ids of a process and a thread end that stand between a stamp and a level or a place; 0 where none do. */
export function processIdsEnd(text: Text, index: number): number {
  let at = index;
  let end = 0;
  for (let ids = 0; ids < 2; ids++) {
    const digits = pastBlanks(text, at);
    const past = pastDigits(text, digits);
    if (digits === at || past === digits || text.at(past) !== SPACE) break;
    at = end = past;
  }
  if (end === 0) return 0;
  const next = pastBlanks(text, end);
  if (isOneOf(LEVELS, text.at(next)) && text.at(next + 1) === SPACE) return end;
  return isPlaceInBracket(text, next) ? end : 0;
}

/** `server.go:42]`. */
function isPlaceInBracket(text: Text, index: number): boolean {
  const end = text.tokenEnd(index, WIDEST);
  return text.at(end) === CLOSE_SQUARE && isDigit(text.at(end - 1)) && isLetterAt(text, index);
}
