import { unitCode } from '../../../src/numbers/units';
import type { Extraction } from '../../../src/watch/extraction';
import { batchByDimension } from '../../../src/watch/series/batch';

/** A take of numbers as if they had been selected in a file; the units are given by their symbols, or none. */
export function extractionOf(
  numbers: readonly number[],
  source = 'a.txt',
  symbols: readonly string[] = [],
): Extraction {
  const values = Float64Array.from(numbers);
  const units = Uint16Array.from(numbers, (_, i) => unitCode(symbols[i] ?? '') ?? 0);
  const batches = batchByDimension(values, units);
  return {
    source,
    uri: `file:///${source}`,
    spans: [],
    whole: false,
    batches,
    count: values.length,
    skipped: {},
    leftOut: 0,
    beyond: 0,
    byRule: false,
    reading: '',
  };
}
