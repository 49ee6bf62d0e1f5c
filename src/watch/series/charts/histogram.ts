import { CELLS, Grid, type GridPlan, type Shown } from './grid';

/** How many numbers lie in each cell of a grid, and below and above it. */
export class Histogram {
  readonly #grid: Grid;
  readonly #counts = new Uint32Array(CELLS + 2);
  #size = 0;
  #fractions = 0;

  constructor(plan: GridPlan, shown: Shown) {
    this.#grid = new Grid(plan, shown);
  }

  get plan(): GridPlan {
    return this.#grid.plan;
  }

  get size(): number {
    return this.#size;
  }

  /** How many are no whole numbers. */
  get fractions(): number {
    return this.#fractions;
  }

  /** Counts numbers in, or with -1 out again: some nanoseconds each. */
  add(values: Float64Array, sign: 1 | -1 = 1): void {
    const counts = this.#counts;
    const grid = this.#grid;
    let fractions = 0;
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number;
      const cell = grid.cellOf(value);
      counts[cell] = (counts[cell] as number) + sign;
      fractions += +(value !== Math.trunc(value));
    }
    this.#size += sign * values.length;
    this.#fractions += sign * fractions;
  }

  /** How many lie in the cells from one on, up to another; those below the first and above the last too where `from` is -1 or `to` beyond them. */
  countIn(from: number, to: number): number {
    let sum = 0;
    const last = Math.min(to + 1, CELLS + 2);
    for (let cell = Math.max(0, from + 1); cell < last; cell++) sum += this.#counts[cell] as number;
    return sum;
  }

  /** A copy of the counts of the cells from one on, up to another. */
  counts(from: number, to: number): Uint32Array {
    return this.#counts.slice(from + 1, to + 1);
  }

  /**
   * About where these shares of the numbers lie below, ascending, in widths of a cell; infinite where that is out of the
   * grid.
   */
  placesOf(shares: readonly number[]): number[] {
    const places: number[] = [];
    const counts = this.#counts;
    let sum = 0;
    let next = this.#rankOf(shares[0] ?? 0);
    for (let cell = 0; cell < CELLS + 2 && places.length < shares.length; cell++) {
      const count = counts[cell] as number;
      for (
        ;
        places.length < shares.length && sum + count > next;
        next = this.#rankOf(shares[places.length] ?? 0)
      )
        places.push(this.#placeIn(cell, (next - sum) / count));
      sum += count;
    }
    while (places.length < shares.length) places.push(Number.POSITIVE_INFINITY);
    return places;
  }

  #rankOf(share: number): number {
    return share * Math.max(0, this.#size - 1) + 0.5;
  }

  #placeIn(cell: number, share: number): number {
    if (cell === 0) return Number.NEGATIVE_INFINITY;
    return cell === CELLS + 1 ? Number.POSITIVE_INFINITY : this.plan.first + cell - 1 + share;
  }
}
