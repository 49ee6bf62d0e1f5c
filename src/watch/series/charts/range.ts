/** What a chart's axis shows of the numbers. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** What is known of how the numbers lie. */
export interface Extent {
  readonly min: number;
  readonly q1: number;
  readonly q3: number;
  readonly max: number;
}

/** The axis ends so many interquartile ranges beyond the quartiles, so that an outlier can't spoil the picture. */
const FENCE = 3;
/** Unless all numbers take no more than so many times the room. */
const WORTHWHILE = 1.5;

/**
 * The range to show. Where half of the numbers are equal, what holds all but a fiftieth of them stands for the quartiles;
 * where these are equal too, they are padded.
 *
 * @param inner about the 1st and the 99th percentile
 */
export function rangeOf(extent: Extent, inner: { readonly low: number; readonly high: number }): Range {
  const { min, max } = extent;
  const isFlat = extent.q1 === extent.q3;
  const { low: q1, high: q3 } = isFlat ? inner : { low: extent.q1, high: extent.q3 };
  if (min === max) return padded(min);
  // By thirds: the whole may be larger than all doubles.
  const reach = FENCE * (q3 / FENCE - q1 / FENCE);
  const low = Math.max(min, q1 - FENCE * reach);
  const high = Math.min(max, q3 + FENCE * reach);
  if (low === high) return padded(low);
  const isWide = max / 2 - min / 2 > WORTHWHILE * (high / 2 - low / 2);
  return isWide ? { low, high } : { low: min, high: max };
}

/** Room around a single value: half a unit, or a tenth of it where it is small or large. */
function padded(value: number): Range {
  const size = Math.abs(value);
  const pad = size === 0 || (size >= 1 && size < 1000) ? 0.5 : size / 10;
  const [low, high] = [value - pad, value + pad];
  return {
    low: Number.isFinite(low) && low < value ? low : value * 0.9,
    high: Number.isFinite(high) && high > value ? high : Math.min(Number.MAX_VALUE, value * 1.1),
  };
}
