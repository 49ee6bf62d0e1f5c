import {
  type ComparisonFacts,
  type HeapView,
  type LastAdded,
  SHOWN_PER_HEAP,
  type Snapshot,
} from '../../protocol';
import type { OpenWatches } from '../../watch/openWatches';
import type { RecentSummaries } from '../../watch/series/recentSummary';
import { scaleOf, toScale } from '../../watch/series/scale';
import { isLive } from '../../watch/state';
import type { Watch } from '../../watch/watch';
import { windowWords, write } from '../language';
import { originOf, stateSentence } from '../liveWords';
import { factsFor } from './facts';

const EMPTY: HeapView = { size: 0, top: new Float64Array() };

/** What the panel needs to draw what is shown now. O(n) where something must be searched for and it is not too early for that. */
export function snapshotOf(
  { shown, shownSeries: series, paused }: OpenWatches,
  summaries: RecentSummaries,
  comparison?: ComparisonFacts,
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
    ...(summary && {
      median: tell(summary.median),
      facts: factsFor(summary, summaries.percentiles, tell, write),
    }),
    ...(lastAdded && { lastAdded: told(lastAdded, tell) }),
    ...(comparison && { comparison }),
  };
}

/** `Terminal bash · loss · ended, exit code 1`. */
function sourceOf(watch: Watch, label = ''): string {
  const state = isLive(watch) && watch.isOver ? stateSentence(watch) : '';
  const window = isLive(watch) ? windowWords(watch.series.main ?? watch) : '';
  return [originOf(watch), label, window, state].filter(Boolean).join(' · ');
}

type Tell = (value: number) => number;

function told({ value, crossed, ...rest }: LastAdded, tell: Tell): LastAdded {
  return {
    ...rest,
    value: tell(value),
    ...(crossed && { crossed: { ...crossed, value: tell(crossed.value) } }),
  };
}
