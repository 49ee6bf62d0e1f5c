import { describe, expect, it } from 'vitest';
import { MedianFinder } from '../../../src/median/medianFinder';
import { medianInterval, medianRanks } from '../../../src/median/medianInterval';

/** 1 - 2 P(B < low) for B of n fair coins, in whole numbers. */
function coverage(n: number, low: number): number {
  let ways = 1n;
  let below = 0n;
  for (let i = 0; i < low; i++) {
    below += ways;
    ways = (ways * BigInt(n - i)) / BigInt(i + 1);
  }
  return 1 - Number((below * 2n * 10n ** 20n) / 2n ** BigInt(n)) / 1e20;
}

describe('the ranks that enclose the median', () => {
  // By R 4.2.2: low is qbinom((1 - level) / 2, n, 1 / 2), the level reached 1 - 2 pbinom(low - 1, n, 1 / 2).
  it.each([
    { n: 5, level: 0.9, ranks: { low: 1, high: 5, level: 0.9375 } },
    { n: 5, level: 0.95, ranks: undefined },
    { n: 6, level: 0.95, ranks: { low: 1, high: 6, level: 0.96875 } },
    { n: 6, level: 0.99, ranks: undefined },
    { n: 10, level: 0.95, ranks: { low: 2, high: 9, level: 0.978515625 } },
    { n: 10, level: 0.99, ranks: { low: 1, high: 10, level: 0.998046875 } },
    { n: 12, level: 0.95, ranks: { low: 3, high: 10, level: 0.96142578125 } },
    { n: 2, level: 0.5, ranks: { low: 1, high: 2, level: 0.5 } },
    { n: 1, level: 0.1, ranks: undefined },
    { n: 0, level: 0.95, ranks: undefined },
    { n: 8, level: 0.9, ranks: { low: 2, high: 7, level: 0.9296875 } },
    { n: 8, level: 0.99, ranks: { low: 1, high: 8, level: 0.9921875 } },
    { n: 15, level: 0.95, ranks: { low: 4, high: 12, level: 0.96484375 } },
    { n: 15, level: 0.99, ranks: { low: 3, high: 13, level: 0.99261474609375 } },
    { n: 20, level: 0.95, ranks: { low: 6, high: 15, level: 0.95861053466796875 } },
    { n: 20, level: 0.99, ranks: { low: 4, high: 17, level: 0.99742317199707031 } },
  ])('are $ranks for $n numbers at $level, to the last digit', ({ n, level, ranks }) => {
    expect(medianRanks(n, level)).toEqual(ranks);
  });

  it.each([
    { n: 30, level: 0.9, low: 11, reached: 0.901262853294611 },
    { n: 70, level: 0.95, low: 27, reached: 0.958608571326085 },
    { n: 141, level: 0.99, low: 55, reached: 0.993170447614547 },
    { n: 100, level: 0.9, low: 42, reached: 0.911373919885932 },
    { n: 100, level: 0.99, low: 37, reached: 0.993362879484074 },
    { n: 1000, level: 0.95, low: 469, reached: 0.953708802639502 },
    { n: 10_000, level: 0.95, low: 4902, reached: 0.951167050103618 },
    { n: 1e6, level: 0.95, low: 499_020, reached: 0.950121031347632 },
    { n: 1e7, level: 0.9, low: 4_997_399, reached: 0.900098860463576 },
    { n: 1e7, level: 0.99, low: 4_995_927, reached: 0.990013827346998 },
  ])('are $low and as far from the end for $n numbers at $level', ({ n, level, low, reached }) => {
    const ranks = medianRanks(n, level);
    expect(ranks).toMatchObject({ low, high: n + 1 - low });
    expect(ranks?.level).toBeCloseTo(reached, 12);
  });

  it('are the narrowest that reach the level, for each n up to 300', () => {
    for (let n = 1; n <= 300; n++) {
      for (const level of [0.5, 0.8, 0.9, 0.95, 0.99, 0.999]) {
        const ranks = medianRanks(n, level);
        if (ranks === undefined) {
          expect(coverage(n, 1)).toBeLessThan(level);
          continue;
        }
        expect(ranks.high).toBe(n + 1 - ranks.low);
        expect(ranks.level).toBeCloseTo(coverage(n, ranks.low), 12);
        expect(ranks.level).toBeGreaterThanOrEqual(level);
        if (ranks.low + 1 < ranks.high - 1) expect(coverage(n, ranks.low + 1)).toBeLessThan(level);
      }
    }
  });

  it('of a trillion numbers are 1.96 √n / 2 from the middle', () => {
    const { low, high, level } = medianRanks(1e12, 0.95) ?? { low: 0, high: 0, level: 0 };
    expect(low + high).toBe(1e12 + 1);
    expect((1e12 / 2 - low) / 5e5).toBeCloseTo(1.95996, 4);
    expect(level).toBeCloseTo(0.95, 5);
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('are refused for %d numbers', n => {
    expect(() => medianRanks(n, 0.95)).toThrow(RangeError);
    expect(() => medianRanks(n, 0.95)).toThrow(`not ${n}`);
  });

  it.each([0, 1, 95, -0.5, Number.NaN])('are refused at the level %d', level => {
    expect(() => medianRanks(10, level)).toThrow(RangeError);
    expect(() => medianRanks(10, level)).toThrow(`not ${level}`);
  });
});

describe("the median's interval", () => {
  it('is the numbers of those ranks, or undefined where they are too few', () => {
    const finder = new MedianFinder();
    finder.addNums([41, 35, 62, 5, 97]);
    expect(medianInterval(finder, 0.95)).toBeUndefined();
    finder.addNums([12, 50, 51, 52, 53, 54, 55]);
    expect(medianInterval(finder, 0.95)).toEqual({ low: 35, high: 55, level: 0.96142578125 });
  });
});
