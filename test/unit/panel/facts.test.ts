import { describe, expect, it } from 'vitest';
import { NumberWriter } from '../../../src/numberWriter';
import { factTexts } from '../../../src/panel/facts';
import { snapshotOf } from '../../support/preview/cases';

const writer = new NumberWriter('en');

describe('facts', () => {
  it.each([
    ['whole numbers in full, the mean to six digits', [41, 35, 62, 5, 97, 12, 50], '7 5 35 62 97 43.1429'],
    ['one number', [41.25], '1 41.25 41.25 41.25 41.25 41.25'],
    [
      'time stamps to the last digit',
      [1_763_800_000_009, 1_763_800_023_990],
      '2 1,763,800,000,009 1,763,800,000,009 1,763,800,023,990 1,763,800,023,990 1,763,800,012,000',
    ],
    [
      'long fractions by what the range tells',
      [46.137000041, 46.137099963],
      '2 46.13700004 46.13700004 46.13709996 46.13709996 46.13705',
    ],
    [
      'small numbers beside large ones with four digits, the mean with six',
      [1.23456e-12, 9_876_543.21],
      '2 1.235e−12 1.235e−12 9,877,000 9,877,000 4,938,270',
    ],
    ['a range beyond all doubles', [-1.7e308, 1.7e308], '2 −1.7e308 −1.7e308 1.7e308 1.7e308 0'],
  ])('write %s', (_, numbers, texts) => {
    expect(factTexts(snapshotOf(numbers), writer).join(' ')).toBe(texts);
  });

  it('are only the count where nothing else is known', () => {
    const { facts: _, ...snapshot } = snapshotOf([1, 2, 3]);
    expect(factTexts(snapshot, writer)).toEqual(['3']);
  });
});
