import { finiteList } from './finite';
import { medianOfList } from './select';

/** What the median absolute deviation is multiplied by to estimate the standard deviation of normal numbers. */
export const NORMAL_SCALE = 1.4826;

/**
 * The median of the distances from the median, raw: times {@link NORMAL_SCALE} it is R's `mad`. O(n), on a
 * copy. RangeError unless there is a number and all are finite.
 *
 * Source: F. R. Hampel, "The Influence Curve and its Role in Robust Estimation", JASA 69 (1974).
 */
export function medianAbsoluteDeviation(nums: ArrayLike<number>): number {
  const list = finiteList(nums).slice();
  if (list.length === 0) throw new RangeError('Of no numbers there is no deviation: at least one is wanted.');
  const median = medianOfList(list);
  // Halves cannot overflow. The result can neither: half the numbers are within half the range of the median.
  const isHuge = list.some(num => !Number.isFinite(num - median));
  const scale = isHuge ? 0.5 : 1;
  for (let i = 0; i < list.length; i++) list[i] = Math.abs((list[i] as number) * scale - median * scale);
  return medianOfList(list) / scale;
}
