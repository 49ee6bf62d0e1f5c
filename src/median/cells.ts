import { insertSorted } from './sortedRow';

/** A cell's segment is `index >> SHIFT`, its place in there `index & MASK`. */
export const SHIFT = 13;
/** Cells of a full segment: 64 kB. */
export const SEGMENT = 1 << SHIFT;
export const MASK = SEGMENT - 1;

/** What all share that have no cells yet: nobody reads what is written here. */
const NONE = new Float64Array(2);
/** Enough for either half of a first thousand. */
const FIRST_CELLS = 640;
/** So many cells are copied sooner by the engine. */
const MANY = 64;
/** Up to so many cells the first segment grows fourfold: that little memory does not count, the allocations do. */
const FEW_CELLS = 1024;

/**
 * A row of numbers that grows a segment at a time, so that growing copies nothing; only the first segment
 * grows by itself before there is a second. At most a segment more is held than is in use.
 */
export class Cells {
  readonly segments: Float64Array[];
  #count: number;

  /** @param segments that it has already: full ones, or a single one */
  constructor(segments: Float64Array[] = [NONE]) {
    this.segments = segments;
    this.#count = (segments.length - 1) * SEGMENT + (segments[0] as Float64Array).length;
  }

  at(index: number): number {
    return (this.segments[index >> SHIFT] as Float64Array)[index & MASK] as number;
  }

  set(index: number, num: number): void {
    (this.segments[index >> SHIFT] as Float64Array)[index & MASK] = num;
  }

  /** Grows to at least so many cells. */
  reserve(count: number): void {
    if (count <= this.#count) return;
    if (this.#count < SEGMENT) {
      const larger = this.#count * (this.#count < FEW_CELLS ? 4 : 2);
      const first = new Float64Array(Math.min(SEGMENT, Math.max(count, larger, FIRST_CELLS)));
      first.set(this.segments[0] as Float64Array);
      this.segments[0] = first;
      this.#count = first.length;
    }
    for (; this.#count < count; this.#count += SEGMENT) this.segments.push(new Float64Array(SEGMENT));
  }

  /** Where the numbers begin, the last of which is in a cell, none before `low`, that are sorted, the largest first. O(1) for each. */
  sortedFrom(low: number, last: number): number {
    let num = this.at(last);
    for (let end = last; end > low; ) {
      const first = Math.max(low, (end - 1) & ~MASK);
      const segment = this.segments[first >> SHIFT] as Float64Array;
      for (; end > first; end--) {
        const before = segment[(end - 1) & MASK] as number;
        if (num > before) return end;
        num = before;
      }
    }
    return low;
  }

  /** Copies `count` cells, its own or those of others, to where none of them is, or to lower ones; negated if that is wanted. */
  copy(from: number, to: number, count: number, cells: Cells = this, isNegated = false): void {
    for (let copied = 0; copied < count; ) {
      const start = (from + copied) & MASK;
      const shift = ((to + copied) & MASK) - start;
      const end = start + Math.min(count - copied, SEGMENT - start, SEGMENT - start - shift);
      const source = cells.segments[(from + copied) >> SHIFT] as Float64Array;
      const target = this.segments[(to + copied) >> SHIFT] as Float64Array;
      if (isNegated) for (let i = start; i < end; i++) target[i + shift] = 0 - (source[i] as number);
      else if (end - start < MANY) for (let i = start; i < end; i++) target[i + shift] = source[i] as number;
      else if (source === target) target.copyWithin(start + shift, start, end);
      else target.set(source.subarray(start, end), start + shift);
      copied += end - start;
    }
  }

  /** Sorts `count` numbers of the cells, each times the sign, into a row from `at` on: O(count²), O(count) where they are in order. */
  sortInto(row: Float64Array, at: number, from: number, count: number, sign: 1 | -1): void {
    for (let i = 0; i < count; ) {
      const segment = this.segments[(from + i) >> SHIFT] as Float64Array;
      const start = (from + i) & MASK;
      const end = Math.min(start + count - i, SEGMENT);
      for (let place = start; place < end; place++, i++)
        insertSorted(row, at, at + i, 0 + sign * (segment[place] as number));
    }
  }

  /** Writes a list into the cells from an index on. */
  write(from: number, nums: Float64Array): void {
    for (let i = 0; i < nums.length; ) {
      const start = (from + i) & MASK;
      const part = nums.subarray(i, i + SEGMENT - start);
      (this.segments[(from + i) >> SHIFT] as Float64Array).set(part, start);
      i += part.length;
    }
  }

  /** A copy of `count` cells from an index on. */
  read(from: number, count: number): Float64Array {
    const nums = new Float64Array(count);
    for (let i = 0; i < count; ) {
      const start = (from + i) & MASK;
      const part = (this.segments[(from + i) >> SHIFT] as Float64Array).subarray(start, start + count - i);
      nums.set(part, i);
      i += part.length;
    }
    return nums;
  }
}
