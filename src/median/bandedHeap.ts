import { Band, settle } from './band';
import { Cells, SEGMENT, SHIFT } from './cells';
import { split } from './split';

/** The first band is taken out as a whole: one of more is split, one of fewer than the least is joined with the next. */
export const MOST = 36;
const LEAST = 9;
/** The heap has outgrown the start of its last band once it has so many times the numbers, and never came to need it. */
const OUTGROWN = 2;
/** Cells that may be free before the first band, where they are no more than a quarter of all. */
const GAP = 1024;
/** A band that is worth it is moved by a gap as it is where it has so many times the gap's numbers at most. */
const SHIFTED = 4;

/**
 * A max-heap of finite numbers in coarse order: in bands, each of which has no number larger than those of the
 * band before. That is a heap's order already, but for parents and children of one band; they are brought into
 * order when somebody looks.
 *
 * A number is appended to its band. That is the last for most numbers, and O(1); else the first number of each
 * band behind moves to that band's end. The largest numbers, the first band, are taken out together; when the
 * gap that they leave has become wide, the last numbers of each band move to its front. A first band of many is
 * split at about a quarter, and the quarter again. Where numbers come in order, bands are sorted, which is noticed: then
 * they are split for nothing, and moved as they are when the gap is as wide as a quarter of all.
 *
 * O(log n) a number, amortised, whatever the input. A split of the first k numbers costs O(k), and the next one
 * of about as many comes when those before its start, about a quarter, have been taken out, or when others have
 * come among them, about as many; and between a few numbers and n there are O(log n) such k.
 *
 * Source: the stack of pivots in R. Paredes and G. Navarro, "Optimal Incremental Sorting", ALENEX (2006).
 */
export class BandedHeap {
  readonly #sign: 1 | -1;
  #cells = new Cells();
  /** The last first, since most numbers belong there. */
  #bands = [new Band(1, Number.POSITIVE_INFINITY, 0)];

  /** The cell of the last number. A plain field, as is what else an append needs: they are read at each step. */
  last = 0;
  /** The segment of the cell behind the last. */
  tail = this.#cells.segments[0] as Float64Array;
  /** {@link makeRoom} must be called as soon as the last gets here. */
  limit = this.tail.length - 1;

  /** -1 where all numbers that come and go in lists are held negated: then it is a heap of the smallest. */
  constructor(sign: 1 | -1) {
    this.#sign = sign;
  }

  get size(): number {
    return this.last + 1 - this.#first().start;
  }

  get isEmpty(): boolean {
    return this.last === 0;
  }

  /** The largest number, when nothing has changed since all was settled; -Infinity when empty. */
  get top(): number {
    return this.isEmpty ? Number.NEGATIVE_INFINITY : this.at(1);
  }

  /** What does not exceed this can be appended to all others; Infinity as long as there is one band. */
  get reach(): number {
    return this.#band(0).bound;
  }

  /** The number in a place of the level order, the root's is 1. */
  at(place: number): number {
    return this.#cells.at(place);
  }

  /** Makes room for the next numbers. */
  makeRoom(): void {
    this.#cells.reserve(this.last + 2);
    this.#aim();
  }

  /** Appends a number to its band. */
  insert(num: number): void {
    const cells = this.#cells;
    let hole = ++this.last;
    for (let i = 0; num > this.#band(i).bound; i++) {
      const band = this.#band(i);
      cells.set(hole, cells.at(band.start));
      hole = band.start++;
    }
    cells.set(hole, num);
    if (this.last >= this.limit) this.makeRoom();
  }

  /** Adds some numbers of a list that none here exceeds. */
  receive(nums: Float64Array, from: number, count: number): void {
    this.#write(this.#reserveFirst(count), nums, from, count);
  }

  /** Makes room for so many numbers before all others, and returns where. */
  #reserveFirst(count: number): number {
    this.#tidy();
    if (this.#first().start <= count) this.#setGap(count + this.#slack());
    const first = this.#first();
    first.moveTo(first.start - count);
    return first.start;
  }

  /** Splits or joins the first band so that it can be taken out, and returns how many numbers it has. */
  prepare(): number {
    this.#tidy();
    const bands = this.#bands;
    while (bands.length > 1 && this.#width() < LEAST) this.#join(bands.length - 2);
    return this.#narrow(MOST);
  }

  /**
   * Takes over the largest numbers of another heap, `most` of them or fewer, negated and in no order; it must have more, and
   * they no less than what is here. O(1) a number, amortised.
   */
  receiveFirst(other: BandedHeap, most: number): void {
    other.#tidy();
    const count = other.#narrow(most);
    const to = this.#reserveFirst(count);
    this.#cells.copy(other.#first().start, to, count, other.#cells, true);
    other.#dropFirst();
  }

  /** Splits the first band until it has so many numbers at most, and returns how many. */
  #narrow(most: number): number {
    while (this.#width() > most) {
      this.#split(this.#first(), this.#first().start + this.#width());
    }
    return this.#width();
  }

  /**
   * Makes two bands of the first. Numbers that came in order, as those of a counter or a clock do, need not be moved for it:
   * the start of the other quarters is theirs.
   */
  #split(band: Band, end: number): void {
    const cells = this.#cells;
    const bands = this.#bands;
    const { size } = this;
    const first = band.start;
    const isSorted = band.sortedFrom(cells, end) === first;
    const quarter = first + ((end - first) >> 2);
    const { start, bound } = isSorted
      ? { start: quarter, bound: cells.at(quarter) }
      : split(cells, first, end);
    bands[bands.length - 1] = new Band(start, bound, size, isSorted ? end : start);
    bands.push(new Band(first, Number.POSITIVE_INFINITY, size, isSorted ? start : first));
  }

  /** Takes the first band out, of which {@link prepare} has told the count, and sorts it into a row from an index on. */
  take(count: number, row: Float64Array, at: number): void {
    const { start } = this.#first();
    this.#cells.sortInto(row, at, start, count, this.#sign);
    this.#dropFirst();
  }

  #dropFirst(): void {
    if (this.#bands.length === 1) {
      this.#empty();
      return;
    }
    this.#bands.pop();
    this.#first().bound = Number.POSITIVE_INFINITY;
    const { start } = this.#first();
    // A quarter of all may be free where the last band is worth being moved as it is.
    if (start > this.#slack() && (start > this.last >> 2 || !this.#isInOrder(0))) this.#setGap(0);
  }

  /** Puts numbers that none here exceeds before all others, the largest first: a band that is in order. */
  lead(nums: Float64Array): void {
    const { length } = nums;
    this.#setGap(length);
    if (length === 0) return;
    this.#write(1, nums, 0, nums.length);
    if (this.size === 0) this.#bands.pop();
    else this.#first().bound = this.at(length);
    const leading = new Band(1, Number.POSITIVE_INFINITY, this.last);
    leading.orderedEnd = length + 1;
    this.#bands.push(leading);
  }

  /**
   * Brings all into heap order: O(1) for each number that came since the last time, and O(log² n) once. Returns
   * the place that a number of the heap has then; to find it is O(1) for the one that came last. NaN for none.
   */
  settle(followed: number): number {
    this.#setGap(0);
    let place = this.#bringToEnd(followed);
    for (const [i, band] of this.#bands.entries()) settle(this.#cells, band, this.#end(i));
    // A number that was the last of its band has risen, if it has moved at all.
    while (place > 0 && this.at(place) !== followed) place >>= 1;
    return place;
  }

  /** Holds the numbers of this list instead of its own: O(n). */
  fill(nums: Float64Array): void {
    this.#empty();
    this.#cells.reserve(nums.length + 2);
    this.#write(1, nums, 0, nums.length);
    this.last = nums.length;
    this.#aim();
  }

  /** Holds the numbers of these cells instead of its own, from a cell up to another: sorted, as it holds them, the largest first. */
  adopt(cells: Cells, start: number, end: number): void {
    this.#cells = cells;
    this.#bands = [new Band(start, Number.POSITIVE_INFINITY, 0, end)];
    this.last = end - 1;
    this.makeRoom();
  }

  /** A copy of `count` numbers from one on, as they are held; in level order when nothing has changed since all was settled. */
  slice(count = this.size, from = 0): Float64Array {
    return this.#cells.read(this.#first().start + from, Math.max(0, Math.min(count, this.size - from)));
  }

  #empty(): void {
    this.last = 0;
    this.#bands = [new Band(1, Number.POSITIVE_INFINITY, 0)];
    this.#aim();
  }

  /** Moves numbers of each band from its one end to the other until so many cells are free before the first. */
  #setGap(gap: number): void {
    const by = gap + 1 - this.#first().start;
    const cells = this.#cells;
    cells.reserve(this.last + by + 2);
    let end = this.last + 1;
    for (let i = 0; i < this.#bands.length && by > 0; i++) {
      const band = this.#band(i);
      const width = end - band.start;
      const moved = Math.min(by, width);
      cells.copy(band.start, end + by - moved, moved);
      if (moved === width) band.shift(by, end);
      else band.moveTo(band.start + by);
      end = band.start - by;
    }
    for (let i = this.#bands.length - 1; i >= 0 && by < 0; i--) {
      const band = this.#band(i);
      end = this.#end(i);
      const width = end - band.start;
      if (width <= -by || (width <= SHIFTED * -by && this.#isInOrder(i))) {
        cells.copy(band.start, band.start + by, width);
        band.shift(by, end);
      } else {
        cells.copy(end + by, band.start + by, -by);
        band.rotate(by, end);
      }
    }
    this.last += by;
    this.#aim();
  }

  /** So many cells may be free before the first band. */
  #slack(): number {
    return Math.min(GAP, this.last >> 2);
  }

  /** Whether many numbers of a band, the last ones, are sorted. */
  #isInOrder(i: number): boolean {
    const band = this.#band(i);
    const end = this.#end(i);
    return isMany(end - band.sortedFrom(this.#cells, end), end - band.start);
  }

  /** Drops bands that are narrow beside those before them, and the start of the last that was outgrown. */
  #tidy(): void {
    const bands = this.#bands;
    const { start } = this.#first();
    for (let i = bands.length - 2; i > 0; i--)
      if (this.#end(i) - start < 2 * (this.#band(i).start - start)) this.#join(i);
    if (bands.length < 3 || this.size < OUTGROWN * this.#band(0).since) return;
    this.#join(0);
    this.#band(0).since = this.size;
  }

  /** Makes a band one with that before it. */
  #join(i: number): void {
    const band = this.#band(i);
    const [before] = this.#bands.splice(i + 1, 1);
    if (before) band.join(before);
  }

  /**
   * Swaps a number with the last of its band, and returns its place; 0 where it is not in the heap. The one that came last is
   * near either end of its band: at its front where the gap before that was filled.
   */
  #bringToEnd(num: number): number {
    const cells = this.#cells;
    for (const [i, band] of this.#bands.entries()) {
      if (!(num <= band.bound)) continue;
      const last = this.#end(i) - 1;
      for (let low = band.start, high = last; low <= high; low++, high--) {
        const place = cells.at(high) === num ? high : low;
        if (cells.at(place) !== num) continue;
        cells.set(place, cells.at(last));
        cells.set(last, num);
        // Before those in order nothing was in order: then it is the last alone that no longer is.
        band.orderedEnd = Math.min(band.orderedEnd, place < band.ordered ? last : place);
        band.disorder(place);
        return last;
      }
    }
    return 0;
  }

  #band(i: number): Band {
    return this.#bands[i] as Band;
  }

  #first(): Band {
    return this.#band(this.#bands.length - 1);
  }

  /** Where a band ends. */
  #end(i: number): number {
    return i === 0 ? this.last + 1 : this.#band(i - 1).start;
  }

  /** How many numbers the first band has. */
  #width(): number {
    return this.#end(this.#bands.length - 1) - this.#first().start;
  }

  #write(at: number, nums: Float64Array, from: number, count: number): void {
    for (let i = 0; i < count; i++) this.#cells.set(at + i, this.#signed(nums[from + i] as number));
  }

  #signed(num: number): number {
    return 0 + this.#sign * num;
  }

  /** Finds tail and limit for the last cell. */
  #aim(): void {
    const segment = (this.last + 1) >> SHIFT;
    this.tail = this.#cells.segments[segment] as Float64Array;
    this.limit = segment * SEGMENT + this.tail.length - 1;
  }
}

/** Whether so many of a band's numbers are worth keeping in order. */
function isMany(count: number, width: number): boolean {
  return 4 * count >= width;
}
