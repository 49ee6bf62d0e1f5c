import { describe, expect, it } from 'vitest';
import { unitCode } from '../../../../src/numbers/units';
import { batchByDimension } from '../../../../src/watch/series/batch';
import { scaleOf, toScale, withoutNoise } from '../../../../src/watch/series/scale';
import { SeriesSet } from '../../../../src/watch/series/seriesSet';

/** The median of these readings as it is told. */
function told(...readings: readonly (readonly [number, string])[]): string {
  const values = Float64Array.from(readings, ([value]) => value);
  const units = Uint16Array.from(readings, ([, symbol]) => unitCode(symbol) ?? 0xffff);
  const series = new SeriesSet(batchByDimension(values, units)).main;
  if (!series) return '';
  const scale = scaleOf(series);
  return `${toScale(series.median ?? 0, scale)} ${scale.symbol}`;
}

describe('A series is told', () => {
  it.each([
    [
      'in its own unit where it has one',
      [
        [1500, 'ms'],
        [2500, 'ms'],
      ],
      '2000 ms',
    ],
    ['without a unit where it has none', [[1500, '']], '1500 '],
    [
      'in a readable unit where it has several',
      [
        [950, 'µs'],
        [1.2, 'ms'],
        [0.003, 's'],
      ],
      '1.2 ms',
    ],
    [
      'in a larger one where the median is large',
      [
        [90, 's'],
        [3, 'h'],
        [100, 'min'],
      ],
      '1.66666666666667 h',
    ],
    [
      'in the smallest where the median is below all',
      [
        [0.5, 'ns'],
        [0.000_25, 'µs'],
        [0.25, 'ns'],
      ],
      '0.25 ns',
    ],
    [
      'in bytes by powers of ten',
      [
        [1, 'KiB'],
        [2, 'kB'],
        [3, 'B'],
      ],
      '1.024 kB',
    ],
    [
      'in its own unit where the median is 0',
      [
        [0, 'ms'],
        [0, 's'],
        [1.2, 's'],
      ],
      '0 s',
    ],
    [
      'without the last bit that a conversion cost',
      [
        [1001, 'ms'],
        [1001, 'ms'],
        [0.5, 's'],
        [60, 's'],
      ],
      '1.001 s',
    ],
    [
      'in one spelling of a unit without converting',
      [
        [120, 's'],
        [90, 'sec'],
        [100, 's'],
      ],
      '100 s',
    ],
    [
      'in the largest unit where no ladder is known',
      [
        [1, 'mV'],
        [1, 'V'],
        [3, 'V'],
      ],
      '1 V',
    ],
  ] as const)('%s', (_, readings, expected) => {
    expect(told(...readings)).toBe(expected);
  });
});

describe('A computed figure', () => {
  it.each([
    [0.1 + 0.2, 0.3],
    [0.3 - 0.1, 0.2],
    [-(0.1 + 0.7), -0.8],
    [1.1 * 1.1, 1.21],
    [3 * 1e-9, 3e-9],
  ])('%d is %d, without the noise of its last bits', (value, meant) => {
    expect(value).not.toBe(meant);
    expect(withoutNoise(value)).toBe(meant);
  });

  it.each([
    1 / 3,
    2 / 3,
    100 / 7,
    0.3,
    0,
    -12.5,
    123_456_789_012.345_67,
    Number.MAX_VALUE,
    Number.MIN_VALUE,
    Number.POSITIVE_INFINITY,
  ])('%d keeps all of its digits', value => {
    expect(withoutNoise(value)).toBe(value);
  });
});
