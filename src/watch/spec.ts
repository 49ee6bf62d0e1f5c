import type { Disposable } from './emitter';
import type { Target } from './journal/journal';
import type { LiveKind } from './kinds';
import type { Limit } from './limits';
import type { LeftCounts } from './series/leftCounts';
import type { Window } from './series/window';

/** What a watch is opened with. */
export interface WatchSpec {
  readonly kind: LiveKind;
  /** What it is called until it is renamed: `bash`, `npm run bench`. */
  readonly name: string;
  /** Where the numbers come from, in words: `Terminal bash`. */
  readonly source: string;
  readonly target: Target;
  /** Numbers that each series leaves out at its start. */
  readonly warmUp?: number;
  /** Which of its numbers count; left out where that is not chosen. */
  readonly window?: Window | undefined;
  readonly limits?: readonly Limit[] | undefined;
  /** Of a watch that was open before. */
  readonly id?: string;
  readonly opened?: number;
  readonly left?: LeftCounts;
}

/** What feeds a watch, as far as the watch and its commands know it. Disposing it ends the following. */
export interface Follower extends Disposable {
  /** Asks what is being followed to end, where that is ours, a command that was run; false where it has ended. */
  stop?(): boolean;
  /** All of its text from the start, where it can be had again; what comes meanwhile follows by itself. */
  readonly replay?: (() => AsyncIterable<string>) | undefined;
}

/** What to do when the source of a watch starts over: what the user has answered once. */
export type Rerun = 'ask' | 'goOn' | 'anew' | 'both';
