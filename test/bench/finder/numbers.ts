/** The workloads' numbers: the same, bit for bit, as heaps.cpp makes. */
export type Kind = 'uniform' | 'ascending' | 'walk' | 'duplicates';

export function makeNumbers(kind: string, length: number): Float64Array {
  const nums = new Float64Array(length);
  let bits = 12345;
  let walked = 0;
  for (let i = 0; i < length; i++) {
    bits ^= bits << 13;
    bits ^= bits >>> 17;
    bits ^= bits << 5;
    const uniform = (bits >>> 0) / 2 ** 32;
    walked += uniform - 0.5;
    nums[i] =
      kind === 'uniform'
        ? uniform
        : kind === 'ascending'
          ? i
          : kind === 'duplicates'
            ? Math.floor(uniform * 100)
            : walked;
  }
  return nums;
}
