import { BLANK, EQUALS, isDigit, LETTER, POINT, SLASH, SPACE, TOKEN } from '../text/characters';
import type { Text } from '../text/text';
import { isLetterAt } from './around';
import type { LineHeads } from './lineHeads';

/** A path that is longer, in bytes, is none. */
const LONGEST = 120;
const WIDEST = 40;

/** Where a path ends, from the number behind a slash that follows a name on: `Name/1024/8`, `/users/12`; 0 where it is none. */
export function inPathEnd(text: Text, heads: LineHeads, start: number): number {
  if ((text.kindBefore(start - 1) & LETTER) === 0 || !isPath(text, heads, start)) return 0;
  let end = text.tokenEnd(start, WIDEST);
  while (text.at(end) === SLASH && end - start < LONGEST) end = text.tokenEnd(end + 1, WIDEST);
  return end - start < LONGEST ? end : 0;
}

/** Whether a name with a slash goes on at an index: no fraction (`3 errors/10 runs`), and no word of one letter (`w/2`). */
export function isPath(text: Text, heads: LineHeads, index: number): boolean {
  let start = index;
  let slash = -1;
  while (index - start < LONGEST && isOfPath(text, start)) {
    start = text.before(start);
    if (text.at(start) === SLASH) slash = start;
  }
  if (slash < 0 || isDigit(text.at(start))) return false;
  if (slash === start) return isLetterAt(text, start + 1);
  return (slash - start > 1 || text.at(index + 1) === POINT) && !isBehindNumber(text, heads, start);
}

/** Whether a number alone stands before an index and a blank, of no stamp: then a slash means what each has. */
function isBehindNumber(text: Text, heads: LineHeads, index: number): boolean {
  if (text.at(index - 1) !== SPACE || !isDigit(text.at(index - 2))) return false;
  let start = index - 2;
  while (index - start < WIDEST && (isDigit(text.at(start - 1)) || text.at(start - 1) === POINT)) start--;
  return (text.kindBefore(start) & BLANK) !== 0 && !heads.startsLine(index);
}

/** Whether the character that ends before an index may belong to a path. */
function isOfPath(text: Text, index: number): boolean {
  const byte = text.at(index - 1);
  return byte === SLASH || byte === EQUALS || byte === 0x7e || (text.kindBefore(index) & TOKEN) !== 0;
}
