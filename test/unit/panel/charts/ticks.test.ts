import { describe, expect, it } from 'vitest';
import { NumberWriter } from '../../../../src/numberWriter';
import { ticksOf } from '../../../../src/panel/charts/tickLabels';
import { multiple, stepAtLeast, ticksIn } from '../../../../src/panel/charts/ticks';

const writer = new NumberWriter('en');

describe('A step', () => {
  it.each([
    [1, 1],
    [1.01, 2],
    [2, 2],
    [3, 5],
    [5.1, 10],
    [0.07, 0.1],
    [0.3, 0.5],
    [99, 100],
    [1e-320, 1e-320],
    [1.2e307, 2e307],
  ])('of at least %d is %d', (size, step) => {
    expect(multiple(1, stepAtLeast(size))).toBe(step);
  });
});

describe('Ticks', () => {
  it.each([
    [5, 97, 5, [20, 40, 60, 80]],
    [0, 1, 6, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [-3000, 1000, 5, [-3000, -2000, -1000, 0, 1000]],
    [0.1, 0.3, 3, [0.1, 0.2, 0.3]],
    [1, 7, 12, [1, 2, 3, 4, 5, 6, 7]],
  ])('from %d to %d, at most %d, are %j', (low, high, most, wanted) => {
    const whole =
      Number.isInteger(low) && low > 0 && high < 10 ? ({ times: 1, exponent: 0 } as const) : undefined;
    expect(ticksIn(low, high, most, whole).values.map(value => value + 0)).toEqual(wanted);
  });

  it.each([
    [-1.7e308, 1.7e308],
    [0, 5e-324],
    [1e-310, 9e-310],
    [1e15, 1e15 + 1],
    [1_763_799_987_990, 1_763_800_012_487],
  ])('from %d to %d are few and lie within', (low, high) => {
    const { values } = ticksIn(low, high, 6);
    expect(values.length).toBeLessThanOrEqual(6);
    for (const value of values) {
      expect(value).toBeGreaterThanOrEqual(low);
      expect(value).toBeLessThanOrEqual(high);
    }
  });
});

describe('The words at ticks', () => {
  it.each([
    [0, 300, 150, ['0', '100', '200', '300']],
    [0, 1, 0.5, ['0.0', '0.2', '0.4', '0.6', '0.8', '1.0']],
    [-2e-7, 4e-7, 0, ['−2e−7', '0', '2e−7', '4e−7']],
    [0, 2e12, 1e12, ['0', '5e11', '1e12', '1.5e12', '2e12']],
  ])('from %d to %d are as brief as tells them apart', (low, high, median, wanted) => {
    const { labels, relative } = ticksOf({ low, high }, 6, median, writer);
    expect(labels).toEqual(wanted);
    expect(relative).toBe(false);
  });

  it('are differences from the median where they would be too long', () => {
    const median = 1_763_800_000_000;
    const { labels, values, relative } = ticksOf(
      { low: median - 12_000, high: median + 12_000 },
      5,
      median,
      writer,
    );
    expect(labels).toEqual(['−10,000', '−5,000', '0', '+5,000', '+10,000']);
    expect(values[3]).toBe(median + 5000);
    expect(relative).toBe(true);
  });

  it('are no differences of numbers whose range is beyond all doubles', () => {
    const { labels, relative } = ticksOf({ low: -1.7e308, high: 1.7e308 }, 5, 0, writer);
    expect(labels).toEqual(['−1e308', '0', '1e308']);
    expect(relative).toBe(false);
  });
});
