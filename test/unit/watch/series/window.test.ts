import { describe, expect, it } from 'vitest';
import { Moments } from '../../../../src/median/moments';
import { RESOLUTION } from '../../../../src/watch/series/arrivals';
import { type Counting, STEP } from '../../../../src/watch/series/counted';
import { Series } from '../../../../src/watch/series/series';
import { summaryOf } from '../../../../src/watch/series/summary';
import {
  ALL,
  formatSeconds,
  formatWindow,
  isWindow,
  parseWindow,
  type Window,
} from '../../../../src/watch/series/window';
import { randomFrom } from '../../../support/random';

const PLAIN = { label: '', dimension: '', unit: 0, mixed: false };

function newSeries(counting: Partial<Counting> = {}): Series {
  return new Series(PLAIN, { warmUp: 0, window: ALL, most: 1e6, ...counting });
}

function add(series: Series, values: readonly number[], at = 0): void {
  series.add({ ...PLAIN, values: Float64Array.from(values) }, at);
}

function count(series: Series, counting: Partial<Counting>, now = 0): void {
  series.countBy({ warmUp: 0, window: ALL, most: 1e6, ...counting }, now);
  while (series.step());
}

interface Number {
  readonly value: number;
  readonly at: number;
}

/** The numbers that count, worked out anew. */
function inWindow(all: readonly Number[], { warmUp, window, most }: Counting, now: number): number[] {
  const kept = all.slice(Math.max(warmUp, all.length - most, 0));
  switch (window.kind) {
    case 'all':
      return kept.map(({ value }) => value);
    case 'last':
      return kept.slice(-window.count).map(({ value }) => value);
    case 'time':
      return kept.filter(({ at }) => at >= now - window.seconds * 1000).map(({ value }) => value);
    case 'since':
      return kept.filter(({ at }) => at >= window.at).map(({ value }) => value);
  }
}

function expectFigures(series: Series, values: readonly number[]): void {
  const sorted = values.map(value => value + 0).sort((a, b) => a - b);
  const { length } = sorted;
  const at = (p: number) => {
    const rank = (length - 1) * p;
    const low = sorted[Math.floor(rank)] ?? 0;
    return low + ((sorted[Math.ceil(rank)] ?? 0) - low) * (rank % 1);
  };
  const moments = new Moments();
  moments.addAll(values);
  expect(series.count).toBe(length);
  expect([...series.batch().values].sort((a, b) => a - b)).toEqual(sorted);
  const summary = summaryOf(series);
  expect(summary === undefined).toBe(length === 0);
  if (!summary) return;
  const { median, q1, q3, min, max, mean, sum, deviation = 0, last } = summary;
  expect(last).toBe((values.at(-1) ?? 0) + 0);
  expect([series.median, min, max]).toEqual([median, sorted[0], sorted.at(-1)]);
  for (const [figure, wanted] of [
    [median, at(0.5)],
    [q1, at(0.25)],
    [q3, at(0.75)],
    [mean, moments.mean],
    [sum, moments.sum],
    [deviation, moments.deviation ?? 0],
  ] as const)
    expect(figure).toBeCloseTo(wanted ?? Number.NaN, 9);
}

describe('The window of a series', () => {
  it.each<[string, Window]>([
    ['all', ALL],
    ['last 1', { kind: 'last', count: 1 }],
    ['last 10', { kind: 'last', count: 10 }],
    ['last 300', { kind: 'last', count: 300 }],
    ['last 0.5 s', { kind: 'time', seconds: 0.5 }],
    ['last 5 s', { kind: 'time', seconds: 5 }],
    ['since a mark', { kind: 'since', at: 60 * RESOLUTION }],
  ])('has the figures of its numbers worked out anew: %s', (_, window) => {
    for (const [seed, counting] of [
      { warmUp: 0, window, most: 1e6 },
      { warmUp: 7, window, most: 1e6 },
      { warmUp: 3, window, most: 40 },
    ].entries()) {
      const random = randomFrom(seed + 1);
      const series = newSeries(counting);
      const all: Number[] = [];
      let now = 0;
      for (let round = 0; round < 200; round++) {
        now += Math.floor(random() * 4) * RESOLUTION;
        const values = Array.from(
          { length: Math.floor(random() ** 3 * 60) },
          () => Math.floor(random() * 50) - 20,
        );
        add(series, values, now);
        all.push(...values.map(value => ({ value, at: now })));
        // With a limit, all at once beyond it count until the series has counted anew.
        while (series.step());
        if (random() < 0.3) now += Math.floor(random() * 20) * RESOLUTION;
        series.age(now);
        if (random() < 0.3) expectFigures(series, inWindow(all, counting, now));
      }
      expectFigures(series, inWindow(all, counting, now));
    }
  });

  it('can be changed for any other and back, and nothing is lost', () => {
    const random = randomFrom(12);
    const windows: Window[] = [
      ALL,
      { kind: 'last', count: 25 },
      { kind: 'time', seconds: 3 },
      { kind: 'since', at: 20 * RESOLUTION },
      { kind: 'last', count: 500 },
    ];
    const series = newSeries();
    const all: Number[] = [];
    let now = 0;
    for (let round = 0; round < 150; round++) {
      now += Math.floor(random() * 3) * RESOLUTION;
      const values = Array.from({ length: Math.floor(random() * 20) }, random);
      add(series, values, now);
      all.push(...values.map(value => ({ value, at: now })));
      const window = windows[Math.floor(random() * windows.length)] ?? ALL;
      const counting = { warmUp: Math.floor(random() * 5), window, most: 1e6 };
      count(series, counting, now);
      expect(series.window).toEqual(window);
      expectFigures(series, inWindow(all, counting, now));
    }
    count(series, {});
    expectFigures(
      series,
      all.map(({ value }) => value),
    );
  });

  it('stays as it was until the last step of a recount, and then has what came meanwhile too', () => {
    const series = newSeries({ window: { kind: 'last', count: 10 } });
    const values = Array.from({ length: 3 * STEP + 5 }, (_, i) => i);
    add(series, values);
    series.countBy({ warmUp: 0, window: ALL, most: 1e6 }, 0);
    for (let step = 0; step < 3; step++) {
      expect(series.step()).toBe(true);
      add(series, [-1 - step]);
      values.push(-1 - step);
      expect(series.window).toEqual({ kind: 'last', count: 10 });
      expectFigures(series, values.slice(-10));
    }
    expect(series.step()).toBe(false);
    expect(series.window).toEqual(ALL);
    expectFigures(series, values);
  });

  it('lets the oldest go where more would be kept than may be, and says how many', () => {
    const series = newSeries({ most: STEP });
    const values = Array.from({ length: STEP }, (_, i) => (i * 7919) % 1000);
    add(series, values);
    expect([series.dropped, series.isRecounting]).toEqual([0, false]);
    values.push(5000, 6000);
    add(series, [5000, 6000]);
    // Still all of them, and not one of them forgotten.
    expectFigures(series, values);
    while (series.step());
    expect(series.dropped).toBe(2);
    expectFigures(series, values.slice(2));
    for (let i = 0; i < 3 * STEP; i += 100) {
      const more = Array.from({ length: 100 }, (_, j) => (i + j) % 77);
      values.push(...more);
      add(series, more);
    }
    expectFigures(series, values.slice(-STEP));
    expect(series.dropped).toBe(values.length - STEP);
    expect(series.everything().flatMap(batch => [...batch.values])).toEqual(values.slice(-STEP));
    expect(series.window).toEqual(ALL);
  });

  it.each<[string, Partial<Counting>]>([
    ['beyond the most', { most: 20 * STEP }],
    ['too old', { window: { kind: 'time', seconds: 1 } }],
  ])('lets those go that are %s, however fast others come', (_, counting) => {
    const series = newSeries(counting);
    const many = Array.from({ length: 8 * STEP }, (_, i) => i);
    let most = 0;
    for (let at = 0; at < 80_000; at += 400) {
      // So many that between two of their pieces there is time for one step.
      add(series, many, at);
      series.step();
      most = Math.max(most, series.count);
    }
    expect(most).toBeLessThanOrEqual(50 * STEP);
    expect(series.count).toBeLessThanOrEqual(30 * STEP);
  });

  it('begins behind a mark with the very next number, however soon that comes', () => {
    const series = newSeries();
    add(series, [1, 2], 1000);
    series.cut(1001);
    count(series, { window: { kind: 'since', at: 1001 } });
    expectFigures(series, []);
    add(series, [3], 1001);
    add(series, [4], 1002);
    expectFigures(series, [3, 4]);
    count(series, {});
    expectFigures(series, [1, 2, 3, 4]);
  });

  it('lets many numbers go in steps once they are too old together, and some at once', () => {
    const series = newSeries({ window: { kind: 'time', seconds: 1 } });
    add(
      series,
      Array.from({ length: 2 * STEP }, (_, i) => i),
      0,
    );
    add(series, [5, 6, 7], 900);
    expect(series.age(1500)).toBe(false);
    expect([series.isRecounting, series.count]).toEqual([true, 2 * STEP + 3]);
    while (series.step());
    expectFigures(series, [5, 6, 7]);
    expect(series.age(1899)).toBe(false);
    expect(series.age(1901)).toBe(true);
    expectFigures(series, []);
  });

  it('takes all numbers of a batch or none', () => {
    const series = newSeries({ window: { kind: 'last', count: 2 } });
    add(series, [1, 2, 3]);
    expect(() => add(series, [4, Number.NaN])).toThrow(RangeError);
    expectFigures(series, [2, 3]);
    count(series, {});
    expectFigures(series, [1, 2, 3]);
  });
});

describe('The text of a window', () => {
  it.each<[string, Window, string]>([
    ['all', ALL, 'all'],
    ['last 100', { kind: 'last', count: 100 }, 'last 100'],
    [' Last 1,000 ', { kind: 'last', count: 1000 }, 'last 1000'],
    ['last 30 s', { kind: 'time', seconds: 30 }, 'last 30 s'],
    ['last 30s', { kind: 'time', seconds: 30 }, 'last 30 s'],
    ['last 90 s', { kind: 'time', seconds: 90 }, 'last 1.5 min'],
    ['last 5 min', { kind: 'time', seconds: 300 }, 'last 5 min'],
    ['last 250 ms', { kind: 'time', seconds: 0.25 }, 'last 250 ms'],
    ['last 1.5 h', { kind: 'time', seconds: 5400 }, 'last 1.5 h'],
  ])('%s is read and written', (text, window, written) => {
    expect(parseWindow(text)).toEqual(window);
    expect(formatWindow(window)).toBe(written);
    expect(parseWindow(written)).toEqual(window);
    expect(isWindow(JSON.parse(JSON.stringify(window)))).toBe(true);
  });

  it.each([
    '',
    'last',
    'last 0',
    'last -5',
    'last 1.5',
    'last 5 x',
    'last 0.01 s',
    'last 40 d',
    'first 5',
    'last 2e9',
  ])('%j is none', text => {
    expect(parseWindow(text)).toBeUndefined();
  });

  it('writes a time in the unit that takes the fewest digits', () => {
    expect([0.1, 7, 61, 100, 5000, 86_400].map(formatSeconds)).toEqual([
      '100 ms',
      '7 s',
      '61 s',
      '100 s',
      '5000 s',
      '1 d',
    ]);
  });

  it.each([
    undefined,
    5,
    {},
    { kind: 'last' },
    { kind: 'last', count: 0 },
    { kind: 'time', seconds: '5' },
    { kind: 'x' },
  ])('%j is no window out of JSON', value => {
    expect(isWindow(value)).toBe(false);
  });
});
