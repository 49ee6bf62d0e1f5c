import { describe, expect, it } from 'vitest';
import { sortedCopy } from '../../../src/median/sortedCopy';
import { finish } from '../../../src/median/steps';
import { randomFrom } from '../../support/random';

describe('A sorted copy', () => {
  it.each([
    0, 1, 2, 32_767, 32_768, 32_769, 65_536, 100_000, 250_001,
  ])('of %i numbers is what sorting gives', n => {
    const next = randomFrom(n);
    const list = Float64Array.from({ length: n }, () => Math.floor(next() * 50_000) - 25_000);
    const before = list.slice();
    const [sorted, wanted] = [finish(sortedCopy(list)), list.toSorted()];
    expect(sorted.length).toBe(n);
    expect(sorted.findIndex((value, i) => value !== wanted[i])).toBe(-1);
    expect(list.findIndex((value, i) => value !== before[i])).toBe(-1);
  });

  it('is made in steps that are short, however many numbers there are', () => {
    const steps = [...sortedCopy(Float64Array.from({ length: 200_000 }, (_, i) => -i))];
    // Seven slices are sorted, and three rounds merge what there is.
    expect(steps.length).toBeGreaterThanOrEqual(7 + 3 * 6);
  });
});
