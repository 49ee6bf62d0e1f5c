import { ENDS, MOST_ROWS, ROWS, STARTS, TEXT } from '../scan/memoryLayout';
import { NEWLINE, RETURN } from '../text/bytes';

/** So many bytes are looked at at once. */
const BLOCK: i32 = 16;

/**
 * Writes where lines start and end, each plus a shift, into {@link STARTS} and {@link ENDS}, empty ones left out, until those are
 * full or a line is too long; how many they are goes to {@link ROWS}. Returns where the next line starts. Linear.
 * @param from where the first one starts
 * @param seen no line end stands before it
 * @param longest a line is shorter
 */
export function lines(from: i32, seen: i32, end: i32, longest: i32, shift: i32): i32 {
  let count: i32 = 0;
  let start = from;
  for (let at = seen; at < min(end, start + longest) && count <= MOST_ROWS - BLOCK; at += BLOCK) {
    const bytes = v128.load(TEXT + at);
    let marks = i8x16.bitmask(
      v128.or(i8x16.eq(bytes, i8x16.splat(<i8>NEWLINE)), i8x16.eq(bytes, i8x16.splat(<i8>RETURN))),
    );
    for (; marks !== 0; marks &= marks - 1) {
      const stop = at + ctz(marks);
      if (stop >= min(end, start + longest)) break;
      if (stop > start) {
        store<i32>(STARTS + (count << 2), start + shift);
        store<i32>(ENDS + (count << 2), stop + shift);
        count++;
      }
      start = stop + 1;
    }
  }
  store<i32>(ROWS, count);
  return start;
}
