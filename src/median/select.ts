import { midpoint } from './midpoint';
import { finish, STRIDE, type Steps } from './steps';

/** Below this many numbers the native sort is as good as choosing pivots with care. */
const SMALL = 600;

/**
 * Puts the number of rank `k` of `nums[left…right]` (in index `k`) in its place, those no larger before it
 * and those no smaller behind it, and returns it: O(n). All numbers are finite, none is -0.
 *
 * Each pivot comes from a random sample, selected from in the same way; the seed is fixed, so that equal
 * input gives equal order. No input is slow: after `rounds` partitions the rest is sorted, in O(n log n).
 *
 * Source: R. W. Floyd and R. L. Rivest, "Algorithm 489: SELECT", CACM 18 (1975).
 */
export function select(
  nums: Float64Array,
  k: number,
  left = 0,
  right = nums.length - 1,
  rounds = 16,
): number {
  return finish(selecting(nums, k, left, right, rounds));
}

/** The same in steps. */
function* selecting(nums: Float64Array, k: number, left: number, right: number, rounds = 16): Steps<number> {
  let first = left;
  let last = right;
  for (let round = 0; last - first >= SMALL && round < rounds; round++) {
    const pivot = choosePivot(nums, k, first, last);
    let middle = yield* partitioning(nums, first, last, pivot, 0);
    if (k < middle) {
      last = middle - 1;
      continue;
    }
    // Nothing is below the pivot: it is the least, perhaps many times over. Part its equals off instead.
    if (middle === first) {
      middle = yield* partitioning(nums, first, last, pivot, 1);
      if (k < middle) return pivot;
    }
    first = middle;
  }
  nums.subarray(first, last + 1).sort();
  return nums[k] as number;
}

/** Does the same for several ranks, in steps: O(n log k). The ranks may come in any order, and more than once. */
export function* selectingEach(nums: Float64Array, ranks: readonly number[]): Steps<void> {
  const order = [...new Set(ranks)].sort((a, b) => a - b);
  yield* selectingSorted(nums, order, 0, nums.length - 1);
}

/** Ranks ascending, all from `left` to `right`: the middle one parts the numbers for those on either side. */
function* selectingSorted(
  nums: Float64Array,
  ranks: readonly number[],
  left: number,
  right: number,
): Steps<void> {
  const middle = ranks.length >> 1;
  const rank = ranks[middle];
  if (rank === undefined) return;
  if (rank === left || rank === right) yield* bringingToEnd(nums, left, right, rank);
  else yield* selecting(nums, rank, left, right);
  yield* selectingSorted(nums, ranks.slice(0, middle), left, rank - 1);
  yield* selectingSorted(nums, ranks.slice(middle + 1), rank + 1, right);
}

/** Swaps the least of `nums[left…right]` to the left end, or the largest to the right end. */
function* bringingToEnd(nums: Float64Array, left: number, right: number, end: number): Steps<void> {
  let at = end;
  for (let from = left; from <= right; from += STRIDE) {
    if (from > left) yield;
    at = extreme(nums, from, Math.min(right, from + STRIDE - 1), at, end === left);
  }
  const num = nums[end] as number;
  nums[end] = nums[at] as number;
  nums[at] = num;
}

/** The index of the least of `nums[first…last]`, or of the largest, unless that at `start` is. */
function extreme(nums: Float64Array, first: number, last: number, start: number, isLeast: boolean): number {
  let at = start;
  for (let i = first; i <= last; i++) {
    const num = nums[i] as number;
    if (isLeast ? num < (nums[at] as number) : num > (nums[at] as number)) at = i;
  }
  return at;
}

/** The median of a list that is not empty, by selection: O(n). The list is reordered. */
export function medianOfList(nums: Float64Array): number {
  return finish(findingMedian(nums));
}

/** The same in steps. */
export function* findingMedian(nums: Float64Array): Steps<number> {
  const { length } = nums;
  const high = length >> 1;
  const low = (length - 1) >> 1;
  yield* selectingEach(nums, [low, high]);
  return midpoint(nums[low] as number, nums[high] as number);
}

/**
 * A number whose rank is very probably just beyond `k`, on the side of the larger part, so that a partition
 * about it leaves `k` in the smaller one.
 */
function choosePivot(nums: Float64Array, k: number, first: number, last: number): number {
  const size = last - first + 1;
  const rank = k - first + 1;
  const logSize = Math.log(size);
  const sample = 0.5 * Math.exp((2 * logSize) / 3);
  const deviation = 0.5 * Math.sqrt((logSize * sample * (size - sample)) / size);
  const shift = rank < size / 2 ? -deviation : deviation;
  const from = Math.max(first, Math.floor(k - (rank * sample) / size + shift));
  const to = Math.min(last, Math.floor(k + ((size - rank) * sample) / size + shift));
  gather(nums, first, last, from, to);
  return select(nums, k, from, to);
}

/** Swaps random numbers of `first…last` into `from…to`. Source: G. Marsaglia, "Xorshift RNGs" (2003). */
function gather(nums: Float64Array, first: number, last: number, from: number, to: number): void {
  let bits = 0x9e3779b9;
  const share = (last - first + 1) / 2 ** 32;
  for (let i = from; i <= to; i++) {
    bits ^= bits << 13;
    bits ^= bits >>> 17;
    bits ^= bits << 5;
    const other = first + Math.floor((bits >>> 0) * share);
    const num = nums[i] as number;
    nums[i] = nums[other] as number;
    nums[other] = num;
  }
}

/**
 * Brings the numbers below the pivot (or, with `equals` 1, those equal to the least, the pivot) to the front
 * and returns where the others start.
 */
function* partitioning(
  nums: Float64Array,
  first: number,
  last: number,
  pivot: number,
  equals: 0 | 1,
): Steps<number> {
  let middle = first;
  for (let from = first; from <= last; from += STRIDE) {
    if (from > first) yield;
    middle = partition(nums, from, Math.min(last, from + STRIDE - 1), middle, pivot, equals);
  }
  return middle;
}

/** One step of it; `middle` is where the others start so far. It moves by a comparison's value: no branch to mispredict. */
function partition(
  nums: Float64Array,
  first: number,
  last: number,
  start: number,
  pivot: number,
  equals: 0 | 1,
): number {
  let middle = start;
  if (equals === 1) {
    for (let i = first; i <= last; i++) {
      const num = nums[i] as number;
      nums[i] = nums[middle] as number;
      nums[middle] = num;
      middle += +(num <= pivot);
    }
    return middle;
  }
  for (let i = first; i <= last; i++) {
    const num = nums[i] as number;
    nums[i] = nums[middle] as number;
    nums[middle] = num;
    middle += +(num < pivot);
  }
  return middle;
}
