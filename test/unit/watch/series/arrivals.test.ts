import { describe, expect, it } from 'vitest';
import { Moments } from '../../../../src/median/moments';
import { Arrivals, RESOLUTION } from '../../../../src/watch/series/arrivals';
import { randomFrom } from '../../../support/random';

describe('Numbers in their order of arrival', () => {
  it.each([1, 7, 1000, 8192, 8193, 20_000])('are the newest %i, as a plain list has them', most => {
    const random = randomFrom(most);
    const arrivals = new Arrivals();
    const all: { readonly value: number; readonly at: number }[] = [];
    let at = 1000;
    for (let round = 0; round < 300; round++) {
      at += Math.floor(random() * 3) * RESOLUTION;
      const values = Float64Array.from({ length: Math.floor(random() ** 4 * 3000) }, random);
      arrivals.add(values, at);
      arrivals.forget(arrivals.end - most);
      for (const value of values) all.push({ value, at });
      const start = Math.max(0, all.length - most);
      expect([arrivals.start, arrivals.end, arrivals.size]).toEqual([start, all.length, all.length - start]);
      const from = Math.floor(random() * (all.length + 10));
      const to = from + Math.floor(random() * 5000);
      const wanted = all.slice(Math.max(from, start), Math.max(from, start, to)).map(({ value }) => value);
      expect([...arrivals.copy(from, to)]).toEqual(wanted);
      for (const place of [start - 1, start, from, all.length - 1, all.length]) {
        const time = place < start ? undefined : all[place]?.at;
        expect(arrivals.timeOf(place), `the time of ${place}`).toBe(time);
      }
      const since = 1000 + Math.floor(random() * (at - 900));
      const first = all.findIndex((number, place) => place >= start && number.at >= since);
      expect(arrivals.firstSince(since)).toBe(first < 0 ? all.length : first);
      expect(figures(arrivals.moments(from, to))).toEqual(figures(momentsOf(wanted)));
      expect(arrivals.last).toBe(all.at(-1)?.value);
    }
    const kept = all.slice(-most);
    expect([...arrivals.copy()]).toEqual(kept.map(({ value }) => value));
    const byTime = [...arrivals.byTime()].flatMap(({ at, values }) =>
      Array.from(values, value => ({ value, at })),
    );
    expect(byTime).toEqual(kept);
  });

  it('share a time within a tenth of a second, never go back in time, and can be cut anywhere', () => {
    const arrivals = new Arrivals();
    for (const at of [1000, 1099, 1100, 50]) arrivals.add(Float64Array.of(1), at);
    expect([0, 1, 2, 3].map(place => arrivals.timeOf(place))).toEqual([1000, 1000, 1100, 1100]);
    arrivals.cut(1105);
    arrivals.add(Float64Array.of(1), 1104);
    arrivals.add(Float64Array.of(1), 1106);
    expect([3, 4, 5].map(place => arrivals.timeOf(place))).toEqual([1100, 1105, 1105]);
    expect(arrivals.firstSince(1105)).toBe(4);
  });

  it('leave no trace once they were dropped, of their times neither', () => {
    const arrivals = new Arrivals();
    for (let i = 0; i < 100; i++) arrivals.add(new Float64Array(5000), i * RESOLUTION);
    arrivals.forget(499_900);
    arrivals.forget(7);
    expect([arrivals.size, arrivals.start, arrivals.end]).toEqual([100, 499_900, 500_000]);
    expect([...arrivals.byTime()].map(({ at }) => at)).toEqual([99 * RESOLUTION]);
  });
});

function momentsOf(values: readonly number[]): Moments {
  const moments = new Moments();
  moments.addAll(values);
  return moments;
}

/** To twelve digits: merging rounds in another order. */
function figures({ count, min, max, mean, deviation }: Moments): unknown[] {
  return [count, min, max, mean?.toPrecision(12), deviation?.toPrecision(12)];
}
