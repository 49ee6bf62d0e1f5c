import { describe, expect, it } from 'vitest';
import { finish } from '../../../../../src/median/steps';
import { Density, type Spread } from '../../../../../src/watch/series/charts/density';
import { AS_IT_IS, edgeOf } from '../../../../../src/watch/series/charts/grid';
import type { Counting } from '../../../../../src/watch/series/counted';
import { keptOf } from '../../../../../src/watch/series/keptLists';
import { Series } from '../../../../../src/watch/series/series';
import { ALL, type Window } from '../../../../../src/watch/series/window';
import { randomFrom } from '../../../../support/random';

const BARE = { label: '', dimension: '', unit: 0 };
const counting = (window: Window, more: Partial<Counting> = {}): Counting => ({
  warmUp: 0,
  window,
  most: 1e7,
  ...more,
});

function seriesOf(values: Iterable<number>, window?: Window): Series {
  const series = new Series(BARE, window && counting(window));
  add(series, values);
  return series;
}

function add(series: Series, values: Iterable<number>, at = 0): void {
  series.add({ ...BARE, mixed: false, values: Float64Array.from(values) }, at);
}

function spreadOf(density: Density): Spread {
  finish(density.count());
  const { spread } = density;
  if (!spread) throw new Error('All is counted.');
  return spread;
}

/** The same, by a look at each number for each cell. */
function bruteForce(
  spread: Spread,
  values: readonly number[],
): Pick<Spread, 'below' | 'above'> & { counts: number[] } {
  const { cells } = spread;
  const edges = Array.from({ length: cells.counts.length + 1 }, (_, i) => edgeOf(cells.first + i, cells));
  return {
    counts: edges
      .slice(0, -1)
      .map((edge, i) => values.filter(value => value >= edge && value < (edges[i + 1] ?? 0)).length),
    below: values.filter(value => value < (edges[0] ?? 0)).length,
    above: values.filter(value => value >= (edges.at(-1) ?? 0)).length,
  };
}

function expectRight(density: Density, values: readonly number[]): void {
  const spread = spreadOf(density);
  const { counts, below, above } = bruteForce(spread, values);
  expect([...spread.cells.counts]).toEqual(counts);
  expect([spread.below, spread.above]).toEqual([below, above]);
}

const random = randomFrom(11);
const some = (count: number, make: () => number) => Array.from({ length: count }, make);
const latency = () => Number((46 * Math.exp((random() + random() + random() - 1.5) * 0.7)).toFixed(1));

describe('The density of a series', () => {
  it.each([
    ['latencies', some(2000, latency)],
    ['whole numbers', some(500, () => Math.round(random() * 40))],
    ['negative ones', some(500, () => -random() * 1e6)],
    ['equal ones', some(200, () => 46.5)],
    ['timestamps', some(500, () => 1_763_800_000_000 + Math.round(random() * 24_000))],
    ['huge ones', some(300, () => (random() - 0.5) * 2 * 1.7e308)],
    ['tiny ones', some(300, () => random() * 1e-310)],
    ['ones with an outlier', [...some(500, latency), 1e9]],
    ['powers of ten', some(400, () => 10 ** (random() * 24 - 12))],
    ['ascending ones', Array.from({ length: 3000 }, (_, i) => i)],
  ])('counts %s as a look at each of them does', (_, values) => {
    expectRight(new Density(seriesOf(values), AS_IT_IS), values);
  });

  it('is kept up as numbers come, whatever they are', () => {
    const series = seriesOf(some(100, latency), ALL);
    const density = new Density(series, AS_IT_IS);
    const all = [...keptOf(series).copy(0, 100)];
    for (let i = 0; i < 60; i++) {
      const more = some(1 + Math.floor(random() * 50), () => latency() + i ** 2);
      add(series, more);
      all.push(...more);
      expectRight(density, all);
    }
  });

  it('needs no step for numbers that its cells have room for', () => {
    const series = seriesOf(some(1000, latency), ALL);
    const density = new Density(series, AS_IT_IS);
    finish(density.count());
    add(series, some(100, latency));
    expect(density.isBehind).toBe(false);
    expect(density.spread).toBeDefined();
  });

  it.each([
    ['the last 300', { kind: 'last', count: 300 } as const],
    ['those of ten seconds', { kind: 'time', seconds: 10 } as const],
    ['those since a mark', { kind: 'since', at: 20_000 } as const],
  ])('counts out what leaves a window: %s', (_, window) => {
    const series = new Series(BARE, counting(window));
    const density = new Density(series, AS_IT_IS);
    for (let i = 0; i < 50; i++) {
      add(
        series,
        some(20, () => latency() + 3 * i),
        i * 1000,
      );
      const { end } = keptOf(series);
      if (series.count > 0) expectRight(density, [...keptOf(series).copy(end - series.count, end)]);
    }
    expect(series.count).toBeLessThan(1000);
  });

  it('follows to another window and back', () => {
    const series = new Series(BARE, counting(ALL));
    const density = new Density(series, AS_IT_IS);
    add(series, some(3000, latency));
    const all = [...keptOf(series).copy(0, 3000)];
    for (const window of [
      { kind: 'last', count: 100 } as const,
      ALL,
      { kind: 'last', count: 2000 } as const,
    ]) {
      finish(density.count());
      series.countBy(counting(window), 0);
      while (series.step());
      expectRight(density, all.slice(-series.count));
    }
  });

  it('counts out what is forgotten at once', () => {
    const series = new Series(BARE, counting(ALL, { most: 20_000 }));
    const density = new Density(series, AS_IT_IS);
    const all: number[] = [];
    for (let i = 0; i < 12; i++) {
      const more = some(4000, latency);
      add(series, more);
      all.push(...more);
      while (series.step());
      expectRight(density, all.slice(-series.count));
    }
    expect(series.dropped).toBeGreaterThan(8192);
  });

  it('shows numbers in the unit that is shown', () => {
    const density = new Density(seriesOf(some(300, () => latency() / 1000)), {
      factor: 1000,
      converted: true,
    });
    const { range, quartiles } = spreadOf(density);
    expect(range.low).toBeGreaterThan(10);
    expect(quartiles[0]).toBeCloseTo(36, -1);
  });

  it('ends its range where an outlier would spoil it, and else with the numbers', () => {
    const values = some(1000, () => 10 + random() * 10);
    const { range } = spreadOf(new Density(seriesOf([...values, 1e9]), AS_IT_IS));
    expect(range.high).toBeLessThan(40);
    const { range: all } = spreadOf(new Density(seriesOf([...values, 25]), AS_IT_IS));
    expect(all.high).toBe(25);
  });

  it('is told no more once it is disposed', () => {
    const series = seriesOf([1, 2, 3], ALL);
    const density = new Density(series, AS_IT_IS);
    finish(density.count());
    density.dispose();
    add(series, [4]);
    expect(density.spread?.cells.counts.reduce((sum, count) => sum + count, 0)).toBe(3);
  });
});
