import { Ascent } from './ascent';
import { finiteList, requireFinite } from './finite';
import { Halves } from './halves';
import type { Half, HeapPair, LastAdded } from './heapPair';
import { InsertionOrder, LIMIT } from './insertionOrder';
import { select } from './select';

export type { Half, LastAdded };

/** So many numbers are worth to be added together, of which only the last has a median. */
const MANY = 256;

/**
 * The exact running median: the lower half of the numbers in a max-heap, the upper half in a min-heap, and
 * lower as large as upper or larger by one. 8 to 11 bytes a number, and 32 kB for the first thousands.
 *
 * Up to 4,096 numbers the heaps are exactly what inserting one by one gives. Of more, nobody needs the heaps'
 * order as long as nobody looks at them: {@link Halves} puts it off, and as long as all came in ascending order
 * {@link Ascent} needs none. Who does look finds two heaps of the same numbers.
 */
export class MedianFinder {
  #halves = new Halves();
  #beginning = new InsertionOrder();
  /** All numbers, and not the halves, where they came in ascending order and there are more than the beginning has. */
  #ascent: Ascent | undefined;
  /** Whether the order in which they came matters still: in the beginning, and while they ascend. Kept, as it is read at each step. */
  #isOrdered = true;
  /** How many numbers there were when several came at once for the last time. */
  #together = 0;

  get size(): number {
    return (this.#ascent ?? this.#halves).size;
  }

  /** `lowerSize - upperSize` is 0 or 1. */
  get lowerSize(): number {
    return Math.ceil(this.size / 2);
  }

  get upperSize(): number {
    return Math.floor(this.size / 2);
  }

  /**
   * Adds a number: O(log n), amortised. RangeError unless it is finite; then nothing has changed. -0 counts
   * as 0.
   */
  addNum(num: number): void {
    if (!Number.isFinite(num)) requireFinite(num);
    if (this.#isOrdered) this.#addInOrder(num + 0);
    else this.#halves.add(num + 0);
  }

  /**
   * The same numbers as with `addNum` on each; all or nothing: a RangeError means that nothing has changed.
   * O(k log n) for few, O(n + k) where they are many beside those held. Hundreds at once take half the time of one by one.
   */
  addNums(nums: ArrayLike<number>): void {
    this.addFinite(finiteList(nums));
  }

  /** The same of numbers that are known to be finite. */
  addFinite(added: Float64Array): void {
    for (let first = 0; first < added.length; )
      first += this.#take(first === 0 ? added : added.subarray(first));
    if (added.length > 1) this.#together = this.size;
  }

  /** Adds numbers of a list in the way that suits what is held now; how many. */
  #take(added: Float64Array): number {
    const ascent = this.#ascent;
    let taken = added.length;
    if (ascent) {
      taken = ascent.addAll(added);
      if (taken < added.length) this.#leaveOrder(ascent);
    } else if (added.length > LIMIT && added.length >= this.size) this.#rebuild(added);
    else if (this.#beginning.isComplete || added.length < MANY) {
      taken = 0;
      while (taken < added.length && (this.#beginning.isComplete || added.length < MANY))
        this.addNum(added[taken++] as number);
    } else this.#halves.addAll(added);
    return taken;
  }

  /** Adds a number as long as the order matters in which they come. */
  #addInOrder(num: number): void {
    const ascent = this.#ascent;
    if (ascent?.add(num)) return;
    if (ascent) this.#leaveOrder(ascent);
    else {
      this.#beginning.add(num);
      if (!this.#beginning.isComplete && this.#outgrow(this.#beginning.end())) return;
    }
    this.#halves.add(num);
  }

  /** There are more than the beginning has: they go on in a row where all of them ascend. Whether they do. */
  #outgrow(nums: Float64Array): boolean {
    const ascent = new Ascent();
    this.#isOrdered = ascent.addAll(nums) === nums.length;
    if (!this.#isOrdered) return false;
    this.#ascent = ascent;
    this.#halves = new Halves();
    return true;
  }

  #leaveOrder(ascent: Ascent): void {
    this.#halves = ascent.halves();
    this.#ascent = undefined;
    this.#isOrdered = false;
  }

  /** The middle number, or the midpoint of the middle two: O(1). Undefined when empty. */
  findMedian(): number | undefined {
    return this.#ascent ? this.#ascent.median() : this.#halves.median();
  }

  /** Forgets all numbers and gives their memory back. */
  clear(): void {
    this.#halves = new Halves();
    this.#beginning = new InsertionOrder();
    this.#ascent = undefined;
    this.#isOrdered = true;
    this.#together = 0;
  }

  /**
   * A copy of the lower half, or of `count` of its numbers, in level order: the largest comes first, or the one that
   * is `from` so many behind it.
   * O(log² n + count), and O(1) more for each number that came since the last look.
   */
  lower(count?: number, from?: number): Float64Array {
    return this.#heaps().slice('lower', count, from);
  }

  /** The same of the upper half: the smallest comes first. */
  upper(count?: number, from?: number): Float64Array {
    return this.#heaps().slice('upper', count, from);
  }

  /**
   * How the newest number went in: the cost of a look. Undefined when empty and, of more than 4,096, after several
   * came at once: those were not inserted one by one.
   *
   * `rose` is true of where the number stands: so many levels above the bottom of its heap. One that stayed in
   * the half that grew has risen them; one in the other half may have sunk to there, in the place of the top,
   * which `crossed` then names.
   */
  get lastAdded(): LastAdded | undefined {
    return this.#beginning.isComplete || this.size !== this.#together ? this.#heaps().lastAdded : undefined;
  }

  #heaps(): HeapPair {
    return (this.#ascent ?? (this.#beginning.isComplete ? this.#beginning : this.#halves)).heaps();
  }

  /** Finds the halves of all numbers, old and new, by selection: O(n + k). */
  #rebuild(added: Float64Array): void {
    const { size } = this;
    const all = new Float64Array(size + added.length);
    all.set(this.#halves.nums());
    for (let i = 0; i < added.length; i++) all[size + i] = (added[i] as number) + 0;
    const half = Math.ceil(all.length / 2);
    select(all, half - 1);
    this.#halves.fill(all.subarray(0, half), all.subarray(half));
    this.#beginning.end();
    this.#isOrdered = false;
  }
}
