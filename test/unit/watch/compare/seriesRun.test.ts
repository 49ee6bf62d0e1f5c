import { describe, expect, it } from 'vitest';
import { STRIDE, type Steps } from '../../../../src/median/steps';
import { freezingSeries, gatheringRun } from '../../../../src/watch/compare/seriesRun';
import { Series } from '../../../../src/watch/series/series';
import { ALL } from '../../../../src/watch/series/window';
import { seeded } from '../../median/support';

const NAME = { label: 'latency', dimension: '', unit: 0 };
const METADATA = { name: 'before', made: 1, source: 'Terminal zsh' };

function seriesOf(values: Float64Array): Series {
  const series = new Series(NAME, { warmUp: 0, window: ALL, most: 1e7 });
  series.add({ ...NAME, mixed: false, values });
  return series;
}

/** The result of all steps, and how many there were before it. */
function counted<T>(steps: Steps<T>): { result: T; count: number } {
  for (let count = 0; ; count++) {
    const step = steps.next();
    if (step.done) return { result: step.value, count };
  }
}

describe('The numbers of a series, for comparing', () => {
  const random = seeded(12);
  const values = Float64Array.from({ length: 4 * STRIDE }, () => random());

  it('are frozen in steps of so many numbers each, in the order in which they came', () => {
    const { result, count } = counted(freezingSeries(seriesOf(values), METADATA));
    expect(result).toEqual({ ...METADATA, label: 'latency', unit: 0, values });
    // Copied, then checked.
    expect(count).toBe(8);
  });

  it('make a run in steps, each series in its turn', () => {
    const all = [seriesOf(values), seriesOf(Float64Array.of(3, 1, 2))];
    const { result, count } = counted(gatheringRun(all, 'zsh'));
    expect(result.name).toBe('zsh');
    expect(result.samples.map(sample => [sample.label, sample.name, sample.values])).toEqual([
      ['latency', 'zsh', values],
      ['latency', 'zsh', Float64Array.of(3, 1, 2)],
    ]);
    expect(count).toBe(5);
  });

  it('are those that there were when it was begun, whatever comes between two steps', () => {
    const series = seriesOf(values);
    const steps = freezingSeries(series, METADATA);
    steps.next();
    series.add({ ...NAME, mixed: false, values: Float64Array.of(-1) });
    expect(counted(steps).result.values).toEqual(values);
  });

  it('are refused where there are none', () => {
    expect(() => counted(freezingSeries(seriesOf(Float64Array.of()), METADATA))).toThrow('has no numbers');
  });
});
