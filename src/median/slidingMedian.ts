import { requireFinite } from './finite';
import { midpoint } from './midpoint';
import { SlotHeap } from './slotHeap';

/** Slots that there are at first. */
const FIRST_SLOTS = 16;

/**
 * The exact median of the last `k` numbers, or of all while there are fewer; the oldest can be taken out before.
 *
 * The lower half is in a max-heap, the upper half in a min-heap, and lower is as large as upper or larger by
 * one. Each number has a slot of a ring, in the order in which they came. Once there are `k`, a number takes
 * over the slot of the one that leaves and is put in its stead, in the same heap, unless it belongs to the
 * other half; then it changes places with that half's top. Memory grows with what is held, up to 33 bytes a
 * number.
 *
 * Source: W. Härdle and W. Steiger, "Algorithm AS 296: Optimal Median Smoothing", Applied Statistics 44 (1995).
 */
export class SlidingMedian {
  /** How many numbers it holds at most. */
  readonly k: number;
  readonly #lower = new SlotHeap();
  /** Negated numbers, so that one kind of heap serves both halves. */
  readonly #upper = new SlotHeap();
  /** Where each slot's number stands in its heap, and whether that is upper. */
  #places = new Int32Array();
  #isUpper = new Uint8Array();
  /** The slot of the oldest number. */
  #oldest = 0;

  /**
   * RangeError unless k is a whole number from 1 to 2^30.
   *
   * @param room so many numbers have their memory from the start, so that no add has to make some
   */
  constructor(k: number, room = 0) {
    if (!Number.isInteger(k) || k < 1 || k > 2 ** 30) {
      throw new RangeError(`A window takes a whole number of numbers, from 1 to 2^30, not ${k}.`);
    }
    this.k = k;
    this.#makeRing(Math.min(k, room));
    if (room > 0)
      for (const half of [this.#lower, this.#upper]) half.reserve(Math.ceil(Math.min(k, room) / 2) + 1);
  }

  /** How many numbers are in the window: at most k. */
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

  /**
   * Adds a number; the oldest leaves once there are k: O(log k). RangeError unless it is finite; then nothing
   * has changed. -0 counts as 0.
   */
  addNum(num: number): void {
    if (!Number.isFinite(num)) requireFinite(num);
    if (this.size < this.k) this.#add(num + 0);
    else if (this.#isUpper[this.#oldest] === 1) this.#replaceInUpper(num + 0, this.#leave());
    else this.#replaceInLower(num + 0, this.#leave());
  }

  /** Takes out the oldest number, where there is one: O(log n). */
  removeOldest(): void {
    if (this.size === 0) return;
    const lower = this.#lower;
    const upper = this.#upper;
    const places = this.#places;
    const slot = this.#leave();
    const place = places[slot] as number;
    if (this.#isUpper[slot] === 1) {
      upper.remove(place, places);
      if (lower.size > upper.size + 1) this.#raise();
    } else {
      lower.remove(place, places);
      if (lower.size < upper.size) this.#lowerTop();
    }
  }

  /** The middle number, or the midpoint of the middle two: O(1). Undefined when empty. */
  findMedian(): number | undefined {
    const lower = this.#lower;
    const upper = this.#upper;
    if (lower.size > upper.size) return lower.top;
    return upper.size === 0 ? undefined : midpoint(lower.top, 0 - upper.top);
  }

  /**
   * A copy of the lower half, or of `count` of its numbers, in level order: the largest comes first, or the one that
   * is `from` so many behind it.
   */
  lower(count?: number, from?: number): Float64Array {
    return this.#lower.slice(count, from);
  }

  /** The same of the upper half: the smallest comes first. */
  upper(count?: number, from?: number): Float64Array {
    return this.#upper.slice(count, from).map(num => 0 - num);
  }

  /** Forgets all numbers and gives their memory back. */
  clear(): void {
    this.#lower.clear();
    this.#upper.clear();
    this.#makeRing();
  }

  #makeRing(room = 0): void {
    const slots = Math.min(Math.max(FIRST_SLOTS, room), this.k);
    this.#places = new Int32Array(slots);
    this.#isUpper = new Uint8Array(slots);
    this.#oldest = 0;
  }

  /** The slot of the oldest number, which is not the oldest any more. */
  #leave(): number {
    const slot = this.#oldest;
    this.#oldest = slot + 1 === this.#places.length ? 0 : slot + 1;
    return slot;
  }

  #add(num: number): void {
    if (this.size === this.#places.length) this.#grow();
    const behind = this.#oldest + this.size;
    const slot = behind < this.#places.length ? behind : behind - this.#places.length;
    this.#isUpper[slot] = 0;
    const lower = this.#lower;
    const upper = this.#upper;
    const places = this.#places;
    if (lower.size === upper.size) {
      const { top, topSlot } = upper;
      if (upper.size > 0 && 0 - num < top) {
        this.#putInUpper(1, num, slot);
        lower.push(0 - top, topSlot, places);
        this.#isUpper[topSlot] = 0;
      } else lower.push(num, slot, places);
    } else {
      const { top, topSlot } = lower;
      if (num < top) {
        lower.replace(1, num, slot, places);
        upper.push(0 - top, topSlot, places);
        this.#isUpper[topSlot] = 1;
      } else {
        upper.push(0 - num, slot, places);
        this.#isUpper[slot] = 1;
      }
    }
  }

  #replaceInLower(num: number, slot: number): void {
    const place = this.#places[slot] as number;
    const { size, top, topSlot } = this.#upper;
    if (size > 0 && 0 - num < top) {
      this.#putInUpper(1, num, slot);
      this.#putInLower(place, 0 - top, topSlot);
    } else this.#lower.replace(place, num, slot, this.#places);
  }

  #replaceInUpper(num: number, slot: number): void {
    const place = this.#places[slot] as number;
    const { top, topSlot } = this.#lower;
    if (num < top) {
      this.#putInLower(1, num, slot);
      this.#putInUpper(place, top, topSlot);
    } else this.#upper.replace(place, 0 - num, slot, this.#places);
  }

  #putInLower(place: number, num: number, slot: number): void {
    this.#lower.replace(place, num, slot, this.#places);
    this.#isUpper[slot] = 0;
  }

  #putInUpper(place: number, num: number, slot: number): void {
    this.#upper.replace(place, 0 - num, slot, this.#places);
    this.#isUpper[slot] = 1;
  }

  /** Moves the largest of the lower half to the upper one. */
  #raise(): void {
    const { top, topSlot } = this.#lower;
    this.#lower.remove(1, this.#places);
    this.#upper.push(0 - top, topSlot, this.#places);
    this.#isUpper[topSlot] = 1;
  }

  /** Moves the smallest of the upper half to the lower one. */
  #lowerTop(): void {
    const { top, topSlot } = this.#upper;
    this.#upper.remove(1, this.#places);
    this.#lower.push(0 - top, topSlot, this.#places);
    this.#isUpper[topSlot] = 0;
  }

  /** Makes a larger ring, in which the oldest number has the first slot: O(n). */
  #grow(): void {
    const { length } = this.#places;
    const oldest = this.#oldest;
    const places = new Int32Array(Math.min(this.k, length * 2));
    const isUpper = new Uint8Array(places.length);
    for (const [ring, larger] of [
      [this.#places, places],
      [this.#isUpper, isUpper],
    ] as const) {
      larger.set(ring.subarray(oldest));
      larger.set(ring.subarray(0, oldest), length - oldest);
    }
    if (oldest > 0) {
      const rename = (slot: number) => (slot < oldest ? slot + length - oldest : slot - oldest);
      this.#lower.rename(rename);
      this.#upper.rename(rename);
    }
    this.#places = places;
    this.#isUpper = isUpper;
    this.#oldest = 0;
  }
}
