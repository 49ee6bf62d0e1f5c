import { describe, expect, it } from 'vitest';
import { finish } from '../../../../src/median/steps';
import { type Bins, binsOf } from '../../../../src/panel/charts/bins';
import { SeriesCharts } from '../../../../src/views/heaps/seriesCharts';
import { Series } from '../../../../src/watch/series/series';
import { randomFrom } from '../../../support/random';

const SCALE = { factor: 1, converted: false, symbol: '' };
const random = randomFrom(21);
const some = (count: number, make: () => number) => Array.from({ length: count }, make);

/** As the host sends them, and the panel bins them. */
function binned(values: readonly number[], px = 560): { bins: Bins; lowerSize: number } {
  const series = new Series({ label: '', dimension: '', unit: 0 });
  series.add({ label: '', dimension: '', unit: 0, mixed: false, values: Float64Array.from(values) });
  const charts = new SeriesCharts(series, SCALE);
  finish(charts.catchUp());
  const { distribution, lowerSize } = charts.data({ scale: SCALE });
  if (!distribution?.cells) throw new Error('There are more numbers than dots.');
  return { bins: binsOf(distribution, distribution.cells, lowerSize, px), lowerSize };
}

const CASES: readonly (readonly [string, number[]])[] = [
  ['fractions', some(1001, random)],
  ['decimals', some(2000, () => Math.round(random() * 900) / 100)],
  ['whole numbers', some(1000, () => Math.round(random() * 30))],
  ['large whole numbers', some(1000, () => Math.round(random() * 1e6))],
  ['negative numbers', some(300, () => random() * 4000 - 3000)],
  ['equal numbers', some(500, () => 46.5)],
  ['two values', some(400, () => (random() < 0.7 ? 5 : 6))],
  ['timestamps', some(1000, () => 1_763_800_000_000 + Math.round(random() * 24_000))],
  ['outliers', [...some(1000, random), 1e6, -1e6, 2e6]],
  ['huge numbers', some(200, () => (random() - 0.5) * 2 * 1.7e308)],
  ['tiny numbers', some(200, () => random() * 1e-310)],
];

describe('The bins of a histogram', () => {
  it.each(
    CASES,
  )('hold the numbers that lie between their edges, and part them at the median: %s', (_, values) => {
    for (const px of [248, 560, 1200]) {
      const { bins, lowerSize } = binned(values, px);
      const sorted = values.toSorted((a, b) => a - b);
      const isIn = (from: number, to: number) => (value: number) => value >= from && value < to;
      for (const { from, to, lower, upper } of bins.bins) {
        expect(lower).toBe(sorted.slice(0, lowerSize).filter(isIn(from, to)).length);
        expect(upper).toBe(sorted.slice(lowerSize).filter(isIn(from, to)).length);
      }
      expect(bins.below).toBe(values.filter(value => value < bins.low).length);
      expect(bins.above).toBe(values.filter(value => value >= bins.high).length);
      expect(bins.bins.length).toBeLessThanOrEqual(Math.max(3, px / 4 + 1));
    }
  });

  it('have whole numbers in their middle', () => {
    const { bins } = binned(some(500, () => Math.floor(random() * 6)));
    expect(bins.bins.map(({ from, to }) => [from, to])).toEqual(
      [0, 1, 2, 3, 4, 5].map(n => [n - 0.5, n + 0.5]),
    );
  });

  it('are many enough to show a shape', () => {
    const { bins } = binned(some(1000, () => random() + random() + random()));
    expect(bins.bins.length).toBeGreaterThan(12);
  });

  it('leave an outlier out and say so', () => {
    const { bins } = binned([...some(1000, random), 1e6]);
    expect(bins.above).toBe(1);
    expect(bins.high).toBeLessThan(5);
  });
});
