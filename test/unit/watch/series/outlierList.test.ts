import { describe, expect, it } from 'vitest';
import { finish } from '../../../../src/median/steps';
import { listingOutliers } from '../../../../src/watch/series/outlierList';
import { Series } from '../../../../src/watch/series/series';

function outliersOf(numbers: readonly number[], fenceLow: number, fenceHigh: number) {
  const series = new Series({ label: '', dimension: '', unit: 0 });
  series.add({ label: '', dimension: '', unit: 0, mixed: false, values: Float64Array.from(numbers) });
  return finish(listingOutliers(series, { fenceLow, fenceHigh }));
}

describe('The list of outliers', () => {
  it('has the farthest first on either side, and how many numbers have each value', () => {
    const found = outliersOf([5, 90, 1, 7, 90, 50, -3, 6, 100, 1], 2, 60);
    expect(found.above).toEqual([
      { value: 100, count: 1 },
      { value: 90, count: 2 },
    ]);
    expect(found.below).toEqual([
      { value: -3, count: 1 },
      { value: 1, count: 2 },
    ]);
    expect([...found.values]).toEqual([-3, 1, 1, 90, 90, 100]);
  });

  it('ends where it is long, and has all of them to be copied', () => {
    const found = outliersOf(
      Array.from({ length: 1000 }, (_, i) => i),
      499.5,
      1e6,
    );
    expect(found.below.length).toBe(200);
    expect(found.below[0]).toEqual({ value: 0, count: 1 });
    expect([found.above.length, found.values.length]).toEqual([0, 500]);
  });
});
