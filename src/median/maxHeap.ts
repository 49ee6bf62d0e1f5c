/** Cells that an empty heap has. */
const FIRST_CELLS = 128;
/** Up to so many cells it grows fourfold: that little memory does not count, the allocations do. */
const FEW_CELLS = 1024;

/**
 * A binary max-heap of finite numbers in one typed array.
 *
 * The root stands at index 1, so that the children of `i`, `2i` and `2i + 1`, share a cache line. A sentinel
 * on either side of the numbers, Infinity above the root and -Infinity behind the last, spares the sifts a
 * look at the size. A sift moves a hole instead of swapping.
 *
 * Source: J. W. J. Williams, "Algorithm 232: Heapsort", CACM 7 (1964); {@link fill} builds as R. W. Floyd
 * does in "Algorithm 245: Treesort 3", CACM 7 (1964).
 */
export class MaxHeap {
  #cells = emptyCells();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The largest number; -Infinity when empty. */
  get top(): number {
    return this.#cells[1] as number;
  }

  /** The number in a place of the level order, the root's is 1. */
  at(place: number): number {
    return this.#cells[place] as number;
  }

  /** Adds a number: O(log n), O(1) on average for numbers in random order. Returns the place it took. */
  push(num: number): number {
    if (this.#size + 2 >= this.#cells.length) this.#grow();
    const cells = this.#cells;
    let hole = ++this.#size;
    cells[hole + 1] = Number.NEGATIVE_INFINITY;
    let parent = hole >> 1;
    let above = cells[parent] as number;
    while (above < num) {
      cells[hole] = above;
      hole = parent;
      parent = hole >> 1;
      above = cells[parent] as number;
    }
    cells[hole] = num;
    return hole;
  }

  /** Puts a number in the place of the largest, in one sift: O(log n). Returns the place it took. */
  replaceTop(num: number): number {
    return siftDown(this.#cells, this.#size, 1, num);
  }

  /** Holds these numbers instead of its own: O(n). `sign` -1 negates each. */
  fill(nums: Float64Array, sign: 1 | -1): void {
    const size = nums.length;
    const cells = new Float64Array(Math.max(FIRST_CELLS, size + 2));
    cells[0] = Number.POSITIVE_INFINITY;
    if (sign === 1) cells.set(nums, 1);
    else for (let i = 0; i < size; i++) cells[i + 1] = 0 - (nums[i] as number);
    cells[size + 1] = Number.NEGATIVE_INFINITY;
    for (let hole = size >> 1; hole >= 1; hole--) siftDown(cells, size, hole, cells[hole] as number);
    this.#cells = cells;
    this.#size = size;
  }

  /** Forgets all numbers and gives their memory back. */
  clear(): void {
    this.#cells = emptyCells();
    this.#size = 0;
  }

  /** A copy of the first `count` numbers in level order, root first. */
  slice(count = this.#size): Float64Array {
    return this.#cells.slice(1, 1 + Math.min(Math.max(0, count), this.#size));
  }

  /** By half once it counts: 8 to 12 bytes a number are then held, where doubling holds up to 16. */
  #grow(): void {
    const { length } = this.#cells;
    const cells = new Float64Array(Math.ceil(length * (length < FEW_CELLS ? 4 : 1.5)));
    cells.set(this.#cells);
    this.#cells = cells;
  }
}

function emptyCells(): Float64Array {
  const cells = new Float64Array(FIRST_CELLS);
  cells[0] = Number.POSITIVE_INFINITY;
  cells[1] = Number.NEGATIVE_INFINITY;
  return cells;
}

/** Lets a number sink from a hole to its place, which is returned. */
function siftDown(cells: Float64Array, size: number, from: number, num: number): number {
  let hole = from;
  let child = hole << 1;
  // Two levels at once: the grandchildren need not wait to be fetched until the children are compared.
  while (child < size >> 1) {
    const ofLeft = largerOf(cells, child << 1);
    const ofRight = largerOf(cells, (child << 1) + 2);
    const isRight = +((cells[child + 1] as number) > (cells[child] as number));
    child = (child + isRight) | 0;
    const larger = cells[child] as number;
    if (larger <= num) break;
    cells[hole] = larger;
    hole = child;
    child = (ofLeft + Math.imul(isRight, ofRight - ofLeft)) | 0;
    const next = cells[child] as number;
    if (next <= num) break;
    cells[hole] = next;
    hole = child;
    child = hole << 1;
  }
  // What is left is a level or two, or nothing where the number has found its place.
  for (child = hole << 1; child <= size; child = hole << 1) {
    child = largerOf(cells, child);
    const larger = cells[child] as number;
    if (larger <= num) break;
    cells[hole] = larger;
    hole = child;
  }
  cells[hole] = num;
  return hole;
}

/** The larger of two siblings' places, by adding a comparison: no branch to mispredict. */
function largerOf(cells: Float64Array, left: number): number {
  return (left + +((cells[left + 1] as number) > (cells[left] as number))) | 0;
}

/** Where a number stands after a push, which moved those from `taken` down to the last place on its path. */
export function pushedFrom(place: number, taken: number, last: number): number {
  const below = depthFrom(place, last);
  const onPath = place >= taken && below > 0 && last >> below === place;
  return onPath ? last >> (below - 1) : place;
}

/** Levels from a place down to that of the last place. */
export function depthFrom(place: number, last: number): number {
  return Math.clz32(place) - Math.clz32(last);
}
