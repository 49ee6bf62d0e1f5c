import { describe, expect, it } from 'vitest';
import { areLimits, type Limit } from '../../../src/watch/limits';
import { LiveWatch } from '../../../src/watch/liveWatch';
import { OpenWatches } from '../../../src/watch/openWatches';
import { restore } from '../../../src/watch/restore';
import type { WatchSpec } from '../../../src/watch/spec';
import { streamReader } from '../../../src/watch/stream/streamReader';

const SPEC: WatchSpec = { kind: 'terminal', name: 'bash', source: 'Terminal bash', target: { name: 'bash' } };
const reader = () => streamReader({ kind: 'labelled' }, {});

function limitOn(label: string, more: Partial<Limit> = {}): Limit {
  const shared = { label, dimension: '', unit: '', stops: false, told: false } as const;
  return { ...shared, of: 'median', side: 'above', value: 5, ...more };
}

/** The label of each limit that is told. */
function toldBy(watch: LiveWatch): string[] {
  const told: string[] = [];
  watch.onDidCross(({ label }) => told.push(label));
  return told;
}

function crossed(watch: LiveWatch): string[] {
  return watch.series.all.flatMap(series => watch.limits.crossed(series)?.label ?? []);
}

describe('A limit on the median of a series', () => {
  it('is crossed for as long as the median is beyond it, and told once', () => {
    const watch = new LiveWatch(SPEC, reader());
    const told = toldBy(watch);
    watch.read('a=1\nb=100\n');
    watch.setLimit(limitOn('a'));
    watch.read('a=9\n');
    expect([crossed(watch), told]).toEqual([[], []]);
    watch.read('a=9\n');
    expect([crossed(watch), told]).toEqual([['a'], ['a']]);
    watch.read('a=1\na=1\n');
    expect([crossed(watch), told]).toEqual([[], ['a']]);
    watch.read('a=9\na=9\na=9\n');
    expect([crossed(watch), told]).toEqual([['a'], ['a']]);
  });

  it.each([
    ['above', 5, []],
    ['above', 4.9, ['a']],
    ['below', 5, []],
    ['below', 5.1, ['a']],
  ] as const)('%s %d is crossed by a median of 5: %j', (side, value, wanted) => {
    const watch = new LiveWatch(SPEC, reader());
    watch.read('a=5\n');
    watch.setLimit(limitOn('a', { side, value }));
    expect(crossed(watch)).toEqual(wanted);
  });

  it('is told anew once it is set anew, and after the numbers were cleared', () => {
    const watch = new LiveWatch(SPEC, reader());
    const told = toldBy(watch);
    watch.read('a=9\n');
    watch.setLimit(limitOn('a'));
    watch.setLimit(limitOn('a', { value: 6 }));
    expect(told).toEqual(['a', 'a']);
    watch.clear();
    watch.read('a=9\n');
    expect(told).toEqual(['a', 'a', 'a']);
    watch.removeLimit({ label: 'a', dimension: '' });
    expect(crossed(watch)).toEqual([]);
  });

  it('is compared in the unit of the series', () => {
    const watch = new LiveWatch(SPEC, reader());
    watch.setLimit(limitOn('took', { dimension: 'time', unit: 's', value: 0.05 }));
    watch.read('took=40ms\n');
    expect(crossed(watch)).toEqual([]);
    watch.read('took=90ms\n');
    expect(crossed(watch)).toEqual(['took']);
  });

  it('follows the window', () => {
    const watch = new LiveWatch(SPEC, reader());
    const told = toldBy(watch);
    watch.read('a=1\na=1\na=1\na=9\n');
    watch.setLimit(limitOn('a'));
    expect(told).toEqual([]);
    watch.look({ kind: 'last', count: 1 });
    expect([crossed(watch), told]).toEqual([['a'], ['a']]);
  });
});

describe('A limit on each number', () => {
  it('is crossed by the first beyond it that comes after it was set, and stays so', () => {
    const watch = new LiveWatch(SPEC, reader());
    const told = toldBy(watch);
    watch.read('a=99\n');
    watch.setLimit(limitOn('a', { of: 'number' }));
    expect([crossed(watch), told]).toEqual([[], []]);
    watch.read('a=1 b=77\na=2\n');
    expect(crossed(watch)).toEqual([]);
    watch.read('a=6\na=1\na=1\n');
    watch.read('a=8\n');
    expect([crossed(watch), told]).toEqual([['a'], ['a']]);
    watch.clear();
    watch.read('a=1\n');
    expect(crossed(watch)).toEqual([]);
  });
});

describe('The limits of a watch', () => {
  it('are kept with it, as they stand', async () => {
    const watch = new LiveWatch(SPEC, reader());
    watch.read('a=9 b=9\n');
    watch.setLimit(limitOn('a', { of: 'number' }));
    watch.setLimit(limitOn('b', { stops: true }));
    watch.read('a=8\n');
    const metadata = { ...JSON.parse(JSON.stringify(watch.metadata)), kind: 'terminal' };
    const again = await restore(metadata, [watch.series.everything()], reader());
    const told = toldBy(again);
    expect(again.limits.all).toEqual(watch.limits.all);
    expect(again.limits.all.map(limit => [limit.label, limit.told])).toEqual([
      ['a', true],
      ['b', true],
    ]);
    expect(crossed(again)).toEqual(['a', 'b']);
    expect(told).toEqual([]);
  });

  it('go on, untold, with the watch of a source that starts over, and are told by all open watches', () => {
    const watches = new OpenWatches();
    const told: string[] = [];
    watches.onDidCross(({ watch, limit }) => told.push(`${watch.name} ${limit.label}`));
    const before = watches.open(SPEC, reader());
    before.read('a=9\n');
    before.setLimit(limitOn('a'));
    const next = watches.succeed(before, reader(), 'again');
    next.read('a=8\n');
    expect(told).toEqual(['bash a', 'again a']);
  });

  it.each([
    [[], true],
    [[limitOn('a')], true],
    [[{ ...limitOn('a'), value: null }], false],
    [[{ ...limitOn('a'), side: 'beside' }], false],
    [['a'], false],
    [5, false],
  ])('out of JSON: %j is one: %s', (value, is) => {
    expect(areLimits(value)).toBe(is);
  });
});
