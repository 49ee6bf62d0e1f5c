/** What the charts of the heap panel get: a part of what `protocol.ts` sends. */

/** Up to so many numbers each is a dot of its own. */
export const MOST_DOTS = 100;
/** From so many on the levels of the heaps are shown above the histogram. */
export const FEWEST_FOR_LEVELS = 1000;
/** Levels of a half, and the columns of each, that cross to the panel. */
export const MOST_LEVELS = 24;
export const LEVEL_COLUMNS = 120;

/** How the numbers of a series are spread. */
export interface Distribution {
  /** What is worth showing of them: all, or what lies near the quartiles. */
  readonly low: number;
  readonly high: number;
  readonly min: number;
  readonly q1: number;
  readonly q3: number;
  readonly max: number;
  /** Whether the quartiles are estimates, or as they were a moment ago. */
  readonly estimated: boolean;
  /** All numbers, ascending, where there are no more than {@link MOST_DOTS}. */
  readonly numbers?: Float64Array;
  /** Else how many lie in cells side by side, from low to high at least. */
  readonly cells?: Cells;
  /**
   * The density of each level of both halves in {@link LEVEL_COLUMNS} columns from low to high, 0 where there is no
   * number and up to 255: half, level, column.
   */
  readonly levels?: Uint8Array;
}

/** Counts of numbers in cells of the width 10^exponent. */
export interface Cells {
  readonly exponent: number;
  /** The first cell begins at so many widths. */
  readonly first: number;
  /** Whether each begins half a unit lower, so that whole numbers lie within. */
  readonly whole: boolean;
  readonly counts: Uint32Array;
  /** How many lie below and above all cells. */
  readonly below: number;
  readonly above: number;
}

/** How the median moved, in points of equally many numbers. */
export interface RunningMedian {
  /** How many numbers a point stands for. */
  readonly stride: number;
  /** How many came; the last few may not be in a point yet. */
  readonly count: number;
  /** The place of the first of them in the order in which all numbers of the series came. */
  readonly first: number;
  /** The median after each point. */
  readonly medians: Float64Array;
  /** One of the numbers of each point. */
  readonly values: Float64Array;
  /** When the last number of each point came, in milliseconds since 1970, where that is known. */
  readonly times?: Float64Array;
}

/** What the charts show of a series. */
export interface ChartData {
  readonly seriesId: number;
  /** Text from outside; empty where the series has no name. */
  readonly label: string;
  readonly unit: string;
  /** Numbers that count, and how many of them are in the lower half. */
  readonly count: number;
  readonly lowerSize: number;
  readonly median: number;
  /** The largest number of the lower half. */
  readonly lowerTop: number;
  /** Undefined while they are being counted. */
  readonly distribution?: Distribution;
  readonly running?: RunningMedian;
}

/** A series of the watch that can be shown. */
export type SeriesChoice = Pick<ChartData, 'seriesId' | 'label' | 'unit'>;

/** Series that can be laid over the one that is shown. */
export const MOST_BESIDE = 3;
