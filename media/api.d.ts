/**
 * What Median Watch gives to other extensions. Copy this file beside your own sources; it needs `@types/vscode`.
 *
 * ```ts
 * const extension = vscode.extensions.getExtension<MedianWatchApi>('median-watch.median-watch');
 * const api = await extension?.activate();
 * ```
 */

import type { Event } from 'vscode';

/** One stream of numbers, as it is now. */
export interface SeriesState {
  /** Its name; empty where numbers have none. */
  readonly label: string;
  /** The unit of its numbers as it is written, such as `ms`; empty where they have none. */
  readonly unit: string;
  /** Numbers that count: those of the window that the user has chosen for the watch, by default all. */
  readonly count: number;
  /** Undefined while there are none. */
  readonly median: number | undefined;
}

/** What is being watched, as it is now. */
export interface WatchState {
  /** `selection`, `collection`, or what the watch follows: `terminal`, `command`, `output`, `file`, `extension` and others. */
  readonly kind: string;
  /** Where the numbers came from, in words. */
  readonly source: string;
  /** Of a watch that a command or an extension has opened: its name and whether it still takes numbers. */
  readonly name?: string;
  readonly state?: 'running' | 'paused' | 'ended' | 'failed';
  /** One series for each label and dimension, in the order in which they appeared. */
  readonly series: readonly SeriesState[];
}

/** The watch that is shown, and which of its series. */
export interface ShownState extends WatchState {
  readonly shownSeries: SeriesState;
}

/** What a watch is opened with. */
export interface PushOptions {
  /** What the watch is called until the user renames it: `COM3`. */
  readonly name: string;
  /** Where the text comes from, in words: `Serial port COM3 at 115200 baud`. Left out, the name. */
  readonly source?: string;
  /** Which numbers are read, as the setting `medianWatch.numbers.rule` takes it. Left out, the first lines tell it. */
  readonly rule?: string;
}

/** A watch that another extension feeds. Once it is over, pushing does nothing. */
export interface PushedWatch {
  /** Reads text: pieces of any size, cut anywhere; a line counts once it is whole. */
  push(text: string): void;
  /** Ends the watch; its numbers stay. A few words say why, such as `disconnected`. */
  end(detail?: string): void;
  /** Whether it takes text no more: it was ended here or by the user. */
  readonly isOver: boolean;
  /** Fires once, when it is over: the time to stop listening to the device. */
  readonly onDidEnd: Event<void>;
}

export interface MedianWatchApi {
  /** Grows where a change could break a caller. */
  readonly version: 1;
  /** The open watches: the collection first, then those that were opened, then what is looked at. */
  readonly watches: readonly WatchState[];
  /** The watch that the status bar and the panel show; undefined where there are no numbers. */
  readonly shown: ShownState | undefined;
  /** Whether the views have stopped following the selection. */
  readonly paused: boolean;
  /** Fires after each change of the above. */
  readonly onDidChange: Event<void>;
  /** Opens a watch, and shows it, that the caller pushes text into. Rejects with a `TypeError` where the options are none. */
  openWatch(options: PushOptions): Promise<PushedWatch>;
}
