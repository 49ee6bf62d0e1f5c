import type { MedianFinder } from './medianFinder';
import { quantiles } from './quantile';

export interface Outliers {
  /** The fences: a number beyond one of them is an outlier. */
  readonly low: number;
  readonly high: number;
  /** The outliers on either side, ascending. */
  readonly below: Float64Array;
  readonly above: Float64Array;
}

/**
 * The numbers beyond Tukey's fences, which stand `reach` interquartile ranges outside of the quartiles: 1.5
 * for outliers, 3 for those that are far out. Quartiles are type 7, as in {@link quantiles}. O(n), and the
 * sorting of the outliers. Undefined when the finder is empty; RangeError for a reach below 0.
 *
 * Source: J. W. Tukey, "Exploratory Data Analysis" (1977).
 */
export function outliers(finder: MedianFinder, reach = 1.5): Outliers | undefined {
  if (!(reach >= 0 && Number.isFinite(reach))) {
    throw new RangeError(`Fences stand some interquartile ranges away, 0 or more, not ${reach}.`);
  }
  const [first, third] = quantiles(finder, [0.25, 0.75]);
  if (first === undefined || third === undefined) return undefined;
  // A fence may lie beyond the largest double, and then no number does.
  const away = first === third || reach === 0 ? 0 : reach * (third - first);
  const low = first - away;
  const high = third + away;
  const below = finder.lower().filter(num => num < low);
  const above = finder.upper().filter(num => num > high);
  return { low, high, below: below.sort(), above: above.sort() };
}
