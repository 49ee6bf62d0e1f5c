import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../../src/numbers/rules';
import { unitCode } from '../../../../src/numbers/units';
import { LiveWatch } from '../../../../src/watch/liveWatch';
import { convert, unitOf } from '../../../../src/watch/series/batch';
import { summaryOf } from '../../../../src/watch/series/summary';
import { streamReader } from '../../../../src/watch/stream/streamReader';
import { randomFrom } from '../../../support/random';

function watchOf(pieces: readonly string[], rule: Rule, warmUp = 0): LiveWatch {
  const spec = { kind: 'file', name: 'a.log', source: 'File a.log', target: {}, warmUp } as const;
  const watch = new LiveWatch(spec, streamReader(rule, {}));
  for (const piece of pieces) watch.read(piece);
  watch.endText();
  return watch;
}

/** All that is known of the series of a watch, each value to its last bit. */
function all({ series }: LiveWatch): unknown {
  return series.all.map(one => [
    one.label,
    unitOf(one.unit).symbol,
    one.mixed,
    summaryOf(one),
    [...one.batch().values].sort((a, b) => a - b),
  ]);
}

const numbersOf = (watch: LiveWatch) => watch.series.all.flatMap(one => [...one.batch().values]);

describe('A number that is converted to the unit of its series', () => {
  it('is the same to its last bit whether it came with others or alone', () => {
    const together = watchOf(['1 s\n', '5 us 5 ms\n'], { kind: 'all' });
    const alone = watchOf(['1 s\n', '5 us ', '5 ms\n'], { kind: 'all' });
    expect(numbersOf(together).sort((a, b) => a - b)).toEqual([0.000_005, 0.005, 1]);
    expect(all(alone)).toEqual(all(together));
  });

  it('is converted once, straight from the unit that it was written in', () => {
    const random = randomFrom(5);
    const us = unitCode('us') ?? 0;
    const s = unitCode('s') ?? 0;
    const written = Array.from({ length: 1999 }, () => Math.round(random() * 1e6) / 1000);
    const wanted = written.map(value => convert(value, us, s));
    const watch = watchOf(['1 s\n', ...written.map(value => `${value} us 5 ms\n`)], { kind: 'all' });
    const numbers = new Set(numbersOf(watch));
    expect(wanted.filter(value => !numbers.has(value))).toEqual([]);
  });

  it.each<[Rule, number]>([
    [{ kind: 'all' }, 0],
    [{ kind: 'all' }, 7],
    [{ kind: 'labelled' }, 0],
    [{ kind: 'labelled' }, 3],
  ])('does not depend on where the stream is cut: %j, %i left out', (rule, warmUp) => {
    const random = randomFrom(4711);
    const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
    for (let round = 0; round < 6; round++) {
      const units = ['', 'ms', 's', 'us', 'min', 'kB', 'MiB'].filter(() => random() < 0.7);
      const text = Array.from({ length: 150 }, () => {
        const number = (random() * 10 ** Math.floor(random() * 6)).toPrecision(1 + Math.floor(random() * 16));
        return `${pick(['a', 'b', 'c'])}=${number}${pick(units.length > 0 ? units : [''])}${pick([' ', '\n'])}`;
      }).join('');
      const wanted = all(watchOf([text], rule, warmUp));
      for (let cut = 0; cut < 8; cut++) {
        const pieces: string[] = [];
        for (let at = 0; at < text.length; ) {
          const end = at + 1 + Math.floor(random() * 10 ** (cut % 4));
          pieces.push(text.slice(at, end));
          at = end;
        }
        expect(all(watchOf(pieces, rule, warmUp))).toEqual(wanted);
      }
    }
  });
});
