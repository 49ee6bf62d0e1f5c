/** Numbers in their order of arrival, by their places: the first that ever came has 0. */
export interface Kept {
  /** The place behind the newest. */
  readonly end: number;
  /** A copy of those from one place up to another. O(k). */
  copy(from: number, to: number): Float64Array;
  /** When the number at a place came, in milliseconds since 1970; undefined where that is not known. O(log n). */
  timeOf(place: number): number | undefined;
}

/** Told of each change of the numbers of a series. */
export interface Follower {
  /** @param count how many of them, the newest, count now */
  follow(count: number): void;
}
