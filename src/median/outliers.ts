import { type Halved, quantiles } from './quantile';
import { finish, STRIDE, type Steps } from './steps';

/** Interquartile ranges between a quartile and the fence for outliers. */
export const REACH = 1.5;

/** A number beyond one of the two is an outlier. */
export interface Fences {
  readonly low: number;
  readonly high: number;
}

export interface Outliers extends Fences {
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
export function outliers(finder: Halved, reach = REACH): Outliers | undefined {
  if (!(reach >= 0 && Number.isFinite(reach))) {
    throw new RangeError(`Fences stand some interquartile ranges away, 0 or more, not ${reach}.`);
  }
  const [first, third] = quantiles(finder, [0.25, 0.75]);
  if (first === undefined || third === undefined) return undefined;
  return finish(findingOutliers(finder, fencesOf(first, third, reach)));
}

/** The numbers beyond known fences, in steps: those that there are at the first of them. */
export function* findingOutliers(finder: Halved, { low, high }: Fences): Steps<Outliers> {
  const lower = finder.lower();
  const upper = finder.upper();
  const below: number[] = [];
  const above: number[] = [];
  for (let from = 0; from < lower.length; from += STRIDE) {
    yield;
    for (const num of lower.subarray(from, from + STRIDE)) if (num < low) below.push(num);
    for (const num of upper.subarray(from, from + STRIDE)) if (num > high) above.push(num);
  }
  return { low, high, below: Float64Array.from(below).sort(), above: Float64Array.from(above).sort() };
}

/** Tukey's fences by the quartiles. One may lie beyond the largest double, and then no number does. */
export function fencesOf(first: number, third: number, reach = REACH): Fences {
  const away = first === third || reach === 0 ? 0 : reach * (third - first);
  return { low: first - away, high: third + away };
}
