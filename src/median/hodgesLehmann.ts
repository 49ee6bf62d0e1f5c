import { midpoint } from './midpoint';
import { selectingEach } from './select';
import type { Steps } from './steps';

/** Differences drawn to choose two pivots from. */
const SAMPLE = 8192;
/**
 * Steps of a walk along the border, or rows, at once: some microseconds. The first of many short stretches is enough to
 * compile the function that does them; in one long loop it would be compiled anew for what comes behind.
 */
const STRETCH = 1 << 12;
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
    if ((yield* this.#countFrom(atMost)) > count / 2) return low;
    yield;
    const next = Float64Array.of(Number.POSITIVE_INFINITY);
    yield* inStretches(this.#x.length, (first, end) => {
      findLeast(this.#x, this.#y, atMost, first, end, next);
    });
    return midpoint(low, next[0] as number);
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
    const count = rows * columns;
    let left = count;
    const enough = 4 * (rows + columns) + SAMPLE;
    const random = new Random();
    while (left > enough) {
      yield;
      const sample = yield* left === count ? this.#drawOfAll(random) : this.#draw(from, to, left, random);
      const expected = ((rank - smaller) / left) * SAMPLE;
      const margin = (CAUTION * Math.sqrt(SAMPLE)) / 2;
      const at = (place: number) => sample[Math.min(SAMPLE - 1, Math.max(0, Math.floor(place)))] as number;
      const low = at(expected - margin);
      const high = at(expected + margin);

      const least = yield* this.#border(low, false);
      const largest = yield* this.#border(high, true);
      const belowLow = yield* this.#countFrom(least);
      yield;
      const upToHigh = yield* this.#countFrom(largest);
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
          const upToLow = yield* this.#countFrom(aboveLow);
          if (rank < upToLow) return low;
          const belowHigh = yield* this.#border(high, false);
          if (rank >= (yield* this.#countFrom(belowHigh))) return high;
          from = belowHigh;
          to = aboveLow;
          smaller = upToLow;
        }
      }
      yield;
      left = 0;
      yield* inStretches(rows, (first, end) => {
        left += countBetween(from, to, first, end);
      });
    }
    yield;
    const rest = new Float64Array(left);
    const at: Place = { row: 0, column: 0 };
    while (at.row < rows) {
      gather(this.#x, this.#y, from, to, rest, at);
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
    const at: Place = { row: 0, column: 0 };
    while (at.row < x.length && at.column < y.length) {
      walk(x, y, pivot, orEqual, border, at);
      yield;
    }
    return border.fill(at.column, at.row);
  }

  /** How many differences are behind a border. */
  *#countFrom(border: Int32Array): Steps<number> {
    let before = 0;
    yield* inStretches(border.length, (first, end) => {
      before += sumOf(border, first, end);
    });
    return border.length * this.#y.length - before;
  }

  /** A sorted sample of all: one from each of {@link SAMPLE} equal stretches, row by row. */
  *#drawOfAll(random: Random): Steps<Float64Array> {
    const columns = this.#y.length;
    const sample = new Float64Array(SAMPLE);
    for (let i = 0; i < SAMPLE; i++) {
      const place = ((i + random.next()) * this.#x.length) / SAMPLE;
      const row = Math.floor(place);
      sample[i] = (this.#x[row] as number) - (this.#y[Math.floor((place - row) * columns)] as number);
    }
    yield;
    return sample.sort();
  }

  /** A sorted sample of what is left: one from each of {@link SAMPLE} equal stretches, row by row. */
  *#draw(from: Int32Array, to: Int32Array, left: number, random: Random): Steps<Float64Array> {
    const sample = new Float64Array(SAMPLE);
    const at: Place = { row: 0, column: 0 };
    for (let first = 0; first < SAMPLE; first += DRAWN) {
      draw(this.#x, this.#y, from, to, left, random, sample, first, at);
      yield;
    }
    return sample.sort();
  }
}

/** Does something for one stretch of so many rows after the other. */
function* inStretches(rows: number, work: (first: number, end: number) => void): Steps<void> {
  for (let first = 0; first < rows; first += STRETCH) {
    work(first, Math.min(rows, first + STRETCH));
    yield;
  }
}

/** Where in the matrix a walk is; else `column` counts the differences before the row. */
interface Place {
  row: number;
  column: number;
}

/** Walks on along the border, for some steps or to its end. */
function walk(
  x: Float64Array,
  y: Float64Array,
  pivot: number,
  orEqual: boolean,
  border: Int32Array,
  at: Place,
): void {
  let { row: i, column: j } = at;
  for (let step = 0; step < STRETCH && i < x.length && j < y.length; step++) {
    const difference = (x[i] as number) - (y[j] as number);
    // A step down or to the right, by a comparison's value: no branch to mispredict.
    const right = orEqual ? +(difference > pivot) : +(difference >= pivot);
    border[i] = j;
    j += right;
    i += 1 - right;
  }
  at.row = i;
  at.column = j;
}

function sumOf(border: Int32Array, first: number, end: number): number {
  let sum = 0;
  for (let i = first; i < end; i++) sum += border[i] as number;
  return sum;
}

/** How many differences these rows have between two borders. */
function countBetween(from: Int32Array, to: Int32Array, first: number, end: number): number {
  let count = 0;
  for (let i = first; i < end; i++) count += Math.max(0, (to[i] as number) - (from[i] as number));
  return count;
}

/** Gathers what some rows have between two borders, a stretch or a row more; `column` is the end of what was gathered. */
function gather(
  x: Float64Array,
  y: Float64Array,
  from: Int32Array,
  to: Int32Array,
  into: Float64Array,
  at: Place,
): void {
  let { row, column: filled } = at;
  for (const stop = row + filled + STRETCH; row < x.length && row + filled < stop; row++) {
    const num = x[row] as number;
    const last = to[row] as number;
    for (let j = from[row] as number; j < last; j++) into[filled++] = num - (y[j] as number) + 0;
  }
  at.row = row;
  at.column = filled;
}

/** Takes over the least of the differences just before a border, where it is less than that in `least`. */
function findLeast(
  x: Float64Array,
  y: Float64Array,
  border: Int32Array,
  first: number,
  end: number,
  least: Float64Array,
): void {
  let found = least[0] as number;
  for (let i = first; i < end; i++) {
    const j = (border[i] as number) - 1;
    if (j >= 0) found = Math.min(found, (x[i] as number) - (y[j] as number));
  }
  least[0] = found;
}

/** Draws one difference each from some of the equal stretches. */
function draw(
  x: Float64Array,
  y: Float64Array,
  from: Int32Array,
  to: Int32Array,
  left: number,
  random: Random,
  sample: Float64Array,
  first: number,
  at: Place,
): void {
  let { row, column: before } = at;
  let width = countBetween(from, to, row, row + 1);
  for (let i = first; i < first + DRAWN; i++) {
    const place = Math.min(left - 1, Math.floor(((i + random.next()) * left) / SAMPLE));
    while (place >= before + width) {
      before += width;
      row++;
      width = countBetween(from, to, row, row + 1);
    }
    sample[i] = (x[row] as number) - (y[(from[row] as number) + place - before] as number);
  }
  at.row = row;
  at.column = before;
}

/** Uniform in 0…1. Source: G. Marsaglia, "Xorshift RNGs" (2003). */
class Random {
  #bits = 0x9e3779b9 | 0;

  next(): number {
    let bits = this.#bits;
    bits ^= bits << 13;
    bits ^= bits >>> 17;
    bits ^= bits << 5;
    this.#bits = bits;
    return (bits >>> 0) / 2 ** 32;
  }
}
