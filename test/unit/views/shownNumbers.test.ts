import { describe, expect, it } from 'vitest';
import { MOST_STEPPED } from '../../../src/steppingProtocol';
import { shownNumbers } from '../../../src/views/stepping/shownNumbers';
import { lookAt } from '../../../src/watch/watch';
import { extractionOf } from '../watch/extractions';

/** What is shown of an extraction. */
function shown(numbers: readonly number[], units?: string[]) {
  const watch = lookAt(extractionOf([...numbers], 'data.csv', units));
  return shownNumbers({ shown: watch, shownSeries: watch.series.main });
}

describe('The numbers to step through', () => {
  it('are those that are shown, in their order of arrival, with their source', () => {
    const given = shown([41, 35, 62, 5]);
    expect(given?.source).toContain('data.csv');
    expect(given).toMatchObject({ numbers: Float64Array.of(41, 35, 62, 5), total: 4, unit: '' });
  });

  it('are the newest of many', () => {
    const many = Array.from({ length: MOST_STEPPED + 10 }, (_, i) => (i * 7919) % 10_007);
    const given = shown(many);
    expect([...(given?.numbers ?? [])]).toEqual(many.slice(10));
    expect(given?.total).toBe(MOST_STEPPED + 10);
  });

  it('are in the unit that they are shown in', () => {
    expect(shown([2000, 0.5, 3], ['ms', 's', 's'])).toMatchObject({
      numbers: Float64Array.of(2, 0.5, 3),
      unit: 's',
    });
  });

  it('are none where nothing is shown', () => {
    expect(shownNumbers({ shown: undefined, shownSeries: undefined })).toBeUndefined();
  });
});
