import { UNITS } from '../../numbers/units';
import { unitOf } from './batch';
import type { Series } from './series';

/** How the numbers of a series are shown: multiplied by `factor`, followed by `symbol`. */
export interface Scale {
  readonly factor: number;
  /** Whether the numbers came in several units, so that conversion has cost some of them their last bit. */
  readonly converted: boolean;
  readonly symbol: string;
}

/**
 * A number of the series as it is shown. What was converted is rounded to 15 digits, which hides the last bit
 * that conversions cost: 0.25 ns stays 0.25.
 */
export function toScale(value: number, { factor, converted }: Scale): number {
  return converted ? Number((value * factor).toPrecision(15)) : value;
}

/**
 * A computed figure without the noise of its last bits, where it is that: 0.30000000000000004 is 0.3. Any other keeps all of
 * its digits.
 */
export function withoutNoise(value: number): number {
  const rounded = Number(value.toPrecision(15));
  return Number.isFinite(rounded) && rounded.toExponential().length <= MOST_MEANT ? rounded : value;
}

/** Characters of a number in scientific notation that was meant so: 12 digits. */
const MOST_MEANT = 16;

/** The units that people read a dimension in, from small to large. */
const LADDERS: Readonly<Record<string, readonly string[]>> = {
  time: ['ns', 'µs', 'ms', 's', 'min', 'h'],
  bytes: ['B', 'kB', 'MB', 'GB', 'TB', 'PB'],
};

/**
 * The unit in which a series is shown. It is the one that its numbers came in or, where they came in several,
 * the largest of the dimension in which the median is at least 1.
 */
export function scaleOf({ unit, mixed, median = 0, dimension }: Series): Scale {
  const own = unitOf(unit);
  const ladder = LADDERS[dimension];
  if (!mixed || !ladder || median === 0) return { factor: 1, converted: mixed, symbol: own.symbol };
  const rungs = ladder.flatMap(
    symbol => UNITS.find(known => known.symbol === symbol && known.dimension === dimension) ?? [],
  );
  const size = Math.abs(median) * own.factor;
  const rung = rungs.findLast(({ factor }) => size >= factor) ?? rungs[0] ?? own;
  return { factor: own.factor / rung.factor, converted: true, symbol: rung.symbol };
}
