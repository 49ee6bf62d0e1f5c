import { midpoint } from './midpoint';

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

/** A max-heap as far as it is looked at. */
export interface Heap {
  readonly size: number;
  /** The largest number; -Infinity when empty. */
  readonly top: number;
  /** The number in a place of the level order, the root's is 1. */
  at(place: number): number;
  /** A copy of `count` numbers in level order, or of as many as there are, `from` so many behind the root. */
  slice(count?: number, from?: number): Float64Array;
}

/** The lower half of some numbers in a max-heap and the upper half in another, negated; lower may be larger by one. */
export class HeapPair<H extends Heap = Heap> {
  readonly lower: H;
  readonly upper: H;
  #newestIn: Half = 'lower';
  #place = 0;

  constructor(lower: H, upper: H) {
    this.lower = lower;
    this.upper = upper;
  }

  get size(): number {
    return this.lower.size + this.upper.size;
  }

  /** The middle number, or the midpoint of the middle two: O(1). Undefined when empty. */
  median(): number | undefined {
    const { lower, upper } = this;
    if (lower.size > upper.size) return lower.top;
    return upper.size === 0 ? undefined : midpoint(lower.top, 0 - upper.top);
  }

  /** A copy of all numbers: O(n). */
  nums(): Float64Array {
    const lower = this.slice('lower');
    const upper = this.slice('upper');
    const nums = new Float64Array(lower.length + upper.length);
    nums.set(lower);
    nums.set(upper, lower.length);
    return nums;
  }

  /** Says where the newest number stands: the half, and the place in its heap; 0 for nowhere. */
  note(half: Half, place: number): void {
    this.#newestIn = half;
    this.#place = place;
  }

  /** A copy of a half, or of `count` of its numbers, in level order, the root first or the one `from` so many behind it. */
  slice(half: Half, count?: number, from?: number): Float64Array {
    const nums = this[half].slice(count, from);
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

/** Levels from a place down to that of the last place. */
export function depthFrom(place: number, last: number): number {
  return Math.clz32(place) - Math.clz32(last);
}
