import { MASK } from './cells';
import { HeapPair } from './heapPair';
import { type MaxHeap, pushedFrom } from './maxHeap';
import { Middle, WIDTH } from './middle';
import { midpoint } from './midpoint';

/** So many numbers stand on either side of the median when the row in the middle was filled. */
const SIDE = (WIDTH * 3) >> 3;

/**
 * All numbers in three parts: a short sorted row of those in the middle, a max-heap of those below and a
 * min-heap of those above. The median is read off the row. A number beyond an end of the row is put behind
 * that side's heap and waits there; as long as the row holds the median, no heap is touched.
 *
 * O(log n) a number, amortised, whatever the input. A number moves the median by half a rank. So once the row
 * was filled with SIDE numbers on either side, it takes twice as many until the median leaves it; then SIDE
 * are taken out of one heap, O(log n) each, and no more than came go behind the other. A full row puts a
 * quarter of itself behind a heap, and a quarter as many must come before it is full again. What waits comes
 * into heap order in one pass, O(1) a number and O(log² n) once, which the SIDE numbers bear.
 *
 * Whoever looks at the halves has the row led into the heaps, O(log n); the next number fills it again.
 */
export class Halves {
  readonly #pair = new HeapPair();
  readonly #below = this.#pair.lower;
  readonly #above = this.#pair.upper;
  readonly #middle = new Middle();
  /** The ends of the row: infinite where no number is beyond, and as long as the row is empty. */
  #least = Number.NEGATIVE_INFINITY;
  #largest = Number.POSITIVE_INFINITY;
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
    const isBelow = +(num < this.#least);
    const isAbove = +(num > this.#largest);
    below.tail[(below.size + 1) & MASK] = num;
    above.tail[(above.size + 1) & MASK] = 0 - num;
    below.size += isBelow;
    above.size += isAbove;
    if (isBelow + isAbove === 0) this.#addWithin(num);
    const { size } = this.#middle;
    const twice = size + above.size - below.size;
    if (twice < 1 || twice >= 2 * size || below.size >= below.limit || above.size >= above.limit)
      this.#restore();
  }

  /** The middle number, or the midpoint of the middle two: O(1). Undefined when empty. */
  median(): number | undefined {
    const { size } = this.#middle;
    // Twice the rank of the median within the row, from 0; odd where it lies between two.
    const twice = size + this.#above.size - this.#below.size;
    if (size > 0) return midpoint(this.#middle.at((twice - 1) >> 1), this.#middle.at(twice >> 1));
    if (twice < 0) return this.#below.top;
    return this.#above.size === 0 ? undefined : midpoint(this.#below.top, 0 - this.#above.top);
  }

  /** The halves as two heaps. The row is led into them: O(log n), and once O(n) where numbers wait. */
  heaps(): HeapPair {
    if (this.#middle.size > 0) this.#leadIn();
    return this.#pair;
  }

  /** A copy of all numbers, in no order: O(n). */
  nums(): Float64Array {
    const nums = new Float64Array(this.size);
    nums.set(this.#above.slice());
    for (let i = 0; i < this.#above.size; i++) nums[i] = 0 - (nums[i] as number);
    nums.set(this.#below.slice(), this.#above.size);
    nums.set(this.#middle.nums(), this.#above.size + this.#below.size);
    return nums;
  }

  /** Holds these two halves instead of its own: O(n). */
  fill(lower: Float64Array, upper: Float64Array): void {
    this.#below.fill(lower, 1);
    this.#above.fill(upper, -1);
    this.#middle.clear();
    this.#findEnds();
  }

  /** Forgets all numbers and gives their memory back. */
  clear(): void {
    this.#below.clear();
    this.#above.clear();
    this.#middle.clear();
    this.#findEnds();
  }

  #addWithin(num: number): void {
    if (this.#middle.size === 0) this.#fillRow();
    else if (this.#middle.size === WIDTH) this.#shorten();
    const isLeast = num <= this.#least;
    const isLargest = num >= this.#largest;
    // One that equals both ends goes where fewer are: the median then stays in its place.
    if (isLeast && !(isLargest && this.#above.size < this.#below.size)) this.#below.append(num);
    else if (isLargest) this.#above.append(0 - num);
    else this.#middle.insert(num);
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
    if (below.size >= below.limit) below.makeRoom();
    if (above.size >= above.limit) above.makeRoom();
    const twice = middle.size + above.size - below.size;
    if (twice < 1) {
      middle.giveAbove(above, Math.max(0, middle.size - SIDE));
      below.follow();
      below.settle();
      middle.takeBelow(below, Math.min(SIDE, below.size));
    } else if (twice >= 2 * middle.size) {
      middle.giveBelow(below, Math.max(0, middle.size - SIDE));
      above.follow();
      above.settle();
      middle.takeAbove(above, Math.min(SIDE, above.size));
    } else return;
    this.#findEnds();
  }

  /** Fills the row out of the heaps, in which no number waits. */
  #fillRow(): void {
    this.#middle.takeBelow(this.#below, Math.min(SIDE, this.#below.size));
    this.#middle.takeAbove(this.#above, Math.min(SIDE, this.#above.size));
    this.#findEnds();
  }

  #findEnds(): void {
    const { size } = this.#middle;
    const isOpen = size > 0;
    this.#least = isOpen && this.#below.size > 0 ? this.#middle.at(0) : Number.NEGATIVE_INFINITY;
    this.#largest = isOpen && this.#above.size > 0 ? this.#middle.at(size - 1) : Number.POSITIVE_INFINITY;
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
    const inLower = pushEach(below, row.subarray(0, split).reverse(), newest);
    const inUpper = pushEach(
      above,
      row.subarray(split).map(num => 0 - num),
      0 - newest,
    );
    this.#pair.note(isLower ? 'lower' : 'upper', isLower ? inLower : inUpper);
    this.#middle.clear();
    this.#findEnds();
  }
}

/**
 * Pushes numbers, the largest first, since those that follow then stop below it instead of rising to the
 * root. Returns the place of a number that is one of them or was appended last; 0 where it is neither.
 */
function pushEach(heap: MaxHeap, nums: Float64Array, followed: number): number {
  heap.settle();
  let place = heap.find(followed);
  for (const num of nums) {
    const taken = heap.push(num);
    place = num === followed ? taken : pushedFrom(place, taken, heap.size);
  }
  return place;
}
