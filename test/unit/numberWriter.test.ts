import { describe, expect, it } from 'vitest';
import { decimalsOf, isShort, magnitudeOf, NumberWriter } from '../../src/numberWriter';

describe('a number writer', () => {
  it.each([
    ['en', '1,234,567'],
    ['de', '1.234.567'],
    ['fr', '1\u202f234\u202f567'],
    ['en-IN', '12,34,567'],
    ['not a locale', '1,234,567'],
    ['', '1,234,567'],
  ])('groups counts as readers of %j do', (locale, text) => {
    expect(new NumberWriter(locale).count(1_234_567)).toBe(text);
  });

  it.each([
    [0, '0'],
    [0.1 + 0.2, '0.3'],
    [-41.5, '−41.5'],
    [1_763_799_999_877.5, '1,763,799,999,877.5'],
    [1e15, '1e15'],
    [Number.MAX_VALUE, '1.79769313486232e308'],
    [-5e-324, '−5e−324'],
    [1e-6, '0.000001'],
    [1e-7, '1e−7'],
  ])('writes %d in full as %s', (value, text) => {
    expect(new NumberWriter('en').exact(value)).toBe(text);
  });

  it('writes a decimal comma in powers of ten too', () => {
    expect(new NumberWriter('de').exact(1.5e-9)).toBe('1,5e−9');
  });

  it('never writes a zero with a minus', () => {
    expect(new NumberWriter('en').fixed(-0.001, 2)).toBe('0.00');
    expect(new NumberWriter('en').fixed(-0.001, 2, 'exceptZero')).toBe('0.00');
  });

  it('writes signs on differences where asked to', () => {
    const writer = new NumberWriter('en');
    expect([-1.5, 0, 1.5].map(value => writer.fixed(value, 1, 'exceptZero'))).toEqual([
      '−1.5',
      '0.0',
      '+1.5',
    ]);
  });
});

describe('the shape of a number', () => {
  it.each([
    [0, 0],
    [42, 0],
    [0.25, 2],
    [-46.137, 3],
    [1e21, 0],
    [1e-7, 7],
    [1.25e-7, 9],
    [5e-324, 324],
  ])('%d has %d decimals', (value, decimals) => {
    expect(decimalsOf(value)).toBe(decimals);
  });

  it.each([
    [0, 0],
    [123, 2],
    [-0.00123, -3],
    [999.9999, 2],
    [1000, 3],
    [5e-324, -324],
    [Number.MAX_VALUE, 308],
  ])('%d has its first digit at 10^%d', (value, magnitude) => {
    expect(magnitudeOf(value)).toBe(magnitude);
  });

  it('is short up to three decimals and fifteen digits', () => {
    expect([1, 0.125, -1e14, 999_999_999_999_999].map(isShort)).toEqual([true, true, true, true]);
    expect([0.1234, 1e15, 1e308].map(isShort)).toEqual([false, false, false]);
  });
});
