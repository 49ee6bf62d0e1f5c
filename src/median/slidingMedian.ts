import { requireFinite } from './finite';
import { midpoint } from './midpoint';
import { SlotHeap } from './slotHeap';

/** Slots that there are at first. */
const FIRST_SLOTS = 16;

/**
 * The exact median of the last `k` numbers, or of all while there are fewer.
 *
 * The lower half is in a max-heap, the upper half in a min-heap, and lower is as large as upper or larger by
 * one. Each number has a slot, which the number that comes `k` later takes over: it is put in the stead of the
 * one that leaves, in the same heap, unless it belongs to the other half; then it changes places with that
 * half's top. Memory grows with what is held, up to 33 bytes a number.
 *
 * Source: W. Härdle and W. Steiger, "Algorithm AS 296: Optimal Median Smoothing", Applied Statistics 44 (1995).
 */
export class SlidingMedian {
  readonly #k: number;
  readonly #lower = new SlotHeap();
  /** Negated numbers, so that one kind of heap serves both halves. */
  readonly #upper = new SlotHeap();
  /** Where each slot's number stands in its heap, and whether that is upper. */
  #places = new Int32Array(FIRST_SLOTS);
  #isUpper = new Uint8Array(FIRST_SLOTS);
  /** The slot of the number that comes next. */
  #next = 0;

  /** RangeError unless k is a whole number from 1 to 2^30. */
  constructor(k: number) {
    if (!Number.isInteger(k) || k < 1 || k > 2 ** 30) {
      throw new RangeError(`A window takes a whole number of numbers, from 1 to 2^30, not ${k}.`);
    }
    this.#k = k;
  }

  /** How many numbers are in the window: at most k. */
  get size(): number {
    return this.#lower.size + this.#upper.size;
  }

  /**
   * Adds a number; the oldest leaves once there are k: O(log k). RangeError unless it is finite; then nothing
   * has changed. -0 counts as 0.
   */
  addNum(num: number): void {
    if (!Number.isFinite(num)) requireFinite(num);
    const slot = this.#next;
    this.#next = slot + 1 === this.#k ? 0 : slot + 1;
    if (this.#lower.size + this.#upper.size < this.#k) this.#add(num + 0, slot);
    else if (this.#isUpper[slot] === 1) this.#replaceInUpper(num + 0, slot);
    else this.#replaceInLower(num + 0, slot);
  }

  /** The middle number, or the midpoint of the middle two: O(1). Undefined when empty. */
  findMedian(): number | undefined {
    const lower = this.#lower;
    const upper = this.#upper;
    if (lower.size > upper.size) return lower.top;
    return upper.size === 0 ? undefined : midpoint(lower.top, 0 - upper.top);
  }

  /** Forgets all numbers and gives their memory back. */
  clear(): void {
    this.#lower.clear();
    this.#upper.clear();
    this.#places = new Int32Array(FIRST_SLOTS);
    this.#isUpper = new Uint8Array(FIRST_SLOTS);
    this.#next = 0;
  }

  #add(num: number, slot: number): void {
    if (slot === this.#places.length) this.#grow();
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

  #grow(): void {
    const places = new Int32Array(this.#places.length * 2);
    places.set(this.#places);
    this.#places = places;
    const isUpper = new Uint8Array(places.length);
    isUpper.set(this.#isUpper);
    this.#isUpper = isUpper;
  }
}
