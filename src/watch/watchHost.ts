import type { Disposable } from './emitter';
import { MOST_KEPT } from './series/counted';
import { ALL, type Window } from './series/window';
import type { ReadingThread } from './stream/readingThread';

/** What watches need of the place where they live. */
export interface WatchHost {
  /** Milliseconds since 1970, which never go back. */
  readonly now: () => number;
  /** Does something after so many milliseconds, unless the result is disposed before. */
  readonly later: (work: () => void, milliseconds: number) => Disposable;
  /** How many numbers a series that is opened now keeps: the newest. */
  readonly most: () => number;
  /** The window of a watch that is opened now, where none is chosen for it. */
  readonly window: () => Window;
  /** What reads long texts beside the thread of the watches; left out where there is no such thing. */
  readonly thread?: () => Promise<ReadingThread | undefined>;
}

/** A place without timers: nothing ages by itself, and what is long is not gone on with. */
export const ALONE: WatchHost = {
  now: Date.now,
  later: () => ({ dispose() {} }),
  most: () => MOST_KEPT,
  window: () => ALL,
};
