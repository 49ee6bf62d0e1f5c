import { MOST_STEPPED, type SteppedNumbers } from '../../steppingProtocol';
import type { OpenWatches } from '../../watch/openWatches';
import { keptOf } from '../../watch/series/keptLists';
import { scaleOf, toScale } from '../../watch/series/scale';
import { originOf } from '../liveWords';

/** The newest numbers of what is shown, in the unit that they are shown in; undefined where nothing is. */
export function shownNumbers({
  shown,
  shownSeries: series,
}: Pick<OpenWatches, 'shown' | 'shownSeries'>): SteppedNumbers | undefined {
  if (!shown || !series || series.count === 0) return undefined;
  const scale = scaleOf(series);
  const kept = keptOf(series);
  const newest = kept.copy(kept.end - Math.min(MOST_STEPPED, series.count), kept.end);
  return {
    numbers: newest.map(value => toScale(value, scale)),
    total: series.count,
    source: [originOf(shown), series.label].filter(Boolean).join(' · '),
    unit: scale.symbol,
  };
}
