import type { Cells, Distribution } from '../../protocol';
import { multiple, type Step, stepAtLeast } from './ticks';

/** A bar is no narrower than so many px, and there are no more of them than that. */
const NARROWEST = 4;
const MOST_BINS = 120;
/** Cells are sent in whole hundreds: wider bins would not begin and end with them. */
const WIDEST = 100;

/** Bins where half of the numbers are equal, so that these tell nothing of the width. */
const FEWEST_BINS = 25;
/** The width is rounded up to a step that is up to 2.5 times as wide: on the average by so much. */
const ROUNDED_UP = 1.4;

/** A bar of the histogram. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  /** How many of its numbers are in the lower half, and how many in the upper. */
  readonly lower: number;
  readonly upper: number;
}

/** A histogram, with all numbers that lie outside of its bins. */
export interface Bins {
  readonly bins: readonly Bin[];
  readonly low: number;
  readonly high: number;
  readonly below: number;
  readonly above: number;
}

/**
 * Brings cells together in bins of 1, 2 or 5 times a power of ten, as wide as the numbers deserve, and parts each at
 * the median: what is below it in order is of the lower half, whatever the values.
 *
 * Source of the width: D. Freedman and P. Diaconis, "On the histogram as a density estimator" (1981).
 *
 * @param px the room for all of them
 */
export function binsOf(
  { low, high, q1, q3 }: Pick<Distribution, 'low' | 'high' | 'q1' | 'q3'>,
  cells: Cells,
  lowerSize: number,
  px: number,
): Bins {
  const { exponent, first, whole, counts } = cells;
  const size = cells.below + cells.above + counts.reduce((sum, count) => sum + count, 0);
  const most = Math.min(MOST_BINS, Math.max(1, px / NARROWEST));
  const range = high / most - low / most;
  const deserved = q1 === q3 ? (range * most) / FEWEST_BINS : (4 * (q3 / 2 - q1 / 2)) / Math.cbrt(size);
  const wanted = Math.max(deserved / ROUNDED_UP, range);
  const step = limited(stepAtLeast(wanted), exponent);
  const group = multiple(1, { ...step, exponent: step.exponent - exponent });
  const shift = whole ? 0.5 : 0;
  const edge = (bin: number) => multiple(bin, step) - shift;
  const binAt = (value: number) => {
    const guess = Math.floor((value + shift) / multiple(1, step));
    return value < edge(guess) ? guess - 1 : value >= edge(guess + 1) ? guess + 1 : guess;
  };
  const [from, to] = [binAt(low), binAt(high) + 1];
  const totals = new Float64Array(Math.max(0, to - from));
  let below = cells.below;
  let above = cells.above;
  counts.forEach((count, i) => {
    const bin = Math.floor((first + i) / group) - from;
    if (bin < 0) below += count;
    else if (bin >= totals.length) above += count;
    else totals[bin] = (totals[bin] as number) + count;
  });
  let rest = lowerSize - below;
  const bins = Array.from(totals, (total, i) => {
    const lower = Math.min(Math.max(0, rest), total);
    rest -= total;
    return { from: edge(from + i), to: edge(from + i + 1), lower, upper: total - lower };
  });
  return { bins, low: edge(from), high: edge(to), below, above };
}

/** A step of one cell at least, and of {@link WIDEST} at most. */
function limited(step: Step, exponent: number): Step {
  if (step.exponent < exponent) return { times: 1, exponent };
  const widest = exponent + Math.log10(WIDEST);
  return step.exponent >= widest ? { times: 1, exponent: widest } : step;
}
