import { describe, expect, it } from 'vitest';
import { rankSum } from '../../../../src/median/rankSum';
import { leastP, leastSizes, moreNumbers } from '../../../../src/watch/compare/sampleSize';
import { randomFrom } from '../../../support/random';

/** How many ways there are to choose so many of so many, counted one by one. */
function choices(of: number, size: number): number {
  let count = 0;
  for (let mask = 0; mask < 2 ** of; mask++) {
    let bits = 0;
    for (let rest = mask; rest > 0; rest >>= 1) bits += rest & 1;
    if (bits === size) count++;
  }
  return count;
}

describe('The least p of a rank-sum test', () => {
  it.each([
    // benchstat's table of them, in benchmath/anone.go of golang.org/x/perf.
    [1, 1, 1],
    [2, 2, 0.3333333333333333],
    [3, 3, 0.1],
    [4, 4, 0.02857142857142857],
    [5, 5, 0.007936507936507936],
    [9, 9, 4.113533525298231e-5],
    // R: 2 * pwilcox(0, m, n).
    [2, 8, 0.04444444444444444],
    [3, 5, 0.03571428571428571],
    [1, 39, 0.05],
  ])('of %i and %i numbers is %d', (base, current, p) => {
    expect(leastP({ base, current })).toBeCloseTo(p, 15);
    expect(leastP({ base: current, current: base })).toBe(leastP({ base, current }));
  });

  it('is that of one order among all, times two for two sides', () => {
    for (let base = 1; base <= 6; base++) {
      for (let current = 1; current <= 6; current++) {
        const expected = Math.min(1, 2 / choices(base + current, base));
        expect(leastP({ base, current })).toBeCloseTo(expected, 15);
      }
    }
  });

  it('is what the test gives for samples that lie apart', () => {
    for (const [m, n] of [
      [3, 3],
      [4, 4],
      [3, 5],
      [2, 8],
    ] as const) {
      const low = Array.from({ length: m }, (_, i) => i);
      const high = Array.from({ length: n }, (_, i) => 100 + i);
      expect(rankSum(low, high).p).toBeCloseTo(leastP({ base: m, current: n }), 12);
    }
  });

  it('of many numbers is next to nothing and found at once', () => {
    expect(leastP({ base: 1e7, current: 1e7 })).toBeLessThan(1e-14);
  });
});

describe('The least sizes that can show a difference at 0.05', () => {
  it.each([
    [1, 1, 4, 4],
    [3, 3, 4, 4],
    [3, 4, 4, 4],
    [2, 7, 3, 7],
    [2, 8, 2, 8],
    [3, 5, 3, 5],
    [1, 20, 2, 20],
    [1, 39, 1, 39],
    [4, 4, 4, 4],
  ])('are, from %i and %i, %i and %i', (base, current, leastBase, leastCurrent) => {
    expect(leastSizes({ base, current }, 0.05)).toEqual({ base: leastBase, current: leastCurrent });
    expect(leastSizes({ base: current, current: base }, 0.05)).toEqual({
      base: leastCurrent,
      current: leastBase,
    });
  });

  it('are just enough: with one number less on both sides none could be shown', () => {
    for (let size = 1; size < 12; size++) {
      const { base, current } = leastSizes({ base: 1, current: size }, 0.05);
      expect(leastP({ base, current })).toBeLessThanOrEqual(0.05);
      const isGrown = base > 1 || current > size;
      if (isGrown)
        expect(
          leastP({ base: base - 1, current: Math.min(current, Math.max(size, base - 1)) }),
        ).toBeGreaterThan(0.05);
    }
  });
});

describe('How many more numbers it would take', () => {
  it('is what is published: 44 each for a share of 0.3 and a power of 0.9', () => {
    // R's package statpsych: size.test.mann(.05, .90, .3).
    expect(moreNumbers({ base: 1, current: 1 }, 0.3, 0.9)).toBe(43);
    expect(moreNumbers({ base: 1, current: 1 }, 0.7, 0.9)).toBe(43);
  });

  it.each([
    // Both sizes of (qnorm(.975) + qnorm(.8))^2 / (12 * .25 * (share - .5)^2), from R.
    [0.6, 261.6293],
    [0.7, 65.40733],
    [0.8, 29.06992],
    [0.9, 16.35183],
  ])('for a share of %d makes %d of both together', (share, both) => {
    expect(moreNumbers({ base: 5, current: 5 }, share)).toBe(Math.ceil(both / 2) - 5);
  });

  it('is the least by which the formula holds, for samples of unequal sizes too', () => {
    const next = randomFrom(11);
    for (let round = 0; round < 300; round++) {
      const [base, current] = [1 + Math.floor(next() * 60), 1 + Math.floor(next() * 60)];
      const share = next();
      const more = moreNumbers({ base, current }, share);
      if (more === undefined) continue;
      const holds = (k: number) => {
        const [m, n] = [base + k, current + k];
        return (m * n) / (m + n) >= 7.8488797343490857 / (12 * (share - 0.5) ** 2);
      };
      expect(holds(more)).toBe(true);
      if (more > 1) expect(holds(more - 1)).toBe(false);
    }
  });

  it('is one at least, where there are numbers enough already', () => {
    expect(moreNumbers({ base: 100, current: 100 }, 0.9)).toBe(1);
  });

  it('is undefined where no difference was seen, or where it would be more than a million', () => {
    expect(moreNumbers({ base: 9, current: 9 }, 0.5)).toBeUndefined();
    expect(moreNumbers({ base: 9, current: 9 }, 0.5 + 1.2e-3)).toBeDefined();
    expect(moreNumbers({ base: 9, current: 9 }, 0.5 - 1.1e-3)).toBeUndefined();
  });

  it('shows the difference of uniform numbers about four times of five', () => {
    const next = randomFrom(3);
    // Uniform numbers d apart: the share is 1 - (1 - d)² / 2.
    const distance = 0.25;
    const size = 4 + (moreNumbers({ base: 4, current: 4 }, 1 - (1 - distance) ** 2 / 2) ?? 0);
    const rounds = 600;
    let shown = 0;
    for (let round = 0; round < rounds; round++) {
      const base = Array.from({ length: size }, next);
      const current = Array.from({ length: size }, () => next() + distance);
      if (rankSum(current, base).p <= 0.05) shown++;
    }
    expect(shown / rounds).toBeGreaterThan(0.74);
    expect(shown / rounds).toBeLessThan(0.86);
  });
});
