import { type Facts, type HeapView, type LastAdded, SHOWN_PER_HEAP, type Snapshot } from '../../protocol';
import type { OpenWatches } from '../../watch/openWatches';
import type { RecentSummaries, RecentSummary } from '../../watch/series/recentSummary';
import { scaleOf, toScale } from '../../watch/series/scale';
import { isLive } from '../../watch/state';
import type { Watch } from '../../watch/watch';
import { originOf, stateSentence } from '../liveWords';

const EMPTY: HeapView = { size: 0, top: new Float64Array() };

/** What the panel needs to draw what is shown now. The search for quartiles is O(n) where it is not too early for it. */
export function snapshotOf(
  { shown, shownSeries: series, paused }: OpenWatches,
  summaries: RecentSummaries,
): Snapshot {
  const isPaused = shown && isLive(shown) ? shown.state === 'paused' : paused;
  const notes = shown?.notes ?? [];
  if (!shown || !series)
    return {
      seriesId: 0,
      source: shown && isLive(shown) ? sourceOf(shown) : '',
      notes,
      paused: isPaused,
      unit: '',
      lower: EMPTY,
      upper: EMPTY,
    };
  const scale = scaleOf(series);
  const tell = (value: number) => toScale(value, scale);
  const { heaps, lastAdded } = series;
  const summary = summaries.of(series);
  return {
    seriesId: series.id,
    source: sourceOf(shown, series.label),
    notes,
    paused: isPaused,
    unit: scale.symbol,
    lower: { size: heaps.lowerSize, top: heaps.lower(SHOWN_PER_HEAP).map(tell) },
    upper: { size: heaps.upperSize, top: heaps.upper(SHOWN_PER_HEAP).map(tell) },
    ...(summary && { median: tell(summary.median), facts: factsOf(summary, tell) }),
    ...(lastAdded && { lastAdded: told(lastAdded, tell) }),
  };
}

/** `Terminal bash · loss · ended, exit code 1`. */
function sourceOf(watch: Watch, label = ''): string {
  const state = isLive(watch) && watch.isOver ? stateSentence(watch) : '';
  return [originOf(watch), label, state].filter(Boolean).join(' · ');
}

type Tell = (value: number) => number;

function factsOf({ min, q1, q3, max, mean, lag }: RecentSummary, tell: Tell): Facts {
  return { min: tell(min), q1: tell(q1), q3: tell(q3), max: tell(max), mean: tell(mean), lags: lag > 0 };
}

function told({ value, crossed, ...rest }: LastAdded, tell: Tell): LastAdded {
  return {
    ...rest,
    value: tell(value),
    ...(crossed && { crossed: { ...crossed, value: tell(crossed.value) } }),
  };
}
