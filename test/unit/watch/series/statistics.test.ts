import { describe, expect, it } from 'vitest';
import { Series } from '../../../../src/watch/series/series';
import { ALL_STATISTICS, besideMedian, inScale } from '../../../../src/watch/series/statistics';

function seriesOf(...numbers: number[]): Series {
  const series = new Series({ label: '', dimension: '', unit: 0 });
  series.add({ label: '', dimension: '', unit: 0, mixed: false, values: Float64Array.from(numbers) });
  return series;
}

describe('The statistics of a series', () => {
  it('are those of the table, each in its place', () => {
    const summary = seriesOf(4, 1, 2, 3, 10).summary();
    expect(Object.keys(summary ?? {}).sort()).toEqual(ALL_STATISTICS.map(([name]) => name).sort());
    expect(summary).toMatchObject({ count: 5, median: 3, q1: 2, q3: 4, min: 1, max: 10, mean: 4, sum: 20 });
    expect(summary?.deviation).toBeCloseTo(Math.sqrt(50 / 4));
  });

  it('are known without a search but for those that the table says must be searched for', () => {
    const series = seriesOf(1, 2);
    const atHand = Object.keys(series.facts() ?? {});
    const searched = ALL_STATISTICS.filter(([, { isSearched }]) => isSearched).map(([name]) => name);
    expect(series.summarised).toBe(false);
    expect(Object.keys(series.summary() ?? {}).filter(name => !atHand.includes(name))).toEqual(searched);
    expect(series.summarised).toBe(true);
  });

  it('are none without numbers, and leave out what needs more of them', () => {
    expect([seriesOf().facts(), seriesOf().summary()]).toEqual([undefined, undefined]);
    for (const [name, { fewest = 1 }] of ALL_STATISTICS) {
      const sevens = (count: number) => seriesOf(...Array<number>(count).fill(7)).summary()?.[name];
      expect([name, sevens(fewest - 1)]).toEqual([name, undefined]);
      expect([name, sevens(fewest)]).not.toEqual([name, undefined]);
    }
  });

  it('never contradict the median of now where they were found a moment ago', () => {
    const before = seriesOf(10, 20, 30, 40, 50).summary();
    if (!before) throw new Error('There are numbers.');
    expect(besideMedian(before, 5)).toMatchObject({ q1: 5, q3: 40, max: 50 });
    expect(besideMedian(before, 100)).toMatchObject({ q1: 20, q3: 100 });
  });

  it('are told in another unit, but for a count, which has none', () => {
    const summary = seriesOf(1, 2, 6).summary();
    if (!summary) throw new Error('There are numbers.');
    const told = inScale(summary, value => value * 1000);
    expect(told).toMatchObject({ count: 3, median: 2000, min: 1000, q3: 4000, sum: 9000 });
    expect(told.deviation).toBeCloseTo((summary.deviation ?? 0) * 1000);
    expect(inScale({ ...summary, deviation: undefined }, value => value).deviation).toBeUndefined();
  });
});
