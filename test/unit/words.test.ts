import { afterEach, describe, expect, it } from 'vitest';
import { speak } from '../../src/l10n';
import {
  amountOf,
  countOf,
  describeSkipped,
  figureDecimals,
  intervalOf,
  plain,
  shortNumber,
  toDecimals,
  withUnit,
} from '../../src/words';
import { german } from '../support/texts/languages';

describe('So many bytes', () => {
  it.each([
    [0, '0\u00a0kB'],
    [48, '0.1\u00a0kB'],
    [61_640, '61.6\u00a0kB'],
    [160_000, '160\u00a0kB'],
    [999_999, '1,000\u00a0kB'],
    [1_250_000, '1.3\u00a0MB'],
    [50e6, '50\u00a0MB'],
  ])('%d are %s', (bytes, text) => expect(amountOf(bytes, 'en')).toBe(text));

  it('are written in the language', () => expect(amountOf(1_250_000, 'de')).toBe('1,3\u00a0MB'));
});

describe('An interval', () => {
  afterEach(() => speak(undefined));

  it('is parted by a comma, or by a semicolon where a comma is decimal', () => {
    expect(intervalOf('45.1', '48')).toBe('[45.1, 48]');
    speak(german());
    expect(intervalOf('45,1', '48')).toBe('[45,1; 48]');
  });
});

describe('A short number', () => {
  it.each([
    [41, '41'],
    [-7, '−7'],
    [0, '0'],
    [46.125, '46.125'],
    [1234567.5, '1,234,567.5'],
    [43.142857142857146, '43.1429'],
    [1234567.890123, '1,234,568'],
    [0.1 + 0.2, '0.3'],
    [0.000012345678, '0.0000123457'],
    [1e21, '1e21'],
    [5e-324, '5e−324'],
    [Number.MAX_VALUE, '1.79769e308'],
    [123456789012345.6, '123,456,789,012,346'],
    [1234567890123456.5, '1.23457e15'],
    [Number.POSITIVE_INFINITY, '∞'],
  ])('of %d is %s', (value, text) => {
    expect(shortNumber(value, 'en')).toBe(text);
  });

  it('is written in the language of the display', () => {
    expect(shortNumber(1234567.5, 'de')).toBe('1.234.567,5');
  });
});

describe('The figures of some numbers have one precision', () => {
  it.each([
    {
      of: 'hundredths',
      numbers: [12.5, 41.25],
      median: 41.25,
      told: { 96.3472: '96.347', 41.255: '41.255' },
    },
    {
      of: 'whole ones',
      numbers: [30, 500],
      median: 40,
      told: { 61.428571: '61.4', 7.413: '7.4', 40.5: '40.5' },
    },
    { of: 'large ones', numbers: [1001, 1002], median: 1001.5, told: { 33.333: '33.3', 1001.5: '1,001.5' } },
    { of: 'small ones', numbers: [0, 1], median: 0.5, told: { 0.33333: '0.333', 1e-9: '1e−9' } },
    {
      of: 'those with a finer median',
      numbers: [0.1, 0.5],
      median: 0.0625,
      told: { 0.33333: '0.3333', 0.0625: '0.0625' },
    },
    {
      of: 'those whose middle is no short double',
      numbers: [40.1, 52.9],
      median: (46.3 + 46.4) / 2,
      told: { 58.025: '58.03', '-58.025': '−58.03', 46.46123: '46.46', [(46.3 + 46.4) / 2]: '46.35' },
    },
    {
      of: 'long ones',
      numbers: [Math.PI],
      median: Math.E,
      told: { 96.34721: '96.3472', [Math.E]: '2.71828' },
    },
  ])('of $of: $told', ({ numbers, median, told }) => {
    const decimals = figureDecimals(numbers, median);
    for (const [figure, text] of Object.entries(told))
      expect(shortNumber(toDecimals(Number(figure), decimals), 'en')).toBe(text);
  });
});

describe('A unit stands', () => {
  it.each([
    ['46.1', 'ms', '46.1\u00a0ms'],
    ['45', '%', '45%'],
    ['12.5', '$', '$12.5'],
    ['−12.5', '€', '−€12.5'],
    ['7', '', '7'],
  ])('with %s %s as %s', (number, symbol, text) => {
    expect(withUnit(number, symbol)).toBe(text);
  });
});

describe('Text from outside', () => {
  it.each([
    ['a.txt', 'a.txt'],
    ['[x](command:workbench.action.quit).txt', '[x] (command:workbench.action.quit).txt'],
    ['$(flame) hot.csv', '(flame) hot.csv'],
    ['price $12', 'price $12'],
  ])('%s is shown as %s, neither a link nor an icon', (text, shown) => {
    expect(plain(text)).toBe(shown);
  });
});

describe('Counts', () => {
  it.each([
    [0, '0 numbers'],
    [1, '1 number'],
    [2001, '2,001 numbers'],
  ])('of %d are “%s”', (count, text) => {
    expect(countOf(count, '{0} number|{0} numbers', 'en')).toBe(text);
  });

  it('of what was skipped name the reasons', () => {
    expect(describeSkipped({})).toBe('');
    expect(describeSkipped({ date: 2, notFinite: 1 })).toBe('2 × date, 1 × not a finite number');
  });
});
