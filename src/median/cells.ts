/** A cell's segment is `index >> SHIFT`, its place in there `index & MASK`. */
export const SHIFT = 13;
/** Cells of a full segment: 64 kB. */
export const SEGMENT = 1 << SHIFT;
export const MASK = SEGMENT - 1;
/** Cells that the head may have: 1 MB. */
export const HEAD = 1 << 17;

const FIRST_CELLS = 128;
/** Up to so many cells the head grows eightfold: that little memory does not count, the allocations do. */
const FEW_CELLS = 1024;

/**
 * The cells of a binary heap whose root has the index 1; the cell above the root holds Infinity.
 *
 * They are in segments, so that growing never copies more than the head: the first of the segments, which
 * share one array. There the many upper levels of a heap can be walked without looking up a segment a step.
 * A cell and its sibling are always in one segment. At most a third more is held than is in use.
 */
export class Cells {
  head = new Float64Array(FIRST_CELLS);
  readonly segments: Float64Array[] = [this.head];
  count = FIRST_CELLS;

  constructor() {
    this.head[0] = Number.POSITIVE_INFINITY;
  }

  at(index: number): number {
    return (this.segments[index >> SHIFT] as Float64Array)[index & MASK] as number;
  }

  set(index: number, num: number): void {
    (this.segments[index >> SHIFT] as Float64Array)[index & MASK] = num;
  }

  /** Grows to at least so many cells. */
  reserve(count: number): void {
    if (count <= this.count) return;
    if (this.count < HEAD) this.#growHead(count);
    while (this.count < count) {
      this.segments.push(new Float64Array(SEGMENT));
      this.count += SEGMENT;
    }
  }

  #growHead(count: number): void {
    const { length } = this.head;
    const larger = Math.ceil(length * (length < FEW_CELLS ? 8 : 4 / 3));
    const head = new Float64Array(Math.min(HEAD, Math.max(larger, count)));
    head.set(this.head);
    this.head = head;
    this.count = head.length;
    this.segments.length = 0;
    for (let from = 0; from < head.length; from += SEGMENT)
      this.segments.push(head.subarray(from, from + SEGMENT));
  }
}
