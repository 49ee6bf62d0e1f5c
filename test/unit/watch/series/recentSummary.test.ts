import { describe, expect, it } from 'vitest';
import { RecentSummaries } from '../../../../src/watch/series/recentSummary';
import { Series } from '../../../../src/watch/series/series';

const batch = (...values: number[]) => ({
  label: '',
  dimension: '',
  unit: 0,
  mixed: false,
  values: Float64Array.from(values),
});

/** A clock that goes on by `step` each time it is looked at, and by hand. */
function clock(step: number) {
  const hands = {
    now: 0,
    tell: () => {
      hands.now += step;
      return hands.now;
    },
  };
  return hands;
}

describe('The summary of a series that grows', () => {
  it('is exact at first, and again once the search for quartiles has been paid by a fiftieth of the time', () => {
    const time = clock(1);
    const summaries = new RecentSummaries(time.tell);
    const series = new Series(batch());
    expect(summaries.of(series)).toBeUndefined();
    series.add(batch(1, 2, 3, 4, 5));
    expect(summaries.of(series)).toMatchObject({ median: 3, q1: 2, q3: 4, lag: 0 });

    series.add(batch(100, 200, 300, 400));
    const late = summaries.of(series);
    expect(late).toMatchObject({ count: 9, median: 5, min: 1, max: 400, q1: 2, q3: 5 });
    expect(late?.lag).toBeGreaterThan(40);

    time.now += 50;
    expect(summaries.of(series)).toMatchObject({ count: 9, median: 5, q1: 3, q3: 200, lag: 0 });
  });

  it('is exact where nothing has come since, however early it is asked for', () => {
    const time = clock(1000);
    const summaries = new RecentSummaries(time.tell);
    const series = new Series(batch());
    series.add(batch(1, 2, 3));
    summaries.of(series);
    expect(summaries.of(series)?.lag).toBe(0);
    series.add(batch(4));
    expect(summaries.of(series)?.lag).toBeGreaterThan(0);
    series.summary();
    expect(summaries.of(series)).toMatchObject({ q1: 1.75, q3: 3.25, lag: 0 });
  });

  it('is always exact where the search takes no time that a clock can tell', () => {
    const summaries = new RecentSummaries(() => 0);
    const series = new Series(batch());
    for (let i = 1; i <= 100; i++) {
      series.add(batch(i));
      expect(summaries.of(series)).toEqual({ ...series.summary(), lag: 0 });
    }
  });
});
