import type { Steps } from './steps';

/** Numbers that are sorted, or merged, at once: about 3 ms. */
const SLICE = 1 << 15;

/** An ascending copy of a list: slices are sorted, then merged two by two. O(n log n), O(n) memory. */
export function* sortedCopy(list: Float64Array): Steps<Float64Array<ArrayBuffer>> {
  let sorted = new Float64Array(list.length);
  for (let start = 0; start < list.length; start += SLICE) {
    sorted.set(list.subarray(start, start + SLICE), start);
    sorted.subarray(start, start + SLICE).sort();
    yield;
  }
  let merged = sorted.length > SLICE ? new Float64Array(sorted.length) : sorted;
  for (let width = SLICE; width < sorted.length; width *= 2) {
    for (let start = 0; start < sorted.length; start += 2 * width) yield* merge(sorted, merged, start, width);
    [sorted, merged] = [merged, sorted];
  }
  return sorted;
}

/** Merges two neighbouring sorted stretches, the first of this width, into the same place of another list. */
function* merge(from: Float64Array, into: Float64Array, start: number, width: number): Steps<void> {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(middle + width, from.length);
  let [left, right] = [start, middle];
  for (let at = start; at < end; ) {
    const until = Math.min(end, at + SLICE);
    for (; at < until; at++) {
      const isLeft = right === end || (left < middle && (from[left] as number) <= (from[right] as number));
      into[at] = (isLeft ? from[left++] : from[right++]) as number;
    }
    yield;
  }
}
