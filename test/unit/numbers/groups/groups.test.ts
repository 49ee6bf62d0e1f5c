import { describe, expect, it } from 'vitest';
import { type Rule, RuleReader } from '../../../../src/numbers/rules';
import { randomFrom } from '../../../support/random';
import { cut } from '../texts';

type Grouping = Pick<Extract<Rule, { kind: 'group' }>, 'column' | 'by'>;

interface Read {
  /** `group value unit`, a text each. */
  readonly numbers: readonly string[];
  readonly leftOut: number;
}

function read(chunks: readonly string[], grouping: Grouping): Read {
  const reader = new RuleReader({ kind: 'group', ...grouping });
  const readings = [...chunks.flatMap(chunk => reader.push(chunk)), ...reader.end()];
  const numbers = readings.map(({ label, value, unit = '' }) => `${label} ${value}${unit}`);
  return { numbers, leftOut: reader.leftOut };
}

const CASES: readonly (Read & {
  readonly name: string;
  readonly text: string;
  readonly grouping: Grouping;
})[] = [
  {
    name: 'columns of CSV by their headings, in quotes too',
    text: 'time,endpoint,latency\n1,/users,12ms\n2,"/a, b",7ms\n3,/users,14ms\n',
    grouping: { column: 'latency', by: 'endpoint' },
    numbers: ['/users 12ms', '/a, b 7ms', '/users 14ms'],
    leftOut: 0,
  },
  {
    name: 'columns by their numbers, with or without a heading',
    text: 'a;1\nb;2\na;3\na;10\nb;4\n',
    grouping: { column: 2, by: 1 },
    numbers: ['a 1', 'b 2', 'a 3', 'a 10', 'b 4'],
    leftOut: 0,
  },
  {
    name: 'a number by a heading',
    text: 'host\tload\nalpha\t0.5\nbeta\t1.5\n',
    grouping: { column: 2, by: 'host' },
    numbers: ['alpha 0.5', 'beta 1.5'],
    leftOut: 1,
  },
  {
    name: 'a table that blanks align',
    text: 'Name         Count\nveteran         12\nbeginner         7\nveteran         13\n',
    grouping: { column: 'Count', by: 'Name' },
    numbers: ['veteran 12', 'beginner 7', 'veteran 13'],
    leftOut: 0,
  },
  {
    name: 'rows without a group, which are left out',
    text: 'k,v\na,1\n,2\nb,3\n',
    grouping: { column: 'v', by: 'k' },
    numbers: ['a 1', 'b 3'],
    leftOut: 1,
  },
  {
    name: 'numbers as groups',
    text: 'status,ms\n200,12\n404,3\n200,14\n',
    grouping: { column: 'ms', by: 'status' },
    numbers: ['200 12', '404 3', '200 14'],
    leftOut: 0,
  },
  {
    name: 'labels of a line',
    text: 'endpoint=/users status=200 latency=12ms\nendpoint=/orders latency=30ms\nlatency=1ms\n',
    grouping: { column: 'latency', by: 'endpoint' },
    numbers: ['/users 12ms', '/orders 30ms'],
    leftOut: 1,
  },
  {
    name: 'labels by a number that stands behind another',
    text: 'status=200 latency=12ms\nstatus=404 latency=3ms\nstatus=200 latency=14ms\n',
    grouping: { column: 'latency', by: 'status' },
    numbers: ['200 12ms', '404 3ms', '200 14ms'],
    leftOut: 0,
  },
  {
    name: 'JSON lines',
    text: '{"endpoint": "/users and more", "latency": 12}\n{"latency": 3, "endpoint": "/x"}\n',
    grouping: { column: 'latency', by: 'endpoint' },
    numbers: ['/users and more 12', '/x 3'],
    leftOut: 0,
  },
  {
    name: 'the part of a label that only looks like the one that groups, which is none',
    text: 'subtype=a type=b size=1\ntype-x=c size=2\n',
    grouping: { column: 'size', by: 'type' },
    numbers: ['b 1'],
    leftOut: 1,
  },
  {
    name: 'a heading below other lines, of which nothing is taken',
    text: 'v=5\nsome words\nk,v\na,1\n',
    grouping: { column: 'v', by: 'k' },
    numbers: ['a 1'],
    leftOut: 1,
  },
];

describe('A column by another', () => {
  it.each(CASES)('reads $name', ({ text, grouping, numbers, leftOut }) => {
    expect(read([text], grouping)).toEqual({ numbers, leftOut });
  });

  it.each(CASES)('reads $name, cut anywhere', ({ text, grouping, numbers, leftOut }) => {
    const random = randomFrom(text.length);
    for (let round = 0; round < 40; round++)
      expect(read(cut(text, random), grouping)).toEqual({ numbers, leftOut });
    expect(read(text.split(''), grouping)).toEqual({ numbers, leftOut });
  });

  it('goes on with ever new groups, whose names do not pile up', () => {
    const reader = new RuleReader({ kind: 'group', column: 2, by: 1 });
    let longest = 0;
    for (let i = 0; i < 30_000; i++) {
      const { names, labels } = reader.pushColumns(`key ${i},${i}\n`);
      expect(names[labels[0] ?? 0]).toBe(`key ${i}`);
      longest = Math.max(longest, names.length);
    }
    expect(longest).toBeLessThan(5000);
  });

  it.each([
    { column: 0, by: 1 },
    { column: 1, by: ' ' },
    { column: 'a', by: 1.5 },
  ])('refuses %j', grouping => {
    expect(() => new RuleReader({ kind: 'group', ...grouping })).toThrow(RangeError);
  });
});
