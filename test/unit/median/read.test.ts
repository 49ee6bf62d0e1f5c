import { describe, expect, it } from 'vitest';
import { MedianFinder } from '../../../src/median/medianFinder';
import { SlidingMedian } from '../../../src/median/slidingMedian';
import { seeded } from './support';

const kinds = { MedianFinder: () => new MedianFinder(), SlidingMedian: () => new SlidingMedian(8000) };

describe.each(Object.entries(kinds))('A half of a %s', (_, make) => {
  const finder = make();
  const random = seeded(5);
  for (let i = 0; i < 9001; i++) finder.addNum(random() - 0.5);

  it.each([
    [0, 10],
    [7, 8],
    [1023, 2047],
    [4000, 9000],
    [9000, 9001],
  ])('is read from place %d up to %d in level order', (from, to) => {
    expect(finder.read('lower', from, to)).toEqual(finder.lower().slice(from, to));
    expect(finder.read('upper', from, to)).toEqual(finder.upper().slice(from, to));
  });

  it('is read in runs with gaps between', () => {
    const expected = finder.upper().filter((_, i) => i >= 100 && i < 1005 && (i - 100) % 30 < 8);
    expect(finder.read('upper', 100, 1005, 8, 30)).toEqual(expected);
  });
});
