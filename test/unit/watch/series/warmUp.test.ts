import { describe, expect, it } from 'vitest';
import { unitCode } from '../../../../src/numbers/units';
import { Tally } from '../../../../src/watch/series/accumulator';
import { poolByDimension } from '../../../../src/watch/series/batch';
import { MOST_WARM_UP } from '../../../../src/watch/series/warmUp';
import { randomFrom } from '../../../support/random';

function pools(numbers: readonly number[], symbol = '', label = '') {
  const units = new Uint8Array(numbers.length).fill(unitCode(symbol) ?? 0);
  return poolByDimension(Float64Array.from(numbers), units, label);
}

/** The numbers of each series, sorted. */
function held({ series }: Tally): number[][] {
  return series.all.map(one => [...one.pool().values].sort((a, b) => a - b));
}

describe('A warm-up', () => {
  it('leaves the first numbers of each series out, however they come', () => {
    const tally = new Tally(2);
    tally.add(pools([100], '', 'a'));
    tally.add(pools([200, 3], '', 'a'));
    tally.add(pools([900, 800, 1, 2], '', 'b'));
    expect(held(tally)).toEqual([[3], [1, 2]]);
    expect(tally.left.leftOut).toBe(4);
  });

  it('can be changed afterwards, up and down', () => {
    const tally = new Tally(0);
    tally.add(pools([9, 8, 7, 6, 5]));
    tally.leaveOut(3);
    expect(held(tally)).toEqual([[5, 6]]);
    tally.leaveOut(1);
    expect(held(tally)).toEqual([[5, 6, 7, 8]]);
    tally.leaveOut(0);
    expect(held(tally)).toEqual([[5, 6, 7, 8, 9]]);
  });

  it('takes out the very numbers that came first, where later ones are equal', () => {
    const tally = new Tally(0);
    tally.add(pools([5, 5, 0, -0, 1]));
    tally.leaveOut(1);
    expect(held(tally)).toEqual([[0, 0, 1, 5]]);
    tally.leaveOut(3);
    expect(held(tally)).toEqual([[0, 1]]);
  });

  it('knows numbers again that came in another unit than their series has', () => {
    const tally = new Tally(0);
    tally.add(pools([0.1], 's'));
    tally.add(pools([333.3, 7], 'ms'));
    tally.leaveOut(2);
    expect(tally.series.count).toBe(1);
    expect(tally.series.main?.median).toBeCloseTo(tally.series.main?.unit === unitCode('s') ? 0.007 : 7);
    tally.leaveOut(0);
    expect(tally.series.count).toBe(3);
  });

  it('agrees with leaving out from the start, for any numbers and any changes', () => {
    const random = randomFrom(99);
    for (let round = 0; round < 50; round++) {
      const tally = new Tally(Math.floor(random() * 5));
      const all: number[] = [];
      for (let step = 0; step < 20; step++) {
        const numbers = Array.from({ length: Math.floor(random() * 6) }, () => Math.floor(random() * 8));
        all.push(...numbers);
        tally.add(pools(numbers));
        if (random() < 0.3) tally.leaveOut(Math.floor(random() * 12));
        const wanted = all.slice(tally.warmUp).sort((a, b) => a - b);
        expect(held(tally).flat()).toEqual(wanted);
      }
    }
  });

  it('goes no further than it remembers', () => {
    const tally = new Tally(0);
    tally.add(pools(Array.from({ length: MOST_WARM_UP + 5 }, (_, i) => i)));
    tally.leaveOut(MOST_WARM_UP);
    expect(held(tally)).toEqual([[1000, 1001, 1002, 1003, 1004]]);
  });
});

describe('A number that overflows in the unit of its series', () => {
  it('is counted as not finite, and the others beside it are kept', () => {
    const tally = new Tally(0);
    tally.add(pools([1], 'ns'));
    tally.add(pools([2, 1e305, 3], 'h'));
    expect(tally.series.count).toBe(3);
    expect(tally.left.skipped).toEqual({ notFinite: 1 });
  });
});
