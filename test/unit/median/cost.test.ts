import { describe, expect, it, vi } from 'vitest';
import { depthFrom } from '../../../src/median/maxHeap';
import { MedianFinder } from '../../../src/median/medianFinder';
import { list, seeded } from './support';

/** Levels that numbers rose and sank in the heaps, in all. */
const moves = vi.hoisted(() => ({ levels: 0 }));

vi.mock(import('../../../src/median/sift'), async original => {
  const sift = await original();
  return {
    siftUp: (...args) => {
      const place = sift.siftUp(...args);
      moves.levels += depthFrom(place, args[1]);
      return place;
    },
    siftDown: (...args) => {
      const place = sift.siftDown(...args);
      moves.levels += depthFrom(args[2], place);
      return place;
    },
    siftDownEach: (cells, size, first, last) => {
      for (let place = first; place <= last; place++) moves.levels += depthFrom(place, size);
      sift.siftDownEach(cells, size, first, last);
    },
  };
});

const random = seeded(3);

/** Lists that send numbers through the heaps, each a function of its length. */
const adversaries: Readonly<Record<string, (length: number) => number[]>> = {
  ascending: length => list(length, i => i),
  descending: length => list(length, i => -i),
  'alternating between extremes': length => list(length, i => (i % 2 === 0 ? i : -i)),
  'alternating between extremes that close in': length =>
    list(length, i => (i % 2 === 0 ? length - i : i - length)),
  'an organ pipe': length => list(length, i => Math.min(i, length - i)),
  'all equal': length => list(length, () => 7),
  'two values by turns of thousands': length => list(length, i => Math.floor(i / 3000) % 2),
  'up and down in blocks of any length': length => {
    let [at, step, left] = [0, 1, 0];
    return list(length, () => {
      if (left-- === 0) [step, left] = [random() - 0.5, Math.floor(random() * 500)];
      at += step;
      return at;
    });
  },
  'low, then high, each falling into the heap it must leave': length =>
    list(length, i => (i < length / 2 ? i : -i)),
};

function movesOf(nums: readonly number[]): number {
  const finder = new MedianFinder();
  moves.levels = 0;
  for (const num of nums) finder.addNum(num);
  return moves.levels / nums.length;
}

describe('the levels that numbers move through the heaps', () => {
  it.each(Object.entries(adversaries))('are log n a number at most: %s', (_, make) => {
    for (const length of [1000, 10_000, 100_000]) {
      expect(movesOf(make(length))).toBeLessThan(Math.log2(length));
    }
  });

  it('are none where the median stays in its place: all equal', () => {
    expect(movesOf(list(4000, () => 7))).toBe(0);
  });

  it('are a few a number, and no more of many, where they come in random order', () => {
    for (const length of [10_000, 100_000]) expect(movesOf(list(length, () => random()))).toBeLessThan(4);
  });

  it('are not made again by looking at heaps that have not changed', () => {
    const finder = new MedianFinder();
    for (let i = 0; i < 10_000; i++) finder.addNum(i);
    finder.lower(1);
    moves.levels = 0;
    finder.lower(1);
    finder.upper();
    expect(finder.lastAdded?.value).toBe(9999);
    expect(moves.levels).toBe(0);
  });
});
