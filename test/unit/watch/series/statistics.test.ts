import { describe, expect, it } from 'vitest';
import { speak } from '../../../../src/l10n';
import { FIGURES, figureOf, PERCENTILES } from '../../../../src/watch/series/figures';
import { Series } from '../../../../src/watch/series/series';
import { fewestFor, statisticOf, statisticsWith } from '../../../../src/watch/series/statistics';
import { besideFacts, factsOf, inScale, type Summary, summaryOf } from '../../../../src/watch/series/summary';
import { german } from '../../../support/texts/languages';

function seriesOf(...numbers: number[]): Series {
  const series = new Series({ label: '', dimension: '', unit: 0 });
  series.add({ label: '', dimension: '', unit: 0, mixed: false, values: Float64Array.from(numbers) });
  return series;
}

function summary(numbers: readonly number[], percentiles = PERCENTILES): Summary {
  const found = summaryOf(seriesOf(...numbers), percentiles);
  if (!found) throw new Error('There are numbers.');
  return found;
}

const NAMES = statisticsWith(PERCENTILES).map(([name]) => name);

describe('The statistics of a series', () => {
  it('are those of the table, each in its place', () => {
    const found = summary([4, 1, 2, 3, 10, 2]);
    expect(Object.keys(found).toSorted()).toEqual(NAMES.toSorted());
    expect(found).toMatchObject({ count: 6, median: 2.5, q1: 2, q3: 3.75, iqr: 1.75 });
    expect(found).toMatchObject({ min: 1, max: 10, range: 9, sum: 22, last: 2 });
    expect(found).toMatchObject({ intervalLow: 1, intervalHigh: 10, intervalLevel: 0.96875 });
    expect(found).toMatchObject({ fenceLow: -0.625, fenceHigh: 6.375, outliers: 1 });
    expect(found).toMatchObject({ distinct: 5, mode: 2, modeCount: 2, modeTies: undefined });
    expect(found).toMatchObject({ p50: 2.5, p90: 7, mad: 1, madScaled: 1.4826 });
    expect(found.mean).toBeCloseTo(22 / 6);
    expect(found.deviation).toBeCloseTo(3.266);
  });

  it('are known without a search where the table says how', () => {
    const atHand = NAMES.filter(name => statisticOf(name).from);
    expect(Object.keys(factsOf(seriesOf(1, 2)) ?? {}).toSorted()).toEqual(atHand.toSorted());
    for (const name of NAMES) {
      const { from, found } = statisticOf(name);
      expect([name, Number(from !== undefined) + Number(found !== undefined)]).toEqual([name, 1]);
    }
  });

  it('are none without numbers, and leave out what needs more of them', () => {
    expect([factsOf(seriesOf()), summaryOf(seriesOf())]).toEqual([undefined, undefined]);
    for (const name of NAMES) {
      const { fewest = 1, lacking } = statisticOf(name);
      if (lacking !== undefined) continue;
      const sevens = (count: number) => summaryOf(seriesOf(...Array<number>(count).fill(7)))?.[name];
      expect([name, sevens(fewest - 1)]).toEqual([name, undefined]);
      expect([name, sevens(fewest)]).not.toEqual([name, undefined]);
    }
  });

  it.each([
    { numbers: [1, 2, 3], distinct: 3, mode: undefined, modeCount: undefined, modeTies: undefined },
    { numbers: [5], distinct: 1, mode: 5, modeCount: undefined, modeTies: undefined },
    { numbers: [4, 4, 2], distinct: 2, mode: 4, modeCount: 2, modeTies: undefined },
    { numbers: [4, 4, 2, 2, 9], distinct: 3, mode: 2, modeCount: 2, modeTies: 1 },
  ])('tell of $numbers the mode $mode', ({ numbers, ...expected }) => {
    expect(summary(numbers)).toMatchObject(expected);
  });

  it('have the last number that came, whatever came with it', () => {
    const series = seriesOf(3, 9, 4);
    expect(factsOf(series)?.last).toBe(4);
    series.add({ label: '', dimension: '', unit: 0, mixed: false, values: new Float64Array() });
    expect(factsOf(series)?.last).toBe(4);
    series.add({ label: '', dimension: '', unit: 0, mixed: false, values: Float64Array.of(-0) });
    expect(factsOf(series)?.last).toBe(0);
  });

  it('have the same last number in a series that is made of all numbers of another', () => {
    const series = seriesOf(...Array.from({ length: 3000 }, (_, i) => (i * 7919) % 1000));
    expect(factsOf(series)?.last).toBe(81);
    const again = new Series({ label: '', dimension: '', unit: 0 });
    again.add(series.batch());
    expect(factsOf(again)?.last).toBe(81);
    expect(summaryOf(again)).toMatchObject({
      ...summaryOf(series),
      mean: expect.any(Number),
      deviation: expect.any(Number),
    });
  });

  it('never contradict the median and the extremes of now where they were found a moment ago', () => {
    const before = summary([10, 20, 30, 40, 50], [5, 50, 90]);
    const now = (median: number, min: number, max: number) =>
      besideFacts(before, { ...summary([median]), median, min, max });
    expect(now(5, 1, 100)).toMatchObject({ q1: 5, q3: 40, p5: 5, p50: 5, p90: 46 });
    expect(now(100, 1, 200)).toMatchObject({ q1: 20, q3: 100, p5: 12, p50: 100, p90: 100 });
    expect(now(22, 21, 23)).toMatchObject({ q1: 21, q3: 23, p5: 21, p50: 22, p90: 23 });
  });

  it('are told in another unit, but for what counts something', () => {
    const told = inScale(summary([1, 2, 6, 6]), value => value * 1000);
    expect(told).toMatchObject({ count: 4, median: 4000, min: 1000, p50: 4000, sum: 15_000, mode: 6000 });
    expect(told).toMatchObject({ distinct: 3, modeCount: 2, outliers: 0, intervalLow: undefined });
  });
});

describe('A percentile', () => {
  it.each([
    [0, 'p0', '0th', 1],
    [1, 'p1', '1st', 100],
    [2, 'p2', '2nd', 50],
    [13, 'p13', '13th', 8],
    [33, 'p33', '33rd', 4],
    [50, 'p50', '50th', 2],
    [90, 'p90', '90th', 10],
    [95, 'p95', '95th', 20],
    [99, 'p99', '99th', 100],
    [99.9, 'p99.9', '99.9th', 1000],
    [99.99, 'p99.99', '99.99th', 10_000],
    [99.9999, 'p99.9999', '99.9999th', 1_000_000],
    [0.1, 'p0.1', '0.1th', 1000],
    [100, 'p100', '100th', 1],
  ] as const)('%d is %s, said as the %s, and takes %d numbers', (percent, name, ordinal, fewest) => {
    expect(statisticsWith([percent]).some(([each]) => each === name)).toBe(true);
    expect(statisticOf(name)).toMatchObject({ word: name, spoken: `${ordinal} percentile` });
    expect(fewestFor(percent)).toBe(fewest);
  });

  it('bears in a language the comma of that language, and in settings and exports its point', () => {
    speak({ language: 'de', texts: {} });
    try {
      expect(statisticsWith([99.9]).map(([name]) => name)).toContain('p99.9');
      expect(statisticOf('p99.9').word).toBe('p99,9');
      expect(statisticOf('p99.9999').word).toBe('p99,9999');
    } finally {
      speak(undefined);
    }
  });

  it('is said in German by its percents, whole or not', () => {
    speak(german());
    try {
      expect(statisticOf('p95').spoken).toBe('95-%-Perzentil');
      expect(statisticOf('p99.9').spoken).toBe('99,9-%-Perzentil');
    } finally {
      speak(undefined);
    }
  });

  it('of the published example of type 7 is 25.5, 40 and 42.5', () => {
    const found = summary([6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49], [25, 50, 75, 100, 99.9]);
    expect(found).toMatchObject({ p25: 25.5, p50: 40, p75: 42.5, p100: 49 });
    expect(found['p99.9']).toBeCloseTo(48.98);
  });
});

describe('A figure of the status bar', () => {
  it.each([...FIGURES, 'p0', 'p50', 'p99.9', 'p100'])('may be %s', name => {
    expect(figureOf(name)).toBe(name);
    expect(statisticOf(figureOf(name) ?? 'count').word).toBeTruthy();
  });

  it.each([
    '',
    'Median',
    'p',
    'p101',
    'p-1',
    'p1e1',
    'p.5',
    'P95',
    95,
    null,
    undefined,
    ['median'],
  ])('is not %j', given => {
    expect(figureOf(given)).toBeUndefined();
  });
});
