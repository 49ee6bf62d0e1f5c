import { describe, expect, it } from 'vitest';
import { groupsMarkdown } from '../../../../src/watch/compare/groupsTable';
import { MOST_SERIES } from '../../../../src/watch/series/leftCounts';
import type { Series } from '../../../../src/watch/series/series';
import { SeriesSet } from '../../../../src/watch/series/seriesSet';
import { summaryOf } from '../../../../src/watch/series/summary';
import { batchReader } from '../../../../src/watch/stream/batchReader';
import { randomFrom } from '../../../support/random';
import { write } from './samples';

/** R's InsectSprays: the counts of sprays A to F, twelve each. */
const COUNTS = [
  10, 7, 20, 14, 14, 12, 10, 23, 17, 20, 14, 13, 11, 17, 21, 11, 16, 14, 17, 17, 19, 21, 7, 13, 0, 1, 7, 2, 3,
  1, 2, 1, 3, 0, 1, 4, 3, 5, 12, 6, 4, 3, 5, 5, 5, 5, 2, 4, 3, 5, 3, 5, 3, 6, 1, 1, 3, 2, 6, 4, 11, 9, 15, 22,
  15, 16, 13, 10, 26, 26, 24, 13,
];

type Row = readonly [group: string, value: number | string];

/** The groups of rows that are written as CSV. */
function grouped(rows: readonly Row[]): { readonly all: readonly Series[]; readonly beyond: number } {
  const reader = batchReader({ kind: 'group', column: 'value', by: 'group' }, {});
  reader.push(`group,value\n${rows.map(row => `${row.join(',')}\n`).join('')}`);
  reader.end();
  const { batches, beyond } = reader.drain();
  return { all: new SeriesSet(batches).all, beyond };
}

const factsOf = (series: Series) => {
  const { count, q1, median, q3 } = summaryOf(series) ?? {};
  return [series.label, count, q1, median, q3];
};

/** Type 7, by sorting. */
function quantile(numbers: readonly number[], p: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const rank = (sorted.length - 1) * p;
  const [low = 0, high = low] = sorted.slice(Math.floor(rank));
  return low + (high - low) * (rank % 1);
}

describe('The series of groups', () => {
  it('have the medians and quartiles of R for its insect sprays, whatever the order of the rows', () => {
    // tapply(count, spray, quantile): type 7.
    const rows = COUNTS.map((value, i): Row => ['ABCDEF'.charAt(i / 12), value]);
    const interleaved = rows.flatMap((_, i) => rows.slice((i % 6) * 12 + Math.floor(i / 6)).slice(0, 1));
    expect(grouped(interleaved).all.map(factsOf)).toEqual([
      ['A', 12, 11.5, 14, 17.75],
      ['B', 12, 12.5, 16.5, 17.5],
      ['C', 12, 1, 1.5, 3],
      ['D', 12, 3.75, 5, 5],
      ['E', 12, 2.75, 3, 5],
      ['F', 12, 12.5, 15, 22.5],
    ]);
  });

  it('are what GNU datamash gives for rows that do not stand together', () => {
    // printf 'a 1\nb 2\na 3\na 10\nb 4\n' | datamash -s -W -g1 count 2 median 2 q1 2 q3 2
    const rows: Row[] = [
      ['a', 1],
      ['b', 2],
      ['a', 3],
      ['a', 10],
      ['b', 4],
    ];
    expect(grouped(rows).all.map(factsOf)).toEqual([
      ['a', 3, 2, 3, 6.5],
      ['b', 2, 2.5, 3, 3.5],
    ]);
  });

  it('are those of brute force', () => {
    const next = randomFrom(2);
    for (let round = 0; round < 20; round++) {
      const groups = 1 + Math.floor(next() * 12);
      const rows = Array.from(
        { length: Math.floor(next() * 3000) },
        (): Row => [`k${Math.floor(next() * groups)}`, Math.floor(next() * 64) / 8],
      );
      const byGroup = new Map<string, number[]>();
      for (const [group, value] of rows) byGroup.set(group, [...(byGroup.get(group) ?? []), Number(value)]);
      const expected = Array.from(byGroup, ([group, numbers]) => [
        group,
        numbers.length,
        quantile(numbers, 0.25),
        quantile(numbers, 0.5),
        quantile(numbers, 0.75),
      ]);
      expect(grouped(rows).all.map(factsOf)).toEqual(expected);
    }
  });

  it('bring the units of one dimension together, and keep dimensions apart', () => {
    const { all } = grouped([
      ['a', '500 ms'],
      ['b', '1 s'],
      ['a', '7 MiB'],
      ['a', '1 s'],
    ]);
    expect(all.map(({ label, dimension, median }) => [label, dimension, median])).toEqual([
      ['a', 'time', 0.75],
      ['b', 'time', 1],
      ['a', 'bytes', 7],
    ]);
  });

  it('hold the numbers of further groups together once there are enough, and go on with those there are', () => {
    const { all, beyond } = grouped(Array.from({ length: 20_000 }, (_, i): Row => [`k${i % 1000}`, i]));
    const further = 20_000 - 20 * MOST_SERIES;
    expect(all.map(({ count }) => count)).toEqual([...Array(MOST_SERIES).fill(20), further]);
    expect(all.at(-1)?.label).toBe('other labels');
    expect(beyond).toBe(further);
  });

  it('make a table, in the unit that each is shown in', () => {
    const { all } = grouped([
      ['/users', '12 ms'],
      ['/users', '14 ms'],
      ['a|b', '2000 µs'],
      ['a|b', '4 ms'],
    ]);
    expect(groupsMarkdown(all, { column: 'latency', by: 'endpoint' }, write).split('\n')).toEqual([
      '| endpoint | n | Median of latency | Q1 | Q3 |',
      '| --- | ---: | ---: | ---: | ---: |',
      '| /users | 2 | 13\u00a0ms | 12.5\u00a0ms | 13.5\u00a0ms |',
      '| a\\|b | 2 | 3\u00a0ms | 2.5\u00a0ms | 3.5\u00a0ms |',
      '',
    ]);
  });
});
