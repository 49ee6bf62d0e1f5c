import { describe, expect, it } from 'vitest';
import {
  fewNotes,
  figureText,
  figureWords,
  intervalText,
  type Writers,
  wantOf,
} from '../../../src/views/figures';
import { figuresMarkdown } from '../../../src/views/figureTable';
import type { RecentSummary } from '../../../src/watch/series/recentSummary';
import { Series } from '../../../src/watch/series/series';
import { type FigureName, statisticOf } from '../../../src/watch/series/statistics';
import { factsOf, summaryOf } from '../../../src/watch/series/summary';
import { shortNumber } from '../../../src/words';

const number = (value: number) => shortNumber(value, 'en');
const MS: Writers = { value: value => `${number(value)} ms`, bare: number, number };

function seriesOf(numbers: readonly number[]): Series {
  const series = new Series({ label: '', dimension: '', unit: 0 });
  series.add({ label: '', dimension: '', unit: 0, mixed: false, values: Float64Array.from(numbers) });
  return series;
}

function summary(numbers: readonly number[], lag = 0): RecentSummary {
  const found = summaryOf(seriesOf(numbers), [50, 90]);
  if (!found) throw new Error('There are numbers.');
  return { ...found, lag };
}

const SEVEN = [41, 35, 62, 5, 97, 12, 50];

describe('The figures of the status bar', () => {
  it.each<[FigureName[], string, string]>([
    [['median'], '41 ms', 'Median took 41 ms'],
    [['mean'], 'mean 43.1429 ms', 'Mean took 43.1429 ms'],
    [['median', 'mean'], '41 ms, mean 43.1429 ms', 'Median took 41 ms, mean 43.1429 ms'],
    [['p90', 'median'], 'p90 76 ms, median 41 ms', '90th percentile took 76 ms, median 41 ms'],
    [
      ['mad', 'iqr', 'q1'],
      'MAD 21 ms, IQR 32.5 ms, Q1 23.5 ms',
      'Median absolute deviation took 21 ms, interquartile range 32.5 ms, first quartile 23.5 ms',
    ],
    [['count'], 'count 7', 'Count took 7'],
    [['last', 'outliers'], 'last 50 ms, outliers 0', 'Last number took 50 ms, outliers 0'],
    [['mode'], 'mode –', 'Mode took –'],
  ])('%j are shown as %s and said as “%s”', (names, text, spoken) => {
    expect(figureWords(summary(SEVEN), names, MS, 'took')).toEqual({ text, spoken });
  });

  it('tell the level of the interval in percent', () => {
    expect(figureText(summary(SEVEN), 'intervalLevel', MS)).toBe('98.4 %');
  });

  it('say of very many values only that they are many', () => {
    const many = summary(Array.from({ length: 10_001 }, (_, i) => i));
    expect(figureText(many, 'distinct', MS)).toBe('more than 10,000');
    expect(figureText(many, 'mode', MS)).toBe('–');
  });

  it('say where they are of a moment ago, or are searched for', () => {
    expect(figureText(summary(SEVEN, 20), 'p90', MS)).toBe('≈ 76 ms');
    expect(figureText(summary(SEVEN, 20), 'max', MS)).toBe('97 ms');
    const facts = factsOf(seriesOf(SEVEN));
    if (!facts) throw new Error('There are numbers.');
    expect(figureText({ ...facts, lag: 1 }, 'p90', MS)).toBe('…');
    expect(figureText({ ...facts, lag: 1 }, 'mean', MS)).toBe('43.1429 ms');
  });
});

describe('What is told of the median’s interval', () => {
  it.each([
    [SEVEN, 0, '[5, 97]'],
    [SEVEN, 9, '≈ [5, 97]'],
    [[1, 2, 3, 4, 5], 0, ''],
  ])('of %j is, with a lag of %d, “%s”', (numbers, lag, text) => {
    expect(intervalText(summary(numbers, lag), MS)).toBe(text);
  });

  it('is what it needs where there are too few numbers', () => {
    expect(wantOf(statisticOf('intervalLow'), 5)).toBe('needs at least 6 numbers');
    expect(wantOf(statisticOf('intervalLow'), 6)).toBeUndefined();
  });
});

describe('The note on percentiles of too few numbers', () => {
  it.each([
    [[50, 90, 99.9], 1000, []],
    [[50, 90, 99.9], 999, ['p99.9 tells hardly more than the maximum: it takes 1,000 numbers.']],
    [
      [0, 1, 5, 90, 99, 100],
      9,
      [
        'p1 and p5 tell hardly more than the minimum: they take 100 and 20 numbers.',
        'p90 and p99 tell hardly more than the maximum: they take 10 and 100 numbers.',
      ],
    ],
  ])('%j of %d numbers is %j', (percentiles, count, notes) => {
    expect(fewNotes(percentiles, count, MS)).toEqual(notes);
  });
});

describe('All figures as a Markdown table', () => {
  it('are a row a figure and a column a series, without what none of them has', () => {
    const columns = [
      { heading: 'a|b', summary: summary([1, 2, 3, 4]), writers: MS },
      { heading: '$', summary: summary([7]), writers: MS },
    ];
    const lines = figuresMarkdown(columns, [50, 90]).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '| Figure | a\\|b | \\$ |',
      '| --- | ---: | ---: |',
      '| Count | 4 | 1 |',
      '| Median | 2.5 ms | 7 ms |',
    ]);
    expect(lines).toContain('| p90 | 3.7 ms | 7 ms |');
    expect(lines).toContain('| Deviation | 1.29099 ms | – |');
    expect(lines.join('\n')).not.toContain('interval');
  });
});
