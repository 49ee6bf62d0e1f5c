import { countBetween, findLeast, gather, inStretches, type Place, sumOf, walk } from './borders';
import { midpoint } from './midpoint';
import { selectingEach } from './select';
import type { Steps } from './steps';

/** Differences drawn to choose two pivots from. */
const SAMPLE = 8192;
/** Differences that are drawn at once. */
const DRAWN = SAMPLE / 8;
/** Of so many numbers one is taken to choose the first pivots: an odd number has a middle. */
const THINNING = 17;
/** How far from the expected rank in the sample the pivots stand, in standard deviations at the middle. */
const CAUTION = 3;

/**
 * Finds the median of all m · n differences x - y of two lists, both sorted ascending and neither empty, without
 * making them: O((m + n) log (m n)) time, as expected, and O(m + n) memory. Infinite where it is too large
 * for a double.
 *
 * The differences are a matrix with sorted rows and columns, in which those below a pivot can be counted in
 * one walk along the border. Of two pivots on either side of the wanted rank, the first come from the same search among few
 * of the numbers, after which mostly no more than some for each number are left; others from a random sample of what is
 * left. The seed is fixed, so that equal input gives equal work. A step takes some milliseconds, of a million numbers each too.
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
    const rank = Math.floor((count - 1) / 2);
    const [low, next] = yield* this.#ofRank(rank);
    yield;
    if (count % 2 === 1) return low;
    return midpoint(low, next ?? (yield* this.#after(low, rank)));
  }

  /** The difference behind that of a rank, which is given. */
  *#after(difference: number, rank: number): Steps<number> {
    const atMost = yield* this.#border(difference, true);
    if ((yield* this.#countFrom(atMost)) > rank + 1) return difference;
    yield;
    const next = Float64Array.of(Number.POSITIVE_INFINITY);
    yield* inStretches(this.#x.length, (first, end) => {
      findLeast(this.#x, this.#y, atMost, first, end, next);
    });
    return next[0] as number;
  }

  /** The difference of a rank, from 0, and the next one where it was found on the way. */
  *#ofRank(rank: number): Steps<readonly [low: number, next?: number | undefined]> {
    const rows = this.#x.length;
    const columns = this.#y.length;
    // What is left in row i: the columns from[i]…to[i] - 1. The differences fall with the column.
    let from = new Int32Array(rows);
    let to = new Int32Array(rows).fill(columns);
    // How many are known to be smaller than all that is left.
    let smaller = 0;
    const count = rows * columns;
    let left = count;
    const enough = 4 * (rows + columns + SAMPLE);
    const random = new Random();
    while (left > enough) {
      yield;
      const [low, high] =
        left === count
          ? yield* this.#pivots((rank + 0.5) / count)
          : yield* this.#drawPivots(from, to, left, (rank - smaller) / left, random);
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
          if (rank < upToLow) return rank + 1 < upToLow ? [low, low] : [low];
          const belowHigh = yield* this.#border(high, false);
          if (rank >= (yield* this.#countFrom(belowHigh))) return [high];
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
    const found = rank - smaller;
    yield* selectingEach(rest, found + 1 < left ? [found, found + 1] : [found]);
    return [rest[found] as number, rest[found + 1]];
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

  /**
   * Two differences on either side of a share of all, found between some of the numbers. A border through the matrix of
   * those is off by less than one at each step, and mostly by far less: the errors cancel out, as those of a sample do.
   */
  *#pivots(share: number): Steps<readonly [number, number]> {
    const count = Math.ceil(Math.max(this.#x.length, this.#y.length) / THINNING);
    const [x, y] = [thinned(this.#x, count), thinned(this.#y, count)];
    const few = new Differences(x, y);
    const last = x.length * y.length - 1;
    const margin = Math.sqrt(x.length + y.length);
    const at = (rank: number) => few.#ofRank(Math.min(last, Math.max(0, Math.floor(rank))));
    const [low] = yield* at(share * (last + 1) - margin);
    const [high] = yield* at(share * (last + 1) + margin);
    return [low, high];
  }

  /** Two of a sample of what is left: one from each of {@link SAMPLE} equal stretches, row by row. */
  *#drawPivots(
    from: Int32Array,
    to: Int32Array,
    left: number,
    share: number,
    random: Random,
  ): Steps<readonly [number, number]> {
    const sample = new Float64Array(SAMPLE);
    const place: Place = { row: 0, column: 0 };
    for (let first = 0; first < SAMPLE; first += DRAWN) {
      draw(this.#x, this.#y, from, to, left, random, sample, first, place);
      yield;
    }
    sample.sort();
    const margin = (CAUTION * Math.sqrt(SAMPLE)) / 2;
    const at = (rank: number) => sample[Math.min(SAMPLE - 1, Math.max(0, Math.floor(rank)))] as number;
    return [at(share * SAMPLE - margin), at(share * SAMPLE + margin)];
  }
}

/** So many of sorted numbers, each the middle one of a stretch; all where there are no more. */
function thinned(nums: Float64Array, count: number): Float64Array {
  const width = nums.length / count;
  if (width <= 1) return nums;
  const few = new Float64Array(count);
  for (let i = 0; i < count; i++) few[i] = nums[Math.floor((i + 0.5) * width)] as number;
  return few;
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
