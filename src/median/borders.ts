import type { Steps } from './steps';

/*
 * The matrix of all differences x - y of two sorted lists, which is never made: its rows are those of x, its columns
 * those of y. A border is the first column of each row whose difference is below a pivot.
 */

/**
 * Steps of a walk along the border, or rows, at once: some microseconds. The first of many short stretches is enough to
 * compile the function that does them; in one long loop it would be compiled anew for what comes behind.
 */
const STRETCH = 1 << 12;

/** Does something for one stretch of so many rows after the other. */
export function* inStretches(rows: number, work: (first: number, end: number) => void): Steps<void> {
  for (let first = 0; first < rows; first += STRETCH) {
    work(first, Math.min(rows, first + STRETCH));
    yield;
  }
}

/** Where in the matrix a walk is; else `column` counts the differences before the row. */
export interface Place {
  row: number;
  column: number;
}

/** Walks on along the border, for some steps or to its end. */
export function walk(
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

export function sumOf(border: Int32Array, first: number, end: number): number {
  let sum = 0;
  for (let i = first; i < end; i++) sum += border[i] as number;
  return sum;
}

/** How many differences these rows have between two borders. */
export function countBetween(from: Int32Array, to: Int32Array, first: number, end: number): number {
  let count = 0;
  for (let i = first; i < end; i++) count += Math.max(0, (to[i] as number) - (from[i] as number));
  return count;
}

/** Gathers what some rows have between two borders, a stretch or a row more; `column` is the end of what was gathered. */
export function gather(
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
export function findLeast(
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
