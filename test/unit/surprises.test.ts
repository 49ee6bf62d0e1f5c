import { describe, expect, it } from 'vitest';
import { MedianFinder } from '../../src/median/medianFinder';
import { quantile } from '../../src/median/quantile';
import { explainNumbers } from '../../src/numbers/explain';
import { chooseRule, detectNumberFormat } from '../../src/numbers/format';
import { TAKEN } from '../../src/numbers/reasons';
import { RuleReader } from '../../src/numbers/rules';
import { scanNumbers } from '../../src/numbers/scanner';
import { UNITS, unitCode } from '../../src/numbers/units';
import { shortNumber } from '../../src/words';

/** Each stands beside a script of findings/, which shows what a library makes of the same. */
describe('What surprises in other libraries', () => {
  it.each([
    ['1.5 KiB', 1.5, 'KiB'],
    ['2.5 GiB', 2.5, 'GiB'],
    ['1e3 kB', 1000, 'kB'],
    ['1e3', 1000, undefined],
    ['1.5e3', 1500, undefined],
    ['1E6', 1e6, undefined],
  ])('%s is read whole here, with its unit', (text, value, unit) => {
    expect(explainNumbers(text)).toMatchObject([
      { value, start: 0, end: text.length, ...(unit && { unit }) },
    ]);
  });

  it('a column of hexadecimal numbers keeps its values here', () => {
    const reader = new RuleReader({ kind: 'column', column: 1 }, { grouping: 'off' });
    const readings = [...reader.push('0x10,16\n0x1F,31\n'), ...reader.end()];
    expect(readings.map(({ value }) => value)).toEqual([16, 31]);
  });

  it('the median of numbers below 1 is exact here', () => {
    const finder = new MedianFinder();
    finder.addNums([0.9, 0.9, 0.9, 1.9]);
    expect(finder.findMedian()).toBe(0.9);
  });

  it.each([
    [[12, 15], 13.5],
    [[1, 2, 3, 4], 2.5],
  ])('the 50th percentile of %j is the median here', (nums, median) => {
    const finder = new MedianFinder();
    finder.addNums(nums);
    expect([finder.findMedian(), quantile(finder, 0.5)]).toEqual([median, median]);
  });

  it('a percentile between the last but one and the largest lies between them here', () => {
    const finder = new MedianFinder();
    finder.addNums([1, 2, 3, 4, 5, 6, 7, 8, 9, 1000]);
    expect([0.9, 0.95, 0.99].map(share => quantile(finder, share))).toEqual([
      expect.closeTo(108.1, 9),
      expect.closeTo(554.05, 9),
      expect.closeTo(910.81, 9),
    ]);
  });

  it.each([
    ['1 Mb/s', '1 Mbit/s'],
    ['1 KB', '1 kB'],
  ])('%s is as much of the same as %s here', (text, other) => {
    const [unit, same] = [text, other].map(one => unitOf(explainNumbers(one)[0]?.unit));
    expect(unit).toMatchObject({ dimension: same?.dimension, factor: same?.factor });
    expect(unit?.dimension).toMatch(/byte|bit|data/);
  });

  it.each([
    ["{'loss': np.float64(0.25), 'steps': np.int64(3)}\n", ['loss 0.25', 'steps 3']],
    ['loss=np.float64(0.25)\n', ['loss 0.25']],
    ["loss: tensor(0.25, device='cuda:0') acc: 0.5\n", ['loss 0.25', 'acc 0.5']],
    ['y=int(4) z=f(3)\n', ['y 4']],
  ])('the type of a number in %j is no number here, and the number keeps its name', (text, wanted) => {
    const reader = new RuleReader({ kind: 'labelled' }, {});
    const readings = [...reader.push(text), ...reader.end()];
    expect(readings.map(({ label, value }) => `${label} ${value}`)).toEqual(wanted);
    expect(explainNumbers('[np.float64(0.25)]').filter(({ value }) => value === 64)).toEqual([]);
  });

  it('the clock behind days counts with them here', () => {
    const text = '0,-1 days +23:59:59.500000\n1,0 days 00:00:00.250000\n2,-2 days +22:00:00\n';
    const reader = new RuleReader({ kind: 'column', column: 2 }, { grouping: 'off', take: TAKEN });
    const readings = [...reader.push(text), ...reader.end()];
    expect(readings.map(({ value, unit }) => `${value} ${unit}`)).toEqual(['-0.5 s', '0.25 s', '-93600 s']);
  });

  it.each([
    ['run,ms\n1,10\n2,\n3,\n4,14\n5,12\n', [10, 14, 12]],
    ['run,drift\n1,-3\n2,+0.5\n3,1e3\n4, 7\n5,+5\n', [-3, 0.5, 1000, 7, 5]],
  ])('of the second column of %j nothing is made up or left out here', (text, wanted) => {
    const reader = new RuleReader({ kind: 'column', column: 2 }, { grouping: 'off' });
    const readings = [...reader.push(text), ...reader.end()];
    expect(readings.map(({ value }) => value)).toEqual(wanted);
  });

  it.each([
    ['1,5 s 0,5 s', [1.5, 0.5]],
    ['0m0,204s', [0.204]],
  ])('a comma before the seconds of %s is decimal here', (text, seconds) => {
    const { options } = detectNumberFormat(text);
    expect([...scanNumbers(text, { take: TAKEN, ...options })]).toEqual(seconds);
  });

  it('the median of four is exact here, however far the largest is off', () => {
    const finder = new MedianFinder();
    finder.addNums([1, 1, 1, 1000]);
    expect(finder.findMedian()).toBe(1);
  });

  it('items a second and seconds an item are two series here', () => {
    const [rate, pace] = explainNumbers('1.25it/s then 1.25s/it').map(({ unit }) => unitOf(unit));
    expect([rate?.symbol, pace?.symbol]).toEqual(['it/s', 's/it']);
    expect(rate?.dimension).not.toBe(pace?.dimension);
  });

  it.each([
    ['name,ms\nrun 1,10\nrun 2,12\nrun 3,11\n', [10, 12, 11]],
    ['name,ms\nsize 64,10\nsize 128,12\n', [10, 12]],
  ])('a name with a number in it stays the name of its row in %j here', (text, wanted) => {
    expect(chooseRule(text)).toEqual({ kind: 'table' });
    const reader = new RuleReader({ kind: 'table' }, detectNumberFormat(text).options);
    const readings = [...reader.push(text), ...reader.end()];
    expect(readings.map(({ label, value }) => [label, value])).toEqual(wanted.map(value => ['ms', value]));
  });

  it.each([
    [0.999, 1001, 1000],
    [0.07, 101, 8],
    [0.55, 101, 56],
  ])('the share %d of 1 to %d is a whole rank and its number here', (p, count, wanted) => {
    const finder = new MedianFinder();
    finder.addNums(Array.from({ length: count }, (_, i) => i + 1));
    expect(quantile(finder, p)).toBe(wanted);
  });

  it('latency and throughput of one table are series of their own here, and the median of the times is exact', () => {
    const text = `Task name: read
Latency avg (ns): 50000000 ± 180.06%
Latency med (ns): 50000000 ± 49000000
Throughput avg (ops/s): 505 ± 180.06%
Throughput med (ops/s): 505 ± 495
Samples: 4
`;
    expect(labelled(text)).toEqual([
      'Latency avg 50000000 ns',
      'Latency med 50000000 ns',
      'Throughput avg 505 ops/s',
      'Throughput med 505 ops/s',
      'Samples 4',
    ]);
    const finder = new MedianFinder();
    finder.addNums([1, 99, 1, 99]);
    expect(finder.findMedian()).toBe(50);
  });

  it.each([
    ["1'234,5\n1'234.50 CHF\n", [1234.5, 1234.5]],
    ['1\u202f234,5\n1\u202f234.50\u00a0CHF\n', [1234.5, 1234.5]],
  ])('the decimal mark of each amount in %j is its own here', (text, wanted) => {
    expect([...scanNumbers(text, detectNumberFormat(text).options)]).toEqual(wanted);
  });

  it.each([
    ['{"level":"info","message":"read","took":"1234567"}', undefined],
    ['info: read {"took":1234567}', undefined],
    ['info: took 1234567n ns', 'ns'],
    ['{"level":30,"took":1234567,"msg":"read"}', undefined],
    ['{"level":30,"msg":"took 1234567 ns"}', 'ns'],
    ['{ took: 1234567n }', undefined],
  ])('a BigInt is the same number, however %s spells it', (text, unit) => {
    const tokens = explainNumbers(text, detectNumberFormat(text).options);
    expect(tokens.at(-1)).toMatchObject({ value: 1234567, ...(unit && { unit }) });
  });

  it('a BigInt in an object keeps its name here', () => {
    expect(labelled('{ took: 1234567n, left: -5n }\n')).toEqual(['took 1234567', 'left -5']);
  });

  it('a letter behind a number is kept as its unit here: no 4.2m is millions, and U+2212 is a minus', () => {
    const tokens = explainNumbers('1.5k 500m 4.2m −5');
    expect(tokens.map(({ value, unit = '' }) => `${value}${unit}`)).toEqual(['1.5k', '500m', '4.2m', '-5']);
    expect(unitOf('m')?.dimension).not.toBe(unitOf('k')?.dimension);
  });

  it.each([
    ['5.43090(20)', 5.4309],
    ['12.5(1.2)', 12.5],
    ['6.67430(15)e-11', 6.6743e-11],
  ])('the uncertainty in %s is a part of the number here, and no factor', (text, value) => {
    expect(explainNumbers(text)).toMatchObject([{ value, start: 0, end: text.length }]);
  });

  it('a word that begins as infinity or nan do is a word here', () => {
    const text = '12 ms\nINFO done\n14 ms\nnanoseconds\ninfinite\n';
    expect([...scanNumbers(text)]).toEqual([12, 14]);
    expect(explainNumbers(text).filter(({ skipped }) => skipped === 'notFinite')).toEqual([]);
  });

  it.each([
    [[1753876543123458]],
    [[1753876543123455, 1753876543123458, 1753876543123461]],
  ])('the median of the stamps %j has all digits here', nums => {
    const finder = new MedianFinder();
    finder.addNums(nums);
    expect(finder.findMedian()).toBe(1753876543123458);
  });

  it.each([
    [1001, '1,001'],
    [-1001, '−1,001'],
    [12345.6001, '12,345.6'],
    [999999.0401, '999,999'],
  ])('%d is written to the nearest here, as %s', (value, written) => {
    expect(shortNumber(value, 'en')).toBe(written);
  });

  it.each([
    ['took 0.02ms 0.4ms 1.4ms', [0.02, 0.4, 1.4], '0.4'],
    ['took 0.01ms 0.02ms', [0.01, 0.02], '0.015'],
  ])('the median of times below a millisecond is told with its digits here: %s', (text, values, written) => {
    const finder = new MedianFinder();
    finder.addNums(scanNumbers(text));
    expect(scanNumbers(text)).toEqual(Float64Array.from(values));
    expect(shortNumber(finder.findMedian() ?? 0, 'en')).toBe(written);
  });

  it.each([
    [5e-7, '5e−7'],
    [0.0000012, '0.0000012'],
    [-0.5, '−0.5'],
  ])('%d keeps what is behind its point here', (value, written) => {
    expect(shortNumber(value, 'en')).toBe(written);
    expect([...scanNumbers(`took ${value} s`)]).toEqual([value]);
  });

  it('durations may have 60 seconds and 60 minutes here', () => {
    const text = 'ETA: 01m60s of 01h60m';
    expect(explainNumbers(text).flatMap(({ skipped }) => skipped ?? [])).toEqual(['duration', 'duration']);
    expect(scanNumbers(text, { take: ['duration'] })).toEqual(Float64Array.of(120, 7200));
  });

  it('a name that ends in ms gives its numbers no unit here', () => {
    const progress = 'out_time_us=2000000\nout_time_ms=2000000\nout_time=00:00:02.000000\nprogress=end\n';
    expect(labelled(progress)).toEqual(['out_time_us 2000000', 'out_time_ms 2000000']);
  });

  it.each([
    '0.00651592972722763',
    '0.06958328667684435',
    '0.12345678901234567',
    '9.221885624698875e-05',
  ])('%s is read from a file as the number that was written', text => {
    const reader = new RuleReader({ kind: 'column', column: 1 }, { grouping: 'off' });
    const readings = [...reader.push(`x,run\n${text},1\n`), ...reader.end()];
    expect(readings.map(({ value }) => value)).toEqual([Number(text)]);
  });

  it.each([
    ['0.1 0.2', 0.15],
    ['-0.1 -0.2', -0.15],
    ['1.11 1.12', 1.115],
  ])('the median of %s lies between the two here, with a decimal more', (text, median) => {
    const finder = new MedianFinder();
    finder.addNums(scanNumbers(text));
    expect(finder.findMedian()).toBeCloseTo(median, 12);
  });

  it('the median of durations lies between the two here', () => {
    const finder = new MedianFinder();
    finder.addNums(scanNumbers('00:00:01 1s, 0m2.0s', { take: ['duration'] }));
    expect(finder.findMedian()).toBe(1.5);
  });

  it('small and large numbers of JSON go on in their series here', () => {
    const text = [1e-6, 1e-7, 1.5e-7, 1e21].map(took => JSON.stringify({ took })).join('\n');
    expect(labelled(`${text}\n{"took":1.5e7}\n`)).toEqual([
      'took 0.000001',
      'took 1e-7',
      'took 1.5e-7',
      'took 1e+21',
      'took 15000000',
    ]);
  });
});

function labelled(text: string): string[] {
  const reader = new RuleReader({ kind: 'labelled' }, {});
  const readings = [...reader.push(text), ...reader.end()];
  return readings.map(({ label, value, unit }) => [label, value, ...(unit ? [unit] : [])].join(' '));
}

function unitOf(symbol = '') {
  return UNITS[unitCode(symbol) ?? 0];
}
