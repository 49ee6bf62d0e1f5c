import type { Cells } from './cells';
import { siftDown } from './sift';

/** Neighbouring cells whose numbers are none larger than those before and none smaller than those behind. */
export class Band {
  start: number;
  /** None here or behind exceeds it and none before is smaller; Infinity where none is before. */
  bound: number;
  /** The cells of the band from `ordered` up to `orderedEnd` are a heap's, as far as they are parent and child. */
  ordered: number;
  orderedEnd: number;
  /** How many numbers there were in all when it was made. */
  since: number;
  /** Cells that are known to be sorted, the largest first: from one up to another. */
  sortedStart: number;
  sortedEnd: number;

  /** @param sortedEnd up to where it is sorted, the largest first */
  constructor(start: number, bound: number, since: number, sortedEnd = start) {
    this.start = start;
    this.bound = bound;
    this.ordered = start;
    this.orderedEnd = start;
    this.since = since;
    this.sortedStart = start;
    this.sortedEnd = sortedEnd;
  }

  /** Lets it begin elsewhere: none of the numbers that come to stand before its old start is in order. */
  moveTo(start: number): void {
    this.ordered = Math.max(this.ordered, this.start);
    this.sortedStart = Math.max(this.sortedStart, this.start);
    this.start = start;
  }

  /** Moves by so many cells, all of it up to its end: what is sorted is in a heap's order wherever it stands. */
  shift(by: number, end: number): void {
    const isSorted = this.sortedStart <= this.start && this.sortedEnd === end;
    this.sortedStart = Math.max(this.sortedStart, this.start) + by;
    this.start += by;
    this.sortedEnd += by;
    this.ordered = this.start;
    this.orderedEnd = isSorted ? end + by : this.start;
  }

  /** The last of it, which ends there, have moved to its front: by so many cells, less than none. */
  rotate(by: number, end: number): void {
    this.orderedEnd = Math.min(this.orderedEnd, end + by);
    this.disorder(end + by);
    this.moveTo(this.start + by);
  }

  /** Takes in the band before it, which ends where it starts. */
  join(before: Band): void {
    this.moveTo(before.start);
    this.bound = before.bound;
  }

  /** Lets go what is known of the order of the cells from one on. */
  disorder(from: number): void {
    this.sortedEnd = Math.min(this.sortedEnd, from);
  }

  /**
   * Where those of its numbers begin, the last ones, that are sorted, the largest first: O(1) for each that was not known
   * to be.
   */
  sortedFrom(cells: Cells, end: number): number {
    const last = Math.max(this.start, end - 1);
    // Those behind what is known, it, and those before it.
    const known = Math.min(last, Math.max(this.start, this.sortedEnd - 1));
    let from = cells.sortedFrom(known, last);
    if (from === known) {
      if (known > this.sortedStart && known < this.sortedEnd) from = Math.max(this.sortedStart, this.start);
      from = cells.sortedFrom(this.start, from);
    }
    this.sortedStart = from;
    this.sortedEnd = end;
    return from;
  }
}

/**
 * Brings a band that ends before `end` into heap order, by sifting down the parents of what is not in order,
 * from the last to the first: O(1) for each cell that is not, and O(log² n) once.
 *
 * Source: R. W. Floyd, "Algorithm 245: Treesort 3", CACM 7 (1964).
 */
export function settle(cells: Cells, band: Band, end: number): void {
  if (band.sortedFrom(cells, end) > band.start) sift(cells, band, end);
  band.ordered = band.start;
  band.orderedEnd = end;
}

function sift(cells: Cells, band: Band, end: number): void {
  band.disorder(band.start);
  const first = Math.max(band.start, band.ordered);
  const behind = Math.max(first, band.orderedEnd);
  // The parents of the cells behind, then theirs, each once; those before the ordered cells come last.
  let high = behind < end ? (end - 1) >> 1 : 0;
  let low = Math.max(first, behind >> 1);
  while (high >= first) {
    for (let place = high; place >= low; place--) siftDown(cells, end - 1, place);
    high = Math.min(high >> 1, low - 1);
    low = Math.max(first, low >> 1);
  }
  for (let place = first - 1; place >= band.start; place--) siftDown(cells, end - 1, place);
}
