import { describe, expect, it } from 'vitest';
import { Moments } from '../../../src/median/moments';
import { LOTTERY } from './lottery';
import { kinds, list, seeded } from './support';

function momentsOf(nums: ArrayLike<number>): Moments {
  const moments = new Moments();
  moments.addAll(nums);
  return moments;
}

const { MAX_VALUE: MAX, MIN_VALUE: MIN } = Number;
/** Every double is a whole multiple of the least one, 2^-1074: so counted, sums are exact. */
const UNITS = 1074n;

/** A double in units of 2^-1074, read from its bits. */
function inUnits(num: number): bigint {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, num);
  const word = bits.getBigUint64(0);
  const exponent = (word >> 52n) & 0x7ffn;
  const fraction = word & 0xfffffffffffffn;
  const magnitude = exponent === 0n ? fraction : (fraction | (1n << 52n)) << (exponent - 1n);
  return word >> 63n ? -magnitude : magnitude;
}

/** A fraction of two big integers as the nearest double, or next to it. */
function toDouble(numerator: bigint, denominator: bigint): number {
  if (numerator === 0n) return 0;
  const magnitude = numerator < 0n ? -numerator : numerator;
  const shift = denominator.toString(2).length - magnitude.toString(2).length + 64;
  const quotient =
    shift > 0 ? (magnitude << BigInt(shift)) / denominator : magnitude / (denominator << BigInt(-shift));
  const scaled = Number(quotient) * 2 ** -Math.trunc(shift / 2) * 2 ** -(shift - Math.trunc(shift / 2));
  return numerator < 0n ? -scaled : scaled;
}

function exactly(nums: readonly number[]): { sum: number; mean: number; deviation: number } {
  const units = nums.map(inUnits);
  const count = BigInt(units.length);
  const sum = units.reduce((a, b) => a + b, 0n);
  // n times the sum of squared distances: n Σx² - (Σx)².
  const squares = count * units.reduce((a, b) => a + b * b, 0n) - sum * sum;
  // √(squares / n / (n - 1)) as √(squares · 2^256 / (n (n - 1))) / 2^128, by Newton's whole root.
  const root = wholeRoot((squares << 256n) / (count * (count - 1n)));
  return {
    sum: toDouble(sum, 1n << UNITS),
    mean: toDouble(sum, count << UNITS),
    deviation: toDouble(root, 1n << (UNITS + 128n)),
  };
}

function wholeRoot(square: bigint): bigint {
  if (square < 2n) return square;
  let root = 1n << BigInt((square.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + square / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** Distance as a share of what is wanted. */
function error(is: number | undefined, wanted: number): number {
  if (is === wanted) return 0;
  return Math.abs((is ?? Number.NaN) / wanted - 1);
}

describe('moments', () => {
  it('are undefined of nothing, the deviation of one number too', () => {
    const none = new Moments();
    expect([none.min, none.max, none.sum, none.mean, none.deviation]).toEqual(Array(5).fill(undefined));
    expect(none.count).toBe(0);
    const one = momentsOf([4]);
    expect([one.count, one.min, one.max, one.sum, one.mean, one.deviation]).toEqual([
      1,
      4,
      4,
      4,
      4,
      undefined,
    ]);
  });

  it.each([
    { of: [2, 4, 4, 4, 5, 5, 7, 9], sum: 40, mean: 5, deviation: Math.sqrt(32 / 7) },
    { of: [1, 2], sum: 3, mean: 1.5, deviation: Math.SQRT1_2 },
    { of: [-0, -0], sum: 0, mean: 0, deviation: 0 },
    { of: [0.1, 0.1, 0.1], sum: 0.1 + 0.1 + 0.1 - 2 ** -54, mean: 0.1, deviation: 0 },
    { of: [1e100, 1, -1e100], sum: 1, mean: 1 / 3, deviation: 1e100 },
    { of: [1, 1e100, 1, -1e100], sum: 2, mean: 0.5, deviation: 1e100 * Math.sqrt(2 / 3) },
    { of: [1e9 + 1, 1e9 + 2, 1e9 + 3], sum: 3e9 + 6, mean: 1e9 + 2, deviation: 1 },
    { of: [1e120, -1e120, 3e120], sum: 3e120, mean: 1e120, deviation: 2e120 },
    {
      of: [2 ** -402, -(2 ** -402), 3 * 2 ** -402],
      sum: 3 * 2 ** -402,
      mean: 2 ** -402,
      deviation: 2 ** -401,
    },
    { of: [MAX, MAX], sum: Number.POSITIVE_INFINITY, mean: MAX, deviation: 0 },
    { of: [MAX, MAX, -MAX], sum: MAX, mean: MAX / 3, deviation: (MAX / Math.sqrt(3)) * 2 },
    { of: [-MAX, MAX], sum: 0, mean: 0, deviation: Number.POSITIVE_INFINITY },
    { of: [1e200, -1e200], sum: 0, mean: 0, deviation: 1e200 * Math.SQRT2 },
    { of: [1e-200, 3e-200], sum: 4e-200, mean: 2e-200, deviation: 1e-200 * Math.SQRT2 },
    { of: [MIN, MIN], sum: 2 * MIN, mean: MIN, deviation: 0 },
    { of: [MIN, 3 * MIN], sum: 4 * MIN, mean: 2 * MIN, deviation: MIN },
    { of: [-MIN, 0], sum: -MIN, mean: 0, deviation: MIN },
    { of: [1e-122, 3e-122, 1], sum: 1, mean: 1 / 3, deviation: 1 / Math.sqrt(3) },
    { of: [1e119, 3e119, 1e200], sum: 1e200, mean: 1e200 / 3, deviation: 1e200 / Math.sqrt(3) },
    { of: [1e-300, 1, 1e300], sum: 1e300, mean: 1e300 / 3, deviation: 1e300 / Math.sqrt(3) },
  ])('of $of are right to the last digits', ({ of, sum, mean, deviation }) => {
    const moments = momentsOf(of);
    expect(moments.count).toBe(of.length);
    expect(moments.min).toBe(Math.min(...of) + 0);
    expect(moments.max).toBe(Math.max(...of) + 0);
    expect(error(moments.sum, sum)).toBeLessThan(3e-16);
    expect(error(moments.mean, mean)).toBeLessThan(3e-16);
    expect(error(moments.deviation, deviation)).toBeLessThan(1e-15);
    expect([moments.sum, moments.mean, moments.deviation].filter(fact => Object.is(fact, -0))).toEqual([]);
  });

  // Certified by NIST's Statistical Reference Datasets, to 15 digits.
  it.each([
    { name: 'Lottery', nums: LOTTERY, mean: 518.95871559633, deviation: 291.699727470969 },
    {
      name: 'NumAcc3',
      nums: [1_000_000.2, ...list(1000, i => (i % 2 === 0 ? 1_000_000.1 : 1_000_000.3))],
      mean: 1_000_000.2,
      deviation: 0.1,
    },
    {
      name: 'NumAcc4',
      nums: [10_000_000.2, ...list(1000, i => (i % 2 === 0 ? 10_000_000.1 : 10_000_000.3))],
      mean: 10_000_000.2,
      deviation: 0.1,
    },
  ])('of $name are what NIST certifies', ({ nums, mean, deviation }) => {
    const moments = momentsOf(nums);
    expect(error(moments.mean, mean)).toBeLessThan(1e-14);
    // The tenths behind millions are no doubles: the deviation of those that are is off by as much.
    expect(error(moments.deviation, deviation)).toBeLessThan(mean > 1e6 ? 1e-8 : 1e-14);
  });

  it.each(Object.entries(kinds))('agree with exact arithmetic, of a list that is %s', (_, make) => {
    for (const length of [2, 3, 100, 1000]) {
      const nums = make(length, length);
      const moments = momentsOf(nums);
      const exact = exactly(nums);
      expect(error(moments.sum, exact.sum)).toBeLessThan(1e-14);
      expect(error(moments.mean, exact.mean)).toBeLessThan(1e-14);
      expect(error(moments.deviation, exact.deviation)).toBeLessThan(1e-13);
    }
  });

  it.each(Object.entries(kinds))('agree with it merged out of any parts, of a list that is %s', (_, make) => {
    const random = seeded(8);
    for (const length of [2, 3, 100, 1000]) {
      const nums = make(length, length);
      const exact = exactly(nums);
      const moments = new Moments();
      for (let at = 0; at < length; ) {
        const end = at + Math.floor(random() * 40);
        moments.merge(momentsOf(nums.slice(at, end)));
        at = end;
      }
      expect([moments.count, moments.min, moments.max]).toEqual([
        length,
        Math.min(...nums) + 0,
        Math.max(...nums) + 0,
      ]);
      expect(error(moments.sum, exact.sum)).toBeLessThan(1e-14);
      expect(error(moments.mean, exact.mean)).toBeLessThan(1e-14);
      expect(error(moments.deviation, exact.deviation)).toBeLessThan(1e-13);
    }
  });

  it('lose nothing to a large common part', () => {
    const random = seeded(3);
    const nums = list(10_000, () => 1e12 + random());
    const exact = exactly(nums);
    const merged = momentsOf(nums.slice(0, 4000));
    merged.merge(momentsOf(nums.slice(4000)));
    for (const moments of [momentsOf(nums), merged]) {
      expect(moments.sum).toBe(exact.sum);
      expect(error(moments.mean, exact.mean)).toBeLessThan(2 ** -52);
      expect(error(moments.deviation, exact.deviation)).toBeLessThan(1e-14);
    }
  });

  it('are the same one by one, and as new after clearing', () => {
    const nums = kinds['of every magnitude and sign']?.(500, 2) ?? [];
    const one = new Moments();
    for (const num of [1e300, -1e300, 5]) one.add(num);
    one.clear();
    expect([one.count, one.mean]).toEqual([0, undefined]);
    for (const num of nums) one.add(num);
    const all = momentsOf(nums);
    const few = momentsOf([1e16, 1]);
    few.clear();
    few.addAll([1e-200, 3e-200]);
    expect([few.sum, few.deviation]).toEqual([
      momentsOf([1e-200, 3e-200]).sum,
      momentsOf([1e-200, 3e-200]).deviation,
    ]);
    const facts = (of: Moments) => [of.count, of.min, of.max, of.sum, of.mean, of.deviation];
    expect(facts(one)).toEqual(facts(all));
  });

  it('refuse what is not finite, all or nothing', () => {
    const moments = momentsOf([1, 2]);
    expect(() => moments.add(Number.NaN)).toThrow(RangeError);
    expect(() => moments.addAll([3, Number.POSITIVE_INFINITY])).toThrow('Infinity at index 1 of 2');
    expect([moments.count, moments.sum, moments.max]).toEqual([2, 3, 2]);
  });
});
