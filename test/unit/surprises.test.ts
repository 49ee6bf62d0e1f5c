import { describe, expect, it } from 'vitest';
import { MedianFinder } from '../../src/median/medianFinder';
import { quantile } from '../../src/median/quantile';
import { explainNumbers } from '../../src/numbers/explain';
import { detectNumberFormat } from '../../src/numbers/format';
import { TAKEN } from '../../src/numbers/reasons';
import { RuleReader } from '../../src/numbers/rules';
import { scanNumbers } from '../../src/numbers/scanner';
import { UNITS, unitCode } from '../../src/numbers/units';

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
});

function unitOf(symbol = '') {
  return UNITS[unitCode(symbol) ?? 0];
}
