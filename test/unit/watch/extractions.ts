import { unitCode } from '../../../src/numbers/units';
import type { Take } from '../../../src/watch/extraction';
import { poolByDimension } from '../../../src/watch/series/batch';

/** A take of numbers as if they had been selected in a file; the units are given by their symbols, or none. */
export function takeOf(numbers: readonly number[], source = 'a.txt', symbols: readonly string[] = []): Take {
  const values = Float64Array.from(numbers);
  const units = Uint8Array.from(numbers, (_, i) => unitCode(symbols[i] ?? '') ?? 0);
  const pools = poolByDimension(values, units);
  return {
    source,
    uri: `file:///${source}`,
    spans: [],
    whole: false,
    pools,
    count: values.length,
    skipped: {},
    leftOut: 0,
    beyond: 0,
    byRule: false,
    reading: '',
  };
}
