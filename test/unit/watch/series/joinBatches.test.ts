import { describe, expect, it } from 'vitest';
import { finish } from '../../../../src/median/steps';
import { unitCode } from '../../../../src/numbers/units';
import { batchByDimension } from '../../../../src/watch/series/batch';
import { joiningBatches } from '../../../../src/watch/series/joinBatches';
import { randomFrom } from '../../../support/random';

const SYMBOLS = ['', 'ms', 's', 'sec', 'MiB', 'kB', '%'];

describe('Numbers that came in parts', () => {
  it('are as those that came together, wherever they were cut', () => {
    const random = randomFrom(9);
    for (let round = 0; round < 300; round++) {
      const kinds = 1 + Math.floor(random() * SYMBOLS.length);
      const length = Math.floor(random() * 40);
      const values = Float64Array.from({ length }, () => Math.floor(random() * 100));
      const units = Uint16Array.from(
        { length },
        () => unitCode(SYMBOLS[Math.floor(random() * kinds)] ?? '') ?? 0,
      );
      const parts = [];
      for (let from = 0; from < length; ) {
        const to = Math.min(length, from + 1 + Math.floor(random() * 10));
        parts.push(...batchByDimension(values.slice(from, to), units.slice(from, to), 'a'));
        from = to;
      }
      expect(finish(joiningBatches(parts))).toEqual(batchByDimension(values, units, 'a'));
    }
  });

  it('stay apart by label, in the order in which their labels appear', () => {
    const [b, a] = [
      batchByDimension(Float64Array.of(1), Uint16Array.of(0), 'b'),
      batchByDimension(Float64Array.of(2, 3), Uint16Array.of(0, 0), 'a'),
    ];
    expect(finish(joiningBatches([...b, ...a, ...b])).map(({ label, values }) => [label, ...values])).toEqual(
      [
        ['b', 1, 1],
        ['a', 2, 3],
      ],
    );
  });
});
