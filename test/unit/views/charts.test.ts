import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/median/steps';
import { LEVEL_COLUMNS, MOST_LEVELS } from '../../../src/protocol';
import { chartsOf } from '../../../src/views/heaps/charts';
import type { LiveCharts } from '../../../src/views/heaps/liveCharts';
import { SeriesCharts } from '../../../src/views/heaps/seriesCharts';
import { batchOf } from '../../../src/watch/series/batch';
import * as levels from '../../../src/watch/series/charts/levels';
import { SeriesSet } from '../../../src/watch/series/seriesSet';
import type { Watch } from '../../../src/watch/watch';
import { codeOf } from '../watch/compare/samples';

/** Counts at once, and remembers what is followed. */
function charts(): Pick<LiveCharts, 'of' | 'keep'> & { kept: string[] } {
  return {
    kept: [],
    of: (series, known) => {
      const own = new SeriesCharts(series, known.scale);
      finish(own.catchUp());
      return own.data(known);
    },
    keep(wanted) {
      this.kept = wanted.map(({ label }) => label);
    },
  };
}

const batch = (label: string, unit: string, values: readonly number[]) =>
  batchOf(label, Float64Array.from(values), new Uint16Array(values.length).fill(codeOf(unit)));

const series = new SeriesSet([
  batch('total', 'ms', [10, 20, 30]),
  batch('part', 's', [0.005, 0.015]),
  batch('load', '%', [50, 60, 70]),
  batch('once', 'ms', [1]),
]);
const [total, part, load, once] = series.all;
const ids = [total, part, load, once].map(each => each?.id ?? 0);
const showing = (shownSeries = total) => ({ shown: { series } as Watch, shownSeries });

describe('What the charts get', () => {
  it('names all series of the watch, and charts the one that is shown', () => {
    const { charts: own, beside, choices } = chartsOf(showing(), {}, charts(), []);
    expect(own).toMatchObject({
      label: 'total',
      unit: 'ms',
      count: 3,
      lowerSize: 2,
      median: 20,
      lowerTop: 20,
    });
    expect(own?.distribution?.numbers).toEqual(Float64Array.of(10, 20, 30));
    expect(own?.running?.medians).toEqual(Float64Array.of(10, 15, 20));
    expect(beside).toBeUndefined();
    expect(choices?.map(({ label, unit }) => `${label} ${unit}`)).toEqual([
      'total ms',
      'part s',
      'load %',
      'once ms',
    ]);
  });

  it('brings those beside it to its unit, where they have the same dimension', () => {
    const live = charts();
    const { beside } = chartsOf(showing(), {}, live, [ids[2] ?? 0, ids[1] ?? 0]);
    expect(beside?.map(({ label, unit, median }) => [label, unit, median])).toEqual([
      ['load', '%', 60],
      ['part', 'ms', 10],
    ]);
    expect(live.kept).toEqual(['total', 'load', 'part']);
  });

  it('has nothing beside it of what is gone, is shown itself, or has one number', () => {
    const { beside } = chartsOf(showing(), {}, charts(), [ids[0] ?? 0, ids[3] ?? 0, -1]);
    expect(beside).toBeUndefined();
  });

  it('charts no single number, but still names the others', () => {
    const { charts: own, choices } = chartsOf(showing(once), {}, charts(), []);
    expect(own).toBeUndefined();
    expect(choices).toHaveLength(4);
  });

  it('has levels as both sides count them', () => {
    expect([levels.MOST_LEVELS, levels.COLUMNS]).toEqual([MOST_LEVELS, LEVEL_COLUMNS]);
  });
});
