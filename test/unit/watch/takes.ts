import { fingerprint, type Take } from '../../../src/watch/take';

/** A take of numbers as if they had been selected in a file. */
export function takeOf(numbers: readonly number[], source = 'a.txt'): Take {
  const values = Float64Array.from(numbers);
  return { source, whole: false, values, skipped: {}, fingerprint: fingerprint(source, values) };
}
