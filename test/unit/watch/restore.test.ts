import { describe, expect, it } from 'vitest';
import type { WatchMetadata } from '../../../src/watch/journal/journal';
import { LiveWatch } from '../../../src/watch/liveWatch';
import { restore } from '../../../src/watch/restore';
import type { Batch } from '../../../src/watch/series/batch';
import { OTHER_LABELS } from '../../../src/watch/series/leftCounts';
import { ALL, type Window } from '../../../src/watch/series/window';
import { streamReader } from '../../../src/watch/stream/streamReader';
import { ALONE } from '../../../src/watch/watchHost';

const host = { ...ALONE, now: () => 1000, most: () => 100 };
const from = (first: number, count: number) => Float64Array.from({ length: count }, (_, i) => first + i);
const batch = (values: Float64Array, more: Partial<Batch> = {}): Batch => ({
  label: 'loss',
  dimension: '',
  unit: 0,
  mixed: false,
  values,
  at: 1000,
  ...more,
});

function told(watch: LiveWatch) {
  const { counted, notes, beyond } = watch;
  const series = watch.series.all.map(({ label, count, median, dropped, leftOut }) => ({
    label,
    count,
    median,
    dropped,
    leftOut,
  }));
  return { counted, notes, beyond, series };
}

describe('A watch that comes back after the date was set back', () => {
  const HOUR = 3_600_000;

  /** A minute passes with each number that is stored; then the date is set back, and the window opens again. */
  async function comeBack(window: Window) {
    const clock = { ...ALONE, time: 10 * HOUR, now: () => clock.time };
    const spec = { kind: 'terminal', name: 'a', source: 'a', target: {}, window } as const;
    const before = new LiveWatch(spec, reader(), undefined, clock);
    const { metadata } = before;
    const numbers = [1, 2, 3].map(value => [
      batch(Float64Array.of(value), { label: '', at: clock.time + value * 60_000 }),
    ]);
    clock.time -= HOUR;
    const watch = await restore(metadata as typeof metadata & { kind: 'terminal' }, numbers, reader(), clock);
    watch.follow({ dispose: () => {} });
    const pass = (minutes: number) => {
      clock.time += minutes * 60_000;
    };
    return { watch, pass };
  }
  const reader = () => streamReader({ kind: 'all' }, {});
  const timesOf = (watch: LiveWatch) => watch.series.everything().map(({ at }) => at);
  const told = ({ series: { all } }: LiveWatch) => all.flatMap(({ count, median }) => [count, median]);

  it('lets the stored numbers leave a window of time as it passes', async () => {
    const { watch, pass } = await comeBack({ kind: 'time', seconds: 300 });
    expect(told(watch)).toEqual([3, 2]);
    pass(4.5);
    watch.read('7\n');
    expect(told(watch)).toEqual([2, 5]);
    pass(4.5);
    watch.read('9\n');
    expect(told(watch)).toEqual([2, 8]);
  });

  it('gives what comes times of its own', async () => {
    const { watch, pass } = await comeBack(ALL);
    for (const number of [7, 8, 9]) {
      pass(1);
      watch.read(`${number}\n`);
    }
    expect(timesOf(watch)).toEqual([1, 2, 3, 4, 5, 6].map(minute => 10 * HOUR + minute * 60_000));
  });

  it('counts from a mark that was set before, each number at its own time', async () => {
    const { watch, pass } = await comeBack({ kind: 'since', at: 10 * HOUR + 3.5 * 60_000 });
    expect(told(watch)).toEqual([]);
    for (const number of [7, 8]) {
      pass(1);
      watch.read(`${number}\n`);
    }
    expect(told(watch)).toEqual([2, 7.5]);
    expect(timesOf(watch).slice(3)).toEqual([4.5, 5.5].map(minute => 10 * HOUR + minute * 60_000));
  });
});

describe('A watch whose journal was written anew without the numbers that are not kept', () => {
  it.each([
    ['few of them', 230, 20],
    ['many of them', 9000, 20],
    ['more than its warm-up', 230, 7],
    ['fewer than its warm-up', 103, 50],
  ])('comes back as it was: %s', async (_, count, warmUp) => {
    const spec = { kind: 'terminal', name: 'a', source: 'a', target: {}, warmUp } as const;
    const reader = () => streamReader({ kind: 'labelled' }, {});
    const before = new LiveWatch(spec, reader(), undefined, host);
    before.add([batch(from(0, count))]);
    const { metadata } = before;
    const kept = 102;
    const numbers = [
      [batch(new Float64Array(0), { dropped: count - kept })],
      [batch(from(count - kept, kept - 10))],
      [batch(from(count - 10, 10))],
    ];
    const known = metadata as WatchMetadata & { kind: 'terminal' };
    const after = await restore(known, numbers, reader(), host);
    expect(told(after)).toEqual(told(before));
    expect(before.series.all[0]?.dropped).toBe(count - 100);
    after.follow({ dispose: () => {} });
    for (const watch of [before, after]) watch.add([batch(from(-5, 3))]);
    expect(told(after)).toEqual(told(before));
  });

  it('still tells how many numbers had a label too many', async () => {
    const spec = { kind: 'terminal', name: 'a', source: 'a', target: {}, warmUp: 0 } as const;
    const before = new LiveWatch(spec, streamReader({ kind: 'labelled' }, {}), undefined, host);
    const known = before.metadata as WatchMetadata & { kind: 'terminal' };
    const numbers = [[batch(new Float64Array(0), { label: OTHER_LABELS, dropped: 7 })]];
    const after = await restore(known, numbers, streamReader({ kind: 'labelled' }, {}), host);
    expect([after.beyond, after.counted]).toEqual([7, 7]);
  });
});
