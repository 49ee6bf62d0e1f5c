import * as l10n from '../../l10n';
import {
  type ComparisonFacts,
  type HeapView,
  type LastAdded,
  type Look,
  SHOWN_PER_HEAP,
  type Snapshot,
  type SourceState,
} from '../../protocol';
import type { OpenWatches } from '../../watch/openWatches';
import type { RecentSummaries } from '../../watch/series/recentSummary';
import { scaleOf, toScale } from '../../watch/series/scale';
import { isLive } from '../../watch/state';
import type { Watch } from '../../watch/watch';
import { crossedWords, windowWords, write } from '../language';
import { originOf } from '../liveWords';
import { factsFor } from './facts';
import type { LiveLevels } from './liveLevels';
import { lookedAt } from './looked';

const EMPTY: HeapView = { size: 0, top: new Float64Array() };

/** What a snapshot holds where there is more than a series. */
export interface Beside {
  readonly comparison?: ComparisonFacts | undefined;
  /** Where the panel looks. */
  readonly look?: Look | undefined;
  readonly levels?: LiveLevels;
}

/** What the panel needs to draw what is shown now. O(n) where something must be searched for and it is not too early for that. */
export function snapshotOf(
  { shown, shownSeries: series, paused }: OpenWatches,
  summaries: RecentSummaries,
  { comparison, look, levels }: Beside = {},
): Snapshot {
  const state = stateOf(shown, series?.isRecounting ?? false, paused);
  const crossed = shown && crossedWords(shown, series);
  const notes = [...(crossed ? [l10n.t('Crossed its limit: {0}', crossed)] : []), ...(shown?.notes ?? [])];
  if (!shown || !series) {
    const live = shown && isLive(shown) ? shown : undefined;
    return {
      seriesId: 0,
      source: live ? sourceOf(live) : '',
      ...(live && live.window.kind !== 'all' && live.counted > 0 && { earlier: live.counted }),
      notes,
      state,
      unit: '',
      lower: EMPTY,
      upper: EMPTY,
    };
  }
  const scale = scaleOf(series);
  const tell = (value: number) => toScale(value, scale);
  const { heaps, lastAdded } = series;
  const summary = summaries.of(series);
  return {
    seriesId: series.id,
    source: sourceOf(shown, series.label),
    notes,
    state,
    unit: scale.symbol,
    lower: { size: heaps.lowerSize, top: heaps.lower(SHOWN_PER_HEAP).map(tell) },
    upper: { size: heaps.upperSize, top: heaps.upper(SHOWN_PER_HEAP).map(tell) },
    ...(summary && {
      median: tell(summary.median),
      facts: factsFor(summary, summaries.percentiles, tell, write),
    }),
    ...(lastAdded && { lastAdded: told(lastAdded, tell) }),
    ...(look && { looked: lookedAt(heaps, look, () => levels?.of(series) ?? { lags: true }, tell) }),
    ...(comparison && { comparison }),
  };
}

function stateOf(watch: Watch | undefined, isRecounting: boolean, isPaused: boolean): SourceState {
  if (watch && isLive(watch)) return { kind: watch.state, detail: watch.detail, isRecounting };
  return { kind: isPaused ? 'paused' : 'still', detail: '', isRecounting };
}

/** `Terminal bash · loss · the last 100`. */
function sourceOf(watch: Watch, label = ''): string {
  const window = isLive(watch) ? windowWords(watch.series.main ?? watch) : '';
  return [originOf(watch), label, window].filter(Boolean).join(' · ');
}

type Tell = (value: number) => number;

function told({ value, crossed, ...rest }: LastAdded, tell: Tell): LastAdded {
  return {
    ...rest,
    value: tell(value),
    ...(crossed && { crossed: { ...crossed, value: tell(crossed.value) } }),
  };
}
