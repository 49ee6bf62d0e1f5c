import { isDigit, isLineEnd, LETTER, SPACE, TAB, TOKEN } from '../text/characters';
import type { Text } from '../text/text';

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

export function isLetterAt(text: Text, index: number): boolean {
  return (text.kindAt(index) & LETTER) !== 0;
}

/** Whether blanks stand at an index, and anything but the line's end behind them. */
export function isFollowed(text: Text, index: number): boolean {
  const next = pastBlanks(text, index);
  return next > index && !isLineEnd(text.at(next));
}

/** Whether what ends before an index is a word of small letters, in small or capital ones. */
export function endsWith(text: Text, word: string, end: number): boolean {
  for (let i = 0; i < word.length; i++) {
    if ((text.at(end - word.length + i) | 0x20) !== word.charCodeAt(i)) return false;
  }
  return true;
}

/** Whether a word, in small or capital letters, ends before an index. */
export function isWordBefore(text: Text, word: string, end: number): boolean {
  return endsWith(text, word, end) && (text.kindBefore(end - word.length) & TOKEN) === 0;
}
