import { describe, expect, it, vi } from 'vitest';
import { Cells } from '../../../src/median/cells';
import { MedianFinder } from '../../../src/median/medianFinder';
import { list, seeded } from './support';

/** Numbers that were moved or looked at: in partitions, from a band's end to its other, and level by level. */
const moves = vi.hoisted(() => ({ count: 0 }));

vi.mock(import('../../../src/median/partition'), async original => {
  const { partition } = await original();
  return {
    partition: (cells, first, end, ...rest) => {
      moves.count += end - first;
      return partition(cells, first, end, ...rest);
    },
  };
});

const { at, copy, set, read } = Cells.prototype;
/** Single numbers that were looked at. */
let looks = 0;
Cells.prototype.at = function (index) {
  looks++;
  return at.call(this, index);
};
Cells.prototype.copy = function (from, to, count, ...rest) {
  moves.count += count;
  copy.call(this, from, to, count, ...rest);
};
Cells.prototype.set = function (index, num) {
  moves.count++;
  set.call(this, index, num);
};
Cells.prototype.read = function (from, count) {
  moves.count += count;
  return read.call(this, from, count);
};

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
  'crowds on both sides, each nearer to the median than the one before, of which few cross over': length =>
    list(length, i => {
      const at = i % 1000;
      if (at >= 840) return at < 920 ? -random() : 3 + random();
      const distance = 0.97 ** (Math.floor(i / 1000) + random());
      return at % 2 === 0 ? 1 - distance : 2 + distance;
    }),
};

function movesOf(nums: readonly number[]): number {
  const finder = new MedianFinder();
  moves.count = 0;
  for (const num of nums) finder.addNum(num);
  return moves.count / nums.length;
}

describe('the numbers that are moved', () => {
  it.each(Object.entries(adversaries))('are log n a number at most: %s', (_, make) => {
    for (const length of [1000, 10_000, 100_000]) {
      expect(movesOf(make(length))).toBeLessThan(Math.log2(length));
    }
  });

  it('are one a number where the median stays in its place: all equal', () => {
    expect(movesOf(list(4000, () => 7))).toBeLessThan(1.5);
  });

  it('are one or two a number, and no more of many, where they come in random order', () => {
    for (const length of [10_000, 100_000]) expect(movesOf(list(length, () => random()))).toBeLessThan(2);
  });

  it.each([
    1, -1,
  ])('are few where they come in order behind some that do not, however many at a time (%i)', sign => {
    const random = seeded(5);
    const nums = Float64Array.from(list(1_000_000, i => sign * (i < 10_000 ? random() : i)));
    for (const count of [1, 5000]) {
      const finder = new MedianFinder();
      [moves.count, looks] = [0, 0];
      for (let from = 0; from < nums.length; from += count) finder.addNums(nums.subarray(from, from + count));
      expect((moves.count + looks) / nums.length).toBeLessThan(4.5);
    }
  });

  it('are a fraction a number where as many come on either side: the order near a median that stays is given up', () => {
    const finder = new MedianFinder();
    const random = seeded(1);
    for (let i = 0; i < 20_000; i++) finder.addNum(random() - 0.5);
    const addPairs = (count: number) => {
      moves.count = 0;
      for (let i = 0; i < count; i++) {
        finder.addNum(random() / 2);
        finder.addNum(-random() / 2);
      }
      return moves.count / count / 2;
    };
    addPairs(40_000);
    expect(addPairs(10_000)).toBeLessThan(0.2);
  });

  it('are none when heaps that have not changed are looked at again', () => {
    const finder = new MedianFinder();
    for (let i = 0; i < 10_000; i++) finder.addNum(i);
    finder.lower(1);
    moves.count = 0;
    finder.lower(0);
    finder.upper(0);
    expect(finder.lastAdded?.value).toBe(9999);
    expect(moves.count).toBe(0);
  });

  it('are few for a look at many numbers of which few are new', () => {
    const finder = new MedianFinder();
    for (let i = 0; i < 100_000; i++) finder.addNum(random());
    finder.lower(1);
    moves.count = 0;
    for (let i = 0; i < 100; i++) finder.addNum(random());
    finder.lower(1);
    expect(moves.count).toBeLessThan(5000);
  });

  it('are few at many looks among new numbers, and few more are looked at, wherever the newest was moved', () => {
    const finder = new MedianFinder();
    for (let i = 0; i < 100_000; i++) finder.addNum(random());
    finder.lower(1);
    const all = { moved: 0, lookedAt: 0 };
    const times = 1000;
    for (let i = 0; i < times; i++) {
      for (let j = 0; j < 100; j++) finder.addNum(random());
      [moves.count, looks] = [0, 0];
      expect(finder.lastAdded).toBeDefined();
      all.moved += moves.count;
      all.lookedAt += looks;
    }
    expect(all.moved / times).toBeLessThan(1000);
    expect(all.lookedAt / times).toBeLessThan(4000);
  });
});
