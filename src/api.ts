import type { Event } from 'vscode';
import type { OpenWatches } from './watch/openWatches';
import type { Watch } from './watch/watch';

/** One stream of numbers, as it is now. */
export interface SeriesState {
  readonly count: number;
  /** Undefined while there are no numbers. */
  readonly median: number | undefined;
}

/** What is being watched, as it is now. */
export interface WatchState {
  readonly kind: 'selection' | 'collection';
  /** Where the numbers came from, in words. */
  readonly source: string;
  readonly series: readonly SeriesState[];
}

/** What `activate` returns: for other extensions, by `extensions.getExtension('median-watch.median-watch')?.exports`. */
export interface MedianWatchApi {
  /** Grows where a change could break a caller. */
  readonly version: 1;
  /** The open watches: the collection first, then what is looked at. */
  readonly watches: readonly WatchState[];
  /** The watch that the status bar and the panel show; undefined where there are no numbers. */
  readonly shown: WatchState | undefined;
  /** Whether the views have stopped following the selection. */
  readonly paused: boolean;
  /** Fires after each change of the above. */
  readonly onDidChange: Event<void>;
}

export function createApi(watches: OpenWatches): MedianWatchApi {
  return {
    version: 1,
    get watches() {
      const { collection, shown } = watches;
      return [collection, ...(shown && shown !== collection ? [shown] : [])].map(stateOf);
    },
    get shown() {
      return watches.shown && stateOf(watches.shown);
    },
    get paused() {
      return watches.paused;
    },
    onDidChange: (listener, thisArgs, disposables) => {
      const registration = watches.onDidChange(() => listener.call(thisArgs));
      disposables?.push(registration);
      return registration;
    },
  };
}

function stateOf({ kind, source, series }: Watch): WatchState {
  return { kind, source, series: [{ count: series.count, median: series.median }] };
}
