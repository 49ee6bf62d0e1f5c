import { describe, expect, it } from 'vitest';
import { MedianFinder } from '../../../../../src/median/medianFinder';
import {
  COLUMNS,
  LevelDensities,
  levelsOf,
  MOST_LEVELS,
} from '../../../../../src/watch/series/charts/levels';
import { randomFrom } from '../../../../support/random';

function finderOf(count: number): MedianFinder {
  const random = randomFrom(count);
  const finder = new MedianFinder();
  for (let i = 0; i < count; i++) finder.addNum((random() + random()) * 50);
  return finder;
}

/** The counts of each column of a level, by a look at each number. */
function columnsOf(heap: Float64Array, level: number, low: number, high: number): number[] {
  const counts = new Array<number>(COLUMNS).fill(0);
  for (const value of heap.slice(2 ** level - 1, 2 ** (level + 1) - 1)) {
    const column = Math.min(COLUMNS - 1, Math.floor(((value - low) / (high - low)) * COLUMNS));
    counts[column] = (counts[column] ?? 0) + 1;
  }
  return counts;
}

describe('The densities of heap levels', () => {
  it('are those of all numbers of a level, as far as a level has few', () => {
    const finder = finderOf(3000);
    const densities = new LevelDensities().densities(finder, 0, 100);
    [finder.lower(), finder.upper()].forEach((heap, half) => {
      expect(levelsOf(heap.length)).toBe(11);
      for (let level = 0; level < MOST_LEVELS; level++) {
        const at = (half * MOST_LEVELS + level) * COLUMNS;
        const row = [...densities.subarray(at, at + COLUMNS)];
        const counts = columnsOf(heap, level, 0, 100);
        const most = Math.max(...counts);
        expect(row.map(density => density > 0)).toEqual(counts.map(count => count > 0));
        expect(row).toEqual(counts.map(count => (count > 0 ? 40 + Math.round((215 * count) / most) : 0)));
      }
    });
  });

  it('are nearly those of all numbers of a deeper level', () => {
    const finder = finderOf(100_000);
    const densities = new LevelDensities().densities(finder, 0, 100);
    const lower = finder.lower();
    for (const level of [12, 14]) {
      const counts = columnsOf(lower, level, 0, 100);
      const total = counts.reduce((sum, count) => sum + count, 0);
      const row = [...densities.subarray(level * COLUMNS, (level + 1) * COLUMNS)].map(density =>
        density > 0 ? density - 40 : 0,
      );
      const sum = row.reduce((sum, density) => sum + density, 0);
      const apart = row.reduce(
        (sum_, density, i) => sum_ + Math.abs(density / sum - (counts[i] ?? 0) / total),
        0,
      );
      expect(apart).toBeLessThan(0.3);
    }
  });

  it('follow another range at once', () => {
    const finder = finderOf(100_000);
    const levels = new LevelDensities();
    levels.densities(finder, 0, 100);
    const densities = levels.densities(finder, 0, 200);
    const deepest = densities.subarray(15 * COLUMNS, 16 * COLUMNS);
    expect(deepest.subarray(COLUMNS / 2).every(density => density === 0)).toBe(true);
    expect(deepest.some(density => density > 200)).toBe(true);
  });

  it('have no rows but for the levels that there are', () => {
    const levels = new LevelDensities();
    levels.densities(finderOf(1000), 0, 100);
    const densities = levels.densities(finderOf(3), 0, 100);
    const rows = Array.from({ length: 2 * MOST_LEVELS }, (_, i) =>
      densities.subarray(i * COLUMNS, (i + 1) * COLUMNS),
    );
    expect(rows.flatMap((row, i) => (row.some(density => density > 0) ? i : []))).toEqual([
      0,
      1,
      MOST_LEVELS,
    ]);
  });
});
