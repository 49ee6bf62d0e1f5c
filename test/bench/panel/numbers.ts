import { randomFrom } from '../../support/random';

/** Times as a benchmark prints them: a long tail around 46, to three decimals. */
export function latencies(count: number, seed: number): Float64Array {
  const next = randomFrom(seed);
  return Float64Array.from({ length: count }, () =>
    Number((46 * Math.exp((next() + next() + next() - 1.5) * 0.7)).toFixed(3)),
  );
}
