import { describe, expect, it } from 'vitest';
import { type GroupName, groupNames } from '../../../../src/numbers/groupNames';

const names = (all: readonly GroupName[]) => all.map(({ name }) => name);
const offered = (sample: string) => {
  const { values, groups } = groupNames(sample);
  return { values: names(values), groups: names(groups) };
};

describe('What a text offers to group', () => {
  it.each([
    {
      what: 'CSV with headings',
      text: 'endpoint,status,latency\n/users,200,12\n"/a, b",404,7\n',
      values: ['status', 'latency'],
      groups: ['endpoint', 'status', 'latency'],
    },
    {
      what: 'a table without headings',
      text: 'a;1\nb;2\na;3\n',
      values: [2],
      groups: [1, 2],
    },
    {
      what: 'an aligned table, units behind the numbers',
      text: 'host    took\nalpha  12ms\nbeta    7ms\n',
      values: ['took'],
      groups: ['host', 'took'],
    },
    {
      what: 'an aligned table, units apart from the numbers',
      text: 'endpoint  status  latency\n/users    200     12 ms\n/orders   404      7 µs\n',
      values: ['status', 'latency'],
      groups: ['endpoint', 'status', 'latency'],
    },
    {
      what: 'an aligned table, a short word in the column behind a number',
      text: 'code  text  took\n200   OK    12ms\n404   gone   7ms\n',
      values: ['code', 'took'],
      groups: ['text', 'code', 'took'],
    },
    {
      what: 'labels of lines',
      text: 'endpoint=/users status=200 latency=12ms\nendpoint=/x status=404 latency=3ms once=1\n',
      values: ['status', 'latency'],
      groups: ['endpoint', 'status', 'latency'],
    },
    {
      what: 'JSON lines',
      text: '{"path": "/users", "ms": 12}\n{"path": "/x", "ms": 3}\n',
      values: ['ms'],
      groups: ['path', 'ms'],
    },
    { what: 'prose', text: 'It took 3 s.\nThen it was over.\n', values: [], groups: [] },
    { what: 'nothing', text: '', values: [], groups: [] },
  ])('in $what is what has a name', ({ text, values, groups }) => {
    expect(offered(text)).toEqual({ values, groups });
  });

  it('comes with some of what it holds', () => {
    const { groups } = groupNames('k,v\na,1\na,2\n,3\nb,4\nc,5\nd,6\n');
    expect(groups.map(({ examples }) => examples)).toEqual([
      ['a', 'b', 'c'],
      ['1', '2', '3'],
    ]);
  });
});
