import { describe, expect, it } from 'vitest';
import {
  AS_IT_IS,
  CELLS,
  decimal,
  edgeOf,
  Grid,
  planFor,
  suits,
} from '../../../../../src/watch/series/charts/grid';
import { randomFrom } from '../../../../support/random';

const ranges: readonly (readonly [number, number])[] = [
  [0, 1],
  [-1, 1],
  [5, 97],
  [-3000, 1000],
  [8, 280],
  [1_763_799_987_990, 1_763_800_012_487],
  [46.137, 46.1371],
  [1e15, 1e15 + 1],
  [-1e308, 1.7e308],
  [1e-310, 9e-310],
  [0, 5e-324],
  [-1e-9, 1e-9],
  [1e300, 1.1e300],
];

describe('The cells of a histogram', () => {
  it.each(ranges)('suit the range from %d to %d that they were planned for', (low, high) => {
    for (const whole of [false, true]) {
      const plan = planFor(low, high, whole);
      expect(suits(plan, low, high)).toBe(true);
      const width = decimal(1, plan.exponent);
      expect(low / width - plan.first).toBeGreaterThanOrEqual(1);
      expect(high / width - plan.first).toBeLessThanOrEqual(CELLS - 1);
    }
  });

  it.each(ranges)('hold each number from %d to %d between their edges', (low, high) => {
    const plan = planFor(low, high, false);
    const grid = new Grid(plan, AS_IT_IS);
    const random = randomFrom(7);
    for (let i = 0; i < 500; i++) {
      const share = random();
      const value = Math.min(high, Math.max(low, low * (1 - share) + high * share));
      const cell = grid.cellOf(value) - 1;
      expect(edgeOf(plan.first + cell, plan)).toBeLessThanOrEqual(value);
      expect(edgeOf(plan.first + cell + 1, plan)).toBeGreaterThan(value);
    }
  });

  it('begin with the decimal that they are named by, however it rounds', () => {
    const plan = { exponent: -2, first: 0, whole: false };
    const grid = new Grid(plan, AS_IT_IS);
    for (let i = 0; i < CELLS; i++) expect(grid.cellOf(i / 100)).toBe(i + 1);
  });

  it('begin with it in another unit too, after the conversion', () => {
    // Shown in milliseconds, kept in seconds.
    const grid = new Grid({ exponent: -1, first: 0, whole: false }, { factor: 1000, converted: true });
    for (let i = 0; i < CELLS; i++) expect(grid.cellOf(i / 10 / 1000)).toBe(i + 1);
  });

  it('have whole numbers in their middle', () => {
    const grid = new Grid({ exponent: 0, first: -10, whole: true }, AS_IT_IS);
    expect([-10.5, -10, 0, 0.49, 0.5, 1, 4085.5].map(value => grid.cellOf(value))).toEqual([
      1,
      1,
      11,
      11,
      12,
      12,
      CELLS + 1,
    ]);
  });

  it('suit no more where the numbers have left them, or have come close together', () => {
    const plan = planFor(0, 100, false);
    expect(plan.exponent).toBe(0);
    expect([suits(plan, 0, 100), suits(plan, 0, 1500), suits(plan, 4000, 4100), suits(plan, 50, 51)]).toEqual(
      [true, false, false, false],
    );
  });
});
