import type { Event } from 'vscode';
import { logError } from './log';
import type { LoadSources } from './sources/loadSources';
import type { PushedWatch, PushOptions } from './sources/pushed';
import type { State } from './watch/journal/journal';
import type { OpenWatches } from './watch/openWatches';
import { unitOf } from './watch/series/batch';
import type { Series } from './watch/series/series';
import { isLive } from './watch/state';
import type { Watch } from './watch/watch';

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
  readonly kind: Watch['kind'];
  /** Where the numbers came from, in words. */
  readonly source: string;
  /** Of a watch that a command has opened: its name and whether it still takes numbers. */
  readonly name?: string;
  readonly state?: State;
  /** One series for each label and dimension, in the order in which they appeared. */
  readonly series: readonly SeriesState[];
}

/** The watch that is shown, and which of its series. */
export interface ShownState extends WatchState {
  readonly shownSeries: SeriesState;
}

/** What `activate` returns: for other extensions, by `extensions.getExtension('median-watch.median-watch')?.exports`. */
export interface MedianWatchApi {
  /** Grows where a change could break a caller. */
  readonly version: 1;
  /** The open watches: the collection first, then those that commands have opened, then what is looked at. */
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

export function createApi(watches: OpenWatches, sources: LoadSources): MedianWatchApi {
  return {
    version: 1,
    get watches() {
      const { collection, live, shown } = watches;
      const all: Watch[] = [collection, ...live];
      return (shown && !all.includes(shown) ? [...all, shown] : all).map(stateOf);
    },
    get shown() {
      const { shown, shownSeries } = watches;
      return shown && shownSeries && { ...stateOf(shown), shownSeries: seriesState(shownSeries) };
    },
    get paused() {
      return watches.paused;
    },
    openWatch: async options => (await sources()).extension.open(options),
    onDidChange: (listener, thisArgs, disposables) => {
      const registration = watches.onDidChange(() => {
        try {
          listener.call(thisArgs);
        } catch (error) {
          // Another extension's fault must not keep ours from its work.
          logError('A listener of another extension failed', error);
        }
      });
      disposables?.push(registration);
      return registration;
    },
  };
}

function stateOf(watch: Watch): WatchState {
  const { kind, source, series } = watch;
  const state = { kind, source, series: series.all.map(seriesState) };
  return isLive(watch) ? { ...state, name: watch.name, state: watch.state } : state;
}

function seriesState({ label, unit, count, median }: Series): SeriesState {
  return { label, unit: unitOf(unit).symbol, count, median };
}
