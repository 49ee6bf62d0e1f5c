import { type HeapView, SHOWN_PER_HEAP, type Snapshot } from '../protocol';
import type { OpenWatches } from '../watch/openWatches';

const EMPTY: HeapView = { size: 0, top: new Float64Array() };

/** What the panel needs to draw what is shown now. O(n) for the quartiles the first time after a change. */
export function snapshotOf({ shown, shownSeries: series, paused }: OpenWatches): Snapshot {
  if (!shown || !series)
    return { seriesId: 0, kind: 'collection', source: '', paused, lower: EMPTY, upper: EMPTY };
  const { kind, source } = shown;
  const { heaps, median, lastAdded } = series;
  const facts = series.summary();
  return {
    seriesId: series.id,
    kind,
    source,
    paused,
    ...(median !== undefined && { median }),
    lower: { size: heaps.lowerSize, top: heaps.lower(SHOWN_PER_HEAP) },
    upper: { size: heaps.upperSize, top: heaps.upper(SHOWN_PER_HEAP) },
    ...(facts && { facts }),
    ...(lastAdded && { lastAdded }),
  };
}
