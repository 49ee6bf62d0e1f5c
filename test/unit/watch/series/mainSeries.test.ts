import { expect, it } from 'vitest';
import { type Candidate, mainSeries } from '../../../../src/watch/series/mainSeries';

/** `label dimension count`. */
function candidates(...all: string[]): Candidate[] {
  return all.map(text => {
    const [label = '', dimension = '', count = '0'] = text.split(',').map(part => part.trim());
    return { label, dimension, count: Number(count) };
  });
}

it.each([
  [
    'a time before a bare count',
    'ns/op',
    ['iterations,,3', 'ns/op,time per operation,3', 'B/op,bytes per operation,3'],
  ],
  ['a rate before a size', 'speed', ['size,bytes,3', 'speed,bytes per second,3']],
  ['a size before a bare number', 'heap', ['loss,,3', 'heap,bytes,3']],
  ['the most numerous of two times', 'b', ['a,time,3', 'b,time,4']],
  ['neither a loss nor an accuracy before the other', 'loss', ['loss,,4', 'acc,percent,4']],
  ['a share beside a size', 'cpu', ['pid,,4', 'cpu,percent,4', 'mem,bytes,4']],
  ['the first of equals', 'a', ['a,time,3', 'b,time,3']],
  ['the most numerous bare number', 'b', ['a,,3', 'b,,4', 'c,,4']],
  ['what is measured before what counts the steps', 'loss', ['Iteration,,9', 'loss,,9']],
  ['what is measured before how long it has run', 'latency', ['progress,time,4', 'latency,time,4']],
  ['what a counted step took', 'Run', ['Run,time,4', 'peak,bytes,4']],
  ['the time of one before that of all', 'one', ['all,time,4', 'one,time per operation,4']],
  ['of bare numbers one that is called a time', 'tottime', ['ncalls,,4', 'tottime,,4', 'cumtime,,4']],
  ['of bare numbers one that is called by a unit of time', 'ms', ['size,,3', 'ms,,3']],
  ['no bare number for its name alone', 'loss', ['loss,,4', 'runtime,,3']],
  ['no remark beside many numbers', 'loss', ['loss,,40', 'took,time,1']],
])('shown first is %s', (_, label, all) => {
  expect(mainSeries(candidates(...all))?.label).toBe(label);
});

it('of no series none is shown', () => {
  expect(mainSeries([])).toBeUndefined();
});
