import { describe, expect, it } from 'vitest';
import { select } from '../../../src/median/select';
import { kinds, seeded, sorted } from './support';

const LENGTHS = [1, 2, 3, 10, 599, 600, 601, 5000, 40_000];

function expectSelected(nums: Float64Array, k: number, order: readonly number[]): void {
  expect(nums[k]).toBe(order[k]);
  const pivot = order[k] as number;
  expect(nums.subarray(0, k).findIndex(num => num > pivot)).toBe(-1);
  expect(nums.subarray(k).findIndex(num => num < pivot)).toBe(-1);
  expect(sorted(nums)).toEqual(order);
}

describe('selection', () => {
  it.each(Object.entries(kinds))('parts any rank from the rest, of a list that is %s', (_, make) => {
    for (const length of LENGTHS) {
      const nums = make(length, length).map(num => num + 0);
      const order = sorted(nums);
      const random = seeded(length);
      for (const k of [0, length >> 1, length - 1, Math.floor(random() * length)]) {
        const copy = Float64Array.from(nums);
        expect(select(copy, k)).toBe(order[k]);
        expectSelected(copy, k, order);
      }
    }
  });

  it('leaves what is outside of its range alone', () => {
    const nums = Float64Array.from(kinds['uniform']?.(5000, 3) ?? []);
    const before = nums.slice();
    select(nums, 2000, 1000, 3999);
    expect(nums.subarray(0, 1000)).toEqual(before.subarray(0, 1000));
    expect(nums.subarray(4000)).toEqual(before.subarray(4000));
    expectSelected(nums.slice(1000, 4000), 1000, sorted(before.subarray(1000, 4000)));
  });

  it.each([0, 1, 2])('is as right when it may part only %d times and has to sort', rounds => {
    const nums = Float64Array.from(kinds['uniform']?.(5000, 3) ?? []);
    const order = sorted(nums);
    select(nums, 1234, 0, nums.length - 1, rounds);
    expectSelected(nums, 1234, order);
  });

  it('gives equal input an equal order', () => {
    const nums = Float64Array.from(kinds['uniform']?.(5000, 3) ?? []);
    const again = nums.slice();
    select(nums, 2500);
    select(again, 2500);
    expect(nums).toEqual(again);
  });
});
