import { finiteList } from './finite';
import { findingMedian, medianOfList } from './select';
import { finish, STRIDE, type Steps } from './steps';

/** What the median absolute deviation is multiplied by to estimate the standard deviation of normal numbers. */
export const NORMAL_SCALE = 1.4826;

/**
 * The median of the distances from the median, raw: times {@link NORMAL_SCALE} it is R's `mad`. O(n), on a
 * copy. R scales by default, SciPy does not. RangeError unless there is a number and all are finite.
 *
 * Source: F. R. Hampel, "The Influence Curve and its Role in Robust Estimation", JASA 69 (1974).
 */
export function medianAbsoluteDeviation(nums: ArrayLike<number>): number {
  const list = finiteList(nums);
  if (list.length === 0) throw new RangeError('Of no numbers there is no deviation: at least one is wanted.');
  return finish(findingDeviation([list], medianOfList(list.slice())));
}

/** The same in steps, of the finite numbers of some lists, at least one, whose median is known. */
export function* findingDeviation(lists: readonly Float64Array[], median: number): Steps<number> {
  const distances = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  // Halves cannot overflow. The result can neither: half the numbers are within half the range of the median.
  for (const scale of [1, 0.5]) {
    let size = 0;
    let largest = 0;
    for (const list of lists) {
      for (let from = 0; from < list.length; from += STRIDE) {
        const part = list.subarray(from, from + STRIDE);
        largest = Math.max(largest, measure(part, median, scale, distances.subarray(size)));
        size += part.length;
        yield;
      }
    }
    if (Number.isFinite(largest)) return (yield* findingMedian(distances)) / scale;
  }
  return Number.NaN;
}

/** Writes the scaled distance of each number; gives the largest. */
function measure(nums: Float64Array, median: number, scale: number, into: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < nums.length; i++) {
    const distance = Math.abs((nums[i] as number) * scale - median * scale);
    into[i] = distance;
    if (distance > largest) largest = distance;
  }
  return largest;
}
