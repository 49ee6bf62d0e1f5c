import { findingLevels } from '../../../src/median/levels';
import { MedianFinder } from '../../../src/median/medianFinder';
import { finish } from '../../../src/median/steps';
import {
  type ChartData,
  type ComparisonFacts,
  type Fact,
  type Facts,
  type Look,
  type Looked,
  SHOWN_PER_HEAP,
  type Snapshot,
  type SourceState,
} from '../../../src/protocol';
import { factsFor } from '../../../src/views/heaps/facts';
import { lookedAt } from '../../../src/views/heaps/looked';
import { SeriesCharts } from '../../../src/views/heaps/seriesCharts';
import { AS_IT_IS } from '../../../src/watch/series/charts/grid';
import { PERCENTILES } from '../../../src/watch/series/figures';
import { Series } from '../../../src/watch/series/series';
import { summaryOf } from '../../../src/watch/series/summary';
import { ALL } from '../../../src/watch/series/window';
import { shortNumber } from '../../../src/words';
import { randomFrom } from '../random';

/** What the host tells of a snapshot's heaps where the panel looks. */
export const LOOKING = new WeakMap<Snapshot, (look: Look) => Looked>();

/** The same snapshot as of another series. */
export function asSeries(snapshot: Snapshot, seriesId: number): Snapshot {
  const other = { ...snapshot, seriesId };
  const looking = LOOKING.get(snapshot);
  if (looking) LOOKING.set(other, looking);
  return other;
}

function levelsOf(finder: MedianFinder) {
  const of = (half: 'lower' | 'upper') =>
    finish(findingLevels(finder[`${half}Size`], (count, from) => finder[half](count, from)));
  return { lags: false, lower: of('lower'), upper: of('upper') };
}

/** A finder that has taken these numbers one by one, as the panel is shown it. */
export function snapshotOf(numbers: Iterable<number>, more: Partial<Snapshot> = {}): Snapshot {
  const finder = new MedianFinder();
  const all = Float64Array.from(numbers);
  // The many come at once and the last few one by one, so that there is a newest number.
  finder.addNums(all.subarray(0, Math.max(0, all.length - 100)));
  for (const number of all.subarray(Math.max(0, all.length - 100))) finder.addNum(number);
  const median = finder.findMedian();
  const { lastAdded } = finder;
  const snapshot: Snapshot = {
    seriesId: 1,
    unit: '',
    source: 'Collected from data.csv',
    notes: [],
    state: { kind: 'still', detail: '', isRecounting: false },
    lower: { size: finder.lowerSize, top: finder.lower(SHOWN_PER_HEAP) },
    upper: { size: finder.upperSize, top: finder.upper(SHOWN_PER_HEAP) },
    ...(median !== undefined && {
      median,
      facts: factsOf(all),
    }),
    ...(lastAdded && { lastAdded }),
    ...(all.length > 1 && { charts: chartsOf(all, more.unit) }),
    ...more,
  };
  LOOKING.set(snapshot, look =>
    lookedAt(
      finder,
      look,
      () => levelsOf(finder),
      value => value,
    ),
  );
  return snapshot;
}

/** The charts that the host gives of numbers. @param at when each of them came */
export function chartsOf(
  values: Float64Array,
  unit = '',
  label = '',
  seriesId = 1,
  at: (index: number) => number = () => 0,
): ChartData {
  const bare = { label, dimension: '', unit: 0, mixed: false };
  const series = new Series(bare, { warmUp: 0, window: ALL, most: 1e7 });
  const step = at(1) === 0 ? values.length : 1;
  for (let i = 0; i < values.length; i += step)
    series.add({ ...bare, values: values.subarray(i, i + step) }, at(i));
  const summary = summaryOf(series);
  const extent = summary && [summary.min, summary.q1, summary.q3, summary.max];
  const charts = new SeriesCharts(series, AS_IT_IS);
  finish(charts.catchUp());
  const data = charts.data({ scale: { ...AS_IT_IS, symbol: unit }, ...(extent && { extent }) });
  return { ...data, seriesId };
}

/** What the host tells of numbers. */
function factsOf(values: Float64Array): Facts {
  const series = new Series({ label: '', dimension: '', unit: 0 });
  series.add({ label: '', dimension: '', unit: 0, mixed: false, values });
  const summary = summaryOf(series);
  if (!summary) throw new Error('There are numbers.');
  const write = (value: number) => shortNumber(value, 'en');
  return factsFor({ ...summary, lag: 0 }, PERCENTILES, value => value, write);
}

function* many(count: number, make: (next: () => number, index: number) => number): Iterable<number> {
  const next = randomFrom(count);
  for (let i = 0; i < count; i++) yield make(next, i);
}

/** A long-tailed spread around 46, as a benchmark's times have it. */
const latency = (next: () => number, decimals: number) =>
  Number((46 * Math.exp((next() + next() + next() - 1.5) * 0.7)).toFixed(decimals));

const state = (kind: SourceState['kind'], detail = ''): SourceState => ({
  kind,
  detail,
  isRecounting: false,
});

/** A comparison in which the numbers took less time, unless told otherwise. */
function comparison(more: Partial<ComparisonFacts> = {}): ComparisonFacts {
  return {
    base: { name: 'before', median: 50.5, interval: { low: 47, high: 54 } },
    current: { name: 'npm run bench', median: 46.1, interval: { low: 45.2, high: 47.3 } },
    unit: 'ms',
    finding: '8.7 % faster',
    evidence: '(p = 0.004, n = 20 + 1,000)',
    shift: '−4.35\u00a0ms',
    verdict: 'better',
    ...more,
  };
}

const long = 'a-very-long-name-of-a-run-'.repeat(5);

/** What the panel must look well with. */
export const CASES = {
  empty: () => snapshotOf([], { source: '' }),
  emptyWindow: () =>
    snapshotOf([], { source: 'File stream.log · since 15:55:02', earlier: 1204, state: state('running') }),
  one: () => snapshotOf([41]),
  two: () => snapshotOf([41, 35], { source: 'Selection in data.csv', unit: 'ms' }),
  three: () => snapshotOf([41, 35, 62]),
  seven: () =>
    snapshotOf([41, 35, 62, 5, 97, 12, 50], {
      source: 'Selection in data.csv',
      state: state('paused'),
    }),
  thousand: () => snapshotOf(many(1000, next => latency(next, 1))),
  million: () => snapshotOf(many(1_000_000, next => latency(next, 3))),
  equal: () => snapshotOf(many(500, () => 46.5)),
  timestamps: () => snapshotOf(many(1000, next => 1_763_800_000_000 + Math.round(next() * 24_000))),
  close: () => snapshotOf(many(1000, next => 46.137 + next() * 1e-4)),
  fractions: () => snapshotOf(many(1001, next => next())),
  negative: () => snapshotOf(many(300, next => Math.round(next() * 4000) - 3000)),
  huge: () => snapshotOf(many(200, next => (next() - 0.5) * 1e308)),
  subnormal: () => snapshotOf(many(200, next => next() * 1e-310)),
  wideRange: () => snapshotOf(many(400, next => 10 ** (next() * 24 - 12))),
  money: () => snapshotOf(many(999, next => Math.round(next() * 9_000_000) / 100)),
  longName: () =>
    snapshotOf(
      many(63, next => latency(next, 1)),
      { source: `${'a-very-long-name-'.repeat(9)}.csv`, state: state('paused') },
    ),
  warned: () =>
    snapshotOf(
      many(300, next => latency(next, 1)),
      {
        source: 'Terminal bash · latency',
        state: state('ended', 'exit code 1'),
        notes: [
          'There are more than 256 labels; numbers of further ones are together in “other labels”.',
          'Of each series the first 5 are left out as its warm-up.',
        ],
      },
    ),
  faster: () =>
    snapshotOf(
      many(1000, next => latency(next, 1)),
      { unit: 'ms', comparison: comparison() },
    ),
  slower: () =>
    snapshotOf(
      many(300, next => latency(next, 3)),
      {
        unit: 'ms',
        notes: ['Of each series the first 5 are left out as its warm-up.'],
        comparison: comparison({
          base: { name: long, median: 41.0123, interval: { low: 40.987_654, high: 41.123_456 } },
          current: { name: long, median: 46.123_456, interval: { low: 45.012_345, high: 47.345_678 } },
          finding: '12 % slower',
          evidence: '(p < 0.001, n = 1,000,000 + 1,000,000)',
          verdict: 'worse',
        }),
      },
    ),
  undecided: () =>
    snapshotOf([41, 35, 62, 5, 97, 12, 50], {
      unit: 'ms',
      comparison: comparison({
        base: { name: 'before', median: 40, interval: { low: 12, high: 88 } },
        current: { name: 'Terminal bash', median: 41, interval: { low: 5, high: 97 } },
        finding: 'no difference shown',
        evidence: '(p = 0.62, n = 12 + 7)',
        hint: 'it would take about 2,300 more numbers each',
        verdict: 'open',
      }),
    }),
  tooFew: () =>
    snapshotOf([41, 35, 62], {
      comparison: comparison({
        base: { name: 'before', median: 40 },
        current: { name: 'Collection', median: 41 },
        unit: '',
        finding: 'needs at least 4 + 4 numbers to show a difference',
        evidence: '(n = 3 + 3)',
        verdict: 'open',
      }),
    }),
  equalSides: () =>
    snapshotOf(
      many(50, () => 1024),
      {
        unit: 'MiB',
        comparison: comparison({
          base: { name: 'before', median: 1024, interval: { low: 1024, high: 1024 } },
          current: { name: 'after', median: 1024, interval: { low: 1024, high: 1024 } },
          unit: 'MiB',
          finding: 'equal medians, but the numbers tend to be higher',
          evidence: '(p = 0.03, n = 50 + 50)',
          verdict: 'different',
        }),
      },
    ),
  failed: () =>
    snapshotOf(
      many(100, next => latency(next, 1)),
      {
        source: 'Output channel “Tasks”',
        state: state('failed', 'the channel was closed, and what it printed is gone'),
      },
    ),
  recounting: () =>
    snapshotOf(
      many(100, next => latency(next, 1)),
      { source: 'Terminal bash · the last 100', state: { ...state('running'), isRecounting: true } },
    ),
  running: () =>
    snapshotOf(
      many(100, next => latency(next, 1)),
      { source: 'bench.log', state: state('running', 'reading… 42 %'), unit: 'ms' },
    ),
  waiting: () => snapshotOf([], { source: 'Terminal bash', state: state('running') }),
  whole: () => snapshotOf(many(500, next => Math.floor(next() * 7) + Math.floor(next() * 7))),
  several: () => {
    const own = Float64Array.from(many(600, (next, i) => latency(next, 1) + i / 60));
    const other = Float64Array.from(many(400, next => latency(next, 1) * 0.8));
    const share = Float64Array.from(many(300, next => 40 + next() * 20));
    return snapshotOf(own, {
      unit: 'ms',
      charts: chartsOf(own, 'ms', 'latency', 1),
      beside: [chartsOf(other, 'ms', 'database', 2), chartsOf(share, '%', 'processor', 3)],
      choices: [
        { seriesId: 1, label: 'latency', unit: 'ms' },
        { seriesId: 2, label: 'database', unit: 'ms' },
        { seriesId: 3, label: 'processor', unit: '%' },
        { seriesId: 4, label: `a-very-long-label-${'of-a-series-'.repeat(9)}`, unit: '' },
      ],
    });
  },
  timed: () => {
    const values = Float64Array.from(many(400, next => latency(next, 1)));
    const at = (i: number) => 1_763_800_000_000 + i * 900 + (i > 200 ? 240_000 : 0);
    return snapshotOf(values, { unit: 'ms', charts: chartsOf(values, 'ms', '', 1, at) });
  },
  oneStamp: () => snapshotOf([1_763_800_000_123]),
  lagging: () => {
    const snapshot = snapshotOf(
      many(100_000, next => latency(next, 2)),
      { source: 'Terminal bash', state: state('running'), unit: 'ms' },
    );
    const { facts } = snapshot;
    const late = (all: readonly Fact[]) =>
      all.map(fact => ({ ...fact, lags: /^Q|interval/.test(fact.word) }));
    return facts ? { ...snapshot, facts: { ...facts, main: late(facts.main), lags: true } } : snapshot;
  },
  outlier: () => snapshotOf([...many(300, next => latency(next, 1)), 1e9], { unit: 'ms' }),
  largest: () => snapshotOf([Number.MAX_VALUE, -Number.MAX_VALUE, 1]),
  hundred: () => snapshotOf(many(100, next => Math.round(latency(next, 0)))),
} satisfies Readonly<Record<string, () => Snapshot>>;
