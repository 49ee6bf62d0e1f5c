import { describe, expect, it } from 'vitest';
import { UNITS } from '../../../../src/numbers/units';
import type { Comparison } from '../../../../src/watch/compare/comparison';
import { compareSamples } from '../../../../src/watch/compare/comparison';
import { pValueOf, sentenceOf, verdictOf } from '../../../../src/watch/compare/sentence';
import { comparison, sample, write } from './samples';

const WORSE: Partial<Comparison> = { current: { n: 20, median: 56 }, change: 12, shift: 6 };

describe('The sentence of a comparison', () => {
  it.each([
    ['ms', 'time', {}, '12 % faster (p = 0.004, n = 20 + 20)'],
    ['ms', 'time', WORSE, '12 % slower (p = 0.004, n = 20 + 20)'],
    ['ns/op', 'time per operation', {}, '12 % faster (p = 0.004, n = 20 + 20)'],
    ['MB/s', 'bytes per second', WORSE, '12 % faster (p = 0.004, n = 20 + 20)'],
    ['ops/s', 'operations per second', {}, '12 % slower (p = 0.004, n = 20 + 20)'],
    ['MiB', 'bytes', {}, '12 % lower (p = 0.004, n = 20 + 20)'],
    ['', '', WORSE, '12 % higher (p = 0.004, n = 20 + 20)'],
    ['MHz', 'frequency', WORSE, '12 % higher (p = 0.004, n = 20 + 20)'],
    ['B/op', 'bytes per operation', {}, '12 % lower (p = 0.004, n = 20 + 20)'],
  ] as const)('of numbers in “%s” calls less and more what they are', (symbol, dimension, figures, sentence) => {
    expect(sentenceOf(comparison(figures, symbol, dimension), write)).toBe(sentence);
  });

  it('calls every time and every rate faster or slower, and nothing else', () => {
    const words = new Map(
      UNITS.map(({ symbol, dimension }) => [
        dimension,
        sentenceOf(comparison({}, symbol, dimension), write).split(' ')[2] ?? '',
      ]),
    );
    const those = (word: string) =>
      [...words].filter(([, own]) => own === word).map(([dimension]) => dimension);
    expect(those('faster').every(dimension => dimension.startsWith('time'))).toBe(true);
    expect(those('slower').every(dimension => dimension.includes('per second'))).toBe(true);
    expect(those('lower').filter(dimension => /time|per second/.test(dimension))).toEqual([]);
    expect(those('faster').length + those('slower').length + those('lower').length).toBe(words.size);
  });

  it.each([
    [-12.34, '12 % faster'],
    [-9.87, '9.9 % faster'],
    [-0.0456, '0.046 % faster'],
    [-50, '50 % faster'],
    [-98.6, '99 % faster'],
    [-99.96, '99.96 % faster'],
    [-99.999612, '99.99961 % faster'],
    [-100, '100 % faster'],
    [99.6, '100 % slower'],
    [123.4, '123 % slower'],
    [1234.5, '1235 % slower'],
  ])('puts a change of %d percent as %s', (change, words) => {
    const current = { n: 20, median: 50 + change / 2 };
    const compared = comparison({ change, current, shift: change });
    expect(sentenceOf(compared, write)).toBe(`${words} (p = 0.004, n = 20 + 20)`);
  });

  it('gives the difference itself where the median of the base is 0, and where the change is too small for a number', () => {
    const fromNothing = {
      base: { n: 9, median: 0 },
      current: { n: 9, median: 3 },
      change: undefined,
      shift: 3,
    };
    expect(sentenceOf(comparison(fromNothing), write)).toBe('3\u00a0ms slower (p = 0.004, n = 9 + 9)');
    expect(sentenceOf(comparison({ ...fromNothing, change: 0 }), write)).toMatch(/^3\u00a0ms slower/);
  });

  it.each([
    [6, 'equal medians, but the numbers tend to be slower (p = 0.004, n = 20 + 20)'],
    [-6, 'equal medians, but the numbers tend to be faster (p = 0.004, n = 20 + 20)'],
    [0, 'equal medians, but the numbers are spread in another way (p = 0.004, n = 20 + 20)'],
  ])('names equal medians beside a shift of %d', (shift, sentence) => {
    expect(sentenceOf(comparison({ current: { n: 20, median: 50 }, change: 0, shift }), write)).toBe(
      sentence,
    );
  });

  it('says so where ranks and medians point in different directions', () => {
    expect(sentenceOf(comparison({ shift: 2 }), write)).toBe(
      'median 12 % faster, but the numbers tend to be slower (p = 0.004, n = 20 + 20)',
    );
  });

  it.each([
    [40, 'no difference shown (p = 0.31, n = 20 + 20); it would take about 40 more numbers each'],
    [137, 'no difference shown (p = 0.31, n = 20 + 20); it would take about 140 more numbers each'],
    [98_001, 'no difference shown (p = 0.31, n = 20 + 20); it would take about 99000 more numbers each'],
    [1, 'no difference shown (p = 0.31, n = 20 + 20); it would take about 1 more number each'],
    [undefined, 'no difference shown (p = 0.31, n = 20 + 20)'],
  ])('without a difference, with an estimate of %d, is “%s”', (more, sentence) => {
    expect(sentenceOf(comparison({ p: 0.31, isShown: false, more }), write)).toBe(sentence);
  });

  it('says how many numbers it needs where no difference could be shown', () => {
    const compared = compareSamples(sample([1, 2, 3], 'ms'), sample([7, 8, 9], 'ms'));
    expect(sentenceOf(compared, write)).toBe('needs at least 4 + 4 numbers to show a difference (n = 3 + 3)');
  });

  it('is that of real samples as well', () => {
    const base = sample([50, 51, 52, 53, 54], 'ms');
    const current = sample([0.044, 0.045, 0.0455, 0.046, 0.047], 's');
    expect(sentenceOf(compareSamples(base, current), write)).toBe('13 % faster (p = 0.008, n = 5 + 5)');
  });

  it('has its numbers from the writer that is handed in', () => {
    const written = sentenceOf(comparison(), value => `<${value}>`);
    expect(written).toBe('<12> % faster (p = <0.004>, n = <20> + <20>)');
  });
});

describe('A p', () => {
  it.each([
    [0.00099, '< 0.001'],
    [1e-300, '< 0.001'],
    [0, '< 0.001'],
    [0.001, '0.001'],
    [0.0042, '0.004'],
    [0.0494, '0.049'],
    [0.0496, '0.05'],
    [0.05, '0.05'],
    [0.0503, '0.0503'],
    [0.05000004, '0.05000004'],
    [0.31415, '0.31'],
    [1, '1'],
  ])('of %d is written as %s, on the right side of 0.05', (p, written) => {
    expect(pValueOf({ p, isShown: p <= 0.05 }, write)).toBe(written);
  });
});

describe('The verdict on a comparison', () => {
  it.each([
    ['ms', 'time', {}, 'better'],
    ['ms', 'time', WORSE, 'worse'],
    ['MB/s', 'bytes per second', WORSE, 'better'],
    ['ops/s', 'operations per second', {}, 'worse'],
    ['MiB', 'bytes', {}, 'different'],
    ['', '', WORSE, 'different'],
    ['ms', 'time', { isShown: false, p: 0.3 }, 'open'],
    ['ms', 'time', { shift: 2 }, 'different'],
    ['ms', 'time', { current: { n: 20, median: 50 }, change: 0 }, 'different'],
  ] as const)('of numbers in “%s” (%s) with %j is “%s”', (symbol, dimension, figures, verdict) => {
    expect(verdictOf(comparison(figures, symbol, dimension))).toBe(verdict);
  });
});
