import { describe, expect, it } from 'vitest';
import { MedianFinder } from '../../../src/median/medianFinder';
import { kinds, seeded } from './support';

describe('how the newest number went in', () => {
  it('is told for each of 1, 2, 3, 0, 5', () => {
    const finder = new MedianFinder();
    const told = [1, 2, 3, 0, 5].map(num => {
      finder.addNum(num);
      return finder.lastAdded;
    });
    expect(told).toEqual([
      { value: 1, half: 'lower', rose: 0 },
      { value: 2, half: 'upper', rose: 0 },
      { value: 3, half: 'upper', rose: 0, crossed: { value: 2, to: 'lower' } },
      { value: 0, half: 'lower', rose: 0, crossed: { value: 2, to: 'upper' } },
      { value: 5, half: 'upper', rose: 0, crossed: { value: 2, to: 'lower' } },
    ]);
  });

  it('counts the levels that a pushed number rose', () => {
    const finder = new MedianFinder();
    for (const num of [10, 20, 5, 30, 4, 40, 3, 50]) finder.addNum(num);
    // lower is 10, 5, 4, 3 and takes the next: between its root and its bottom, then as its root.
    finder.addNum(7);
    expect(finder.lastAdded).toEqual({ value: 7, half: 'lower', rose: 1 });
    finder.addNum(60);
    finder.addNum(15);
    expect(finder.lastAdded).toEqual({ value: 15, half: 'lower', rose: 2 });
  });

  it('is told of the last of several that came at once, up to 4,096', () => {
    const finder = new MedianFinder();
    finder.addNums([41, 35, 62, 5, 97, 12, 50]);
    expect(finder.lastAdded).toEqual({
      value: 50,
      half: 'upper',
      rose: 1,
      crossed: { value: 41, to: 'lower' },
    });
    finder.addNums([]);
    expect(finder.lastAdded?.value).toBe(50);
  });

  it('is undefined when empty, after clearing and, of more than 4,096, after several at once', () => {
    const finder = new MedianFinder();
    expect(finder.lastAdded).toBeUndefined();
    finder.addNums(Array.from({ length: 4095 }, (_, i) => i));
    expect(finder.lastAdded?.value).toBe(4094);
    finder.addNums([5, 6]);
    expect(finder.lastAdded).toBeUndefined();
    finder.addNums(Array.from({ length: 10_000 }, (_, i) => i));
    expect(finder.lastAdded).toBeUndefined();
    finder.addNum(7);
    expect(finder.lastAdded?.value).toBe(7);
    finder.clear();
    expect(finder.lastAdded).toBeUndefined();
  });

  it('stays as it was when a number is refused', () => {
    const finder = new MedianFinder();
    finder.addNum(4);
    expect(() => finder.addNum(Number.NaN)).toThrow(RangeError);
    expect(() => finder.addNums([1, Number.NaN])).toThrow(RangeError);
    expect(finder.lastAdded).toEqual({ value: 4, half: 'lower', rose: 0 });
  });

  it.each(Object.entries(kinds))('is true of where numbers stand, of a list that is %s', (_, make) => {
    const random = seeded(5);
    // Of more than 4,096 numbers the heaps are no longer those of inserting one by one.
    for (const [held, added] of [
      [0, 3000],
      [6000, 600],
    ] as const) {
      const nums = make(held + added, 6);
      const finder = new MedianFinder();
      finder.addNums(nums.slice(0, held));
      for (const num of nums.slice(held)) {
        const before = finder.lowerSize;
        finder.addNum(num + 0);
        // The halves are looked at now and then only, since a look may tidy them.
        if (random() < 0.7) continue;
        const told = finder.lastAdded;
        expect(told?.value).toBe(num + 0);
        if (!told) continue;
        const half = finder[told.half]();
        const bottom = level(half.length - 1);
        const levels = [...half].flatMap((other, i) => (other === told.value ? [bottom - level(i)] : []));
        expect(levels).toContain(told.rose);

        const grew = finder.lowerSize > before ? 'lower' : 'upper';
        const crossed = told.half === grew ? undefined : { value: finder[grew](1)[0], to: grew };
        expect(told.crossed).toEqual(crossed);
        if (random() < 0.01) finder.addNums([num, num]);
      }
    }
  });

  it('is known whoever asks how seldom, of many numbers', () => {
    for (const [kind, make] of Object.entries(kinds)) {
      const finder = new MedianFinder();
      const wrong: number[] = [];
      make(60_000, 6).forEach((num, i) => {
        finder.addNum(num);
        if (i % 997 === 0 && finder.lastAdded?.value !== num + 0) wrong.push(i);
      });
      expect({ kind, wrong }).toEqual({ kind, wrong: [] });
    }
  });
});

/** Level of an index in the level order, the root's is 0. */
function level(index: number): number {
  return Math.floor(Math.log2(index + 1));
}
