import { unitCode } from '../../../../src/numbers/units';
import type { Comparison, Sample } from '../../../../src/watch/compare/comparison';
import type { WriteNumber } from '../../../../src/watch/compare/sentence';

/** The code of a unit that is known. */
export function codeOf(symbol: string): number {
  const code = unitCode(symbol);
  if (code === undefined) throw new RangeError(`The test names a unit that is none: ${symbol}.`);
  return code;
}

export function sample(numbers: readonly number[], symbol = '', name = 'a run'): Sample {
  return { name, unit: codeOf(symbol), values: Float64Array.from(numbers) };
}

/** A comparison as it might have come out. */
export function comparison(figures: Partial<Comparison> = {}, symbol = 'ms', dimension = 'time'): Comparison {
  return {
    dimension,
    unit: codeOf(symbol),
    base: { n: 20, median: 50 },
    current: { n: 20, median: 44 },
    change: -12,
    shift: -6,
    p: 0.004,
    isExact: true,
    isShown: true,
    least: undefined,
    more: undefined,
    ...figures,
  };
}

/** Plain English digits, a no-break space before a unit. */
export const write: WriteNumber = (value, symbol = '') => `${value}${symbol && `\u00a0${symbol}`}`;
