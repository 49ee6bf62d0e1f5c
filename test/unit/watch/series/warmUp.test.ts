import { describe, expect, it } from 'vitest';
import { unitCode } from '../../../../src/numbers/units';
import { Accumulator } from '../../../../src/watch/series/accumulator';
import { batchByDimension } from '../../../../src/watch/series/batch';
import type { Counting } from '../../../../src/watch/series/counted';
import { summaryOf } from '../../../../src/watch/series/summary';
import { MOST_WARM_UP } from '../../../../src/watch/series/warmUp';
import { ALL } from '../../../../src/watch/series/window';
import { randomFrom } from '../../../support/random';

function batches(numbers: readonly number[], symbol = '', label = '') {
  const units = new Uint16Array(numbers.length).fill(unitCode(symbol) ?? 0);
  return batchByDimension(Float64Array.from(numbers), units, label);
}

function leaving(warmUp: number): Counting {
  return { warmUp, window: ALL, most: 1e6 };
}

function leaveOut(accumulator: Accumulator, warmUp: number): void {
  accumulator.countBy(leaving(warmUp));
  accumulator.series.step(Number.POSITIVE_INFINITY);
}

/** The numbers of each series, sorted. */
function held({ series }: Accumulator): number[][] {
  return series.all.map(one => [...one.batch().values].sort((a, b) => a - b));
}

function summaryOfMain({ series: { main } }: Accumulator) {
  return main && summaryOf(main);
}

describe('A warm-up', () => {
  it('leaves the first numbers of each series out, however they come', () => {
    const accumulator = new Accumulator(leaving(2));
    accumulator.add(batches([100], '', 'a'));
    accumulator.add(batches([200, 3], '', 'a'));
    accumulator.add(batches([900, 800, 1, 2], '', 'b'));
    expect(held(accumulator)).toEqual([[3], [1, 2]]);
    expect(accumulator.left.leftOut).toBe(4);
  });

  it('can be changed afterwards, up and down', () => {
    const accumulator = new Accumulator(leaving(0));
    accumulator.add(batches([9, 8, 7, 6, 5]));
    leaveOut(accumulator, 3);
    expect(held(accumulator)).toEqual([[5, 6]]);
    leaveOut(accumulator, 1);
    expect(held(accumulator)).toEqual([[5, 6, 7, 8]]);
    leaveOut(accumulator, 0);
    expect(held(accumulator)).toEqual([[5, 6, 7, 8, 9]]);
  });

  it('changed afterwards keeps which number came last', () => {
    const accumulator = new Accumulator(leaving(0));
    const values = Array.from({ length: 2 * MOST_WARM_UP }, (_, i) => (i * 7919) % 97);
    accumulator.add(batches(values));
    const last = values.at(-1);
    for (const count of [3, MOST_WARM_UP, 0]) {
      leaveOut(accumulator, count);
      expect(summaryOfMain(accumulator)?.last).toBe(last);
    }
  });

  it('takes out the very numbers that came first, where later ones are equal', () => {
    const accumulator = new Accumulator(leaving(0));
    accumulator.add(batches([5, 5, 0, -0, 1]));
    leaveOut(accumulator, 1);
    expect(held(accumulator)).toEqual([[0, 0, 1, 5]]);
    leaveOut(accumulator, 3);
    expect(held(accumulator)).toEqual([[0, 1]]);
  });

  it('knows numbers again that came in another unit than their series has', () => {
    const accumulator = new Accumulator(leaving(0));
    accumulator.add(batches([0.1], 's'));
    accumulator.add(batches([333.3, 7], 'ms'));
    leaveOut(accumulator, 2);
    expect(accumulator.series.count).toBe(1);
    expect(accumulator.series.main?.median).toBeCloseTo(
      accumulator.series.main?.unit === unitCode('s') ? 0.007 : 7,
    );
    leaveOut(accumulator, 0);
    expect(accumulator.series.count).toBe(3);
  });

  it('agrees with leaving out from the start, for any numbers and any changes', () => {
    const random = randomFrom(99);
    for (let round = 0; round < 50; round++) {
      const accumulator = new Accumulator(leaving(Math.floor(random() * 5)));
      const all: number[] = [];
      for (let step = 0; step < 20; step++) {
        const numbers = Array.from({ length: Math.floor(random() * 6) }, () => Math.floor(random() * 8));
        all.push(...numbers);
        accumulator.add(batches(numbers));
        if (random() < 0.3) leaveOut(accumulator, Math.floor(random() * 12));
        const wanted = all.slice(accumulator.counting?.warmUp).sort((a, b) => a - b);
        expect(held(accumulator).flat()).toEqual(wanted);
      }
    }
  });

  it('goes no further than it remembers', () => {
    const accumulator = new Accumulator(leaving(0));
    accumulator.add(batches(Array.from({ length: MOST_WARM_UP + 5 }, (_, i) => i)));
    leaveOut(accumulator, MOST_WARM_UP);
    expect(held(accumulator)).toEqual([[1000, 1001, 1002, 1003, 1004]]);
  });
});

describe('What an accumulator has counted', () => {
  it('makes the same series again, to the last bit, each batch in one unit', () => {
    const accumulator = new Accumulator(leaving(2));
    const again = new Accumulator(leaving(2));
    const units = Uint16Array.from(['us', 's', 'ms', 'us', 'h'], symbol => unitCode(symbol) ?? 0);
    for (const numbers of [
      [0.1, 7, 333.3, 0.7, 0.5],
      [1, 2, 3, 4, 1e305],
    ]) {
      const counted = accumulator.add(batchByDimension(Float64Array.from(numbers), units, 'took'));
      expect(counted.filter(batch => batch.units)).toEqual([]);
      again.add(counted);
    }
    expect(again.left).toEqual({ skipped: { notFinite: 1 }, leftOut: 2, beyond: 0 });
    expect(again.left).toEqual(accumulator.left);
    expect(summaryOfMain(again)).toEqual(summaryOfMain(accumulator));
    expect(held(again)).toEqual(held(accumulator));
  });
});

describe('A number that overflows in the unit of its series', () => {
  it('is counted as not finite, and the others beside it are kept', () => {
    const accumulator = new Accumulator(leaving(0));
    accumulator.add(batches([1], 'ns'));
    accumulator.add(batches([2, 1e305, 3], 'h'));
    expect(accumulator.series.count).toBe(3);
    expect(accumulator.left.skipped).toEqual({ notFinite: 1 });
  });
});
