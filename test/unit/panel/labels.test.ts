import { describe, expect, it } from 'vitest';
import { NumberWriter } from '../../../src/numberWriter';
import { chooseLabels, sharedPrefix, writeMiddle } from '../../../src/panel/labels';
import { randomFrom } from '../../support/random';

const writer = new NumberWriter('en');

function labelsOf(values: readonly number[], median: number) {
  const labels = chooseLabels(values, median, writer);
  return { ...labels, texts: values.map(value => labels.of(value)) };
}

describe('labels', () => {
  it.each([
    ['whole numbers as they are', [41, 5, 1200], 41, ['41', '5', '1,200']],
    ['up to three decimals in full and alike', [46.137, 46, 7.25], 46, ['46.137', '46.000', '7.250']],
    [
      'more decimals as far as they tell apart',
      [46.13711, 46.13722, 46.13733],
      46.13722,
      ['46.1371', '46.1372', '46.1373'],
    ],
    [
      'at least three digits of the largest',
      [0.123456, 0.456789, 0.789123],
      0.4,
      ['0.123', '0.457', '0.789'],
    ],
    ['equal numbers alike', [46.5, 46.5], 46.5, ['46.5', '46.5']],
    [
      'numbers of very different size in digits',
      [1.23456e-12, 4.56789e9, 7.5],
      7.5,
      ['1.23e−12', '4.57e9', '7.5'],
    ],
    ['huge numbers in powers of ten', [1.5e308, -1.25e308], 1, ['1.5e308', '−1.25e308']],
    ['a long number that stands alone rounded', [1_763_799_999_877], 1_763_799_999_877, ['1.7638e12']],
  ])('write %s', (_, values, median, texts) => {
    expect(labelsOf(values, median)).toMatchObject({ relative: false, exponent: 0, texts });
  });

  it('of time stamps are differences from the median', () => {
    const values = [1_763_799_999_876, 1_763_799_999_878, 1_763_799_999_877];
    expect(labelsOf(values, 1_763_799_999_877)).toMatchObject({
      relative: true,
      exponent: 0,
      texts: ['−1', '+1', '0'],
    });
  });

  it('of numbers that agree in many digits are differences in a power of ten', () => {
    const values = [46.137052070143, 46.137052071398, 46.1370520655];
    expect(labelsOf(values, 46.1370520707)).toMatchObject({
      relative: true,
      exponent: -9,
      texts: ['−0.56', '+0.70', '−5.20'],
    });
  });

  it.each([
    1e-310, 1e-300, 1e-12, 1e-3, 1, 1e6, 1e12, 1e300, 1e303,
  ])('at scale %d stay short and tell nine in ten distinct numbers apart', scale => {
    const next = randomFrom(295);
    for (let round = 0; round < 50; round++) {
      const middle = (next() - 0.5) * scale * 10 ** Math.floor(next() * 5);
      const values = Array.from(
        { length: 62 },
        () => middle + (next() - 0.5) * scale * 10 ** -Math.floor(next() * 5),
      );
      const { texts } = labelsOf(values, middle);
      expect(Math.max(...texts.map(text => text.length))).toBeLessThanOrEqual(10);
      expect(new Set(texts).size).toBeGreaterThanOrEqual(0.9 * new Set(values).size);
    }
  });

  it('of numbers whose differences overflow stay numbers', () => {
    const values = [-1.7e308, 1.70001e308, 1.70002e308, 1.70003e308];
    expect(labelsOf(values, -1.7e308).texts.join()).not.toContain('∞');
  });

  it('of the smallest numbers that agree in many digits are their differences', () => {
    const values = [1, 2, 3].map(step => 6.123456e-310 + step * 5e-324);
    expect(labelsOf(values, 6.123456e-310)).toMatchObject({
      relative: true,
      exponent: 0,
      texts: ['+5e−324', '+1e−323', '+1.5e−323'],
    });
  });
});

describe('the words on the middle', () => {
  it.each([
    ['short numbers in full', 42.5, [41, 44], { median: '42.5', tops: ['41', '44'] }],
    [
      'tops with as many decimals',
      45.9895,
      [45.989, 45.99],
      { median: '45.9895', tops: ['45.989', '45.990'] },
    ],
    [
      'long whole numbers in full',
      1_763_799_999_877.5,
      [1_763_799_999_877, 1_763_799_999_878],
      { median: '1,763,799,999,877.5', tops: ['1,763,799,999,877', '1,763,799,999,878'] },
    ],
    [
      'six digits of fractions',
      0.4998765432109,
      [0.499, 0.50075309],
      { median: '0.499877', tops: ['0.499', '0.500753'] },
    ],
    [
      'as many digits as tell the three apart',
      46.13705207705,
      [46.1370520143, 46.1370521398],
      { median: '46.13705208', tops: ['46.13705201', '46.13705214'] },
    ],
    [
      'neighbouring doubles with all digits',
      1 + Number.EPSILON,
      [1, 1 + 2 * Number.EPSILON],
      {
        median: '1.0000000000000002',
        tops: ['1', '1.0000000000000004'],
      },
    ],
    ['one number alone', 41, [41], { median: '41', tops: ['41'] }],
  ])('write %s', (_, median, tops, expected) => {
    expect(writeMiddle(median, tops, writer)).toEqual(expected);
  });
});

describe('the lead that labels share', () => {
  it.each([
    ['digits before the last two', ['46.138', '46.139', '46.140'], 4],
    ['no more than all but the last two characters', ['46.138', '46.137'], 4],
    ['nothing where one digit alone is shared', ['41.2', '44.1'], 0],
    ['nothing where lengths differ', ['10,001', '10,001.5'], 0],
    ['nothing where all are equal', ['46.5', '46.5'], 0],
    ['nothing of nothing', [], 0],
  ])('is %s', (_, labels, shared) => {
    expect(sharedPrefix(labels)).toBe(shared);
  });
});
