import { isDigit, POINT, SLASH, ZERO } from '../text/characters';
import { EARLIEST_EPOCH, LATEST_EPOCH } from '../tokens/epochYears';

const CLOSING = 0x29;
const SQUARE_CLOSING = 0x5d;

/** Traits of a number. Its digits follow, since they may be a part of a name. */
export const IS_LITERAL = 1;
/** All digits, where it stands beside a mark that makes it an index or a count. */
export const IS_WHOLE = 2;
/** May be the seconds, ms, µs or ns since 1970. */
export const IS_EPOCH = 4;

/** A whole number has no more digits. */
const LONGEST_WHOLE = 6;
/** As few digits have the seconds since 1970. */
const SHORTEST_EPOCH = 10;

/** Whether a number stands at a mark beside which it may be an index or a count. */
export function isBesideMark(line: Uint8Array, start: number, end: number): boolean {
  const next = line[end];
  return next === SLASH || line[start - 1] === SLASH || next === SQUARE_CLOSING || next === CLOSING;
}

export function wholeTrait(line: Uint8Array, start: number, end: number): number {
  if (end - start > LONGEST_WHOLE) return 0;
  for (let i = start; i < end; i++) if (!isDigit(line[i] as number)) return 0;
  return IS_WHOLE;
}

/** Whether a number may be a stamp by its digits: 10 of seconds, or 13, 16 and 19 of their parts. */
export function isEpoch(line: Uint8Array, start: number, end: number): boolean {
  let digits = 0;
  while (start + digits < end && isDigit(line[start + digits] as number)) digits++;
  if (digits < SHORTEST_EPOCH || (digits - SHORTEST_EPOCH) % 3 !== 0) return false;
  if (start + digits < end && line[start + digits] !== POINT) return false;
  const years = ((line[start] as number) - ZERO) * 10 + (line[start + 1] as number) - ZERO;
  return years >= EARLIEST_EPOCH && years <= LATEST_EPOCH;
}
