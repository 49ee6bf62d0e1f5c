import { describe, expect, it } from 'vitest';
import { RuleReader } from '../../../../src/numbers/rules';
import type { NumberOptions } from '../../../../src/numbers/scanner';
import { randomFrom } from '../../../support/random';

/** Lines that are alike but for one thing, on which their labels may depend. */
const ALIKE: readonly (readonly string[])[] = [
  [
    'Epoch 3/10: 5 ms',
    'Epoch 3.5/10: 5 ms',
    'Epoch 3/10: 5 MB',
    'Epoch 1234567/10: 5 ms',
    'Epoch  3/10: 5 ms',
  ],
  [
    'temp 1767362645 1.5',
    'temp 1767362645.5 1.5',
    'temp 4767362645 1.5',
    'temp 176736264 1.5',
    'temp 0767362645 1.5',
  ],
  ['x[0]=1.5 y=2', 'x[1]=1.5 y=2', 'x[10]=1.5 y=2', 'x[1.5]=1.5 y=2'],
  ['"p 50": 1.5, "n": 2', '"p 95": 1.5, "n": 2', '"p 9": 1.5, "n": 2'],
  ['p(50) = 3 ms', 'p(95) = 3 ms', 'p( 5) = 3 ms'],
  ['{"a": 1, "b": [2, 3]}', '{"a": 1, "c": [2, 3]}', '{"a": 1, "b": {"d": 3}}'],
  [
    '2026-01-02 12:00:00 took 12 ms',
    '12:00:00 took 12 ms',
    'took 12 ms',
    '12 took 12 ms',
    '1.2.3 took 12 ms',
  ],
  ['latency 12 done a=b', 'latency 12 done c=d', 'latency 12 done', 'latency 12 : x', 'latency   12 done'],
  ['rate:12345678 1', 'rates:12345678 1', 'rate_of_what:1', 'rate_of_whom:1', 'rate_of_wha:12'],
  ['a 1.5 s b 2', 'a 1.5 s c 2', 'a 1.5 h b 2', 'a 1.5 b 2', 'a-1 1.5 b 2'],
  [
    '✓ adds 3 ints 5 ms',
    '✓ adds 4 ints 5 ms',
    '✓ adds 3 ints 5 MB',
    '✓ adds (3 ints) 5 ms',
    '✓ adds (4 ints) 5 ms',
    '× adds 3 ints 5 ms',
    'x adds 3 ints 5 ms',
  ],
  [
    'adds 3 ints ... ok (5ms)',
    'adds 4 ints ... ok (5ms)',
    'adds 4 ints ... no (5ms)',
    'adds 3 ints .... ok (5ms)',
    'adds 3 ints ... ok (5 MB)',
    'adds 3 ints ... 3 ok (5ms)',
    'adds 3 ints .. ok (5ms)',
    'ok (5ms)',
  ],
  ['sort 10 x 5 op/s', 'sort 20 x 5 op/s', 'sort 10 x 5 ms', 'sort 10 y 5 op/s', 'sort 10 x 5 op/s, 3'],
  ['Run #12: 5 ms', 'Run #13: 5 ms', 'Run #12 a 5 ms', 'Run +12: 5 ms', 'Job #12: 5 ms'],
  ['', 'no numbers here', 'nothing (at all)'],
];

const OPTIONS: readonly NumberOptions[] = [{}, { take: ['date', 'time', 'version'] }];

function readAs(options: NumberOptions) {
  return (text: string) => {
    const reader = new RuleReader({ kind: 'labelled' }, options);
    return [...reader.push(text), ...reader.end(), { leftOut: reader.leftOut }];
  };
}

describe('lines that are known by their shape', () => {
  it.each(OPTIONS)('are read as each is by itself, whatever came before, with %j', options => {
    const read = readAs(options);
    const random = randomFrom(11);
    const lines = Array.from({ length: 3000 }, () => {
      const kind = ALIKE[Math.floor(random() * ALIKE.length)] ?? [];
      return kind[Math.floor(random() * kind.length)] ?? '';
    });
    const alone = new Map(ALIKE.flat().map(line => [line, read(`${line}\n`)]));
    const expected = lines.flatMap(line => (alone.get(line) ?? []).filter(each => 'label' in each));
    expect(read(lines.join('\n')).filter(each => 'label' in each)).toEqual(expected);
  });

  it('are told apart however many there are, and numbers of lines with very many are read as well', () => {
    const read = readAs({});
    const long = `x: ${Array.from({ length: 20_000 }, (_, i) => i % 10).join(' ')}`;
    const lines = Array.from(
      { length: 10_000 },
      (_, i) => `name${'abcdefghij'[i % 10]}${'klmnopqrst'[(i >> 3) % 10]} ${i}`,
    );
    const readings = read([...lines, long, ...lines].join('\n'));
    const values = readings.flatMap(each => ('label' in each ? each.value : []));
    const counted = Array.from({ length: 10_000 }, (_, i) => i);
    expect(values).toEqual([...counted, ...Array.from({ length: 20_000 }, (_, i) => i % 10), ...counted]);
  });
});
