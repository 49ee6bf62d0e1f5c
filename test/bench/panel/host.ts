// What the extension host does for the panel, without an editor: prints {@link HostFigures} as JSON.
import { serialize } from 'node:v8';
import type { Snapshot } from '../../../src/protocol';
import { chartsOf } from '../../../src/views/heaps/charts';
import { type Known, SeriesCharts } from '../../../src/views/heaps/seriesCharts';
import { snapshotOf } from '../../../src/views/heaps/snapshot';
import { OpenWatches } from '../../../src/watch/openWatches';
import { PERCENTILES } from '../../../src/watch/series/figures';
import { RecentSummaries } from '../../../src/watch/series/recentSummary';
import type { Series } from '../../../src/watch/series/series';
import { SeriesSet } from '../../../src/watch/series/seriesSet';
import { ALL } from '../../../src/watch/series/window';
import type { Watch } from '../../../src/watch/watch';
import { percentile } from '../support/percentile';
import { latencies } from './numbers';

export interface HostFigures {
  /** Milliseconds of the processor for a snapshot after 100 numbers came, in the median and at p99; of the median that of the charts. */
  readonly snapshot: number;
  readonly p99: number;
  readonly charts: number;
  /** What crosses to the panel. */
  readonly bytes: number;
  /** Nanoseconds to add a number, a hundred at once, as long as nobody looks and while charts are shown. */
  readonly add: number;
  readonly followed: number;
  /** Milliseconds until the first charts are there, and of the longest slice of it. */
  readonly built: readonly [all: number, slice: number];
}

/** Milliseconds that the processor has worked for this process: what others take of it meanwhile does not count. */
function now(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const ROUNDS = 400;
/** Of 1,000 numbers a second, at ten snapshots a second. */
const BATCH = 100;
/** Numbers that are added to see what that costs: with fewer, compiling would count. */
const ADDED = 200_000;
const BARE = { label: '', dimension: '', unit: 0, mixed: false };

const count = Number(process.argv[2] ?? 1e6);
const set = new SeriesSet([], { warmUp: 0, window: ALL, most: 2e7 });
const series = set.seriesFor({ ...BARE, values: new Float64Array() });
const numbers = latencies(Math.min(count, 1e6), 1);
for (let i = 0; i < count; i += numbers.length) series.add({ ...BARE, values: numbers }, i);

const shown: Watch = {
  kind: 'selection',
  source: 'a selection',
  series: set,
  skipped: {},
  leftOut: 0,
  beyond: 0,
  reading: '',
};
const watches = new OpenWatches();
Object.defineProperty(watches, 'shown', { value: shown });
const summaries = new RecentSummaries({
  clock: () => performance.now(),
  later: setTimeout,
  percentiles: () => PERCENTILES,
});

/** What keeps the charts, without pauses. */
class Charts {
  #charts: SeriesCharts | undefined;

  of(of: Series, known: Known) {
    this.#charts ??= new SeriesCharts(of, known.scale);
    if (this.#charts.isBehind) this.catchUp();
    return this.#charts.data(known);
  }

  keep(): void {}

  /** Milliseconds for all of it, and for the longest step. */
  catchUp(): [number, number] {
    let all = 0;
    let longest = 0;
    for (const steps = this.#charts?.catchUp(); steps; ) {
      const begun = now();
      const { done } = steps.next();
      const took = now() - begun;
      all += took;
      longest = Math.max(longest, took);
      if (done) break;
    }
    return [all, longest];
  }

  follow(): [number, number] {
    this.#charts = new SeriesCharts(series, { factor: 1, converted: false });
    return this.catchUp();
  }
}

function addingCost(seed: number): number {
  const batches = Array.from({ length: ADDED / BATCH }, (_, i) => latencies(BATCH, seed + i));
  const begun = now();
  for (const values of batches) series.add({ ...BARE, values }, Date.now());
  return ((now() - begun) * 1e6) / ADDED;
}

async function measure(): Promise<HostFigures> {
  await summaries.exact(series);
  addingCost(10_000);
  const add = addingCost(20_000);
  const charts = new Charts();
  const built = charts.follow();
  addingCost(30_000);
  const followed = addingCost(40_000);
  const all: number[] = [];
  const own: number[] = [];
  let bytes = 0;
  for (let i = 0; i < ROUNDS; i++) {
    series.add({ ...BARE, values: latencies(BATCH, 5000 + i) }, Date.now());
    const begun = now();
    const snapshot: Snapshot = snapshotOf(watches, summaries);
    const between = now();
    const whole = { ...snapshot, ...chartsOf(watches, snapshot, charts, []) };
    const end = now();
    bytes = serialize(whole).length;
    // The first rounds compile.
    if (i < ROUNDS / 4) continue;
    all.push(end - begun);
    own.push(end - between);
  }
  return {
    snapshot: percentile(all, 0.5),
    p99: percentile(all, 0.99),
    charts: percentile(own, 0.5),
    bytes,
    add,
    followed,
    built,
  };
}

measure().then(figures => {
  console.log(JSON.stringify(figures));
  process.exit();
});
