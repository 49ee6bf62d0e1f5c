import { describe, expect, it } from 'vitest';
import { finish } from '../../../../src/median/steps';
import { replaying } from '../../../../src/watch/series/charts/replay';
import { keptOf } from '../../../../src/watch/series/keptLists';
import { Series } from '../../../../src/watch/series/series';
import { MOST_POINTS, type Trace } from '../../../../src/watch/series/trace';
import { ALL, type Window } from '../../../../src/watch/series/window';
import { randomFrom } from '../../../support/random';

const BARE = { label: '', dimension: '', unit: 0 };

function seriesOf(window: Window, warmUp = 0): Series {
  return new Series(BARE, { warmUp, window, most: 1e7 });
}

function add(series: Series, values: Iterable<number>, at = 0): void {
  series.add({ ...BARE, mixed: false, values: Float64Array.from(values) }, at);
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const { length } = sorted;
  return ((sorted[(length - 1) >> 1] ?? 0) + (sorted[length >> 1] ?? 0)) / 2;
}

/** What a trace must say of numbers, of which at each time the newest `last` count. */
function expectRight(
  { medians, values, stride, count }: Trace,
  given: readonly number[],
  last = given.length,
): void {
  expect(count).toBe(given.length);
  expect(medians).toHaveLength(Math.floor(given.length / stride));
  medians.forEach((median, i) => {
    const end = (i + 1) * stride;
    expect(median).toBe(medianOf(given.slice(Math.max(0, end - last), end)));
    expect(given.slice(end - stride, end)).toContain(values[i]);
  });
}

const random = randomFrom(3);
const some = (count: number) => Array.from({ length: count }, () => Math.round(random() * 1e6));

describe('The trace of a median', () => {
  it.each([1, 7, 511, 512, 513, 1024, 3000])('has the median after each point of %d numbers', count => {
    const numbers = some(count);
    const one = seriesOf(ALL);
    for (const number of numbers) add(one, [number]);
    expect(one.arrived.trace).toBeDefined();
    if (one.arrived.trace) expectRight(one.arrived.trace, numbers);
    expect(one.arrived.trace?.medians.length).toBeLessThan(MOST_POINTS);

    const together = seriesOf(ALL);
    for (let i = 0; i < count; i += 100) add(together, numbers.slice(i, i + 100));
    expect({ ...together.arrived.trace }).toEqual({ ...one.arrived.trace });
  });

  it('is the same, found by adding all again', () => {
    const numbers = some(40_000);
    const series = seriesOf(ALL);
    add(series, numbers);
    const look = new Series(BARE);
    for (let i = 0; i < 4; i++) add(look, numbers.slice(i * 10_000, (i + 1) * 10_000));
    expect(look.arrived.trace).toBeUndefined();
    const { medians, values, stride, count } = finish(replaying(keptOf(look)));
    expect({ medians, values, stride, count }).toEqual({
      medians: series.arrived.trace?.medians,
      values: series.arrived.trace?.values,
      stride: 128,
      count: 40_000,
    });
  });

  it('leaves a warm-up out', () => {
    const numbers = some(700);
    const series = seriesOf(ALL, 50);
    add(series, numbers);
    if (series.arrived.trace) expectRight(series.arrived.trace, numbers.slice(50));
  });

  it('is that of a window that slides, and begins anew with another', () => {
    const numbers = some(900);
    const series = seriesOf({ kind: 'last', count: 60 });
    for (let i = 0; i < 900; i += 9) add(series, numbers.slice(i, i + 9));
    if (series.arrived.trace) expectRight(series.arrived.trace, numbers, 60);
    series.countBy({ warmUp: 0, window: { kind: 'last', count: 400 }, most: 1e7 }, 0);
    while (series.step());
    if (series.arrived.trace) expectRight(series.arrived.trace, numbers.slice(-400), 400);
    const more = some(300);
    add(series, more);
    if (series.arrived.trace) expectRight(series.arrived.trace, [...numbers.slice(-400), ...more], 400);
  });

  it('knows when its numbers came, also after a recount', () => {
    const series = seriesOf(ALL);
    for (let i = 0; i < 40; i++) add(series, some(3), 1000 * i);
    const times = Array.from({ length: 120 }, (_, i) => 1000 * Math.floor(i / 3));
    expect(series.arrived.trace?.times).toEqual(times);
    series.countBy({ warmUp: 60, window: ALL, most: 1e7 }, 0);
    while (series.step());
    expect(series.arrived.trace?.times).toEqual(times.slice(60));
  });

  it('is of those numbers that are young enough, of a window of time', () => {
    const series = seriesOf({ kind: 'time', seconds: 5 });
    const numbers: number[] = [];
    for (let i = 0; i < 40; i++) {
      const more = some(2);
      numbers.push(...more);
      add(series, more, 1000 * i);
    }
    // Those that are five seconds old have just gone.
    expect(series.arrived.trace?.medians.at(-1)).toBe(medianOf(numbers.slice(-series.count)));
    expect(series.arrived.trace?.medians[39]).toBe(medianOf(numbers.slice(40 - series.count, 40)));
  });
});

describe('A trace that picks numbers', () => {
  it('is not fooled by a rhythm', () => {
    const series = seriesOf(ALL);
    add(
      series,
      Array.from({ length: 100_000 }, (_, i) => i % 2),
    );
    const odd = series.arrived.trace?.values.filter(value => value === 1).length ?? 0;
    expect(odd / (series.arrived.trace?.values.length ?? 1)).toBeGreaterThan(0.3);
    expect(odd / (series.arrived.trace?.values.length ?? 1)).toBeLessThan(0.7);
  });
});
