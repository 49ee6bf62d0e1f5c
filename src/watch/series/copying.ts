import { STRIDE, type Steps } from '../../median/steps';
import { keptOf } from './keptLists';
import type { Series } from './series';

/**
 * A copy of the numbers of a series that count at the first step, in their order of arrival and with no -0, in steps:
 * O(n). Those that are forgotten meanwhile, beyond the most that are kept, are not in it.
 */
export function* copying(series: Series): Steps<Float64Array> {
  const kept = keptOf(series);
  const { end } = kept;
  const copy = new Float64Array(series.count);
  let size = 0;
  for (let from = end - copy.length; from < end; from += STRIDE) {
    const values = kept.copy(from, Math.min(from + STRIDE, end));
    for (let i = 0; i < values.length; i++) copy[size + i] = (values[i] as number) + 0;
    size += values.length;
    yield;
  }
  return copy.subarray(0, size);
}
