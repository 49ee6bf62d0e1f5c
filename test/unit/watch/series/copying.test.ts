import { describe, expect, it } from 'vitest';
import { finish, STRIDE } from '../../../../src/median/steps';
import { copying } from '../../../../src/watch/series/copying';
import type { Counting } from '../../../../src/watch/series/counted';
import { Series } from '../../../../src/watch/series/series';
import { ALL } from '../../../../src/watch/series/window';

const NAME = { label: '', dimension: '', unit: 0 };

function seriesOf(values: readonly number[], counting?: Counting): Series {
  const series = new Series(NAME, counting);
  series.add({ ...NAME, mixed: false, values: Float64Array.from(values) });
  return series;
}

describe('A copy of the numbers of a series', () => {
  it.each([
    ['all of a text', undefined, [3, 0, 2, 1]],
    ['all of a watch', { warmUp: 0, window: ALL, most: 9 }, [3, 0, 2, 1]],
    ['those behind its warm-up', { warmUp: 1, window: ALL, most: 9 }, [0, 2, 1]],
    ['the last', { warmUp: 0, window: { kind: 'last', count: 2 }, most: 9 }, [2, 1]],
  ] as const)('has %s, in their order and without a minus before zero', (_, counting, wanted) => {
    expect([...finish(copying(seriesOf([3, -0, 2, 1], counting)))]).toEqual(wanted);
  });

  it('is made in steps, of the numbers that there are at the first of them', () => {
    const nums = Array.from({ length: 3 * STRIDE }, (_, i) => i);
    const series = seriesOf(nums, { warmUp: 0, window: ALL, most: 1e7 });
    const steps = copying(series);
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      series.add({ ...NAME, mixed: false, values: Float64Array.of(-1) });
      count++;
    }
    expect(count).toBeGreaterThanOrEqual(3);
    expect(step.value).toEqual(Float64Array.from(nums));
  });
});
