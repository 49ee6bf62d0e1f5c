import type { Text } from './text';

/** Whole lines, in the order in which they came. */
export interface LineBatch {
  /** The lines without escape sequences, a line's end behind each. */
  readonly text: Text;
  /** Line `i` is `bytes[starts[i], ends[i])`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly count: number;
}
