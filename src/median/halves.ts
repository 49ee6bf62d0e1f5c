import { BandedHeap } from './bandedHeap';
import { Cells, MASK, SHIFT } from './cells';
import { HeapPair } from './heapPair';
import { Middle, SIDE, WIDTH } from './middle';
import { midpoint } from './midpoint';

/** The row follows the median over fewer ranks than this by itself. */
const FAR = 2 * WIDTH;

/**
 * All numbers in three parts: a short sorted row of those in the middle, from which the median is read, a heap
 * of those below and one of those above.
 *
 * O(log n) a number, amortised, whatever the input. A number moves the median by half a rank. So when the row
 * takes in the nearest numbers of one heap, twice as many come before the median leaves it on that side again;
 * and no more go into the other heap than came. A full row gives a quarter of itself away, and a quarter as many
 * must come before it is full again. What the heaps take for it is said there.
 *
 * Whoever looks at the halves has the row led into the heaps, and these brought into order; the next number
 * fills it again.
 */
export class Halves {
  readonly #pair = new HeapPair(new BandedHeap(1), new BandedHeap(-1));
  readonly #below = this.#pair.lower;
  readonly #above = this.#pair.upper;
  readonly #middle = new Middle();
  /** A number below this, or above that, is appended to all that are below or above the row; infinite where none are. */
  #low = Number.NEGATIVE_INFINITY;
  #high = Number.POSITIVE_INFINITY;
  /** Twice the rank of the median within the row, from 0; odd where it lies between two. */
  #twice = 0;
  /** The number that came last. */
  #newest = Number.NaN;

  get size(): number {
    return this.#below.size + this.#middle.size + this.#above.size;
  }

  /** Adds a finite number that is not -0. */
  add(num: number): void {
    const below = this.#below;
    const above = this.#above;
    this.#newest = num;
    // Written behind both heaps, and kept where it belongs: no branch to mispredict.
    const isBelow = +(num < this.#low);
    const isAbove = +(num > this.#high);
    below.tail[(below.last + 1) & MASK] = num;
    above.tail[(above.last + 1) & MASK] = 0 - num;
    below.last += isBelow;
    above.last += isAbove;
    this.#twice += isAbove - isBelow;
    if (
      isBelow + isAbove === 0 ||
      this.#twice < 1 ||
      this.#twice >= 2 * this.#middle.size ||
      below.last >= below.limit ||
      above.last >= above.limit
    )
      this.#comeNear(num, isBelow + isAbove === 0);
  }

  /** What few numbers need, apart, so that `add` stays small enough to be compiled into what calls it. */
  #comeNear(num: number, isNear: boolean): void {
    if (isNear) this.#addNear(num);
    this.#restore();
  }

  /** The same as `add` on each, but that nobody asks for the median in between. */
  addAll(nums: Float64Array): void {
    for (let from = 0; from < nums.length; ) from = this.#append(nums, from);
    this.#newest = Number.NaN;
    this.#crossOver();
    while (this.#twice < 1 || this.#twice >= 2 * this.#middle.size) this.#restore();
  }

  /** Appends numbers, up to one that is near the median or as many as have room; returns how far it came. */
  #append(nums: Float64Array, from: number): number {
    const below = this.#below;
    const above = this.#above;
    const [low, high] = [this.#low, this.#high];
    const [belowTail, aboveTail] = [below.tail, above.tail];
    let [lastBelow, lastAbove] = [below.last, above.last];
    const room = Math.min(below.limit - lastBelow, above.limit - lastAbove);
    const end = Math.min(nums.length, from + room);
    let at = from;
    for (; at < end; at++) {
      const num = (nums[at] as number) + 0;
      const isBelow = +(num < low);
      const isAbove = +(num > high);
      belowTail[(lastBelow + 1) & MASK] = num;
      aboveTail[(lastAbove + 1) & MASK] = 0 - num;
      lastBelow += isBelow;
      lastAbove += isAbove;
      if (isBelow + isAbove === 0) break;
    }
    this.#twice += lastAbove - above.last - (lastBelow - below.last);
    below.last = lastBelow;
    above.last = lastAbove;
    if (below.last >= below.limit) below.makeRoom();
    if (above.last >= above.limit) above.makeRoom();
    if (at === end) return end;
    this.#addNear((nums[at] as number) + 0);
    return at + 1;
  }

  /** Moves whole bands, and the row first, across a median that has left it far behind. */
  #crossOver(): void {
    const below = this.#below;
    const above = this.#above;
    const middle = this.#middle;
    for (;;) {
      const up = (this.#twice >> 1) - middle.size;
      const down = -this.#twice >> 1;
      if (up < FAR && down < FAR) return;
      if (up > 0) {
        middle.giveBelow(below, middle.size);
        below.receiveFirst(above, up);
      } else {
        middle.giveAbove(above, middle.size);
        above.receiveFirst(below, down);
      }
      this.#findEnds();
    }
  }

  /** The middle number, or the midpoint of the middle two: O(1). Undefined when empty. */
  median(): number | undefined {
    const twice = this.#twice;
    if (this.#middle.size === 0) return this.#pair.median();
    return midpoint(this.#middle.at((twice - 1) >> 1), this.#middle.at(twice >> 1));
  }

  /** The halves as two heaps: O(log² n), and O(1) more for each number that came since the last time. */
  heaps(): HeapPair {
    if (this.#middle.size > 0) this.#leadIn();
    return this.#pair;
  }

  /** A copy of all numbers, in no order: O(n). */
  nums(): Float64Array {
    const nums = new Float64Array(this.size);
    const row = this.#middle.nums();
    nums.set(row);
    nums.set(this.#pair.nums(), row.length);
    return nums;
  }

  /** Holds these two halves instead of its own, lower as large as upper or larger by one: O(n). */
  fill(lower: Float64Array, upper: Float64Array): void {
    this.#below.fill(lower);
    this.#above.fill(upper);
    this.#begin();
  }

  /**
   * Holds the numbers of a sorted row instead of its own: O(n), a few ns for each, to turn half of them round and to negate
   * the others. The row is of no use any more.
   */
  adopt(row: Cells, size: number): void {
    const middle = size >> 1;
    const { segments } = row;
    const shared = middle >> SHIFT;
    const lower = [...segments.slice(0, shared), (segments[shared] as Float64Array).slice()];
    for (const segment of lower) segment.reverse();
    const start = (lower[shared] as Float64Array).length - (middle & MASK);
    this.#below.adopt(new Cells(lower.reverse()), start, start + middle);
    const upper = segments.slice(shared);
    for (const segment of upper)
      for (let i = 0; i < segment.length; i++) segment[i] = 0 - (segment[i] as number);
    this.#above.adopt(new Cells(upper), middle & MASK, (middle & MASK) + size - middle);
    this.#begin();
  }

  /** Takes the middle out of two heaps that are as large as one another, or nearly so. */
  #begin(): void {
    this.#newest = Number.NaN;
    this.#middle.clear();
    this.#fillRow();
    this.#restore();
  }

  /** Adds a number to the row, or to a heap but not at its end. */
  #addNear(num: number): void {
    const below = this.#below;
    const above = this.#above;
    const middle = this.#middle;
    if (middle.size === 0) this.#fillRow();
    if (middle.size === WIDTH) this.#shorten();
    const isLeast = !below.isEmpty && num <= middle.at(0);
    const isLargest = !above.isEmpty && num >= middle.at(middle.size - 1);
    // One that equals both ends goes where fewer are: the median then stays in its place.
    const isBelow = isLeast && !(isLargest && above.size < below.size);
    this.#twice += isBelow ? -1 : 1;
    if (isBelow) below.insert(num);
    else if (isLargest) above.insert(0 - num);
    else middle.insert(num);
  }

  /** Makes room in the row, on the side that the median is farther from. */
  #shorten(): void {
    if (this.#above.size > this.#below.size) this.#middle.giveBelow(this.#below, WIDTH / 4);
    else this.#middle.giveAbove(this.#above, WIDTH / 4);
    this.#findEnds();
  }

  /** Gives the heaps the room that they ask for, and brings the median back into the row if it has left. */
  #restore(): void {
    const below = this.#below;
    const above = this.#above;
    const middle = this.#middle;
    if (below.last >= below.limit) below.makeRoom();
    if (above.last >= above.limit) above.makeRoom();
    if (this.#twice < 1) {
      middle.giveAbove(above, Math.max(0, middle.size - SIDE));
      middle.takeBelow(below);
    } else if (this.#twice >= 2 * middle.size) {
      middle.giveBelow(below, Math.max(0, middle.size - SIDE));
      middle.takeAbove(above);
    } else return;
    this.#findEnds();
  }

  /** Fills the empty row out of the heaps. */
  #fillRow(): void {
    this.#middle.takeBelow(this.#below);
    if (this.#middle.size <= SIDE) this.#middle.takeAbove(this.#above);
    this.#findEnds();
  }

  #findEnds(): void {
    const { size } = this.#middle;
    const below = this.#below;
    const above = this.#above;
    this.#twice = size + above.size - below.size;
    this.#low = Number.NEGATIVE_INFINITY;
    this.#high = Number.POSITIVE_INFINITY;
    if (size === 0) return;
    if (!below.isEmpty) this.#low = Math.min(below.reach, this.#middle.at(0));
    if (!above.isEmpty) this.#high = Math.max(0 - above.reach, this.#middle.at(size - 1));
  }

  /** Leads the row into the heaps, half and half, and finds out where the newest number stands then. */
  #leadIn(): void {
    const below = this.#below;
    const above = this.#above;
    const newest = this.#newest;
    const { size } = this;
    const row = this.#middle.nums();
    const split = Math.ceil(size / 2) - below.size;
    // Lower grew to an odd size: then it has the newest number unless that exceeds its top.
    const isLower = size % 2 === 1 ? newest <= (row[split - 1] as number) : newest < (row[split] as number);
    below.lead(row.subarray(0, split).reverse());
    above.lead(row.subarray(split));
    const inLower = below.settle(isLower ? newest : Number.NaN);
    const inUpper = above.settle(isLower ? Number.NaN : 0 - newest);
    this.#pair.note(isLower ? 'lower' : 'upper', isLower ? inLower : inUpper);
    this.#middle.clear();
    this.#findEnds();
  }
}
