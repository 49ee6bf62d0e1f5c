import { describe, expect, it } from 'vitest';
import { MedianFinder } from '../../../src/median/medianFinder';
import { kinds, list, medianOf, medianOfSorted, outOfOrder, rankIn, seeded, sorted } from './support';

function finderOf(...nums: number[]): MedianFinder {
  const finder = new MedianFinder();
  for (const num of nums) finder.addNum(num);
  return finder;
}

/** What must hold of a finder whatever was done to it, against a plain list of what it was given. */
function expectHolds(finder: MedianFinder, given: readonly number[]): void {
  const lower = finder.lower();
  const upper = finder.upper();
  expect(finder.size).toBe(given.length);
  expect([finder.lowerSize, finder.upperSize]).toEqual([lower.length, upper.length]);
  expect([0, 1]).toContain(lower.length - upper.length);
  expect(outOfOrder(lower, (parent, child) => parent >= child)).toEqual([]);
  expect(outOfOrder(upper, (parent, child) => parent <= child)).toEqual([]);
  expect(lower[0] ?? 0).toBeLessThanOrEqual(upper[0] ?? Number.MAX_VALUE);
  expect(sorted([...lower, ...upper])).toEqual(sorted(given));
  expect(finder.findMedian()).toBe(medianOf(given));
}

describe('the running median', () => {
  it('is that of the examples of LeetCode 295', () => {
    const finder = new MedianFinder();
    finder.addNum(1);
    finder.addNum(2);
    expect(finder.findMedian()).toBe(1.5);
    finder.addNum(3);
    expect(finder.findMedian()).toBe(2);
    expect(finderOf(2, 3, 4).findMedian()).toBe(3);
    expect(finderOf(2, 3).findMedian()).toBe(2.5);
  });

  it('is undefined before the first number', () => {
    expectHolds(new MedianFinder(), []);
    expect(new MedianFinder().findMedian()).toBeUndefined();
  });

  it.each(Object.entries(kinds))('agrees with sorting after each number of a list that is %s', (_, make) => {
    for (const seed of [1, 2, 3]) {
      const nums = make(150, seed).map(num => num + 0);
      const finder = new MedianFinder();
      nums.forEach((num, i) => {
        finder.addNum(num);
        expectHolds(finder, nums.slice(0, i + 1));
      });
    }
  });

  it.each(
    Object.entries(kinds),
  )('is the same whoever looks at the halves when, of a list that is %s', (_, make) => {
    const random = seeded(12);
    const finder = new MedianFinder();
    const order: number[] = [];
    const wrong: number[] = [];
    for (const num of make(20_000, 13)) {
      finder.addNum(num + 0);
      order.splice(rankIn(order, num), 0, num + 0);
      if (finder.findMedian() !== medianOfSorted(order)) wrong.push(order.length);
      if (random() < 0.0005) finder.lower(1);
      if (random() < 0.0005) finder.upper(1);
      if (random() < 0.0005) expectHolds(finder, order);
    }
    expect(wrong).toEqual([]);
  });

  it.each(
    Object.entries(kinds),
  )('agrees with sorting once thousands are in, of a list that is %s', (_, make) => {
    const nums = make(5000, 4).map(num => num + 0);
    expectHolds(finderOf(...nums), nums);
  });

  const { MAX_VALUE: MAX, MIN_VALUE: MIN } = Number;
  it.each([
    { of: [MAX, MAX], is: MAX },
    { of: [-MAX, -MAX], is: -MAX },
    { of: [-MAX, MAX], is: 0 },
    { of: [MAX, MAX / 2], is: MAX * 0.75 },
    { of: [MIN, MIN], is: MIN },
    { of: [-MIN, -MIN], is: -MIN },
    { of: [MIN, 3 * MIN], is: 2 * MIN },
    { of: [-MIN, MIN], is: 0 },
    { of: [-MIN, 0], is: 0 },
    { of: [0, -0], is: 0 },
    { of: [-0], is: 0 },
    { of: [-0, -0, -0], is: 0 },
    { of: [0.1, 0.2], is: (0.1 + 0.2) / 2 },
    { of: [-1, 1, MAX, -MAX, MIN], is: MIN },
  ])('of $of is $is, with no overflow, no lost subnormal and no -0', ({ of, is }) => {
    expect(finderOf(...of).findMedian()).toBe(is);
    const bulk = new MedianFinder();
    bulk.addNums(of);
    expect(bulk.findMedian()).toBe(is);
  });

  it('holds 0 where it was given -0', () => {
    const finder = finderOf(-0, -0, 1, -1, -0);
    finder.addNums([-0, -0, -0, -0, -0, -0, -0, -0]);
    const zeros = [...finder.lower(), ...finder.upper()].filter(num => num === 0);
    expect(zeros.map(num => Object.is(num, 0))).toEqual(Array(11).fill(true));
  });
});

describe('numbers that are refused', () => {
  const held = [5, -3, 8, 8];
  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%d, one by one', num => {
    const finder = finderOf(...held);
    expect(() => finder.addNum(num)).toThrow(RangeError);
    expect(() => finder.addNum(num)).toThrow(`${num} has no place`);
    expectHolds(finder, held);
  });

  it.each([
    ['NaN', [1, 2, Number.NaN, 4], 'NaN at index 2 of 4'],
    ['an infinity at the end', Float64Array.of(1, 2, Number.NEGATIVE_INFINITY), '-Infinity at index 2 of 3'],
    ['undefined', [undefined], 'undefined at index 0 of 1'],
    ['null', [1, null], 'null at index 1 of 2'],
    // biome-ignore lint/suspicious/noSparseArray: the hole is the case
    ['a hole', [1, , 3], 'undefined at index 1 of 3'],
    ['a number in a string', [1, '2'], '"2" at index 1 of 2'],
    ['a long string', ['x'.repeat(50)], `"${'x'.repeat(40)}…" at index 0 of 1`],
    ['a bigint', [1n], '1n at index 0 of 1'],
    ['a boolean', [true], 'true at index 0 of 1'],
    ['an object', [{ valueOf: () => 1 }], 'An object at index 0 of 1'],
    ['a function', [Math.abs], 'A function at index 0 of 1'],
    ['a string', '12', '"1" at index 0 of 2'],
    ['a list whose end is missing', { length: 2, 0: 1 }, 'undefined at index 1 of 2'],
    ['no list', new Set([1]), 'the length undefined'],
    ['a length below zero', { length: -1 }, 'the length -1'],
    ['a length with a fraction', { length: 1.5 }, 'the length 1.5'],
  ])('%s among many: nothing of them is taken', (_, nums, message) => {
    const finder = finderOf(...held);
    const add = () => finder.addNums(nums as ArrayLike<number>);
    expect(add).toThrow(RangeError);
    expect(add).toThrow(message);
    expect(add).toThrow(/wanted/);
    expectHolds(finder, held);
  });
});

describe('numbers added at once', () => {
  const sizes = [0, 1, 2, 3, 10, 100, 2000];
  it.each(
    Object.entries(kinds),
  )('are those added one by one, into any size, of a list that is %s', (_, make) => {
    for (const before of sizes) {
      for (const k of sizes) {
        const nums = make(before + k, before * 7 + k).map(num => num + 0);
        const finder = finderOf(...nums.slice(0, before));
        finder.addNums(nums.slice(before));
        expectHolds(finder, nums);
      }
    }
  });

  it.each([
    ['a plain array', [3, 1, 2]],
    ['floats', Float32Array.of(3, 1, 2)],
    ['bytes', Uint8Array.of(3, 1, 2)],
    ['whatever has indexes and a length', { length: 3, 0: 3, 1: 1, 2: 2 }],
  ])('may come as %s', (_, nums) => {
    const finder = new MedianFinder();
    finder.addNums(nums);
    expectHolds(finder, [1, 2, 3]);
  });

  it('are copied: the list stays as it was, and a later change to it changes nothing', () => {
    const nums = Float64Array.from(kinds['uniform']?.(2000, 9) ?? []);
    const copy = [...nums];
    const finder = new MedianFinder();
    finder.addNums(nums);
    expect([...nums]).toEqual(copy);
    nums.fill(0);
    expectHolds(finder, copy);
  });

  it('go on with single ones and with more at once', () => {
    const random = seeded(11);
    const finder = new MedianFinder();
    const given: number[] = [];
    for (let round = 0; round < 60; round++) {
      const nums = list(Math.floor(random() ** 3 * 400), () => random());
      if (random() < 0.5) finder.addNums(nums);
      else for (const num of nums) finder.addNum(num);
      given.push(...nums);
      expectHolds(finder, given);
    }
  });
});

describe('thousands of numbers in ascending order', () => {
  const SIZE = 6001;
  const rising = list(SIZE, i => i >> 1);
  const finderOfRising = () => {
    const finder = finderOf(...rising.slice(0, 100));
    // The first few thousand one by one, and then in lists of any length.
    for (let at = 100, length = 1; at < SIZE; at += length, length = (length * 7) % 1999)
      finder.addNums(rising.slice(at, at + length));
    return finder;
  };

  it('have their median and their halves', () => {
    expectHolds(finderOfRising(), rising);
    expectHolds(finderOf(...rising), rising);
    expectHolds(
      finderOf(...list(SIZE, () => -0)),
      list(SIZE, () => 0),
    );
  });

  it('may be looked at in part, and go on', () => {
    const finder = finderOfRising();
    const upper = rising.slice((SIZE + 1) / 2);
    const lower = rising.slice(0, (SIZE + 1) / 2).reverse();
    expect([...finder.lower(3, 2)]).toEqual(lower.slice(2, 5));
    expect([...finder.upper(3, 2)]).toEqual(upper.slice(2, 5));
    expect([finder.lower(9, SIZE).length, finder.upper(9, SIZE).length]).toEqual([0, 0]);
    expect([finder.lower(-1).length, finder.upper(-1).length]).toEqual([0, 0]);
    finder.addNum(SIZE);
    expectHolds(finder, [...rising, SIZE]);
  });

  it.each([
    ['one', [7]],
    ['a few', [SIZE, SIZE + 1, 7, SIZE + 2, 0]],
    ['hundreds', [...list(300, i => SIZE + i), ...list(300, i => 2 * i)]],
    ['more than there were', list(2 * SIZE, i => (i * 7919) % SIZE)],
  ])('take in %s that are out of order', (_, nums) => {
    const finder = finderOfRising();
    finder.addNums(nums);
    expectHolds(finder, [...rising, ...nums]);
    const single = finderOf(...rising);
    for (const num of nums) single.addNum(num);
    expectHolds(single, [...rising, ...nums]);
  });

  it.each([
    8191, 8192, 8193, 16_383, 16_384, 16_385, 32_768, 49_153,
  ])('%i of them take in others, whatever the memory that they fill', size => {
    const finder = new MedianFinder();
    const nums = list(size, i => i);
    for (let at = 0; at < size; at += 1000) finder.addNums(nums.slice(at, at + 1000));
    const others = list(3000, i => (i * 7919) % size);
    for (const num of others.slice(0, 100)) finder.addNum(num);
    expectHolds(finder, [...nums, ...others.slice(0, 100)]);
    finder.addNums(others.slice(100));
    expectHolds(finder, [...nums, ...others]);
  });

  it('are refused as a whole where one is no number', () => {
    const finder = finderOfRising();
    expect(() => finder.addNums([SIZE, SIZE + 1, Number.NaN])).toThrow(RangeError);
    expectHolds(finder, rising);
  });

  it('tell where the newest went, and what crossed over for it', () => {
    const finder = finderOf(...rising, SIZE);
    expect(finder.lastAdded).toEqual({ value: SIZE, half: 'upper', rose: 0 });
    finder.addNum(SIZE + 1);
    expect(finder.lastAdded).toEqual({
      value: SIZE + 1,
      half: 'upper',
      rose: 0,
      crossed: { value: finder.lower(1)[0], to: 'lower' },
    });
    const equal = finderOf(...list(SIZE, () => 5));
    expect(equal.lastAdded).toEqual({ value: 5, half: 'lower', rose: 11 });
    equal.addNum(5);
    expect(equal.lastAdded).toEqual({ value: 5, half: 'upper', rose: 0 });
  });

  it('can be forgotten', () => {
    const finder = finderOfRising();
    finder.clear();
    expectHolds(finder, []);
    for (const num of [3, 1, 2]) finder.addNum(num);
    expectHolds(finder, [3, 1, 2]);
    expect(finder.lastAdded?.value).toBe(2);
  });
});

describe('clearing', () => {
  it('leaves a finder as new', () => {
    const finder = finderOf(...list(3000, i => i));
    finder.clear();
    expectHolds(finder, []);
    finder.addNum(2);
    finder.addNums([1, 3]);
    expectHolds(finder, [1, 2, 3]);
  });
});

describe('a view of a half', () => {
  const finder = finderOf(5, 2, 9, 1, 7, 3, 8);

  it('is in level order from its root, and as long as was asked', () => {
    expect(finder.lower(1)).toEqual(Float64Array.of(5));
    expect(finder.upper(1)).toEqual(Float64Array.of(7));
    expect(finder.lower(0)).toEqual(new Float64Array());
    expect(finder.lower(-1)).toEqual(new Float64Array());
    expect(finder.upper(2)).toEqual(finder.upper().slice(0, 2));
    expect(finder.lower(99)).toEqual(finder.lower());
  });

  it('is a copy', () => {
    finder.lower().fill(0);
    finder.upper().fill(0);
    expectHolds(finder, [5, 2, 9, 1, 7, 3, 8]);
  });
});
