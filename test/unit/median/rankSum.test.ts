import { describe, expect, it } from 'vitest';
import { rankSum } from '../../../src/median/rankSum';
import { kinds, list, medianOf, medianOfSorted, seeded } from './support';

/** U, the exact two-sided p and the shift by the definitions: all pairs, and all ways to choose the first sample. */
function byDefinition(x: readonly number[], y: readonly number[]): { u: number; p: number; shift: number } {
  const u = uOf(x, y);
  const all = [...x, ...y];
  let [atMost, atLeast, ways] = [0, 0, 0];
  for (let chosen = 0; chosen < 2 ** all.length; chosen++) {
    const first = all.filter((_, i) => (chosen >> i) & 1);
    if (first.length !== x.length) continue;
    const other = uOf(
      first,
      all.filter((_, i) => !((chosen >> i) & 1)),
    );
    ways++;
    if (other <= u) atMost++;
    if (other >= u) atLeast++;
  }
  const differences = x.flatMap(a => y.map(b => a - b));
  return {
    u,
    p: Math.min(1, (2 * Math.min(atMost, atLeast)) / ways),
    shift: medianOf(differences) ?? Number.NaN,
  };
}

function uOf(x: readonly number[], y: readonly number[]): number {
  return x.reduce((sum, a) => sum + y.reduce((wins, b) => wins + (a > b ? 1 : a === b ? 0.5 : 0), 0), 0);
}

/** The median of all differences, by sorting them. */
function shiftOf(x: readonly number[], y: readonly number[]): number | undefined {
  const differences = new Float64Array(x.length * y.length);
  for (const [i, a] of x.entries()) {
    for (const [j, b] of y.entries()) differences[i * y.length + j] = a - b + 0;
  }
  return medianOfSorted(differences.sort());
}

const times = (count: number, factor: number, offset = 0) => list(count, i => (i + 1) * factor + offset);

describe('the rank-sum test', () => {
  // By R 4.2.2: wilcox.test(x, y) for u and p, median(outer(x, y, "-")) for the shift.
  it.each([
    {
      name: "R's permeability constants, of its help page",
      x: [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46],
      y: [1.15, 0.88, 0.9, 0.74, 1.21],
      is: { u: 35, p: 0.254412254412254, exact: true, shift: 0.305 },
    },
    {
      name: 'two of four, apart',
      x: [2, 1, 3, 5],
      y: [12, 11, 13, 15],
      is: { u: 0, p: 0.0285714285714286, exact: true, shift: -10 },
    },
    {
      name: '7 and 8',
      x: [1.1, 2.2, 3.3, 4.4, 5.5, 6.6, 7.7],
      y: [2.1, 3.2, 4.3, 8.4, 9.5, 10.6, 11.7, 12.8],
      is: { u: 15, p: 0.151981351981352, exact: true, shift: -4 },
    },
    {
      name: '30 and 40',
      x: times(30, 1),
      y: times(40, 1.1, 3.05),
      is: { u: 328, p: 0.00103833387205149, exact: true, shift: -10.1 },
    },
    {
      name: '60 and 70, approximately',
      x: times(60, 1),
      y: times(70, 1.3, -7.05),
      is: { u: 1703, p: 0.0640671405294711, exact: false, shift: -8.6 },
    },
    {
      name: '200 and 200 with ties, approximately',
      x: list(200, i => (i % 5) + 1),
      y: list(200, i => (i % 5) + 2),
      is: { u: 12_800, p: 2.36126377576406e-10, exact: false, shift: -1 },
    },
    {
      name: '1,000 and 1,500 with ties, approximately',
      x: times(1000, 1),
      y: times(1500, 0.9, 0.05),
      is: { u: 555_556, p: 3.94242325361684e-28, exact: false, shift: -175 },
    },
    {
      name: '1,000 and 1,000, all but apart',
      x: times(1000, 1),
      y: times(1000, 1, 600.5),
      is: { u: 79_800, p: 2.86447749205962e-232, exact: false, shift: -600.5 },
    },
    {
      name: 'primes and squares',
      x: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37],
      y: times(10, 1).map(root => root ** 2 + 0.5),
      is: { u: 40, p: 0.202967311326444, exact: true, shift: -14.5 },
    },
    {
      name: '10 and 10, a half apart',
      x: times(10, 1),
      y: times(10, 1, 4.5),
      is: { u: 15, p: 0.00684145575786443, exact: true, shift: -4.5 },
    },
    {
      name: '49 and 49, with exact = TRUE',
      x: times(49, 2),
      y: times(49, 2, 11),
      is: { u: 946, p: 0.0710044972165612, exact: true, shift: -11 },
    },
    {
      name: 'one number and 20',
      x: [20.5],
      y: times(20, 1),
      is: { u: 20, p: 0.0952380952380952, exact: true, shift: 10 },
    },
    {
      name: 'residues of squares and cubes',
      x: times(120, 1).map(root => root ** 2 % 97),
      y: times(90, 1).map(root => root ** 3 % 89),
      is: { u: 5694.5, p: 0.499847883108951, exact: false, shift: 3 },
    },
    {
      name: 'twos and threes of a kind',
      x: times(75, 1).map(i => Math.floor(i / 2)),
      y: times(60, 1).map(i => Math.floor(i / 3) + 10),
      is: { u: 2120, p: 0.566155570698493, exact: false, shift: -1 },
    },
    {
      name: '100 and 100 of three values',
      x: [...list(60, () => 0), ...list(30, () => 1), ...list(10, () => 7)],
      y: [...list(40, () => 0), ...list(35, () => 1), ...list(25, () => 7)],
      is: { u: 3800, p: 0.00134251100226346, exact: false, shift: 0 },
    },
    {
      name: '3,000 and the one in their middle',
      x: times(3000, 1),
      y: [1500.5],
      is: { u: 1500, p: 1, exact: false, shift: 0 },
    },
    {
      name: 'three values and four',
      x: times(400, 1).map(i => i % 3),
      y: times(300, 1).map(i => i % 4),
      is: { u: 45_000, p: 3.47489598873617e-9, exact: false, shift: -0.5 },
    },
  ])('of $name is as in R', ({ x, y, is }) => {
    const found = rankSum(x, y);
    expect([found.u, found.exact]).toEqual([is.u, is.exact]);
    expect(found.p / is.p).toBeCloseTo(1, 10);
    expect(found.shift).toBeCloseTo(is.shift, 12);
  });

  it('is exact with ties, where R would approximate: all choices of the first sample are counted', () => {
    const random = seeded(17);
    for (let round = 0; round < 40; round++) {
      const m = 1 + Math.floor(random() * 5);
      const n = 1 + Math.floor(random() * 6);
      const values = 1 + Math.floor(random() * 12);
      const x = list(m, () => Math.floor(random() * values));
      const y = list(n, () => Math.floor(random() * values) + (round % 3));
      const { u, p, exact, shift } = rankSum(x, y);
      const wanted = byDefinition(x, y);
      expect({ u, exact, shift }).toEqual({ u: wanted.u, exact: true, shift: wanted.shift });
      expect(p).toBeCloseTo(wanted.p, 12);
    }
  });

  it('goes over from exact to approximate at 2,500 pairs, with hardly a step', () => {
    for (const [m, n] of [
      [50, 50],
      [25, 100],
      [100, 25],
    ] as const) {
      const [x, y] = [times(m, 1), times(n, 1.2)];
      const [exact, approximate] = [rankSum(x, y), rankSum(x, [...y, 30])];
      expect([exact.exact, approximate.exact]).toEqual([true, false]);
      expect(Math.abs(exact.p - approximate.p)).toBeLessThan(0.01);
    }
  });

  it('exchanges its samples: the rest of U, the same p, the opposite shift', () => {
    for (const n of [9, 70]) {
      const [x, y] = [times(n, 1.5), times(n + 3, 1.1)];
      const [one, other] = [rankSum(x, y), rankSum(y, x)];
      expect(one.u + other.u).toBe(n * (n + 3));
      expect(other.p).toBeCloseTo(one.p, 12);
      expect(other.shift).toBe(-one.shift);
    }
  });

  it.each([5, 100])('of %d equal numbers each shows nothing: p is 1', n => {
    const sample = list(n, () => 3);
    expect(rankSum(sample, sample)).toEqual({ u: (n * n) / 2, p: 1, exact: n === 5, shift: 0 });
  });

  it('counts a hundred thousand each without overflow', () => {
    const { u, p, shift } = rankSum(times(100_000, 1), times(100_000, 1));
    expect({ u, p, shift }).toEqual({ u: 5e9, p: 1, shift: 0 });
  });

  it.each([
    { x: [], y: [1], message: 'Samples of 0 and 1 numbers' },
    { x: [1], y: [], message: 'at least one each is wanted' },
    { x: [1, Number.NaN], y: [1], message: 'NaN at index 1 of 2' },
    { x: [1], y: [Number.POSITIVE_INFINITY], message: 'Infinity at index 0 of 1' },
  ])('refuses $x and $y', ({ x, y, message }) => {
    expect(() => rankSum(x, y)).toThrow(RangeError);
    expect(() => rankSum(x, y)).toThrow(message);
  });

  it('leaves its lists as they were', () => {
    const x = Float64Array.of(3, 1, 2);
    rankSum(x, x);
    expect(x).toEqual(Float64Array.of(3, 1, 2));
  });
});

describe('the shift', () => {
  it.each(Object.entries(kinds))('is the median of all differences, of lists that are %s', (_, make) => {
    for (const [m, n] of [
      [1, 1],
      [1, 40],
      [30, 7],
      [300, 301],
    ] as const) {
      const x = make(m, 3).map(num => num + 0);
      const y = make(n, 4).map(num => num / 2 + 0);
      expect(rankSum(x, y).shift).toBe(medianOf(x.flatMap(a => y.map(b => a - b + 0))));
    }
  });

  it.each(Object.entries(kinds))('is that of a million differences too, of lists that are %s', (_, make) => {
    const [x, y] = [make(1200, 5), make(1000, 6)];
    expect(rankSum(x, y).shift).toBe(shiftOf(x, y));
  });

  it('is right where every 17th number, by which the search begins, stands for none of those around it', () => {
    const low = list(1700, i => Math.floor(i / 17) * 10 + (i % 17 <= 8 ? 0 : 9));
    const high = list(1700, i => Math.floor(i / 17) * 10 + (i % 17 >= 8 ? 9 : 0) + 0.1);
    for (const [x, y] of [[low, high] as const, [high, low] as const])
      expect(rankSum(x, y).shift).toBe(shiftOf(x, y));
  });

  it.each([2, 3, 10])('is right where only %d values occur', values => {
    const random = seeded(values);
    const x = list(800, () => Math.floor(random() * values));
    const y = list(900, () => Math.floor(random() * values) * 2);
    expect(rankSum(x, y).shift).toBe(medianOf(x.flatMap(a => y.map(b => a - b))));
  });

  it('is halfway between the middle two', () => {
    expect(rankSum([1, 2], [0]).shift).toBe(1.5);
    expect(rankSum([0, ...list(1000, () => 10)], [0, ...list(1000, () => 10)]).shift).toBe(0);
  });

  const { MAX_VALUE: MAX } = Number;
  it.each([
    { x: [MAX], y: [-MAX], is: Number.POSITIVE_INFINITY },
    { x: [MAX, -MAX], y: [MAX, -MAX], is: 0 },
    { x: [MAX, MAX], y: [MAX / 2, -MAX], is: MAX * 1.25 },
  ])('of $x and $y is $is', ({ x, y, is }) => {
    expect(rankSum(x, y).shift).toBe(is);
  });
});
