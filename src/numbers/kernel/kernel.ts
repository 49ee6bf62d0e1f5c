/**
 * The short cuts past the general reader, for the numbers and the skipped words, dates and times that make up nearly
 * all of most texts. Whatever the kernel reads the general reader reads alike; whatever it is not sure of it leaves
 * to that. `npm run kernel` compiles it into `scan/wasmCode.ts`.
 */

import { DATE, MOST_ROWS, ROWS, SKIPPED, TEXT, WITH_PLACES, WITH_SKIPS } from '../scan/memoryLayout';
import { nextCandidate } from './candidates';
import { isDigit } from './digits';
import { readNumber } from './numbers';
import { reason, skip, writeSkip } from './skips';

export { lineHeads } from './heads';
export { lineKeys } from './lineKeys';
export { lines } from './lines';

/**
 * Reads from an index of the text on, into rows. Returns the index of what only the general reader can read, or where
 * the rows were full, or `end` where all has been read. Linear.
 */
export function run(from: i32, end: i32, flags: i32): i32 {
  const last: i32 = TEXT + end;
  let at: i32 = TEXT + from;
  let row: i32 = 0;
  store<v128>(SKIPPED, i64x2.splat(0));
  while (row < MOST_ROWS) {
    at = nextCandidate(at, last);
    if (at >= last || !isDigit(load<u8>(at))) break;
    let next: i32 = 0;
    // Of numbers with one byte between, as in a list, no search is needed for the next.
    do {
      next = readNumber(at, row, flags);
      if (next !== 0) {
        row++;
      } else {
        next = (flags & WITH_SKIPS) !== 0 ? skip(at) : 0;
        if (next === 0) break;
        if (reason >= DATE && (flags & WITH_PLACES) !== 0) writeSkip(at, next, row++);
      }
      at = next + 1;
    } while (row < MOST_ROWS && at < last && isDigit(load<u8>(at)));
    if (next === 0) break;
    at = next;
  }
  store<i32>(ROWS, row);
  return at - TEXT;
}
