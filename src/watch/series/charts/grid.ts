/** Cells of a grid: several times what a chart shows, so that the numbers can drift for a while. */
export const CELLS = 4096;

/** Cells are of one width, a power of ten, in the unit that is shown; the edges are the nearest doubles to the decimals. */
export interface GridPlan {
  /** The width is 10 to this. */
  readonly exponent: number;
  /** The first cell begins at so many widths. */
  readonly first: number;
  /** Whether edges lie half a unit below: whole numbers then lie within cells, never on an edge. */
  readonly whole: boolean;
}

/** How a number of a series is shown: multiplied by this and, where it was converted, rounded to 15 digits. */
export interface Shown {
  readonly factor: number;
  readonly converted: boolean;
}

export const AS_IT_IS: Shown = { factor: 1, converted: false };

/** `index` times 10 to the `exponent`, rounded once. */
export function decimal(index: number, exponent: number): number {
  return Number(`${index}e${exponent}`);
}

/** The edge below a cell that begins at so many widths. */
export function edgeOf(index: number, { exponent, whole }: Pick<GridPlan, 'exponent' | 'whole'>): number {
  return decimal(index, exponent) - (whole ? 0.5 : 0);
}

/** {@link CELLS} cells side by side and all that is below or above them, in order: from 0 to CELLS + 1. */
export class Grid {
  readonly plan: GridPlan;
  /** Where each begins; the first is without end. */
  readonly #edges = new Float64Array(CELLS + 3);
  readonly #scale: number;
  readonly #base: number;
  readonly #isTiny: boolean;

  constructor(plan: GridPlan, { factor, converted }: Shown) {
    this.plan = plan;
    const { first, exponent, whole } = plan;
    this.#edges[0] = Number.NEGATIVE_INFINITY;
    this.#edges[CELLS + 2] = Number.POSITIVE_INFINITY;
    for (let cell = 0; cell <= CELLS; cell++) {
      const edge = edgeOf(first + cell, plan) / factor;
      // The last bits that a conversion costs must not lead a number to the cell below.
      this.#edges[cell + 1] = converted ? edge - Math.abs(edge) * 2 ** -50 : edge;
    }
    this.#scale = factor / decimal(1, exponent);
    this.#base = first - (whole ? 0.5 / decimal(1, exponent) : 0) - 1;
    // Then there is no finite inverse of the width.
    this.#isTiny = exponent < -290;
  }

  /** The cell of a number of the series. */
  cellOf(value: number): number {
    if (this.#isTiny) return this.#search(value);
    const edges = this.#edges;
    const guess = Math.floor(value * this.#scale - this.#base);
    const cell = guess < 0 ? 0 : guess > CELLS + 1 ? CELLS + 1 : guess;
    if (value < (edges[cell] as number)) return cell - 1;
    return value >= (edges[cell + 1] as number) ? cell + 1 : cell;
  }

  #search(value: number): number {
    let low = 0;
    let high = CELLS + 2;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (value < (this.#edges[middle] as number)) high = middle;
      else low = middle;
    }
    return low;
  }
}

/** Cells that a chart's range takes at most. */
const MOST_SHOWN = 500;
/** So many of them, of fewer the numbers would be seen too coarsely. */
const FEWEST_SHOWN = 40;

/** A grid in whose middle lies what a chart shows, both in the unit that is shown. */
export function planFor(low: number, high: number, whole: boolean): GridPlan {
  const exponent = exponentFor(low, high, whole);
  const width = decimal(1, exponent);
  return { exponent, whole, first: Math.floor(low / 2 / width + high / 2 / width) - CELLS / 2 };
}

/** Whether a grid still suits what a chart shows. */
export function suits({ first, exponent, whole }: GridPlan, low: number, high: number): boolean {
  const width = decimal(1, exponent);
  const [from, to] = [low / width - first, high / width - first];
  if (from < 1 || to > CELLS - 1 || to - from > 2 * MOST_SHOWN) return false;
  return to - from >= FEWEST_SHOWN || exponentFor(low, high, whole) >= exponent;
}

/** The power of ten of which a range has at most {@link MOST_SHOWN}; at least 0 for whole numbers. */
function exponentFor(low: number, high: number, whole: boolean): number {
  // By parts: the whole may be larger than all doubles.
  const range = high / MOST_SHOWN - low / MOST_SHOWN;
  const exponent = Math.ceil(Math.log10(range > 0 ? range : Number.MIN_VALUE));
  // Cells that are narrower than what doubles resolve there would tell nothing.
  const finest = Math.ceil(
    Math.log10(Math.max(Math.abs(low), Math.abs(high)) * 2 ** -48 || Number.MIN_VALUE),
  );
  return Math.max(whole ? 0 : -323, exponent, finest) + 0;
}
