import { describe, expect, it } from 'vitest';
import { ALPHA, compareSamples, type Sample, sampleOf } from '../../../../src/watch/compare/comparison';
import { batchOf } from '../../../../src/watch/series/batch';
import { randomFrom } from '../../../support/random';
import { codeOf, sample } from './samples';

function middle(numbers: ArrayLike<number>): number {
  const sorted = Array.from(numbers).sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

describe('A comparison', () => {
  it('gives the figures of R for weights of chicks by their feed', () => {
    // R's chickwts: median, the ranks of qbinom, wilcox.test(linseed, horsebean, conf.int = TRUE).
    const horsebean = sample([179, 160, 136, 227, 217, 168, 108, 124, 143, 140], 'g');
    const linseed = sample([309, 229, 181, 141, 260, 203, 148, 169, 213, 257, 244, 271], 'g');
    const compared = compareSamples(horsebean, linseed);
    expect(compared).toMatchObject({
      dimension: 'mass',
      base: { n: 10, median: 151.5, interval: { low: 124, high: 217 } },
      current: { n: 12, median: 221, interval: { low: 169, high: 260 } },
      shift: 60.5,
      isExact: true,
      isShown: true,
      least: undefined,
      more: undefined,
    });
    expect(compared.p).toBeCloseTo(0.00714455822814956, 12);
    expect(compared.base.interval?.level).toBeCloseTo(0.978515625, 12);
    expect(compared.current.interval?.level).toBeCloseTo(0.96142578125, 12);
    expect(compared.change).toBeCloseTo((221 / 151.5 - 1) * 100, 12);
  });

  it('has no interval with fewer than six numbers', () => {
    const { base, current } = compareSamples(sample([1, 2, 3, 4, 5]), sample([1, 2, 3, 4, 5, 6]));
    expect(base.interval).toBeUndefined();
    expect(current.interval).toMatchObject({ low: 1, high: 6, level: 0.96875 });
  });

  it.each([
    [10, 12, 20],
    [10, 5, -50],
    [-10, -8, 20],
    [-10, -12, -20],
    [-10, 10, 200],
    [7, 7, 0],
    [4, 0, -100],
    [0, 3, undefined],
    [0, 0, undefined],
    [5e-324, 1e10, undefined],
  ])('from a median of %d to one of %d is a change of %d percent', (base, current, change) => {
    const compared = compareSamples(sample([base]), sample([current])).change;
    if (change === undefined) expect(compared).toBeUndefined();
    else expect(compared).toBeCloseTo(change, 10);
  });

  it('converts to the unit of the base, and what was written as equal stays a tie', () => {
    const milliseconds = [4.35, 1.1, 0.03, 0.06, 0.07, 7];
    const seconds = milliseconds.map(value => Number(`${value}e-3`));
    const nanoseconds = milliseconds.map(value => Math.round(value * 1e6));
    for (const [symbol, others] of [
      ['s', seconds],
      ['ns', nanoseconds],
    ] as const) {
      const compared = compareSamples(sample(milliseconds, 'ms'), sample(others, symbol));
      expect(compared.unit).toBe(codeOf('ms'));
      expect(compared).toMatchObject({
        current: { median: compared.base.median },
        change: 0,
        p: 1,
        shift: 0,
      });
    }
  });

  it('reads spellings of one unit as they are', () => {
    expect(compareSamples(sample([1, 2], 's'), sample([3, 4], 'seconds')).current.median).toBe(3.5);
  });

  it.each<[string, Sample, Sample, RegExp]>([
    [
      'kinds that differ',
      sample([1], 'ms', 'old'),
      sample([1], 'MiB', 'new'),
      /“old” is time \(ms\) and “new” is bytes \(MiB\).*choose/,
    ],
    [
      'plain numbers and times',
      sample([1], '', 'old'),
      sample([1], 'ms', 'new'),
      /“old” is plain numbers and “new” is time \(ms\)/,
    ],
    [
      'a base without numbers',
      sample([], '', 'old'),
      sample([1]),
      /“old” has no numbers to compare: collect/,
    ],
    [
      'a sample without numbers',
      sample([1]),
      sample([], '', 'new'),
      /“new” has no numbers to compare: collect/,
    ],
    [
      'numbers beyond the unit of the base',
      sample([1], 'ns', 'old'),
      sample([1, 1e305], 'h', 'new'),
      /^1e\+305 h of “new” is too large to be written in ns/,
    ],
  ])('refuses %s with a sentence that says what to do', (_, base, current, sentence) => {
    expect(() => compareSamples(base, current)).toThrow(RangeError);
    expect(() => compareSamples(base, current)).toThrow(sentence);
  });

  it('says from which sizes on a difference could be shown, and only where none can be', () => {
    const apart = (m: number, n: number) =>
      compareSamples(
        sample(Array.from({ length: m }, (_, i) => i)),
        sample(Array.from({ length: n }, (_, i) => 100 + i)),
      );
    expect(apart(3, 3)).toMatchObject({ isShown: false, least: { base: 4, current: 4 }, more: undefined });
    expect(apart(4, 4)).toMatchObject({ isShown: true, least: undefined, more: undefined });
    expect(apart(2, 7)).toMatchObject({ isShown: false, least: { base: 3, current: 7 } });
    expect(compareSamples(sample([1, 3, 5, 7]), sample([2, 4, 6, 8])).least).toBeUndefined();
  });

  it('estimates how many more numbers it would take from the pairs in which one is larger', () => {
    // Of 16 pairs the current one is larger in 10: 7.8489 / (6 (10/16 - 1/2)²) = 83.7 each, 4 are there.
    const compared = compareSamples(sample([1, 3, 5, 7]), sample([2, 4, 6, 8]));
    expect(compared).toMatchObject({ isShown: false, more: 80 });
    expect(compareSamples(sample([2, 4, 6, 8]), sample([1, 3, 5, 7])).more).toBe(80);
  });

  it('has nothing to estimate where nothing was seen', () => {
    expect(compareSamples(sample([1, 2, 3, 4]), sample([1, 2, 3, 4]))).toMatchObject({
      p: 1,
      shift: 0,
      isShown: false,
      least: undefined,
      more: undefined,
    });
  });

  it('is the same for every order of the numbers, turned round when the samples are, and as brute force has it', () => {
    const next = randomFrom(21);
    for (let round = 0; round < 60; round++) {
      const numbers = (length: number) => Array.from({ length }, () => Math.floor(next() * 40) / 4 + 1);
      const [a, b] = [numbers(1 + Math.floor(next() * 9)), numbers(1 + Math.floor(next() * 9))];
      const compared = compareSamples(sample(a), sample(b));
      const differences = b.flatMap(high => a.map(low => high - low));
      expect(compared).toMatchObject({
        base: { n: a.length, median: middle(a) },
        current: { n: b.length, median: middle(b) },
        shift: middle(differences),
        isShown: compared.p <= ALPHA,
      });
      expect(compareSamples(sample(a.toReversed()), sample(b.toSorted()))).toEqual(compared);
      const turned = compareSamples(sample(b), sample(a));
      expect(turned.p).toBeCloseTo(compared.p, 12);
      expect(turned.shift).toBeCloseTo(-compared.shift, 12);
      expect(turned.more).toBe(compared.more);
    }
  });

  it('leaves the samples as they are', () => {
    const [base, current] = [sample([3, 1, 2], 'ms'), sample([0.2, 0.1], 's')];
    compareSamples(base, current);
    expect([...base.values, ...current.values]).toEqual([3, 1, 2, 0.2, 0.1]);
  });
});

describe('A sample of a series', () => {
  it('is in one unit, without the last bit that a conversion cost', () => {
    const units = Uint16Array.from(['kB', 'KiB', 'kB'], codeOf);
    const compared = sampleOf(batchOf('heap', Float64Array.of(128.128, 2, 1.28), units), 'a run');
    expect(compared).toEqual({
      name: 'a run',
      unit: codeOf('KiB'),
      values: Float64Array.of(125.125, 2, 1.25),
    });
  });
});
