import { describe, expect, it } from 'vitest';
import { countOf, describeSkipped, plain, shortNumber, withUnit } from '../../src/words';

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
