import type { NumberOptions } from '../../numbers/options';
import type { Rule } from '../../numbers/rules';
import type { LiveKind } from '../kinds';
import type { Limit } from '../limits';
import type { Batch } from '../series/batch';
import type { LeftCounts } from '../series/leftCounts';
import type { Window } from '../series/window';

/** Whether a watch is fed: `running` and `paused` have a source, `ended` and `failed` have none any more. */
export type State = 'running' | 'paused' | 'ended' | 'failed';

/** What a source is found again by, in this window or in the next: plain JSON. */
export type Target = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** All that is known of a watch, or of an addition to the collection, but its numbers: small, plain JSON. */
export interface WatchMetadata {
  readonly id: string;
  readonly kind: LiveKind | 'collection';
  readonly name: string;
  readonly source: string;
  readonly target: Target;
  readonly state: State;
  readonly detail: string;
  readonly rule: Rule | undefined;
  readonly options: NumberOptions;
  readonly warmUp: number;
  /** Which of its numbers count; an older version did not know. A time then reaches back from the newest number. */
  readonly window?: Window | undefined;
  /** An older version did not know them. */
  readonly limits?: readonly Limit[] | undefined;
  readonly left: LeftCounts;
  readonly notes: readonly string[];
  /** When it was opened, in milliseconds since 1970. */
  readonly opened: number;
}

/** Keeps a new watch; `note` is called with a sentence where something can't be kept. */
export type OpenJournal = (metadata: WatchMetadata, note: (sentence: string) => void) => Journal | undefined;

/**
 * Keeps a watch beyond the life of the extension host. No call throws or waits; what can't be kept becomes a
 * note of the watch.
 */
export interface Journal {
  /** Numbers that are being counted, in order of arrival, each batch of one unit; called before any view shows them. */
  numbers(batches: readonly Batch[]): void;
  /** The numbers from here on came at this time, in milliseconds since 1970, or up to a second later. */
  time(at: number): void;
  /** Called before anyone looks at the numbers: what is seen must be kept already. */
  flush(): void;
  /** All numbers so far are forgotten. */
  cleared(): void;
  /** Something else has changed, perhaps its state; `newest` gives all of it, and is called now and then. */
  changed(state: State, newest: () => WatchMetadata): void;
  /** The watch is closed and its numbers are wanted no more. */
  remove(): void;
  /** No more will come; what is kept stays. */
  dispose(): void;
}
