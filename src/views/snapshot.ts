import { type HeapView, type LastAdded, SHOWN_PER_HEAP, type Snapshot } from '../protocol';
import type { OpenWatches } from '../watch/openWatches';
import { scaleOf, toScale } from '../watch/scale';
import type { Summary } from '../watch/series';

const EMPTY: HeapView = { size: 0, top: new Float64Array() };

/** What the panel needs to draw what is shown now. O(n) for the quartiles the first time after a change. */
export function snapshotOf({ shown, shownSeries: series, paused }: OpenWatches): Snapshot {
  if (!shown || !series) return { seriesId: 0, source: '', paused, unit: '', lower: EMPTY, upper: EMPTY };
  const scale = scaleOf(series);
  const tell = (value: number) => toScale(value, scale);
  const { heaps, lastAdded } = series;
  const facts = series.summary();
  return {
    seriesId: series.id,
    source: [shown.source, series.label].filter(Boolean).join(' · '),
    paused,
    unit: scale.symbol,
    lower: { size: heaps.lowerSize, top: heaps.lower(SHOWN_PER_HEAP).map(tell) },
    upper: { size: heaps.upperSize, top: heaps.upper(SHOWN_PER_HEAP).map(tell) },
    ...(facts && { median: tell(facts.median), facts: factsOf(facts, tell) }),
    ...(lastAdded && { lastAdded: told(lastAdded, tell) }),
  };
}

type Tell = (value: number) => number;

function factsOf({ min, q1, q3, max, mean }: Summary, tell: Tell) {
  return { min: tell(min), q1: tell(q1), q3: tell(q3), max: tell(max), mean: tell(mean) };
}

function told({ value, crossed, ...rest }: LastAdded, tell: Tell): LastAdded {
  return {
    ...rest,
    value: tell(value),
    ...(crossed && { crossed: { ...crossed, value: tell(crossed.value) } }),
  };
}
