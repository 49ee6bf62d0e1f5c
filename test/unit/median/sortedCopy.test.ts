import { describe, expect, it } from 'vitest';
import { sortedCopy } from '../../../src/median/sortedCopy';
import { finish, STRIDE } from '../../../src/median/steps';
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

  it.each([
    ['of every magnitude and sign', (next: () => number) => (next() - 0.5) * 10 ** (next() * 600 - 300)],
    [
      'of few values, zeros of either sign among them',
      (next: () => number) => Math.round(next() * 8 - 4) / 2,
    ],
    ['all above zero', (next: () => number) => 1 + next()],
    ['all below zero', (next: () => number) => -1 - next()],
    ['subnormal', (next: () => number) => Math.round(next() * 9 - 4) * Number.MIN_VALUE],
    ['as large as they go', (next: () => number) => (next() < 0.5 ? -1 : 1) * Number.MAX_VALUE],
  ])('of numbers %s is what sorting gives, bit for bit', (_, make) => {
    const next = randomFrom(3);
    const list = Float64Array.from({ length: 5000 }, () => make(next));
    const [sorted, wanted] = [finish(sortedCopy(list)), list.toSorted()];
    expect([...sorted].findIndex((value, i) => !Object.is(value, wanted[i]))).toBe(-1);
  });

  it('is made in short steps, however many numbers there are', () => {
    const steps = [...sortedCopy(Float64Array.from({ length: 3 * STRIDE }, (_, i) => -i * Math.PI))];
    // Three stretches are copied, and each of the digits counts them and moves them, unless all have the same.
    expect(steps.length).toBeGreaterThan(3 * (1 + 2 * 4));
  });
});
