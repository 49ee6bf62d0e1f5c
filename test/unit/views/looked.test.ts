import { describe, expect, it } from 'vitest';
import { MedianFinder } from '../../../src/median/medianFinder';
import { SHOWN_PER_HEAP } from '../../../src/protocol';
import { lookedAt } from '../../../src/views/heaps/looked';
import { randomFrom } from '../../support/random';

const NONE = () => ({ lags: true });

function finderOf(count: number): MedianFinder {
  const next = randomFrom(count);
  const finder = new MedianFinder();
  finder.addNums(Float64Array.from({ length: count }, () => next()));
  return finder;
}

/** The numbers below a node, level by level, out of a whole heap. */
function below(heap: Float64Array, root: number): number[] {
  const found: number[] = [];
  for (let level = [root]; level.length > 0; level = level.flatMap(place => [2 * place + 1, 2 * place + 2])) {
    level = level.filter(place => place < heap.length);
    found.push(...level.map(place => heap[place] ?? Number.NaN));
  }
  return found;
}

describe('What the panel looks at', () => {
  it.each([7, 100, 20_000])('is the first levels below a node, of %i numbers', count => {
    const finder = finderOf(count);
    for (const root of [0, 1, 2, 30, 62, 4000].filter(root => root < finder.lowerSize)) {
      const looked = lookedAt(finder, { kind: 'tree', lower: root, upper: 0 }, NONE, value => value * 2);
      const wanted = below(finder.lower(), root).slice(0, SHOWN_PER_HEAP);
      expect(looked).toMatchObject({ kind: 'tree', lower: { root }, upper: { root: 0 } });
      expect(looked.kind === 'tree' && [...looked.lower.top]).toEqual(wanted.map(value => value * 2));
    }
  });

  it('is the whole heap where it has not so many numbers any more', () => {
    const finder = finderOf(7);
    const looked = lookedAt(finder, { kind: 'tree', lower: 4, upper: 3 }, NONE, value => value);
    expect(looked).toEqual({
      kind: 'tree',
      lower: { root: 0, top: finder.lower() },
      upper: { root: 0, top: finder.upper() },
    });
  });

  it('is rows of both arrays, as far as there are', () => {
    const finder = finderOf(101);
    const looked = lookedAt(finder, { kind: 'array', from: 48, count: 10 }, NONE, value => value);
    expect(looked).toEqual({
      kind: 'array',
      from: 48,
      lower: finder.lower().slice(48),
      upper: finder.upper().slice(48),
    });
  });

  it('is the levels as far as they are found, in the unit that is shown', () => {
    const range = { least: 1, most: 2 };
    const levels = () => ({ lags: true, lower: [range] });
    expect(lookedAt(finderOf(1), { kind: 'levels' }, levels, value => value * 1000)).toEqual({
      kind: 'levels',
      lags: true,
      lower: [{ least: 1000, most: 2000 }],
    });
  });
});
