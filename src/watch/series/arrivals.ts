import { Moments } from '../../median/moments';

/** Numbers of a segment: 64 KiB, so that growing copies little and what is dropped gives its memory back soon. */
const SEGMENT = 1 << 13;
/** The first segment starts small and doubles: most series stay short. */
const FIRST = 1 << 5;
/** Up to so many numbers are copied one by one: that is quicker than by a view. */
const FEW = 64;
/** Numbers that come within so many milliseconds share the time of the first of them. */
export const RESOLUTION = 100;

interface Segment {
  readonly values: Float64Array;
  /** Those of all its numbers, once it is full and somebody has asked for them. */
  moments?: Moments;
}

/** Numbers that came at one time. */
export interface Arrived {
  readonly at: number;
  readonly values: Float64Array;
}

/**
 * The numbers of a series in their order of arrival, each with the time at which it came: 8 bytes a number, and 16 for
 * each {@link RESOLUTION} in which some came. A place counts from 0, the first number that ever came; those below
 * {@link start} are forgotten.
 */
export class Arrivals {
  readonly #segments: Segment[] = [];
  /** Segments that were dropped. */
  #gone = 0;
  #start = 0;
  #end = 0;
  /** The place of the first number of each time, ascending. */
  #places: number[] = [];
  /** Milliseconds, ascending. */
  #times: number[] = [];
  /** What comes next came at this time or later; and where it comes before {@link #shared}, it shares this time. */
  #newest = Number.NEGATIVE_INFINITY;
  #shared = Number.NEGATIVE_INFINITY;

  /** The place of the oldest number that is kept. */
  get start(): number {
    return this.#start;
  }

  /** The place behind the newest number: how many ever came. */
  get end(): number {
    return this.#end;
  }

  get size(): number {
    return this.#end - this.#start;
  }

  /** The time of the newest number; undefined where there is none. */
  get newest(): number | undefined {
    return this.#times.at(-1);
  }

  /** Adds numbers that came at a time, in milliseconds; a time before the last one counts as the last one. O(k). */
  add(values: Float64Array, at: number): void {
    if (values.length === 0) return;
    this.#note(at);
    for (let from = 0; from < values.length; ) {
      const index = this.#end - this.#gone * SEGMENT;
      const segment = this.#segmentFor(index);
      const offset = index % SEGMENT;
      const length = Math.min(values.length - from, segment.values.length - offset);
      if (length > FEW) segment.values.set(values.subarray(from, from + length), offset);
      else for (let i = 0; i < length; i++) segment.values[offset + i] = values[from + i] as number;
      from += length;
      this.#end += length;
    }
  }

  /** So many numbers came before all others and are forgotten. To be told before any other comes. */
  skip(count: number): void {
    if (count === 0) return;
    this.#start = count;
    this.#end = count;
    this.#gone = Math.floor(count / SEGMENT);
    this.#segments[0] = { values: new Float64Array(SEGMENT) };
  }

  /** Forgets the numbers below a place; their memory goes by segments. O(1), amortised. */
  forget(start: number): void {
    this.#start = Math.min(Math.max(start, this.#start), this.#end);
    const whole = Math.floor(this.#start / SEGMENT) - this.#gone;
    this.#segments.splice(0, whole);
    this.#gone += whole;
    // The newest time that is not after the oldest number is still its time.
    const kept = upperBound(this.#places, this.#start) - 1;
    if (kept < this.#places.length / 2) return;
    this.#places = this.#places.slice(kept);
    this.#times = this.#times.slice(kept);
  }

  /** What comes from now on came at this time or later, however soon after what was there before. */
  cut(at: number): void {
    this.#newest = Math.max(at, this.#newest);
    this.#shared = Number.NEGATIVE_INFINITY;
  }

  /** A copy of the numbers from one place up to another, as far as they are kept. O(k). */
  copy(from = this.#start, to = this.#end): Float64Array {
    const [first, last] = this.#kept(from, to);
    const copy = new Float64Array(last - first);
    for (const { values, place } of this.#parts(first, last)) copy.set(values, place - first);
    return copy;
  }

  /**
   * Count, least, largest, mean and so on of the numbers from one place up to another: O(k) the first time, then
   * O(k / 8192 + n) after n others.
   */
  moments(from: number, to: number): Moments {
    const moments = new Moments();
    for (const { segment, values } of this.#parts(...this.#kept(from, to))) {
      if (values.length < SEGMENT) moments.addAll(values);
      else moments.merge(momentsOf(segment));
    }
    return moments;
  }

  /** Gets {@link moments} ready for the numbers around a place. O(8192) the first time. */
  prepare(place: number): void {
    const segment = this.#segments[Math.floor(place / SEGMENT) - this.#gone];
    if (segment && place - (place % SEGMENT) + SEGMENT <= this.#end) momentsOf(segment);
  }

  /** The newest number; undefined where there is none. */
  get last(): number | undefined {
    return this.#end === 0 ? undefined : this.copy(this.#end - 1)[0];
  }

  /** When the number at a place came, in milliseconds; undefined where none is kept. O(log n). */
  timeOf(place: number): number | undefined {
    if (place < this.#start || place >= this.#end) return undefined;
    return this.#times[upperBound(this.#places, place) - 1];
  }

  /** The place of the first number that is kept and came at a time or later; {@link end} where none did. O(log n). */
  firstSince(at: number): number {
    const index = lowerBound(this.#times, at);
    return Math.max(this.#start, this.#places[index] ?? this.#end);
  }

  /** All that are kept, time by time. O(n). */
  *byTime(): Generator<Arrived> {
    for (const [index, place] of this.#places.entries()) {
      const values = this.copy(place, this.#places[index + 1] ?? this.#end);
      if (values.length > 0) yield { at: this.#times[index] as number, values };
    }
  }

  #note(at: number): void {
    if (at < this.#shared) return;
    this.#newest = Math.max(at, this.#newest);
    this.#shared = this.#newest + RESOLUTION;
    this.#places.push(this.#end);
    this.#times.push(this.#newest);
  }

  #kept(from: number, to: number): [first: number, last: number] {
    const first = Math.min(Math.max(from, this.#start), this.#end);
    return [first, Math.min(Math.max(to, first), this.#end)];
  }

  /** The pieces that lie in one segment each. */
  *#parts(first: number, last: number): Generator<{ segment: Segment; values: Float64Array; place: number }> {
    for (let place = first; place < last; ) {
      const index = place - this.#gone * SEGMENT;
      const segment = this.#segments[Math.floor(index / SEGMENT)] as Segment;
      const offset = index % SEGMENT;
      const values = segment.values.subarray(offset, offset + last - place);
      yield { segment, values, place };
      place += values.length;
    }
  }

  #segmentFor(index: number): Segment {
    const number = Math.floor(index / SEGMENT);
    const segment = this.#segments[number];
    if (segment && index % SEGMENT < segment.values.length) return segment;
    const isFirst = number === 0 && this.#gone === 0;
    const length = isFirst ? Math.min(SEGMENT, (segment?.values.length ?? FIRST / 2) * 2) : SEGMENT;
    const grown = { values: new Float64Array(length) };
    if (segment) grown.values.set(segment.values);
    this.#segments[number] = grown;
    return grown;
  }
}

/** Those of a segment that is full. */
function momentsOf(segment: Segment): Moments {
  if (segment.moments) return segment.moments;
  segment.moments = new Moments();
  segment.moments.addAll(segment.values);
  return segment.moments;
}

/** The index of the first item that is at least a value, of an ascending list. */
function lowerBound(list: readonly number[], value: number): number {
  return firstWhere(list, item => item >= value);
}

/** The index of the first item above a value, of an ascending list. */
function upperBound(list: readonly number[], value: number): number {
  return firstWhere(list, item => item > value);
}

function firstWhere(list: readonly number[], isBehind: (item: number) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBehind(list[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}
