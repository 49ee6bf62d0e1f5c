import { describe, expect, it } from 'vitest';
import { RecentSummaries, type Surroundings } from '../../../../src/watch/series/recentSummary';
import { Series } from '../../../../src/watch/series/series';
import { summaryOf } from '../../../../src/watch/series/summary';

const batch = (...values: number[]) => ({
  label: '',
  dimension: '',
  unit: 0,
  mixed: false,
  values: Float64Array.from(values),
});

const PERCENTS = [50, 90];

/** What summaries need: a clock that goes on by `step` each time it is looked at, and by hand, and work that waits. */
function surroundings(step: number) {
  const work: (() => void)[] = [];
  const hands = {
    now: 0,
    percents: PERCENTS,
    /** How many searches wait for a turn. */
    waiting: () => work.length,
    /** Lets all work be done; tells in how many turns. */
    finish: () => {
      for (let turns = 0; ; turns++) {
        const next = work.shift();
        if (!next) return turns;
        next();
      }
    },
  };
  const own: Surroundings = {
    clock: () => {
      hands.now += step;
      return hands.now;
    },
    later: next => void work.push(next),
    percentiles: () => hands.percents,
  };
  return { hands, own };
}

describe('The summary of a series that grows', () => {
  it('is exact at first, and again once the search has been paid by a two-hundredth of the time', () => {
    const { hands, own } = surroundings(0.1);
    const summaries = new RecentSummaries(own);
    const series = new Series(batch());
    expect(summaries.of(series)).toBeUndefined();
    series.add(batch(1, 2, 3, 4, 5));
    expect(summaries.of(series)).toMatchObject({ median: 3, q1: 2, q3: 4, p90: 4.6, lag: 0 });

    series.add(batch(100, 200, 300, 400));
    const late = summaries.of(series);
    expect(late).toMatchObject({ count: 9, median: 5, min: 1, max: 400, q1: 2, q3: 5, p50: 5 });
    expect(late?.lag).toBeGreaterThan(30);

    hands.now += 300;
    expect(summaries.of(series)).toMatchObject({ count: 9, median: 5, q1: 3, q3: 200, lag: 0 });
    expect(hands.finish()).toBe(0);
  });

  it.each([
    { more: [], isExact: true },
    { more: [5], isExact: false },
  ])('is exact sooner where no more has come for a while: $isExact with $more', ({ more, isExact }) => {
    const { hands, own } = surroundings(0.5);
    const summaries = new RecentSummaries(own);
    const series = new Series(batch());
    series.add(batch(1, 2, 3));
    summaries.of(series);
    hands.finish();
    series.add(batch(4));
    expect(summaries.of(series)?.lag).toBeGreaterThan(0);
    hands.now += 500;
    if (more.length > 0) series.add(batch(...more));
    summaries.of(series);
    hands.finish();
    expect(summaries.of(series)?.lag === 0).toBe(isExact);
  });

  it.each([
    { more: 1, isSearched: true },
    { more: 100, isSearched: false },
  ])('must have paid what the next search will cost: with $more numbers more, it is over: $isSearched', ({
    more,
    isSearched,
  }) => {
    const { hands, own } = surroundings(0.1);
    const summaries = new RecentSummaries(own);
    const series = new Series(batch());
    series.add(batch(1, 2, 3, 4, 5));
    summaries.of(series);
    hands.finish();
    series.add(batch(6));
    summaries.of(series);
    hands.now += 300;
    series.add(batch(...Array.from({ length: more }, (_, i) => i)));
    expect(summaries.of(series)?.lag === 0).toBe(isSearched);
  });

  it('is exact where nothing has come since, however early it is asked for', () => {
    const { own } = surroundings(0.5);
    const summaries = new RecentSummaries(own);
    const series = new Series(batch());
    series.add(batch(1, 2, 3));
    summaries.of(series);
    expect(summaries.of(series)?.lag).toBe(0);
    series.add(batch(4));
    expect(summaries.of(series)?.lag).toBeGreaterThan(0);
  });

  it('is always exact where the search takes no time that a clock can tell', () => {
    const { own } = surroundings(0);
    const summaries = new RecentSummaries(own);
    const series = new Series(batch());
    for (let i = 1; i <= 100; i++) {
      series.add(batch(i));
      expect(summaries.of(series)).toEqual({ ...summaryOf(series, PERCENTS), lag: 0 });
    }
  });

  it('has only what needs no search until a long search is over, which lets others have their turns', () => {
    const { hands, own } = surroundings(4);
    const summaries = new RecentSummaries(own);
    const series = new Series(batch());
    series.add(batch(1, 2, 3, 4, 5));
    const first = summaries.of(series);
    expect(first).toMatchObject({ median: 3, max: 5 });
    expect(first && 'q1' in first).toBe(false);
    expect(first?.lag).toBeGreaterThan(0);
    series.add(batch(6));
    expect(summaries.of(series)).not.toHaveProperty('q1');
    expect(hands.finish()).toBeGreaterThan(2);
    // The search was of the first five.
    expect(summaries.of(series)).toMatchObject({ count: 6, median: 3.5, q1: 2, q3: 4 });
    hands.now += 1e5;
    summaries.of(series);
    hands.finish();
    expect(summaries.of(series)).toMatchObject({ q1: 2.25, q3: 4.75, lag: 0 });
  });

  it('of many numbers lets the median go out first, and is then of what has come meanwhile too', () => {
    const { hands, own } = surroundings(0);
    const waits: (number | undefined)[] = [];
    const summaries = new RecentSummaries({
      ...own,
      later: (work, milliseconds) => {
        waits.push(milliseconds);
        own.later(work);
      },
    });
    const series = new Series(batch());
    series.add(batch(...Array.from({ length: 70_001 }, (_, i) => i)));
    expect(summaries.of(series)).toMatchObject({ median: 35_000, count: 70_001 });
    expect(summaries.of(series)).not.toHaveProperty('q1');
    expect(waits).toEqual([expect.any(Number)]);
    series.add(batch(-1, -2));
    hands.finish();
    expect(summaries.of(series)).toEqual({ ...summaryOf(series, PERCENTS), lag: 0 });
  });

  it('is searched for at once when other percentiles are wanted', () => {
    const { hands, own } = surroundings(0.1);
    const summaries = new RecentSummaries(own);
    const series = new Series(batch());
    series.add(batch(1, 2, 3));
    expect(summaries.of(series)).not.toHaveProperty('p25');
    hands.percents = [25];
    expect(summaries.of(series)).toMatchObject({ p25: 1.5, lag: 0 });
  });
});

describe('The exact summary of a series', () => {
  it('is waited for, and is of the numbers that there were when it was asked for', async () => {
    const { hands, own } = surroundings(4);
    const summaries = new RecentSummaries(own);
    const series = new Series(batch());
    series.add(batch(1, 2, 3));
    const asked = summaries.exact(series);
    series.add(batch(4, 5));
    hands.finish();
    expect(await asked).toMatchObject({ count: 3, median: 2, q1: 1.5, max: 3 });
    const again = summaries.exact(series);
    hands.finish();
    expect(await again).toEqual(summaryOf(series, PERCENTS));
  });

  it('of many numbers is of one moment, in all that it says', async () => {
    const { hands, own } = surroundings(0);
    const summaries = new RecentSummaries(own);
    const series = new Series(batch());
    series.add(batch(...Array.from({ length: 70_001 }, (_, i) => i)));
    const asked = summaries.exact(series);
    series.add(batch(1e6));
    const then = summaryOf(series, PERCENTS);
    hands.finish();
    series.add(batch(-1));
    expect(await asked).toEqual(then);
  });

  it('waits for a search that runs, and begins another where that was of fewer numbers', async () => {
    const { hands, own } = surroundings(4);
    const summaries = new RecentSummaries(own);
    const series = new Series(batch());
    series.add(batch(1, 2, 3));
    summaries.of(series);
    series.add(batch(4));
    const asked = summaries.exact(series);
    expect(hands.waiting()).toBe(1);
    hands.finish();
    // What waits for the first search begins the second one.
    await Promise.resolve();
    await Promise.resolve();
    hands.finish();
    expect(await asked).toMatchObject({ count: 4, q1: 1.75 });
  });

  it('is undefined of no numbers', async () => {
    const { own } = surroundings(0);
    expect(await new RecentSummaries(own).exact(new Series(batch()))).toBeUndefined();
  });
});
