import { isDigit, isLineEnd } from '../text/characters';
import type { Text } from '../text/text';

const SPACE = 0x20;
const TAB = 0x09;
/** No gap, and no run of digits, is looked at further, so that a look costs O(1). */
const WIDEST = 40;

/** Where the blanks end that start at an index. */
export function pastBlanks(text: Text, index: number): number {
  let at = index;
  while ((text.at(at) === SPACE || text.at(at) === TAB) && at - index < WIDEST) at++;
  return at;
}

/** The index of the last character before the blanks that end before an index. */
export function beforeBlanks(text: Text, index: number): number {
  let at = index - 1;
  while ((text.at(at) === SPACE || text.at(at) === TAB) && index - at < WIDEST) at--;
  return at;
}

/** How many digits stand at an index; no more than `most` are looked at. */
export function digitCount(text: Text, index: number, most: number): number {
  let count = 0;
  while (count < most && isDigit(text.at(index + count))) count++;
  return count;
}

/** Where the digits end that start at an index. */
export function pastDigits(text: Text, index: number): number {
  let at = index;
  while (isDigit(text.at(at)) && at - index < WIDEST) at++;
  return at;
}

/** Whether blanks stand at an index, and anything but the line's end behind them. */
export function isFollowed(text: Text, index: number): boolean {
  const next = pastBlanks(text, index);
  return next > index && !isLineEnd(text.at(next));
}
