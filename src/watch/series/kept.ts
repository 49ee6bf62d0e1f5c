/** Numbers in their order of arrival, by their places: the first that ever came has 0. */
export interface Kept {
  /** The place behind the newest. */
  readonly end: number;
  /** A copy of those from one place up to another. O(k). */
  copy(from: number, to: number): Float64Array;
}

/** Told of which numbers count, each time that it changes. */
export interface Follower {
  /** @param first the place of the first number that counts; @param end that behind the last */
  follow(first: number, end: number): void;
}

/** Lists of numbers one behind the other, which are never changed: kept as they are, and not copied. */
export class KeptLists implements Kept {
  readonly #lists: Float64Array[] = [];
  /** Where each of them begins. */
  readonly #starts: number[] = [];
  #end = 0;

  get end(): number {
    return this.#end;
  }

  add(values: Float64Array): void {
    if (values.length === 0) return;
    this.#lists.push(values);
    this.#starts.push(this.#end);
    this.#end += values.length;
  }

  copy(from: number, to: number): Float64Array {
    const last = Math.min(to, this.#end);
    const copy = new Float64Array(Math.max(0, last - from));
    // From the end: what came last is mostly wanted.
    for (let i = this.#lists.length - 1; i >= 0; i--) {
      const start = this.#starts[i] as number;
      const list = this.#lists[i] as Float64Array;
      if (start >= last) continue;
      copy.set(list.subarray(Math.max(0, from - start), last - start), Math.max(0, start - from));
      if (start <= from) break;
    }
    return copy;
  }
}
