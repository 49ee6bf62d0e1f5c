import { COMMA, isDigit, POINT, ZERO } from '../text/characters';
import type { Text } from '../text/text';

/** No token is longer, in bytes of UTF-8; one that would be is skipped. */
export const LONGEST_TOKEN = 400;

/**
 * Where the groups end that commas part, of a number whose first digits are `[start, end)`: groups of three, or as in India
 * groups of two and last one of three (`1,25,000`). 0 where they are no groups, as in `12,5`, `0,123` and `1,2345`.
 * @param isIndian whether groups of two need no sign that they are groups: a rupee before them, or one that starts with a
 * zero, which no number does
 */
export function commaGroupsEnd(text: Text, start: number, end: number, isIndian: boolean): number {
  if (end - start > 3 || text.at(start) === ZERO) return 0;
  let last = end;
  let pairs = 0;
  let hasZero = false;
  while (text.at(last) === COMMA && isDigit(text.at(last + 1))) {
    if (last > end && last - start > LONGEST_TOKEN) return 0;
    const digits = digitsAt(text, last + 1);
    const isLast = text.at(last + 1 + digits) !== COMMA || !isDigit(text.at(last + 2 + digits));
    if (digits === 2 && !isLast) pairs++;
    else if (digits !== 3 || (pairs > 0 && !isLast)) return 0;
    if (pairs > 0 && last > end + 3 * pairs) return 0;
    hasZero ||= text.at(last + 1) === ZERO;
    last += 1 + digits;
  }
  if (last === end) return 0;
  const isSure = pairs === 0 || isIndian || hasZero || isRupee(text, start);
  return isSure && (pairs === 0 || end - start < 3) ? last : 0;
}

/** How many digits stand at an index; more than four are not counted. */
function digitsAt(text: Text, index: number): number {
  let count = 0;
  while (count < 4 && isDigit(text.at(index + count))) count++;
  return count;
}

function isRupee(text: Text, index: number): boolean {
  return text.at(index - 1) === 0xb9 && text.at(index - 2) === 0x82 && text.at(index - 3) === 0xe2;
}

/** Whether a comma is the first between the digits of its run, and they are no groups: then commas separate. */
export function separatesAt(text: Text, comma: number): boolean {
  if (!isDigit(text.at(comma - 1)) || !isDigit(text.at(comma + 1))) return false;
  let start = comma - 1;
  while (comma - start < 4 && isDigit(text.at(start - 1))) start--;
  const before = text.at(start - 1);
  const isJoined = isDigit(text.at(start - 2));
  if (comma - start < 4 && before === COMMA && isJoined) return false;
  if (isFractionOfTime(text, start, comma)) return false;
  if (before === POINT && isJoined) return true;
  const end = commaGroupsEnd(text, start, comma, false);
  if (end === 0) return true;
  if (text.at(end) !== POINT) return false;
  let decimals = end + 1;
  while (isDigit(text.at(decimals)) && decimals - end < LONGEST_TOKEN) decimals++;
  return decimals > end + 1 && text.at(decimals) === COMMA && isDigit(text.at(decimals + 1));
}

/** Whether a comma parts the seconds of a time, `[start, comma)`, from three digits: `12:00:00,123`, `12:00:00.123,456`. */
function isFractionOfTime(text: Text, start: number, comma: number): boolean {
  if (digitsAt(text, comma + 1) !== 3) return false;
  const seconds = text.at(start - 1) === POINT && comma - start === 3 ? start - 3 : start;
  return text.at(seconds - 1) === COLON && isDigit(text.at(seconds - 2));
}

const COLON = 0x3a;
