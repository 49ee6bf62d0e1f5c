import { MOST_ROWS, STARTS, TEXT } from '../scan/memoryLayout';
import { NEWLINE, RETURN } from '../text/bytes';

/** So many bytes are looked at at once. */
const BLOCK: i32 = 16;

/**
 * Writes where line ends stand from an index of the text on, in their order, into {@link STARTS}, until that is full;
 * returns how many there are. Those of the last few may stand behind `end`. Linear.
 */
export function lineEnds(from: i32, end: i32): i32 {
  let count: i32 = 0;
  for (let at = TEXT + from; at < TEXT + end && count <= MOST_ROWS - BLOCK; at += BLOCK) {
    const bytes = v128.load(at);
    let marks = i8x16.bitmask(
      v128.or(i8x16.eq(bytes, i8x16.splat(<i8>NEWLINE)), i8x16.eq(bytes, i8x16.splat(<i8>RETURN))),
    );
    for (; marks !== 0; marks &= marks - 1) {
      store<i32>(STARTS + (count << 2), at - TEXT + ctz(marks));
      count++;
    }
  }
  return count;
}
