import { finiteList, requireFinite } from './finite';
import { HalfHeap } from './halfHeap';
import { midpoint } from './midpoint';
import { select } from './select';

/** A half of the numbers: `lower` holds those up to the median, `upper` those from it on. */
export type Half = 'lower' | 'upper';

/** How the newest number went in. */
export interface LastAdded {
  readonly value: number;
  /** The half that took it. */
  readonly half: Half;
  /** Levels of that half's heap between its bottom and the number. */
  readonly rose: number;
  /** The number that then crossed over to keep the sizes even, if one did. */
  readonly crossed?: { readonly value: number; readonly to: Half };
}

/** A rebuild costs a number, old or new, about this share of what adding a new one costs. */
const REBUILD_SHARE = 0.4;

/**
 * The exact running median: the lower half of the numbers in a max-heap, the upper half in a min-heap, and
 * lower as large as upper or larger by one. 8 to 12 bytes a number.
 *
 * Where a number belongs to the half that must not grow, it takes the place of that half's top in one sift
 * and the old top goes over: it has no need to be pushed, to rise and to be popped again.
 */
export class MedianFinder {
  readonly #lower = new HalfHeap();
  /** Negated numbers, so that one kind of heap serves both halves. */
  readonly #upper = new HalfHeap();
  /** The half that the newest number is in; undefined when empty and after several came at once. */
  #newestIn: HalfHeap | undefined;
  /** Whether a number crossed over then. */
  #crossed = false;

  get size(): number {
    return this.#lower.size + this.#upper.size;
  }

  /** `lowerSize - upperSize` is 0 or 1. */
  get lowerSize(): number {
    return this.#lower.size;
  }

  get upperSize(): number {
    return this.#upper.size;
  }

  /** Adds a number: O(log n). RangeError unless it is finite; then nothing has changed. -0 counts as 0. */
  addNum(num: number): void {
    if (!Number.isFinite(num)) requireFinite(num);
    this.#add(num + 0);
  }

  /**
   * The same numbers as with `addNum` on each, their places in the heaps aside; all or nothing: a RangeError
   * means that nothing has changed. O(k log n) for few, O(n + k) where they are many beside those held.
   */
  addNums(nums: ArrayLike<number>): void {
    const added = finiteList(nums);
    if (added.length > 1 && added.length >= this.size * REBUILD_SHARE) this.#rebuild(added);
    else for (let i = 0; i < added.length; i++) this.#add((added[i] as number) + 0);
    if (added.length > 1) this.#newestIn = undefined;
  }

  /** The middle number, or the midpoint of the middle two: O(1). Undefined when empty. */
  findMedian(): number | undefined {
    const below = this.#lower.top;
    if (this.#lower.size > this.#upper.size) return below;
    return this.#upper.size === 0 ? undefined : midpoint(below, 0 - this.#upper.top);
  }

  /** Forgets all numbers and gives their memory back. */
  clear(): void {
    this.#lower.clear();
    this.#upper.clear();
    this.#newestIn = undefined;
  }

  /** A copy of the lower half, or of its first `count` numbers, in level order: the largest comes first. */
  lower(count?: number): Float64Array {
    return this.#lower.slice(count);
  }

  /** A copy of the upper half, or of its first `count` numbers, in level order: the smallest comes first. */
  upper(count?: number): Float64Array {
    return negate(this.#upper.slice(count));
  }

  /**
   * How the newest number went in: O(log n). Undefined when empty and after several came at once.
   *
   * `rose` is true of where the number stands: so many levels above the bottom of its heap. One that stayed in
   * the half that grew has risen them; one in the other half may have sunk to there, in the place of the top,
   * which `crossed` then names.
   */
  get lastAdded(): LastAdded | undefined {
    const heap = this.#newestIn;
    if (heap === undefined) return undefined;
    const { value, rose } = heap.newest();
    const isLower = heap === this.#lower;
    const added: LastAdded = { value: isLower ? value : 0 - value, half: isLower ? 'lower' : 'upper', rose };
    if (!this.#crossed) return added;
    const crossed = isLower ? this.#upper.top : this.#lower.top;
    return {
      ...added,
      crossed: { value: isLower ? 0 - crossed : crossed, to: isLower ? 'upper' : 'lower' },
    };
  }

  /** Upper sees each number negated. What crosses over is the top of the half whose turn it is not to grow. */
  #add(num: number): void {
    const lower = this.#lower;
    const upper = this.#upper;
    if (lower.size === upper.size) {
      const top = upper.top;
      this.#crossed = -num < top;
      if (this.#crossed) {
        upper.replaceTop(0 - num);
        lower.enter(0 - top);
        this.#newestIn = upper;
      } else {
        lower.push(num);
        this.#newestIn = lower;
      }
    } else {
      const top = lower.top;
      this.#crossed = num < top;
      if (this.#crossed) {
        lower.replaceTop(num);
        upper.enter(0 - top);
        this.#newestIn = lower;
      } else {
        upper.push(0 - num);
        this.#newestIn = upper;
      }
    }
  }

  /** Finds the halves of all numbers, old and new, by selection and heaps each: O(n + k). */
  #rebuild(added: Float64Array): void {
    const { size, lowerSize } = this;
    const all = new Float64Array(size + added.length);
    if (size > 0) {
      all.set(this.lower());
      all.set(this.upper(), lowerSize);
    }
    for (let i = 0; i < added.length; i++) all[size + i] = (added[i] as number) + 0;
    const half = Math.ceil(all.length / 2);
    select(all, half - 1);
    this.#lower.fill(all.subarray(0, half), 1);
    this.#upper.fill(all.subarray(half), -1);
  }
}

/** Changes the sign of each number in place; a zero stays 0. */
function negate(nums: Float64Array): Float64Array {
  for (let i = 0; i < nums.length; i++) nums[i] = 0 - (nums[i] as number);
  return nums;
}
