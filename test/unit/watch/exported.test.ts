import { describe, expect, it } from 'vitest';
import { factsCsv, numbersCsv, watchJson } from '../../../src/watch/exported';
import { LiveWatch } from '../../../src/watch/liveWatch';
import { streamReader } from '../../../src/watch/stream/streamReader';
import { lookAt } from '../../../src/watch/watch';
import { randomFrom } from '../../support/random';
import { extractionOf } from './extractions';

function watchOf(text: string): LiveWatch {
  const spec = { kind: 'file', name: 'a.log', source: 'File a.log', target: {} } as const;
  const watch = new LiveWatch(spec, streamReader(undefined, {}));
  watch.read(text);
  return watch;
}

const text = (pieces: Iterable<string>) => [...pieces].join('');

describe('The numbers of a watch as comma-separated values', () => {
  it('stand series by series, in ascending order, as the heading says', () => {
    const watch = watchOf('loss=0.5 time=3ms\nloss=-0.25 time=1ms\nloss=0.1 time=2ms\n');
    expect(text(numbersCsv(watch))).toBe(
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
    // A spreadsheet would run it.
    ['=SUM(A1)', "'=SUM(A1)"],
    ['-x', "'-x"],
    ['@cell', "'@cell"],
  ])('have the label %j as the field %j', (label, field) => {
    const extraction = extractionOf([1]);
    const batches = extraction.batches.map(batch => ({ ...batch, label }));
    expect(text(numbersCsv(lookAt({ ...extraction, batches })))).toContain(`\r\n${field},,1\r\n`);
  });

  it('are all there, bit for bit, however many they are', () => {
    const next = randomFrom(7);
    const numbers = Array.from({ length: 10_000 }, () => (next() - 0.5) * 10 ** (next() * 40 - 20));
    const lines = text(numbersCsv(lookAt(extractionOf(numbers))))
      .trimEnd()
      .split('\r\n')
      .slice(1);
    expect(lines.map(line => Number(line.split(',')[2]))).toEqual(numbers.toSorted((a, b) => a - b));
  });

  it('are free of the last bit that a conversion of units cost', () => {
    const lines = text(numbersCsv(lookAt(extractionOf([100, 0.0003], 'a.txt', ['µs', 's'])))).split('\r\n');
    expect(lines.slice(1)).toEqual([',s,0.0001', ',s,0.0003', '']);
  });
});

describe('The facts of a watch as comma-separated values', () => {
  it('are a line a series', () => {
    expect(text(factsCsv(watchOf('a=1 b=7ms\na=2\na=3\n')))).toBe(
      'label,unit,window,count,median,intervalLow,intervalHigh,intervalLevel,q1,q3,iqr,p50,p90,p95,p99,p99.9,' +
        'min,max,range,mean,deviation,mad,madScaled,sum,last,outliers,fenceLow,fenceHigh,' +
        'distinct,mode,modeTies,modeCount\r\n' +
        'a,,all,3,2,,,,1.5,2.5,1,2,2.8,2.9,2.98,2.998,1,3,2,2,1,1,1.4826,6,3,0,0,4,3,,,\r\n' +
        'b,ms,all,1,7,,,,7,7,0,7,7,7,7,7,7,7,0,7,,0,0,7,7,0,7,7,1,7,,\r\n',
    );
  });

  it('leave the deviation of one number empty', () => {
    expect(text(factsCsv(watchOf('5\n'), []))).toContain(
      '\r\n,,all,1,5,,,,5,5,0,5,5,0,5,,0,0,5,5,0,5,5,1,5,,\r\n',
    );
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
      series: [{ label: 'p50', unit: '', count: 2, median: 2, q1: 1.5, numbersAscending: [1, 3] }],
    });
  });

  it('is JSON with no number and with many', () => {
    expect(JSON.parse(text(watchJson(watchOf(''), { name: '', exported: '' }))).series).toEqual([]);
    const many = Array.from({ length: 9000 }, (_, i) => i);
    const told = JSON.parse(text(watchJson(lookAt(extractionOf(many)), { name: '', exported: '' })));
    expect(told.series[0].numbersAscending).toEqual(many);
  });
});
