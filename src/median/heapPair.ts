import { depthFrom, MaxHeap } from './maxHeap';

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

/** The lower half of some numbers in a max-heap and the upper half in a min-heap; lower may be larger by one. */
export class HeapPair {
  readonly lower = new MaxHeap();
  /** Negated numbers, so that one kind of heap serves both halves. */
  readonly upper = new MaxHeap();
  #newestIn: Half = 'lower';
  #place = 0;

  /**
   * Adds a number: O(log n). Where it belongs to the half that must not grow, it takes the place of that
   * half's top, in one sift, and the old top goes over: it has no need to be pushed, to rise and to be popped.
   */
  add(num: number): void {
    const { lower, upper } = this;
    if (lower.size === upper.size) {
      const { top } = upper;
      if (-num < top) {
        this.note('upper', upper.replaceTop(0 - num));
        lower.push(0 - top);
      } else this.note('lower', lower.push(num));
    } else {
      const { top } = lower;
      if (num < top) {
        this.note('lower', lower.replaceTop(num));
        upper.push(0 - top);
      } else this.note('upper', upper.push(0 - num));
    }
  }

  /** Says where the newest number stands: the half, and the place in its heap; 0 for nowhere. */
  note(half: Half, place: number): void {
    this.#newestIn = half;
    this.#place = place;
  }

  /** A copy of a half, or of its first `count` numbers, in level order, root first. */
  slice(half: Half, count?: number): Float64Array {
    const nums = this[half].slice(count);
    if (half === 'upper') for (let i = 0; i < nums.length; i++) nums[i] = 0 - (nums[i] as number);
    return nums;
  }

  /** How the newest number went in; undefined where none is noted. */
  get lastAdded(): LastAdded | undefined {
    if (this.#place === 0) return undefined;
    const { lower, upper } = this;
    const half = this.#newestIn;
    const heap = this[half];
    const held = heap.at(this.#place);
    const rose = depthFrom(this.#place, heap.size);
    const added: LastAdded = { value: half === 'lower' ? held : 0 - held, half, rose };
    // The half that is not the newest number's can only have grown by what crossed over.
    const grown: Half = lower.size > upper.size ? 'lower' : 'upper';
    if (grown === half) return added;
    return { ...added, crossed: { value: grown === 'lower' ? lower.top : 0 - upper.top, to: grown } };
  }
}
