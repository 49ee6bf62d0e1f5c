import { finiteList } from '../../median/finite';
import { MedianFinder } from '../../median/medianFinder';
import { Moments } from '../../median/moments';
import { SlidingMedian } from '../../median/slidingMedian';
import { Arrivals, type Arrived } from './arrivals';
import type { Follower, Kept } from './kept';
import type { Numbers } from './statistics';
import { Trace } from './trace';
import { ALL, type Window } from './window';

/** Numbers that one step of a recount takes: a millisecond or two. */
export const STEP = 1 << 12;
/** So many numbers that come let a recount take a step: it takes two for each of them, however fast they come. */
const PACE = STEP / 2;

/** Numbers that a series keeps at most where nothing else is said. */
export const MOST_KEPT = 10_000_000;

/** What of the numbers that come is kept and counts. */
export interface Counting {
  /** How many numbers a series leaves out at its start. */
  readonly warmUp: number;
  readonly window: Window;
  /** How many numbers a series keeps at most: the newest. */
  readonly most: number;
}

/** The numbers of a series: those that count, and what is known of them. */
export interface Counted extends Pick<Numbers, 'moments'> {
  readonly finder: Numbers['finder'] &
    Pick<MedianFinder, 'upperSize'> &
    Partial<Pick<MedianFinder, 'lastAdded'>>;
  /** Those of which the figures are. */
  readonly window: Window;
  /** How many of those that came do not count as they are of the warm-up. */
  readonly leftOut: number;
  /** How many of those that came are not kept any more. */
  readonly dropped: number;
  /** All that are kept, of which the newest count, as many as the finder has. */
  readonly kept: Kept | readonly Float64Array[];
  /** How the median moved as those came that count; undefined where nobody has looked then. */
  readonly trace: Trace | undefined;
  /** Told after each change, before anything is forgotten. */
  readonly followers: Set<Follower>;
  /** Adds numbers that came at a time; RangeError where one is not finite, and then nothing has changed. */
  add(values: Float64Array, at: number): void;
}

/** Numbers all of which count, for good. */
export class Gathered implements Counted {
  readonly finder = new MedianFinder();
  readonly moments = new Moments();
  readonly window = ALL;
  readonly leftOut = 0;
  readonly dropped = 0;
  readonly kept: Float64Array[] = [];
  readonly trace = undefined;
  readonly followers = new Set<Follower>();

  /** The list is kept: it must not change any more. */
  add(values: Float64Array): void {
    this.finder.addNums(values);
    this.moments.addFinite(values);
    this.kept.push(values);
    tell(this);
  }
}

/**
 * Numbers of which those in a window count. They are kept in their order of arrival, up to a limit, so that the window
 * can be changed at any time: 8 bytes each beside the finder, which takes 8 to 11 for each that counts where none leaves
 * it (all, or all since a mark) and up to 33 where they do.
 *
 * Adding a number costs what the finder costs, and a copy. Another window is a recount in steps; until the last of them
 * all stays as it was, and so it does where the limit is first reached.
 */
export class Windowed implements Counted {
  readonly #arrivals = new Arrivals();
  #counting: Counting;
  #finder: MedianFinder | SlidingMedian;
  /** Gathered with each number where none leaves; else worked out when somebody looks. */
  #moments: Moments | undefined;
  trace = new Trace();
  readonly followers = new Set<Follower>();
  #recount: Generator<void, void> | undefined;

  constructor(counting: Counting) {
    this.#counting = counting;
    this.#finder = this.#finderFor(counting, 0);
    if (this.#finder instanceof MedianFinder) this.#moments = new Moments();
  }

  get finder(): Counted['finder'] {
    return this.#finder;
  }

  /** Where numbers leave, O(k / 8192 + n) after n others; else O(1). */
  get moments(): Moments {
    const { end } = this.#arrivals;
    this.#moments ??= this.#arrivals.moments(end - this.#finder.size, end);
    return this.#moments;
  }

  get window(): Window {
    return this.#counting.window;
  }

  get leftOut(): number {
    return Math.min(this.#arrivals.end, this.#counting.warmUp);
  }

  get dropped(): number {
    return this.#arrivals.start;
  }

  get kept(): Kept {
    return this.#arrivals;
  }

  /** When the oldest number that counts came; undefined where none does. */
  get oldest(): number | undefined {
    return this.#arrivals.timeOf(this.#arrivals.end - this.#finder.size);
  }

  /** When the newest number came. */
  get newest(): number | undefined {
    return this.#arrivals.newest;
  }

  /** As many as are kept, time by time, those of the warm-up too. O(n). */
  everything(): Iterable<Arrived> {
    return this.#arrivals.byTime();
  }

  add(values: Float64Array, at: number): void {
    finiteList(values);
    const { end } = this.#arrivals;
    const { warmUp, window, most } = this.#counting;
    // What is too old goes first, so that each point of the trace is of its window.
    this.age(at);
    this.#arrivals.add(values, at);
    const isBefore = window.kind === 'since' && (this.#arrivals.newest ?? 0) < window.at;
    if (!isBefore) this.#add(warmUp > end ? values.subarray(warmUp - end) : values, at);
    if (this.#finder instanceof MedianFinder && this.#finder.size > most)
      this.#recount ??= this.#recounting(this.#counting, at);
    let steps = Math.floor(this.#arrivals.end / PACE) - Math.floor(end / PACE);
    while (steps > 0 && this.step()) steps--;
    tell(this);
    this.#forget();
    this.age(at);
  }

  #add(values: Float64Array, at: number): void {
    addTraced(this.#finder, values, this.trace, () => at);
    if (this.#finder instanceof MedianFinder) this.#moments?.addFinite(values);
    else this.#moments = undefined;
  }

  /** So many numbers came before all others and are not kept. To be told before any other comes. */
  skip(count: number): void {
    this.#arrivals.skip(count);
  }

  /** Lets go what is too old for the window at a time, in milliseconds. Whether something was. */
  age(now: number): boolean {
    const finder = this.#finder;
    if (this.window.kind !== 'time' || !(finder instanceof SlidingMedian)) return false;
    const { size } = finder;
    const old = size - (this.#arrivals.end - this.#from(this.#counting, now));
    if (old <= 0) return false;
    if (old > STEP && old < size) {
      const isFew = old <= size / 2;
      this.#recount ??= isFew ? this.#aging(finder, now) : this.#recounting(this.#counting, now);
      return false;
    }
    if (old === size) finder.clear();
    else for (let i = 0; i < old; i++) finder.removeOldest();
    this.#moments = undefined;
    tell(this);
    return true;
  }

  /** What comes from now on came at this time or later, however soon after what came before. */
  cut(at: number): void {
    this.#arrivals.cut(at);
  }

  /** Counts in another way from now on, once {@link step} has taken all steps. */
  change(counting: Counting, now: number): void {
    this.#recount = this.#recounting(counting, now);
  }

  /** Takes a step of a recount, if there is one: O({@link STEP} log n). Whether there are more. */
  step(): boolean {
    const more = this.#recount?.next().done === false;
    if (!more) this.#recount = undefined;
    return more;
  }

  /** Whether a recount is going on. */
  get isRecounting(): boolean {
    return this.#recount !== undefined;
  }

  /** Lets many numbers go. */
  *#aging(finder: SlidingMedian, now: number): Generator<void, void> {
    for (;;) {
      const old = finder.size - (this.#arrivals.end - this.#from(this.#counting, now));
      for (let i = 0; i < Math.min(old, STEP); i++) finder.removeOldest();
      this.#moments = undefined;
      tell(this);
      if (old <= STEP) return;
      yield;
    }
  }

  *#recounting(counting: Counting, now: number): Generator<void, void> {
    let place = this.#from(counting, now);
    const finder = this.#finderFor(counting, this.#arrivals.end - place);
    const moments = finder instanceof MedianFinder ? new Moments() : undefined;
    const trace = new Trace();
    while (place < this.#arrivals.end) {
      const part = this.#arrivals.copy(place, place + STEP);
      const from = place;
      addTraced(finder, part, trace, i => this.#arrivals.timeOf(from + i) ?? now);
      moments?.addFinite(part);
      if (!moments) this.#arrivals.prepare(place);
      place += part.length;
      if (place < this.#arrivals.end) yield;
    }
    this.#counting = counting;
    this.#finder = finder;
    this.#moments = moments;
    this.trace = trace;
    this.#recount = undefined;
    tell(this);
    this.#forget();
  }

  /** The place of the first number that counts at a time. */
  #from({ warmUp, window }: Counting, now: number): number {
    const { start, end } = this.#arrivals;
    const first = Math.min(end, Math.max(start, warmUp));
    switch (window.kind) {
      case 'all':
        return first;
      case 'last':
        return Math.max(first, end - window.count);
      case 'time':
        return Math.max(first, this.#arrivals.firstSince(now - window.seconds * 1000));
      case 'since':
        return Math.max(first, this.#arrivals.firstSince(window.at));
    }
  }

  #finderFor({ window, most }: Counting, size: number): MedianFinder | SlidingMedian {
    if (window.kind === 'last') return new SlidingMedian(Math.min(window.count, most), size);
    return window.kind === 'time' || size > most ? new SlidingMedian(most, size) : new MedianFinder();
  }

  /** Forgets what is beyond the limit; all is there while a recount reads it. */
  #forget(): void {
    const { most } = this.#counting;
    if (!this.#recount && this.#arrivals.size > most) this.#arrivals.forget(this.#arrivals.end - most);
  }
}

function tell({ followers, finder }: Counted): void {
  if (followers.size === 0) return;
  for (const follower of followers) follower.follow(finder.size);
}

/** Adds finite numbers as {@link addAll}, in pieces that end where a point of the trace does. @param at when one came */
export function addTraced(
  finder: MedianFinder | SlidingMedian,
  values: Float64Array,
  trace: Trace,
  at: (index: number) => number,
): void {
  for (let from = 0; from < values.length; ) {
    const to = Math.min(values.length, from + trace.room);
    addAll(finder, partOf(values, from, to));
    if (trace.take(values, from, to)) trace.note(finder.findMedian() ?? 0, at(to - 1));
    from = to;
  }
}

/** A view of a part; the list itself where it is all of it, since of few numbers a view costs as much as adding them. */
function partOf(values: Float64Array, from: number, to: number): Float64Array {
  return from === 0 && to === values.length ? values : values.subarray(from, to);
}

/** Adds finite numbers; to a finder that they push others out of, no more than have room. */
function addAll(finder: MedianFinder | SlidingMedian, values: Float64Array): void {
  if (finder instanceof MedianFinder) {
    finder.addFinite(values);
    return;
  }
  const from = Math.max(0, values.length - finder.k);
  if (from > 0) finder.clear();
  for (let i = from; i < values.length; i++) finder.addNum(values[i] as number);
}
