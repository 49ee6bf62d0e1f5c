import { describe, expect, it } from 'vitest';
import { ascendingCsv, factsCsv, numbersCsv, watchJson } from '../../../src/watch/exported';
import { LiveWatch } from '../../../src/watch/liveWatch';
import type { Window } from '../../../src/watch/series/window';
import { streamReader } from '../../../src/watch/stream/streamReader';
import { lookAt } from '../../../src/watch/watch';
import { ALONE } from '../../../src/watch/watchHost';
import { randomFrom } from '../../support/random';
import { extractionOf } from './extractions';

function watchOf(text: string, host = ALONE): LiveWatch {
  const spec = { kind: 'file', name: 'a.log', source: 'File a.log', target: {} } as const;
  const watch = new LiveWatch(spec, streamReader(undefined, {}), undefined, host);
  watch.read(text);
  return watch;
}

/** Four numbers a second apart, of which a window tells some. */
function windowedWatch(window: Window): LiveWatch {
  const clock = { ...ALONE, at: Date.parse('2026-01-02T03:04:05Z'), now: () => clock.at };
  const watch = watchOf('', clock);
  for (const num of [1, 2, 3, 4]) {
    watch.read(`${num}\n`);
    clock.at += 1000;
  }
  watch.look(window);
  return watch;
}

const text = (pieces: Iterable<string>) => [...pieces].join('');

describe('The numbers of a watch as comma-separated values', () => {
  const TEXT = 'loss=0.5 time=3ms\nloss=-0.25 time=1ms\nloss=0.1 time=2ms\n';

  it('stand series by series, in the order in which they came, each with its time', () => {
    const clock = { ...ALONE, at: Date.parse('2026-01-02T03:04:05.678Z'), now: () => clock.at };
    const watch = watchOf('', clock);
    for (const line of TEXT.split('\n')) {
      watch.read(`${line}\n`);
      clock.at += 250;
    }
    expect(text(numbersCsv(watch))).toBe(
      [
        'label,unit,time,number',
        'loss,,2026-01-02T03:04:05.678Z,0.5',
        'loss,,2026-01-02T03:04:05.928Z,-0.25',
        'loss,,2026-01-02T03:04:06.178Z,0.1',
        'time,ms,2026-01-02T03:04:05.678Z,3',
        'time,ms,2026-01-02T03:04:05.928Z,1',
        'time,ms,2026-01-02T03:04:06.178Z,2',
        '',
      ].join('\r\n'),
    );
  });

  it('have no time where that is not known', () => {
    expect(text(numbersCsv(lookAt(extractionOf([3, 1, 2]))))).toBe(
      'label,unit,time,number\r\n,,,3\r\n,,,1\r\n,,,2\r\n',
    );
  });

  it('are those that count, and none that comes while they are written', () => {
    const watch = watchOf('1 2 3 4 5\n');
    watch.look({ kind: 'last', count: 3 });
    const pieces = numbersCsv(watch);
    const lines = [pieces.next().value, pieces.next().value];
    watch.read('6 7\n');
    expect([...lines, ...pieces].join('').replaceAll(/[^,\n]*Z/g, '')).toBe(
      'label,unit,time,number\r\n,,,3\r\n,,,4\r\n,,,5\r\n',
    );
  });

  it('stand in ascending order, as the heading says, where that is wanted', () => {
    expect(text(ascendingCsv(watchOf(TEXT)))).toBe(
      [
        'label,unit,number (ascending within its label and unit)',
        'loss,,-0.25',
        'loss,,0.1',
        'loss,,0.5',
        'time,ms,1',
        'time,ms,2',
        'time,ms,3',
        '',
      ].join('\r\n'),
    );
  });

  it.each([
    ['plain', 'plain'],
    ['a, b', '"a, b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    [' blank', '" blank"'],
  ])('have the label %j as the field %j', (label, field) => {
    const extraction = extractionOf([1]);
    const batches = extraction.batches.map(batch => ({ ...batch, label }));
    expect(text(numbersCsv(lookAt({ ...extraction, batches })))).toContain(`\r\n${field},,,1\r\n`);
  });

  it.each([
    ['the numbers', numbersCsv, ',,,1\r\n'],
    ['the numbers in ascending order', ascendingCsv, ',,1\r\n'],
    ['the facts', factsCsv, ',,'],
  ])('have no label that a spreadsheet would run, as %s are written', (_, csv, behind) => {
    const extraction = extractionOf([1]);
    for (const label of ['=SUM(A1)', '+1', '-x', '@cell', '\tx']) {
      const batches = extraction.batches.map(batch => ({ ...batch, label }));
      expect(text(csv(lookAt({ ...extraction, batches })))).toContain(`\r\n'${label}${behind}`);
    }
  });

  it('are all there, bit for bit, however many they are', () => {
    const next = randomFrom(7);
    const numbers = Array.from({ length: 10_000 }, () => (next() - 0.5) * 10 ** (next() * 40 - 20));
    const values = (csv: string, column: number) =>
      csv
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .map(line => Number(line.split(',')[column]));
    const watch = lookAt(extractionOf(numbers));
    expect(values(text(numbersCsv(watch)), 3)).toEqual(numbers);
    expect(values(text(ascendingCsv(watch)), 2)).toEqual(numbers.toSorted((a, b) => a - b));
  });

  it('are sorted and written in steps', () => {
    const next = randomFrom(5);
    const watch = lookAt(extractionOf(Array.from({ length: 200_000 }, () => next())));
    const pieces = [...ascendingCsv(watch)];
    const sorted = pieces.findIndex(piece => piece.startsWith(','));
    expect(pieces.slice(1, sorted).join('')).toBe('');
    expect(sorted).toBeGreaterThan(10);
    expect(Math.max(...pieces.map(piece => piece.split('\r\n').length))).toBeLessThan(20_000);
  });

  it('are free of the last bit that a conversion of units cost', () => {
    const watch = lookAt(extractionOf([100, 0.0003], 'a.txt', ['µs', 's']));
    expect(text(numbersCsv(watch)).split('\r\n').slice(1)).toEqual([',s,,0.0001', ',s,,0.0003', '']);
    expect(text(ascendingCsv(watch)).split('\r\n').slice(1)).toEqual([',s,0.0001', ',s,0.0003', '']);
  });
});

describe('The facts of a watch as comma-separated values', () => {
  it('are a line a series', () => {
    expect(text(factsCsv(watchOf('a=1 b=7ms\na=2\na=3\n')))).toBe(
      'label,unit,window,forgotten,count,median,intervalLow,intervalHigh,intervalLevel,q1,q3,iqr,p50,p90,p95,p99,p99.9,' +
        'min,max,range,mean,deviation,mad,madScaled,sum,last,outliers,fenceLow,fenceHigh,' +
        'distinct,mode,modeTies,modeCount\r\n' +
        'a,,all,0,3,2,,,,1.5,2.5,1,2,2.8,2.9,2.98,2.998,1,3,2,2,1,1,1.4826,6,3,0,0,4,3,,,\r\n' +
        'b,ms,all,0,1,7,,,,7,7,0,7,7,7,7,7,7,7,0,7,,0,0,7,7,0,7,7,1,7,,\r\n',
    );
  });

  const factsOf = (nums: readonly number[], percentiles: number[] = []) => {
    const [heading = '', line = ''] = text(factsCsv(watchOf(`${nums.join('\n')}\n`), percentiles)).split(
      '\r\n',
    );
    const cells = line.split(',');
    return Object.fromEntries(heading.split(',').map((name, i) => [name, cells[i]]));
  };

  it('have no noise in what is computed', () => {
    expect(factsOf([0.1, 0.2, 0.1 + 0.2, 0.7])).toMatchObject({ median: '0.25', sum: '1.3', range: '0.6' });
    expect(factsOf([0.2, 0.4], [50])).toMatchObject({ median: '0.3', p50: '0.3' });
  });

  it('have each digit of a figure that is one of the numbers', () => {
    const nums = [
      0.1 + 0.2,
      0.1 + 0.7,
      1.1 + 0.1,
      1.1 * 1.1,
      1.1 + 2.2,
      1.4 * 3,
      2.2 * 3,
      8.2 - 0.2,
      4.1 * 3,
    ];
    const [min, second, q1, , median, , q3, eighth, max] = nums.map(String);
    expect(factsOf(nums, [12.5, 50])).toMatchObject({
      median,
      intervalLow: second,
      intervalHigh: eighth,
      q1,
      q3,
      'p12.5': second,
      p50: median,
      min,
      max,
      last: max,
    });
    expect(factsOf([0.1 + 0.2, 1, 0.1 + 0.2])).toMatchObject({ mode: min });
    expect(text(numbersCsv(watchOf(`${min}\n`)))).toContain(`,${min}\r\n`);
  });

  it('leave the deviation of one number empty', () => {
    expect(text(factsCsv(watchOf('5\n'), []))).toContain(
      '\r\n,,all,0,1,5,,,,5,5,0,5,5,0,5,,0,0,5,5,0,5,5,1,5,,\r\n',
    );
  });

  it('say how many numbers are beyond the limit, of which nothing is told', () => {
    const watch = watchOf('', { ...ALONE, most: () => 3 });
    watch.read('100 200 1 2 3\n');
    expect(text(factsCsv(watch, []))).toContain('\r\n,,all,2,3,2,');
  });

  it('have the percentiles that are wanted', () => {
    const [heading = '', line = ''] = text(factsCsv(watchOf('1 2 3 4 5\n'), [12.5, 75])).split('\r\n');
    const at = (name: string) => line.split(',')[heading.split(',').indexOf(name)];
    expect(heading).not.toContain('p99');
    expect([at('p12.5'), at('p75')]).toEqual(['1.5', '4']);
  });
});

describe('A watch as JSON', () => {
  it('tells what it is, how it was read, what was skipped, and of each series all', () => {
    const watch = watchOf('{"p50": 3}\n{"p50": 1, "at": "2026-01-02"}\n');
    const heading = { name: 'a.log', exported: '2026-01-02T03:04:05.000Z', state: 'running', warmUp: 0 };
    const told = JSON.parse(text(watchJson(watch, { ...heading, rule: watch.text.rule })));
    expect(told).toMatchObject({
      ...heading,
      kind: 'file',
      source: 'File a.log',
      rule: 'labelled',
      notes: [],
      series: [{ label: 'p50', unit: '', count: 2, median: 2, q1: 1.5, forgotten: 0, numbers: [3, 1] }],
    });
  });

  it('names the percentiles for which the numbers are too few, and none where they are enough', () => {
    const seriesOf = (count: number) =>
      JSON.parse(text(watchJson(watchOf('7\n'.repeat(count)), { name: '', exported: '' }, [2, 50, 90, 99])))
        .series[0];
    expect(seriesOf(10).tooFewFor).toEqual(['p2', 'p99']);
    expect(seriesOf(100)).not.toHaveProperty('tooFewFor');
  });

  it('tells of some of its series alone where these are given', () => {
    const watch = watchOf('{"a": 3, "b": 4}\n{"a": 1, "b": 2}\n');
    const only = watch.series.all.filter(({ label }) => label === 'b');
    const told = JSON.parse(text(watchJson(watch, { name: '', exported: '' }, [], only)));
    expect(told.series).toMatchObject([{ label: 'b', numbers: [4, 2] }]);
  });

  it('tells when its numbers came, time by time, however many times there are', () => {
    const clock = { ...ALONE, at: 0, now: () => clock.at };
    const watch = watchOf('', clock);
    for (let i = 0; i < 5000; i++) {
      watch.read(`${i} ${-i}\n`);
      clock.at += 1000;
    }
    const [series] = JSON.parse(text(watchJson(watch, { name: '', exported: '' }))).series;
    expect(series.numbers.slice(0, 6)).toEqual([0, 0, 1, -1, 2, -2]);
    expect(series.arrivals).toEqual(
      Array.from({ length: 5000 }, (_, i) => ({ time: new Date(i * 1000).toISOString(), count: 2 })),
    );
  });

  it('is JSON with no number and with many', () => {
    expect(JSON.parse(text(watchJson(watchOf(''), { name: '', exported: '' }))).series).toEqual([]);
    const many = Array.from({ length: 9000 }, (_, i) => i);
    const told = JSON.parse(text(watchJson(lookAt(extractionOf(many)), { name: '', exported: '' })));
    expect(told.series[0].numbers).toEqual(many);
    expect(told.series[0].arrivals).toBeUndefined();
  });
});

describe('The window of a watch', () => {
  it.each<[string, Window, number[]]>([
    ['all', { kind: 'all' }, [1, 2, 3, 4]],
    ['last 3', { kind: 'last', count: 3 }, [2, 3, 4]],
    ['last 2.5 s', { kind: 'time', seconds: 2.5 }, [3, 4]],
    ['since 2026-01-02T03:04:08.000Z', { kind: 'since', at: Date.parse('2026-01-02T03:04:08Z') }, [4]],
  ])('is told by each export, which has its numbers and figures: %s', (name, window, nums) => {
    const watch = windowedWatch(window);
    const [first = 0] = nums;
    const median = (first + 4) / 2;
    expect(text(factsCsv(watch, []))).toContain(`\r\n,,${name},0,${nums.length},${median},`);
    const { series } = JSON.parse(text(watchJson(watch, { name: '', exported: '' })));
    expect(series).toMatchObject([{ window: name, count: nums.length, median, numbers: nums }]);
    const lines = text(numbersCsv(watch)).trim().split('\r\n').slice(1);
    expect(lines.map(line => Number(line.split(',').at(-1)))).toEqual(nums);
  });
});
