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

  constructor(start: number, bound: number, since: number) {
    this.start = start;
    this.bound = bound;
    this.ordered = start;
    this.orderedEnd = start;
    this.since = since;
  }

  /** Lets it begin elsewhere: none of the numbers that come to stand before its old start is in order. */
  moveTo(start: number): void {
    this.ordered = Math.max(this.ordered, this.start);
    this.start = start;
  }
}

/**
 * Brings a band that ends before `end` into heap order, by sifting down the parents of what is not in order,
 * from the last to the first: O(1) for each cell that is not, and O(log² n) once.
 *
 * Source: R. W. Floyd, "Algorithm 245: Treesort 3", CACM 7 (1964).
 */
export function settle(cells: Cells, band: Band, end: number): void {
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
  band.ordered = band.start;
  band.orderedEnd = end;
}
