import { depthFrom, MaxHeap, pushedFrom } from './maxHeap';

/** Numbers that may wait at once. */
const ROOM = 32;

/**
 * One half of the numbers, as a max-heap: its top is the number nearest to the median.
 *
 * What comes over from the other half is larger than all that is here, and likely to go back soon: so it
 * does not become the root at once, moving a whole path of the heap down, but waits in a short sorted row
 * above it. Numbers in random order then hardly ever sift through the heap's height, which costs most. Who
 * looks at the heap first has the row led in.
 */
export class HalfHeap {
  readonly #heap = new MaxHeap();
  /** Ascending, all at least the heap's top. */
  readonly #row = new Float64Array(ROOM);
  #waiting = 0;
  /** Where the number that was pushed last stands: its place in the heap, or -1 - its index in the row. */
  #newest = 0;

  /** The largest number; -Infinity when empty. A plain field, as `size` is: both are read at each step. */
  top = Number.NEGATIVE_INFINITY;
  size = 0;

  /** Adds a number: O(log n), O(1) on average for numbers in random order. */
  push(num: number): void {
    this.size++;
    this.#place(num);
    if (num > this.top) this.top = num;
  }

  /** Adds a number from the other half, which none here exceeds: O(1), and O(log n) once the row is full. */
  enter(num: number): void {
    if (this.#waiting === ROOM) this.#lead(ROOM / 2);
    this.size++;
    this.#row[this.#waiting++] = num;
    this.top = num;
  }

  /** Adds a number below the top, which is taken out: O(log n). */
  replaceTop(num: number): void {
    if (this.#waiting === 0) {
      this.#newest = this.#heap.replaceTop(num);
      this.top = this.#heap.top;
    } else {
      this.#waiting--;
      this.#place(num);
      this.top = this.#waiting === 0 ? this.#heap.top : (this.#row[this.#waiting - 1] as number);
    }
  }

  #place(num: number): void {
    if (this.#waiting > 0 && num > (this.#row[0] as number)) this.#insert(num);
    else this.#newest = this.#heap.push(num);
  }

  /** Holds these numbers instead of its own: O(n). `sign` -1 negates each. */
  fill(nums: Float64Array, sign: 1 | -1): void {
    this.#waiting = 0;
    this.#heap.fill(nums, sign);
    this.size = nums.length;
    this.top = this.#heap.top;
  }

  /** Forgets all numbers and gives their memory back. */
  clear(): void {
    this.#waiting = 0;
    this.#heap.clear();
    this.size = 0;
    this.top = this.#heap.top;
  }

  /** A copy of the first `count` numbers of the heap, none waiting, in level order, root first. */
  slice(count?: number): Float64Array {
    this.#lead(this.#waiting);
    return this.#heap.slice(count);
  }

  /** The number pushed last, and how many levels there are between the heap's bottom and its place. */
  newest(): { value: number; rose: number } {
    this.#lead(this.#waiting);
    return { value: this.#heap.at(this.#newest), rose: depthFrom(this.#newest, this.#heap.size) };
  }

  #insert(num: number): void {
    if (this.#waiting === ROOM) {
      this.#lead(ROOM / 2);
      this.#place(num);
      return;
    }
    const row = this.#row;
    let hole = this.#waiting++;
    while ((row[hole - 1] as number) > num) {
      row[hole] = row[hole - 1] as number;
      hole--;
    }
    row[hole] = num;
    this.#newest = -1 - hole;
  }

  /**
   * Leads the first of the row into the heap and keeps track of the newest number. The largest goes first,
   * since those that follow then stop below it instead of rising to the root.
   */
  #lead(count: number): void {
    for (let i = count - 1; i >= 0; i--) {
      const place = this.#heap.push(this.#row[i] as number);
      if (this.#newest === -1 - i) this.#newest = place;
      else this.#newest = pushedFrom(this.#newest, place, this.#heap.size);
    }
    this.#row.copyWithin(0, count, this.#waiting);
    this.#waiting -= count;
  }
}
