import { describe, expect, it } from 'vitest';
import { finish } from '../../../../src/median/steps';
import { unitCode } from '../../../../src/numbers/units';
import { type NumberWanted, placing } from '../../../../src/watch/series/placing';
import { scaleOf, toScale } from '../../../../src/watch/series/scale';
import { Series } from '../../../../src/watch/series/series';
import { ALL, type Window } from '../../../../src/watch/series/window';

function seriesOf(values: readonly number[], window: Window = ALL, warmUp = 0): Series {
  const name = { label: '', dimension: '', unit: 0 };
  const series = new Series(name, { warmUp, window, most: 1000 });
  series.add({ ...name, mixed: false, values: Float64Array.from(values) }, 1);
  return series;
}

describe('The place of a number in the order of arrival', () => {
  const VALUES = [5, 2, 9, 2, 7, 9, 4];
  it.each<[string, NumberWanted, number | undefined]>([
    ['the least, the first of several', { which: 'min' }, 1],
    ['the largest, the first of several', { which: 'max' }, 2],
    ['the last', { which: 'last' }, 6],
    ['the first by its number', { which: 'nth', nth: 0 }, 0],
    ['the last by its number', { which: 'nth', nth: 6 }, 6],
    ['none beyond', { which: 'nth', nth: 7 }, undefined],
    ['by its value', { which: 'value', value: 7, nth: 0 }, 4],
    ['the second by its value', { which: 'value', value: 9, nth: 1 }, 5],
    ['none that is not there', { which: 'value', value: 9, nth: 2 }, undefined],
    ['the first with a value among some', { which: 'arrived', value: 9, from: 3, to: 6 }, 5],
    ['none with a value among others', { which: 'arrived', value: 9, from: 3, to: 5 }, undefined],
  ])('is told of %s', (_, wanted, place) => {
    expect(finish(placing(seriesOf(VALUES), wanted))).toBe(place);
  });

  it('is among those that count, and counts those that do not', () => {
    const last = seriesOf(VALUES, { kind: 'last', count: 3 });
    expect(finish(placing(last, { which: 'min' }))).toBe(6);
    expect(finish(placing(last, { which: 'nth', nth: 0 }))).toBe(4);
    expect(finish(placing(last, { which: 'value', value: 2, nth: 0 }))).toBeUndefined();
    // A chart shows what has left the window too.
    expect(finish(placing(last, { which: 'arrived', value: 2, from: 0, to: 7 }))).toBe(1);
    expect(finish(placing(seriesOf(VALUES, ALL, 2), { which: 'min' }))).toBe(3);
    expect(finish(placing(seriesOf([]), { which: 'last' }))).toBeUndefined();
  });

  it('is found by the value as it is shown, in another unit than its own', () => {
    const [ms = 0, s = 0] = [unitCode('ms'), unitCode('s')];
    const name = { label: '', dimension: 'time', unit: ms };
    const series = new Series(name);
    series.add({ ...name, mixed: false, values: Float64Array.of(1500, 2300) });
    series.add({ ...name, unit: s, mixed: false, values: Float64Array.of(0.1, 3.7) });
    const scale = scaleOf(series);
    expect(scale.symbol).toBe('s');
    for (const [place, value] of [1500, 2300, 100, 3700].entries()) {
      const [told, drawn] = [toScale(value, scale), value * scale.factor];
      for (const shown of [told, drawn])
        expect(finish(placing(series, { which: 'value', value: shown, nth: 0 }))).toBe(place);
    }
  });
});
