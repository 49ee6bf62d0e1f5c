import { describe, expect, it } from 'vitest';
import { RuleReader } from '../../../../src/numbers/rules';
import { GroupBy } from '../../../../src/watch/compare/groupBy';
import { MOST_SERIES } from '../../../../src/watch/series/leftCounts';
import { randomFrom } from '../../../support/random';
import { codeOf } from './samples';

/** R's InsectSprays: the counts of sprays A to F, twelve each. */
const COUNTS = [
  10, 7, 20, 14, 14, 12, 10, 23, 17, 20, 14, 13, 11, 17, 21, 11, 16, 14, 17, 17, 19, 21, 7, 13, 0, 1, 7, 2, 3,
  1, 2, 1, 3, 0, 1, 4, 3, 5, 12, 6, 4, 3, 5, 5, 5, 5, 2, 4, 3, 5, 3, 5, 3, 6, 1, 1, 3, 2, 6, 4, 11, 9, 15, 22,
  15, 16, 13, 10, 26, 26, 24, 13,
];

interface Row {
  readonly key: string;
  readonly value: number;
  readonly unit?: number;
}

function grouped(rows: readonly Row[]): GroupBy {
  const groups = new GroupBy();
  for (const { key, value, unit } of rows) groups.add(key, value, unit);
  return groups;
}

/** Type 7, by sorting. */
function quantile(numbers: readonly number[], p: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const rank = (sorted.length - 1) * p;
  const [low = 0, high = low] = sorted.slice(Math.floor(rank));
  return low + (high - low) * (rank % 1);
}

describe('Numbers grouped by a key', () => {
  it('give the medians and quartiles of R for its insect sprays, whatever the order of the rows', () => {
    // tapply(count, spray, quantile): type 7.
    const rows = COUNTS.map((value, i) => ({ key: 'ABCDEF'.charAt(i / 12), value }));
    const interleaved = Array.from(
      rows,
      (_, i) => rows[(i % 6) * 12 + Math.floor(i / 6)] ?? { key: '', value: 0 },
    );
    const groups = grouped(interleaved)
      .groups()
      .map(({ key, count, q1, median, q3 }) => [key, count, q1, median, q3]);
    expect(groups).toEqual([
      ['A', 12, 11.5, 14, 17.75],
      ['B', 12, 12.5, 16.5, 17.5],
      ['C', 12, 1, 1.5, 3],
      ['D', 12, 3.75, 5, 5],
      ['E', 12, 2.75, 3, 5],
      ['F', 12, 12.5, 15, 22.5],
    ]);
  });

  it('give what GNU datamash gives for rows that do not stand together', () => {
    // printf 'a 1\nb 2\na 3\na 10\nb 4\n' | datamash -s -W -g1 count 2 median 2 q1 2 q3 2
    const rows = [
      ['a', 1],
      ['b', 2],
      ['a', 3],
      ['a', 10],
      ['b', 4],
    ] as const;
    expect(grouped(rows.map(([key, value]) => ({ key, value }))).groups()).toEqual([
      { key: 'a', dimension: '', unit: 0, count: 3, median: 3, q1: 2, q3: 6.5 },
      { key: 'b', dimension: '', unit: 0, count: 2, median: 3, q1: 2.5, q3: 3.5 },
    ]);
  });

  it('are those of brute force, however often they are looked at between rows', () => {
    const next = randomFrom(2);
    for (let round = 0; round < 20; round++) {
      const keys = 1 + Math.floor(next() * 12);
      const rows = Array.from({ length: Math.floor(next() * 9000) }, () => ({
        key: `k${Math.floor(next() * keys)}`,
        value: Math.floor(next() * 64) / 8,
      }));
      const byKey = new Map<string, number[]>();
      for (const { key, value } of rows) {
        const numbers = byKey.get(key);
        if (numbers) numbers.push(value);
        else byKey.set(key, [value]);
      }
      const looked = new GroupBy();
      for (const { key, value } of rows) {
        looked.add(key, value);
        if (next() < 0.002) looked.groups();
      }
      const expected = Array.from(byKey, ([key, numbers]) => ({
        key,
        dimension: '',
        unit: 0,
        count: numbers.length,
        median: quantile(numbers, 0.5),
        q1: quantile(numbers, 0.25),
        q3: quantile(numbers, 0.75),
      }));
      expect(looked.groups()).toEqual(expected);
      expect(grouped(rows).groups()).toEqual(expected);
    }
  });

  it('bring the units of one dimension together in that of the first, and keep dimensions apart', () => {
    const [ms, s, mib] = [codeOf('ms'), codeOf('s'), codeOf('MiB')];
    const groups = grouped([
      { key: 'a', value: 500, unit: ms },
      { key: 'b', value: 1, unit: s },
      { key: 'a', value: 7, unit: mib },
      { key: 'a', value: 1, unit: s },
    ]).groups();
    expect(groups.map(({ key, dimension, unit, median }) => [key, dimension, unit, median])).toEqual([
      ['a', 'time', ms, 750],
      ['b', 'time', s, 1],
      ['a', 'bytes', mib, 7],
    ]);
  });

  it('count the numbers of further keys once there are groups enough, and go on with those there are', () => {
    const groups = new GroupBy();
    for (let i = 0; i < 20_000; i++) groups.add(`k${i % 1000}`, i);
    expect(groups.groups()).toHaveLength(MOST_SERIES);
    expect(groups.groups().every(({ count }) => count === 20)).toBe(true);
    expect(groups.left.beyond).toBe(20_000 - 20 * MOST_SERIES);
  });

  it('count a number that is not finite in the unit of its group', () => {
    const groups = grouped([
      { key: 'a', value: 1, unit: codeOf('ns') },
      { key: 'a', value: 1e305, unit: codeOf('h') },
    ]);
    expect(groups.left.skipped).toEqual({ notFinite: 1 });
    expect(groups.groups()).toMatchObject([{ count: 1, median: 1 }]);
  });

  it('refuse a number that is none, and keep the others', () => {
    const groups = grouped([{ key: 'a', value: 1 }]);
    expect(() => groups.add('a', Number.NaN)).toThrow(RangeError);
    expect(groups.groups()).toMatchObject([{ count: 1 }]);
  });

  it('take what a rule reads line by line, cut anywhere, the labels as keys', () => {
    const text = Array.from({ length: 500 }, (_, i) => `${'abc'.charAt(i % 3)}=${i}ms\n`).join('');
    const groupings = [1, 7, 64, text.length].map(size => {
      const [groups, reader] = [new GroupBy(), new RuleReader({ kind: 'labelled' })];
      for (let at = 0; at < text.length; at += size) {
        groups.addColumns(reader.pushColumns(text.slice(at, at + size)));
      }
      groups.addColumns(reader.endColumns());
      return groups.groups();
    });
    expect(groupings[0]?.map(({ key, count, median }) => [key, count, median])).toEqual([
      ['a', 167, 249],
      ['b', 167, 250],
      ['c', 166, 249.5],
    ]);
    for (const each of groupings) expect(each).toEqual(groupings[0]);
  });

  it('are series like any others, and none after clearing', () => {
    const groups = grouped([{ key: 'a', value: 1 }]);
    expect(groups.series.map(({ label, median }) => [label, median])).toEqual([['a', 1]]);
    groups.add('b', 2);
    groups.clear();
    expect([groups.groups(), groups.left.beyond]).toEqual([[], 0]);
  });
});
