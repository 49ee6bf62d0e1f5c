import { describe, expect, it } from 'vitest';
import { UNITS } from '../../../../src/numbers/units';
import { benchmarkText, type SamplePair } from '../../../../src/watch/compare/benchmarkText';
import { randomFrom } from '../../../support/random';
import { sample } from './samples';

const NAMES = { base: 'before', current: 'after' };
const text = (pieces: Iterable<string>) => [...pieces].join('');

function pair(
  label: string,
  base: readonly number[],
  current: readonly number[],
  symbol = '',
  other = symbol,
): SamplePair {
  return { label, base: sample(base, symbol), current: sample(current, other) };
}

/** A result as the format's grammar has it, with the configuration that holds for it. */
interface Result {
  readonly config: Readonly<Record<string, string>>;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** Reads the format by its document: lines of results, of configuration and of units; here every line must be one. */
function results(lines: string): Result[] {
  const config: Record<string, string> = {};
  return lines.split('\n').flatMap(line => {
    if (line === '' || /^Unit \S+ better=(?:lower|higher)$/.test(line)) return [];
    const [, key, setting] = /^(\p{Ll}[^\s\p{Lu}:]*):[ \t]+(.+)$/u.exec(line) ?? [];
    if (key !== undefined) {
      config[key] = setting ?? '';
      return [];
    }
    const fields = line.split(/\s+/);
    const [name = '', iterations, value, unit = ''] = fields;
    expect([line, fields.length, name.startsWith('Benchmark'), iterations]).toEqual([line, 4, true, '1']);
    expect(Number.isFinite(Number(value))).toBe(true);
    return { config: { ...config }, name, value: Number(value), unit };
  });
}

/** The text of the first run, without the line that names it. */
function firstRun(pairs: readonly SamplePair[]): string {
  const [first = ''] = text(benchmarkText(pairs, NAMES)).split('run: after\n');
  return first.replace('run: before\n', '');
}

describe('Text for benchstat', () => {
  it('has a line a number, and both runs in one text', () => {
    expect(text(benchmarkText([pair('p50', [41, 40.5], [0.036], 'ms', 's')], NAMES))).toBe(
      'run: before\nBenchmarkP50 1 0.041 sec/op\nBenchmarkP50 1 0.0405 sec/op\n' +
        'run: after\nBenchmarkP50 1 0.036 sec/op\n',
    );
  });

  it.each([
    ['ms', 2.01, '0.00201 sec/op', ''],
    ['ns', 4.35, '4.35e-9 sec/op', ''],
    ['ms', 0, '0 sec/op', ''],
    ['h', 1, '3600 sec/op', ''],
    ['µs/op', 0.3, '3e-7 sec/op', ''],
    ['ms/it', 7, '0.007 sec/it', 'Unit sec/it better=lower\n'],
    ['µs/call', 7, '0.007 ms/call', 'Unit ms/call better=lower\n'],
    ['ns/elem', 7, '7 ns/elem', 'Unit ns/elem better=lower\n'],
    ['MB/s', 1.5, '1500000 B/s', ''],
    ['ops/ms', 3, '3000 op/s', 'Unit op/s better=higher\n'],
    ['KiB', 2, '2048 B', ''],
    ['kB/op', 2, '2000 B/op', ''],
    ['allocs/op', 2, '2 allocs/op', ''],
    ['MHz', 2, '2000000 Hz', ''],
    ['%', 45, '45 %', ''],
    ['', -7e-7, '-7e-7 number', ''],
    ['k', 12, '12000 number', ''],
    ['', -0, '0 number', ''],
  ])('writes %s so that runs in any unit of the dimension meet', (symbol, value, written, before) => {
    expect(firstRun([pair('x', [value], [1], symbol)])).toBe(`${before}BenchmarkX 1 ${written}\n`);
  });

  it('has one unit for each dimension', () => {
    const units = new Map<string, Set<string>>();
    for (const { symbol, dimension } of UNITS) {
      const [result] = results(firstRun([pair('x', [1], [1], symbol)]));
      units.set(dimension, (units.get(dimension) ?? new Set()).add(result?.unit ?? ''));
    }
    expect([...units.values()].filter(({ size }) => size !== 1)).toEqual([]);
  });

  it.each([
    ['latency p50', 'BenchmarkLatency_p50'],
    [' two\r\n lines\t', 'BenchmarkTwo_lines'],
    ['a\u0085b\u00a0c\u0000', 'BenchmarkA_b_c'],
    ['größe', 'BenchmarkGröße'],
    ['', 'BenchmarkNumbers'],
    ['http.get/status=200', 'BenchmarkHttp.get/status=200'],
  ])('names %j in one word', (label, name) => {
    expect(results(firstRun([pair(label, [1], [2])])).map(each => each.name)).toEqual([name]);
  });

  it('never gives two labels one name, nor two runs', () => {
    const pairs = ['a b', 'a_b', 'A b', 'a_b#2'].map((label, i) => pair(label, [i], [10 + i]));
    const read = results(text(benchmarkText(pairs, { base: 'x\ny', current: 'x y' })));
    expect(new Set(read.map(({ name }) => name)).size).toBe(4);
    expect(new Set(read.map(({ config }) => config['run'])).size).toBe(2);
    expect(read.map(({ value }) => value)).toEqual([0, 1, 2, 3, 10, 11, 12, 13]);
  });

  it('calls runs without a name base and current', () => {
    const read = results(text(benchmarkText([pair('x', [1], [2])], { base: ' ', current: '' })));
    expect(read.map(({ config }) => config['run'])).toEqual(['base', 'current']);
  });

  it('keeps all numbers, bit for bit where none is converted, however many they are', () => {
    const next = randomFrom(4);
    const numbers = Array.from({ length: 10_000 }, () => (next() - 0.5) * 10 ** (next() * 40 - 20));
    const read = results(firstRun([pair('x', numbers, [1])]));
    expect(read.map(({ value }) => value)).toEqual(numbers);
  });
});
