import { describe, expect, it } from 'vitest';
import { typedNumber } from '../../../src/actions/typedNumber';

describe('A number that is typed', () => {
  it.each([
    ['12,5', 'de', 12.5],
    ['12.5', 'de', 12.5],
    ['−0,25e3', 'de', -250],
    ['12.5', 'en', 12.5],
    ['-3', 'en', -3],
    ['12,5', 'en', Number.NaN],
    ['1,2,3', 'de', Number.NaN],
    ['', 'de', Number.NaN],
  ])('as %j by who reads %s is %d', (text, locale, value) => {
    expect(typedNumber(text, locale)).toBe(value);
  });
});
