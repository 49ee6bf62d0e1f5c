import type { SkipCounts } from '../numbers/reasons';
import { Series } from './series';
import type { Take } from './take';

/** A source being followed: a look at a selection, or the collection that stays. */
export interface Watch {
  readonly kind: 'selection' | 'collection';
  /** Where the numbers came from, in words: `Selection in data.csv`. Text from outside, never markup. */
  readonly source: string;
  readonly series: Series;
  readonly skipped: SkipCounts;
}

/** A watch of just these numbers. */
export function lookAt(take: Take): Watch {
  const series = new Series();
  series.add(take.values);
  const source = take.whole ? take.source : `Selection in ${take.source}`;
  return { kind: 'selection', source, skipped: take.skipped, series };
}
