import { describe, expect, it } from 'vitest';
import { NumberWriter } from '../../../src/numberWriter';
import { columnWriter, factWriter } from '../../../src/panel/facts';
import type { Fact, Facts, Snapshot } from '../../../src/protocol';
import { snapshotOf } from '../../support/preview/cases';

const writer = new NumberWriter('en');

function factsOf({ facts }: Snapshot): Facts {
  if (!facts) throw new Error('There are numbers.');
  return facts;
}

/** Each fact with its name, those that are wanted. */
function written(facts: Facts, unit: string, ...words: string[]): string {
  const write = factWriter(facts, unit, writer);
  const all: readonly Fact[] = [...facts.main, ...facts.more];
  return words
    .map(word => all.find(fact => fact.word === word))
    .map(fact => (fact ? write(fact) : 'missing'))
    .join(' | ');
}

describe('The main facts of a series', () => {
  it.each([
    [
      'whole numbers whole, and what is computed finer',
      [41, 35, 62, 5, 97, 12, 50],
      '5 | 23.5 | 56.0 | 97 | 43.1',
    ],
    ['whole numbers far apart as finely', [30, 31, 32, 33, 500], '30 | 31.0 | 33.0 | 500 | 125.2'],
    [
      'what of the numbers has more decimals than their ends with its own',
      [1, 5.25],
      '1.00 | 2.063 | 4.188 | 5.25 | 3.125',
    ],
    ['one number as it is', [41.25], '41.25 | 41.25 | 41.25 | 41.25 | 41.25'],
    ['tenths as tenths', [19.5, 20, 113.8], '19.5 | 19.75 | 66.90 | 113.8 | 51.10'],
    [
      'time stamps to the last digit',
      [1_763_800_000_009, 1_763_800_023_990],
      '1,763,800,000,009 | 1,763,800,006,004 | 1,763,800,017,995 | 1,763,800,023,990 | 1,763,800,012,000',
    ],
    [
      'long fractions by what the range tells',
      [46.137000041, 46.137099963],
      '46.13700004 | 46.13702502 | 46.13707498 | 46.13709996 | 46.13705000',
    ],
    [
      'small numbers beside large ones with four digits',
      [1.23456e-12, 9_876_543.21],
      '1.235e−12 | 2,469,000 | 7,407,000 | 9,877,000 | 4,938,000',
    ],
    ['a range beyond all doubles', [-1.7e308, 1.7e308], '−1.7e308 | −8.5e307 | 8.5e307 | 1.7e308 | 0'],
  ])('write %s', (_, numbers, texts) => {
    expect(written(factsOf(snapshotOf(numbers)), '', 'Min', 'Q1', 'Q3', 'Max', 'Mean')).toBe(texts);
  });

  it('tell what is larger than all doubles', () => {
    const facts = factsOf(snapshotOf([-1.7e308, 1.7e308, 1.7e308, 1.7e308]));
    expect(written(facts, 'ms', 'Range', 'Sum', 'Max')).toBe('∞\u00a0ms | ∞\u00a0ms | 1.7e308\u00a0ms');
  });

  it('bear the unit, but for what is counted', () => {
    const facts = factsOf(snapshotOf([0.95, 1, 2, 3, 1.5, 1.25, 40]));
    expect(written(facts, 'ms', 'Numbers', 'Min', 'Max', 'p90', 'Outliers', 'Distinct values')).toBe(
      '7 | 0.95\u00a0ms | 40.00\u00a0ms | 17.800\u00a0ms | 1 | 7',
    );
    expect(written(facts, 'ms', '95 % interval')).toBe('[0.95, 40.00]\u00a0ms');
    expect(written(facts, '$', 'Min', 'Mean')).toBe('$0.95 | $7.100');
  });

  it('tell the median and the quartiles as the status bar and the tooltip do', () => {
    const facts = factsOf(snapshotOf([39.3, 39.4, 44.9, 45, 52.4, 52.5]));
    expect(written(facts, 'ms', 'p50', 'Range', 'Sum', 'Last')).toBe(
      '44.95\u00a0ms | 13.2\u00a0ms | 273.5\u00a0ms | 52.5\u00a0ms',
    );
  });

  it('keep what is less than a step of the others', () => {
    const facts = factsOf(snapshotOf([...Array(2000).fill(1000), 1000.1]));
    expect(written(facts, '', 'Deviation', 'Mode')).toBe('0.002236 | 1,000.0');
  });
});

describe('Numbers in columns', () => {
  it.each([
    ['whole', [41, 35, 5], '41 | 35 | 5'],
    ['with the decimals that they came with', [41, 35.5, 5.25], '41.00 | 35.50 | 5.25'],
    ['as facts where they are long fractions', [1 / 3, 41, 5], '0.33 | 41.00 | 5.00'],
  ])('are written %s', (_, values, texts) => {
    const extent = [0, 1 / 3, 2, 2.5];
    expect(values.map(columnWriter(values, extent, writer)).join(' | ')).toBe(texts);
  });
});

describe('The facts that are not there', () => {
  it('say so, and why', () => {
    const facts = factsOf(snapshotOf([1, 2, 3]));
    expect(written(facts, 'ms', '95 % interval', 'Mode')).toBe('needs at least 6 numbers | –');
    expect(facts.notes).toEqual([
      'p90, p95, p99 and p99.9 tell hardly more than the maximum: they take 10, 20, 100 and 1,000 numbers.',
    ]);
  });

  it('are marked where they were found a moment ago', () => {
    const facts = factsOf(snapshotOf([1, 2, 3]));
    const late = { ...facts, main: facts.main.map(fact => ({ ...fact, lags: fact.word === 'Q1' })) };
    expect(written(late, '', 'Q1', 'Max')).toBe('≈\u202f1.50 | 3');
  });
});

describe('The outliers', () => {
  it('can be listed by a click where there are some', () => {
    const commands = (numbers: number[]) =>
      factsOf(snapshotOf(numbers)).more.flatMap(({ command }) => command ?? []);
    expect(commands([1, 2, 3, 4, 5])).toEqual([]);
    expect(commands([1, 2, 3, 4, 500])).toEqual(['showOutliers']);
  });
});

describe('The least number, the largest and the last', () => {
  it('lead to their places by a click, and no other fact does', () => {
    const { main, more } = factsOf(snapshotOf([1, 2, 3]));
    const leading = [...main, ...more].flatMap(({ word, number }) => (number ? [[word, number]] : []));
    expect(leading).toEqual([
      ['Min', { which: 'min' }],
      ['Max', { which: 'max' }],
      ['Last', { which: 'last' }],
    ]);
  });
});
