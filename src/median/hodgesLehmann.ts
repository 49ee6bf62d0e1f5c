import { midpoint } from './midpoint';
import { selectingEach } from './select';
import type { Steps } from './steps';

/** Differences drawn to choose two pivots from. */
const SAMPLE = 8192;
/** Steps of a walk along the border at once: a millisecond. */
const STRETCH = 1 << 17;
/** Differences, and rows, that are gathered at once. */
const FILLED = 1 << 15;
/** Differences that are drawn at once. */
const DRAWN = SAMPLE / 8;
/** How far from the expected rank in the sample the pivots stand, in standard deviations at the middle. */
const CAUTION = 3;

/**
 * Finds the median of all m · n differences x - y of two lists, both sorted ascending and neither empty, without
 * making them: O((m + n) log (m n)) time, as expected, and O(m + n) memory. Infinite where it is too large
 * for a double.
 *
 * The differences are a matrix with sorted rows and columns, in which those below a pivot can be counted in
 * one walk along the border. Two pivots on either side of the wanted rank come from a random sample of what is
 * left; the seed is fixed, so that equal input gives equal work. A step takes some milliseconds, of a million numbers each too.
 *
 * Sources: J. L. Hodges and E. L. Lehmann, "Estimates of Location Based on Rank Tests", Annals of Mathematical
 * Statistics 34 (1963); the pivots as in R. W. Floyd and R. L. Rivest, "Algorithm 489: SELECT" (1975).
 */
export function* medianDifference(x: Float64Array, y: Float64Array): Steps<number> {
  const range =
    (x[x.length - 1] as number) - (y[0] as number) - ((x[0] as number) - (y[y.length - 1] as number));
  if (Number.isFinite(range)) return (yield* new Differences(x, y).median()) + 0;
  const half = (num: number) => num / 2;
  return (yield* new Differences(x.map(half), y.map(half)).median()) * 2 + 0;
}

class Differences {
  readonly #x: Float64Array;
  readonly #y: Float64Array;

  constructor(x: Float64Array, y: Float64Array) {
    this.#x = x;
    this.#y = y;
  }

  *median(): Steps<number> {
    const count = this.#x.length * this.#y.length;
    const low = yield* this.#ofRank(Math.floor((count - 1) / 2));
    yield;
    if (count % 2 === 1) return low;
    const atMost = yield* this.#border(low, true);
    if (this.#countFrom(atMost) > count / 2) return low;
    yield;
    // The next larger one is the least of those before the border.
    let high = Number.POSITIVE_INFINITY;
    for (let i = 0; i < this.#x.length; i++) {
      const j = (atMost[i] as number) - 1;
      if (j >= 0) high = Math.min(high, (this.#x[i] as number) - (this.#y[j] as number));
    }
    return midpoint(low, high);
  }

  /** The difference of a rank, from 0. */
  *#ofRank(rank: number): Steps<number> {
    const rows = this.#x.length;
    const columns = this.#y.length;
    // What is left in row i: the columns from[i]…to[i] - 1. The differences fall with the column.
    let from = new Int32Array(rows);
    let to = new Int32Array(rows).fill(columns);
    // How many are known to be smaller than all that is left.
    let smaller = 0;
    let left = rows * columns;
    const enough = 4 * (rows + columns) + SAMPLE;
    const random = randoms();
    while (left > enough) {
      yield;
      const sample = yield* this.#draw(from, to, left, random);
      const expected = ((rank - smaller) / left) * SAMPLE;
      const margin = (CAUTION * Math.sqrt(SAMPLE)) / 2;
      const at = (place: number) => sample[Math.min(SAMPLE - 1, Math.max(0, Math.floor(place)))] as number;
      const low = at(expected - margin);
      const high = at(expected + margin);

      const least = yield* this.#border(low, false);
      const largest = yield* this.#border(high, true);
      const belowLow = this.#countFrom(least);
      yield;
      const upToHigh = this.#countFrom(largest);
      if (rank < belowLow) {
        from = least;
      } else if (rank >= upToHigh) {
        to = largest;
        smaller = upToHigh;
      } else {
        from = largest;
        to = least;
        smaller = belowLow;
        if (upToHigh - belowLow > left / 2) {
          // So many are left where many are equal: part those off that equal a pivot.
          const aboveLow = yield* this.#border(low, true);
          const upToLow = this.#countFrom(aboveLow);
          if (rank < upToLow) return low;
          const belowHigh = yield* this.#border(high, false);
          if (rank >= this.#countFrom(belowHigh)) return high;
          from = belowHigh;
          to = aboveLow;
          smaller = upToLow;
        }
      }
      yield;
      left = 0;
      for (let i = 0; i < rows; i++) left += Math.max(0, (to[i] as number) - (from[i] as number));
    }
    yield;
    const rest = new Float64Array(left);
    let filled = 0;
    let next = FILLED;
    for (let i = 0; i < rows; i++) {
      const num = this.#x[i] as number;
      const end = to[i] as number;
      for (let j = from[i] as number; j < end; j++) rest[filled++] = num - (this.#y[j] as number) + 0;
      if (filled + i < next) continue;
      next = filled + i + FILLED;
      yield;
    }
    yield* selectingEach(rest, [rank - smaller]);
    return rest[rank - smaller] as number;
  }

  /** In each row the first column whose difference is below the pivot or, with `orEqual`, at most the pivot. */
  *#border(pivot: number, orEqual: boolean): Steps<Int32Array<ArrayBuffer>> {
    const x = this.#x;
    const y = this.#y;
    const border = new Int32Array(x.length);
    let [i, j] = [0, 0];
    while (i < x.length && j < y.length) {
      // A step down or to the right, by a comparison's value: no branch to mispredict.
      for (let step = 0; step < STRETCH && i < x.length && j < y.length; step++) {
        const difference = (x[i] as number) - (y[j] as number);
        const right = orEqual ? +(difference > pivot) : +(difference >= pivot);
        border[i] = j;
        j += right;
        i += 1 - right;
      }
      yield;
    }
    return border.fill(j, i);
  }

  /** How many differences are behind a border. */
  #countFrom(border: Int32Array): number {
    let count = 0;
    for (let i = 0; i < border.length; i++) count += this.#y.length - (border[i] as number);
    return count;
  }

  /** A sorted sample of what is left: one from each of {@link SAMPLE} equal stretches, row by row. */
  *#draw(from: Int32Array, to: Int32Array, left: number, random: () => number): Steps<Float64Array> {
    const sample = new Float64Array(SAMPLE);
    let row = 0;
    let before = 0;
    let width = Math.max(0, (to[0] as number) - (from[0] as number));
    for (let i = 0; i < SAMPLE; i++) {
      const at = Math.min(left - 1, Math.floor(((i + random()) * left) / SAMPLE));
      while (at >= before + width) {
        before += width;
        row++;
        width = Math.max(0, (to[row] as number) - (from[row] as number));
      }
      sample[i] = (this.#x[row] as number) - (this.#y[(from[row] as number) + at - before] as number);
      if (i % DRAWN === 0) yield;
    }
    return sample.sort();
  }
}

/** Uniform in 0…1. Source: G. Marsaglia, "Xorshift RNGs" (2003). */
function randoms(): () => number {
  let bits = 0x9e3779b9;
  return () => {
    bits ^= bits << 13;
    bits ^= bits >>> 17;
    bits ^= bits << 5;
    return (bits >>> 0) / 2 ** 32;
  };
}
