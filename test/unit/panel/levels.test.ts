import { describe, expect, it } from 'vitest';
import { axisOf, rowsOf } from '../../../src/panel/levels';

const half = (size: number) => ({ size, top: new Float64Array() });

describe('The rows of the levels', () => {
  it('have both halves side by side, the last level with what is left', () => {
    const ranges = [1, 2, 3].map(least => ({ least, most: 9 }));
    expect(rowsOf({ lower: half(4), upper: half(3) }, ranges, ranges.slice(0, 2))).toEqual([
      { level: 0, lower: { count: 1, least: 1, most: 9 }, upper: { count: 1, least: 1, most: 9 } },
      { level: 1, lower: { count: 2, least: 2, most: 9 }, upper: { count: 2, least: 2, most: 9 } },
      { level: 2, lower: { count: 1, least: 3, most: 9 } },
    ]);
  });

  it('have no level that the heap has not any more', () => {
    const ranges = [{ least: 1, most: 1 }];
    expect(rowsOf({ lower: half(0), upper: half(0) }, ranges, [])).toEqual([{ level: 0 }]);
  });
});

describe('The axis of the bars', () => {
  it.each([
    ['reaches from the least to the largest', [0, 40, 60, 100], [0, 0.5, 1], [0, 50, 100]],
    [
      'is not squeezed by one far number, which stands at its end',
      [0, 40, 60, 1e9],
      [0, 1, 1],
      [0, 120, 1e9],
    ],
    ['is without quartiles as long as these are not found', [0, 100], [0, 0.25], [0, 25]],
    ['has all that is equal in the middle', [7, 7, 7, 7], [0.5], [7]],
    ['holds the largest doubles', [-1.7e308, -1e308, 1e308, 1.7e308], [0, 0.5, 1], [-1.7e308, 0, 1.7e308]],
  ] as const)('%s', (_, extent, places, values) => {
    expect(values.map(axisOf(extent))).toEqual(places);
  });
});
