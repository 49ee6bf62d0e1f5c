import { type BandedHeap, MOST } from './bandedHeap';
import { insertSorted } from './sortedRow';

/** Numbers that there is room for. */
export const WIDTH = 48;
/** So many at most remain when the row takes others in. */
export const SIDE = WIDTH - MOST;

/** A short sorted row: the numbers around the median. */
export class Middle {
  readonly #row = new Float64Array(WIDTH);
  size = 0;

  /** The number of an index; the least has 0. */
  at(index: number): number {
    return this.#row[index] as number;
  }

  /** Adds a number where it belongs: O(WIDTH). There must be room. */
  insert(num: number): void {
    insertSorted(this.#row, 0, this.size++, num);
  }

  /** Takes the largest numbers of those below, {@link MOST} at most; none of the row may be among them. */
  takeBelow(below: BandedHeap): void {
    const count = below.prepare();
    this.#row.copyWithin(count, 0, this.size);
    below.take(count, this.#row, 0);
    this.size += count;
  }

  /** The same of the smallest above. */
  takeAbove(above: BandedHeap): void {
    const count = above.prepare();
    above.take(count, this.#row, this.size);
    this.size += count;
  }

  /** Gives the `count` least to those below. */
  giveBelow(below: BandedHeap, count: number): void {
    below.receive(this.#row, 0, count);
    this.#row.copyWithin(0, count, this.size);
    this.size -= count;
  }

  /** Gives the `count` largest to those above. */
  giveAbove(above: BandedHeap, count: number): void {
    this.size -= count;
    above.receive(this.#row, this.size, count);
  }

  /** A copy of all, ascending. */
  nums(): Float64Array {
    return this.#row.slice(0, this.size);
  }

  clear(): void {
    this.size = 0;
  }
}
