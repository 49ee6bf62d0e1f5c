import { describe, expect, it } from 'vitest';
import { finish } from '../../../../src/median/steps';
import { compareSamples } from '../../../../src/watch/compare/comparison';
import { compareRuns, type LabelledSample, type Run } from '../../../../src/watch/compare/run';
import { sample } from './samples';

const series = (label: string, numbers: readonly number[], symbol = ''): LabelledSample => ({
  ...sample(numbers, symbol, 'a run'),
  label,
});
const run = (name: string, ...samples: readonly LabelledSample[]): Run => ({ name, samples });
const compared = (base: Run, current: Run) => finish(compareRuns(base, current));

describe('Two runs', () => {
  it('are compared series by series, each with the one of its label and dimension, and the others are told', () => {
    const base = run(
      'before',
      series('parse', [1, 2, 3], 'ms'),
      series('parse', [7], 'MiB'),
      series('sort', [4], 'ms'),
    );
    const current = run('after', series('render', [9], 'ms'), series('parse', [2, 3, 4], 'µs'));
    const { names, rows, left } = compared(base, current);
    expect(names).toEqual({ base: 'before', current: 'after' });
    expect(rows.map(({ label }) => label)).toEqual(['parse']);
    expect(rows[0]?.comparison).toEqual(compareSamples(sample([1, 2, 3], 'ms'), sample([2, 3, 4], 'µs')));
    expect(left).toEqual(['parse', 'sort', 'render']);
  });

  it('with a single series each are compared whatever these are called', () => {
    const { rows, pairs, left } = compared(run('a', series('old', [1])), run('b', series('', [2])));
    expect(rows.map(({ label }) => label)).toEqual(['old']);
    expect(pairs[0]?.current.values).toEqual(Float64Array.of(2));
    expect(left).toEqual([]);
  });

  it.each([
    {
      what: 'nothing in common',
      base: run('a', series('x', [1]), series('', [1])),
      current: run('b', series('y', [1])),
      says: 'No series of “a” (x, without a label) has the label and the kind of unit of one of “b” (y): choose a single series of each.',
    },
    {
      what: 'no series',
      base: run('a', series('x', [1])),
      current: run('b'),
      says: '“b” has no numbers to compare: collect some first, or choose another.',
    },
    {
      what: 'one series each of another dimension',
      base: run('a', series('x', [1], 'ms')),
      current: run('b', series('x', [1], 'MiB')),
      says: 'which can’t be compared: choose two of one kind.',
    },
  ])('with $what are refused with what to do', ({ base, current, says }) => {
    expect(() => compared(base, current)).toThrow(RangeError);
    expect(() => compared(base, current)).toThrow(says);
  });
});
