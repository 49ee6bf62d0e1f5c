import { describe, expect, it, vi } from 'vitest';
import {
  type Baseline,
  baselineJson,
  baselineOf,
  readBaselines,
} from '../../../../src/watch/compare/baseline';
import { watchJson } from '../../../../src/watch/exported';
import { LiveWatch } from '../../../../src/watch/liveWatch';
import { batchByDimension, batchOf } from '../../../../src/watch/series/batch';
import { streamReader } from '../../../../src/watch/stream/streamReader';
import { randomFrom } from '../../../support/random';
import { codeOf } from './samples';

const MADE = Date.UTC(2026, 0, 2, 3, 4, 5, 678);
const METADATA = { name: 'before the cache', made: MADE, source: 'Terminal zsh' };
const OTHERWISE = { name: 'a file', made: 1 };

const text = (pieces: Iterable<string>) => [...pieces].join('');
const plain = (numbers: readonly number[]) =>
  batchOf('', Float64Array.from(numbers), new Uint16Array(numbers.length));

function exported(log: string): string {
  const spec = { kind: 'file', name: 'a.log', source: 'File a.log', target: {} } as const;
  const watch = new LiveWatch(spec, streamReader(undefined, {}));
  watch.read(log);
  return text(watchJson(watch, { name: 'a.log', exported: new Date(MADE).toISOString() }));
}

const series = (one: object) => JSON.stringify({ name: 'a.log', series: [one] });

describe('A baseline', () => {
  it('of plain numbers has them in their order', () => {
    const [batch] = batchByDimension(Float64Array.of(3, 1, 2), new Uint16Array(3));
    expect(batch && baselineOf(batch, METADATA)).toEqual({
      ...METADATA,
      label: '',
      unit: 0,
      values: Float64Array.of(3, 1, 2),
    });
  });

  it('of a series that came in several units is in one, without the last bit that converting cost', () => {
    const batch = batchOf('p50', Float64Array.of(4.35, 2), Uint16Array.from(['ms', 's'], codeOf));
    expect(baselineOf(batch, METADATA)).toMatchObject({
      label: 'p50',
      unit: codeOf('s'),
      values: Float64Array.of(0.00435, 2),
    });
  });

  it('does not change when the memory that it was frozen from does', () => {
    const values = Float64Array.of(1, 2);
    const baseline = baselineOf({ ...plain([]), values }, METADATA);
    values[0] = 9;
    expect([...baseline.values]).toEqual([1, 2]);
  });

  it.each([
    ['no name', plain([1]), { ...METADATA, name: ' ' }, /needs a name.*give it one/],
    ['no number', plain([]), METADATA, /“before the cache” has no numbers.*collect some first/],
    [
      'one that is not finite',
      plain([1, Number.NaN]),
      METADATA,
      /Number 2 of “before the cache” is NaN.*leave it out/,
    ],
  ])('is refused with %s, in a sentence', (_, batch, metadata, sentence) => {
    expect(() => baselineOf(batch, metadata)).toThrow(RangeError);
    expect(() => baselineOf(batch, metadata)).toThrow(sentence);
  });

  it('comes back from JSON as it was, bit for bit, however many numbers it has', () => {
    const next = randomFrom(8);
    for (const size of [1, 2, 4095, 4096, 4097, 9000]) {
      const values = Float64Array.from({ length: size }, () => (next() - 0.5) * 10 ** (next() * 600 - 300));
      const batch = { label: 'a "b"', dimension: 'time', unit: codeOf('µs'), mixed: false, values };
      const baseline = baselineOf(batch, { ...METADATA, name: 'é “x”\\' });
      expect(readBaselines(text(baselineJson(baseline)), OTHERWISE)).toEqual([baseline]);
    }
  });

  it('takes -0 as 0, which JSON has no other way to write', () => {
    const baseline = baselineOf(plain([-0, 1]), METADATA);
    expect(Object.is(baseline.values[0], 0)).toBe(true);
  });
});

describe('Baselines out of an export', () => {
  it('are one for each series, with its label and unit', () => {
    const baselines = readBaselines(
      exported('loss=0.5 time=3ms\nloss=-0.25 time=1ms\nloss=0.1 time=2ms\n'),
      OTHERWISE,
    );
    const shared = { name: 'a.log', made: MADE, source: 'File a.log' };
    expect(baselines).toEqual([
      { ...shared, label: 'loss', unit: 0, values: Float64Array.of(0.5, -0.25, 0.1) },
      { ...shared, label: 'time', unit: codeOf('ms'), values: Float64Array.of(3, 1, 2) },
    ] satisfies Baseline[]);
  });

  it('have no names that look like others', () => {
    const json = JSON.stringify({
      name: 'be\u202efore\u0007',
      source: '\u200fFile a.log',
      series: [{ label: 'lo\u2066ss\n', numbers: [1] }],
    });
    expect(readBaselines(json, OTHERWISE)).toMatchObject([
      { name: 'before', source: 'File a.log', label: 'loss' },
    ]);
  });

  it.each([
    ['ascending', { numbersAscending: [1, 2, 3] }, [1, 2, 3]],
    ['in their order', { numbers: [3, 1, 2] }, [3, 1, 2]],
    [
      'in their order rather than ascending where both are there',
      { numbersAscending: [1, 2], numbers: [2, 1] },
      [2, 1],
    ],
    [
      'with their times beside them',
      { numbers: [3, 1], arrivals: [{ time: '2026-01-02', count: 2 }] },
      [3, 1],
    ],
    ['with their times in them', { numbers: [{ value: 3, time: 17 }, { value: 1 }] }, [3, 1]],
  ])('have numbers %s', (_, numbers, values) => {
    expect(readBaselines(series({ label: 'a', ...numbers }), OTHERWISE)[0]?.values).toEqual(
      Float64Array.from(values),
    );
  });

  it('are parsed piece by piece where they are long, whatever stands beside them', () => {
    const lists = [30_000, 1, 0, 50_000].map((size, i) =>
      Array.from({ length: size }, (_, at) => (at + 1) / (i + 3)),
    );
    const times = Array.from({ length: 5000 }, (_, at) => ({ time: new Date(at).toISOString(), count: 1 }));
    const objects = [{ value: 7, time: 'a]' }, { value: 8 }];
    const json = JSON.stringify({
      name: 'a "numbers":[1,2] b',
      series: [
        ...lists.map(numbers => ({ label: '"numbers":[', numbers, arrivals: times })),
        { numbers: objects },
      ],
    });
    const parse = vi.spyOn(JSON, 'parse');
    try {
      const baselines = readBaselines(json, OTHERWISE);
      expect(baselines.map(({ values }) => [...values])).toEqual([lists[0], lists[1], lists[3], [7, 8]]);
      expect(baselines.map(({ name }) => name)).toEqual(Array(4).fill('a "numbers":[1,2] b'));
      expect(Math.max(...parse.mock.calls.map(([text]) => text.length))).toBeLessThan(70_000);
    } finally {
      parse.mockRestore();
    }
  });

  it('are named and dated otherwise where the text does not say', () => {
    const watch = { source: 3, exported: 'yesterday', series: [{ numbers: [1] }] };
    expect(readBaselines(JSON.stringify(watch), OTHERWISE)).toEqual([
      { ...OTHERWISE, source: '', label: '', unit: 0, values: Float64Array.of(1) },
    ]);
  });

  it('leave out a series without numbers beside others', () => {
    const watch = {
      series: [
        { label: 'a', numbers: [] },
        { label: 'b', numbers: [1] },
      ],
    };
    expect(readBaselines(JSON.stringify(watch), OTHERWISE).map(({ label }) => label)).toEqual(['b']);
  });

  it.each([
    ['no JSON', 'p50 = 3 ms', /^This is no JSON \(.+\); what is wanted is a watch.*export it again/],
    ['half of an export', exported('1\n2\n').slice(0, -20), /^This is no JSON .*whole: export it again/],
    ['a list', '[1, 2, 3]', /^This JSON is a list without a list of “series”.*or select its numbers/],
    ['a number', '17', /^This JSON is 17 without/],
    ['nothing', 'null', /^This JSON is empty without/],
    ['another program’s object', '{"results":[]}', /^This JSON is an object without a list of “series”/],
    ['a series that is none', '{"series":[7]}', /^Series 1 of the JSON is 7 rather than an object/],
    [
      'facts without numbers',
      series({ label: 'a', median: 3 }),
      /^Series 1 of the JSON has no list of numbers.*with all its numbers/,
    ],
    [
      'a unit that nobody knows',
      series({ unit: 'furlongs', numbers: [1] }),
      /^Series 1 of the JSON is in “furlongs”.*another unit, or none/,
    ],
    [
      'a text among numbers',
      series({ numbers: [1, '2'] }),
      /^Number 2 of series 1 of the JSON is a text: leave it out/,
    ],
    ['a text alone', series({ numbers: ['0'] }), /^Number 1 of series 1 of the JSON is a text: leave it out/],
    [
      'a text beside a list',
      '{"series":[{"numbers":[5]},{"numbers":["0"]}]}',
      /^Number 1 of series 2 of the JSON is a text/,
    ],
    ['no number behind a comma', '{"series":[{"numbers":[1,]}]}', /^This is no JSON/],
    [
      'no number behind a comma far behind',
      `{"series":[{"numbers":[1${'1234567,'.repeat(1 << 13)}]}]}`,
      /^This is no JSON/,
    ],
    ['a list without an end', '{"series":[{"numbers":[1,2', /^This is no JSON/],
    ['null among numbers', series({ numbers: [1, null] }), /^Number 2 of series 1 of the JSON is empty/],
    [
      'a number that overflows',
      '{"series":[{"numbers":[1,2,1e400]}]}',
      /^Number 3 of series 1 of the JSON is Infinity/,
    ],
    [
      'an export without any number',
      exported(''),
      /^“a\.log” was exported without any number.*export it again when/,
    ],
  ])('are refused with a sentence where there is %s', (_, json, sentence) => {
    expect(() => readBaselines(json, OTHERWISE)).toThrow(RangeError);
    expect(() => readBaselines(json, OTHERWISE)).toThrow(sentence);
  });
});
