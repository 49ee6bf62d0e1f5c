import type { MedianWatchApi, SeriesState, WatchState } from '../media/api';
import { logError } from './log';
import type { LoadSources } from './sources/loadSources';
import type { OpenWatches } from './watch/openWatches';
import { unitOf } from './watch/series/batch';
import type { Series } from './watch/series/series';
import { isLive } from './watch/state';
import type { Watch } from './watch/watch';

export type { MedianWatchApi };

/** What `activate` returns, as `media/api.d.ts` describes it for other extensions. */
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
