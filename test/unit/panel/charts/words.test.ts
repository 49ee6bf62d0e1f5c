import { describe, expect, it } from 'vitest';
import { NumberWriter } from '../../../../src/numberWriter';
import type { Bins } from '../../../../src/panel/charts/bins';
import {
  beyondWords,
  binLines,
  distributionSentence,
  runningSentence,
  wordsFor,
} from '../../../../src/panel/charts/words';
import type { ChartData, Distribution } from '../../../../src/protocol';

const writer = new NumberWriter('en');
const distribution: Distribution = {
  low: 8,
  high: 232,
  min: 8,
  q1: 36.1,
  q3: 58.9,
  max: 279.994,
  estimated: false,
};
const words = wordsFor({ unit: 'ms', distribution }, 'en', writer);
const bins: Bins = {
  bins: [
    { from: 0, to: 40, lower: 300, upper: 0 },
    { from: 40, to: 80, lower: 200, upper: 400 },
  ],
  low: 8,
  high: 232,
  below: 0,
  above: 3,
};
const data: ChartData = {
  seriesId: 1,
  label: '',
  unit: 'ms',
  count: 1000,
  lowerSize: 500,
  median: 46.1,
  lowerTop: 46,
  distribution,
  running: {
    stride: 2,
    first: 0,
    count: 1000,
    medians: Float64Array.of(63, 42, 46),
    values: Float64Array.of(1, 2, 3),
  },
};

describe('The words of the charts', () => {
  it('tell what lies beyond the axis', () => {
    expect(beyondWords(bins, distribution, words)).toEqual({
      below: '',
      above: '3 above 232, up to 279.994 →',
    });
    expect(beyondWords({ ...bins, below: 1200, above: 0 }, distribution, words)).toEqual({
      below: '← 1,200 below 8, down to 8',
      above: '',
    });
  });

  it('tell all that a distribution shows', () => {
    expect(distributionSentence(data, bins, words)).toBe(
      'Distribution of 1,000 numbers: from 8 ms to 279.994 ms, half of them between 36.1 ms and 58.9 ms, the median 46.1 ms; most, 600, between 40 ms and 80 ms; 3 above 232, up to 279.994.',
    );
    const equal = { ...data, distribution: { ...distribution, min: 5, max: 5 } };
    expect(distributionSentence(equal, undefined, words)).toBe(
      'Distribution of 1,000 numbers: all are 5 ms.',
    );
  });

  it.each([
    [46.137, 46.1371, 46.13705207, '46.13705207'],
    [1_763_800_000_000.25, 1_763_800_024_000, 1_763_800_012_498.5, '1,763,800,012,498.5'],
    [1.5e-9, 1.50001e-9, 1.500_004_56e-9, '1.50000456e−9'],
    [-Number.MAX_VALUE, Number.MAX_VALUE, 1.234_567_8e300, '1.23457e300'],
    [8, 232, 46.137_052, '46.1371'],
    [5, 5, 5, '5'],
  ])('have the digits that tell the numbers from %d to %d apart', (low, high, value, text) => {
    const { value: write } = wordsFor(
      { unit: '', distribution: { ...distribution, low, high } },
      'en',
      writer,
    );
    expect(write(value)).toBe(text);
  });

  it('tell all that a running median shows', () => {
    expect(runningSentence(data, words)).toBe(
      'Running median of 1,000 numbers in order of arrival: 63 ms at the first, 46.1 ms now, between 42 ms and 63 ms.',
    );
  });

  it.each([
    [
      { from: 40, to: 80, lower: 200, upper: 400 },
      false,
      ['40 to 80 ms', '600 numbers, 60 %', '200 lower half, 400 upper half'],
    ],
    [{ from: 2.5, to: 3.5, lower: 1, upper: 0 }, true, ['3 ms', '1 number, 0.1 %', 'lower half']],
    [{ from: 9.5, to: 19.5, lower: 0, upper: 0 }, true, ['10 to 19 ms', '0 numbers, 0 %']],
  ])('tell of the bar %j', (bin, whole, lines) => {
    expect(binLines(bin, 1000, whole, words)).toEqual(lines);
  });
});
