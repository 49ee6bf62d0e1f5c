import { findingOutliers } from '../../median/outliers';
import type { Series } from './series';
import type { Summary } from './summary';

/** Values that are listed on either side; who wants all copies them. */
const MOST_LISTED = 200;

/** A value beyond a fence, and how many numbers have it. */
export interface Outlier {
  readonly value: number;
  readonly count: number;
}

/** The outliers of a series, in its unit. */
export interface OutlierList {
  /** All of them, ascending. */
  readonly values: Float64Array;
  /** Those above the upper fence and those below the lower one, the farthest first, as many as are listed. */
  readonly above: readonly Outlier[];
  readonly below: readonly Outlier[];
}

/** Lists what is beyond the fences of a summary, in steps between which whoever takes them may pause. */
export function* listingOutliers(
  { numbers }: Series,
  { fenceLow, fenceHigh }: Pick<Summary, 'fenceLow' | 'fenceHigh'>,
): Generator<void, OutlierList, void> {
  const fences = { low: fenceLow, high: fenceHigh };
  const { below, above } = yield* findingOutliers(numbers.finder, fences);
  const values = new Float64Array(below.length + above.length);
  values.set(below);
  values.set(above, below.length);
  return { values, above: counted(above.slice().reverse()), below: counted(below) };
}

/** The first values with their counts; equal ones stand together. */
function counted(nums: Float64Array): Outlier[] {
  const list: { value: number; count: number }[] = [];
  for (const value of nums) {
    const last = list.at(-1);
    if (last?.value === value) last.count++;
    else if (list.length === MOST_LISTED) break;
    else list.push({ value, count: 1 });
  }
  return list;
}
