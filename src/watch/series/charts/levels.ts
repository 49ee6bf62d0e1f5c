import type { Half } from '../../../median/medianFinder';
import type { Series } from '../series';

/** Levels that a half has at most in a picture, and columns of each. */
export const MOST_LEVELS = 24;
export const COLUMNS = 120;

/** Numbers of a level that are looked at: all where there are no more. Else runs that are evenly spread. */
const MOST_READ = 2048;
const RUN = 32;
/** The first level that is not counted anew each time. */
const FIRST_DEEP = 9;
const HALVES: readonly Half[] = ['lower', 'upper'];
/** The weakest density that there is, of 255. */
const FAINTEST = 40;

/** What of the numbers of a level was counted: into columns from `low` to `high`. */
interface Row {
  readonly low: number;
  readonly high: number;
  readonly counts: Float64Array;
}

type Heaps = Series['heaps'];

/**
 * How the numbers of each level of both heaps are spread. The upper levels are counted at each look, and of the deeper
 * ones, which change more slowly, one in turn, once of the one heap and once of the other: so a look costs the same
 * however many numbers there are.
 */
export class LevelDensities {
  readonly #rows: Record<Half, Row[]> = { lower: [], upper: [] };
  #turn = 0;

  /**
   * The density of each column from `low` to `high`, both in the unit of the series: 0 where there is no number, 255
   * where the level is densest. Level by level, those of the lower half first: half, level, column.
   */
  densities(heaps: Heaps, low: number, high: number): Uint8Array {
    this.#count(heaps, low, high);
    const densities = new Uint8Array(2 * MOST_LEVELS * COLUMNS);
    HALVES.forEach((half, h) => {
      this.#rows[half].forEach((row, level) => {
        const at = (h * MOST_LEVELS + level) * COLUMNS;
        if (level < MOST_LEVELS) fill(densities.subarray(at, at + COLUMNS), row, low, high);
      });
    });
    return densities;
  }

  #count(heaps: Heaps, low: number, high: number): void {
    const turn = this.#turn++;
    HALVES.forEach((half, h) => {
      const rows = this.#rows[half];
      const levels = levelsOf(half === 'lower' ? heaps.lowerSize : heaps.upperSize);
      rows.length = Math.min(rows.length, levels);
      const deep = levels - FIRST_DEEP;
      const next = deep > 0 && turn % 2 === h ? FIRST_DEEP + ((turn >> 1) % deep) : -1;
      for (let level = 0; level < levels; level++) {
        if (level < FIRST_DEEP || level === next || rows[level] === undefined)
          rows[level] = rowOf(heaps, half, level, low, high);
      }
    });
  }
}

/** Levels of a heap of so many numbers. */
export function levelsOf(size: number): number {
  return size === 0 ? 0 : Math.floor(Math.log2(size)) + 1;
}

function rowOf(heaps: Heaps, half: Half, level: number, low: number, high: number): Row {
  const from = 2 ** level - 1;
  const size = half === 'lower' ? heaps.lowerSize : heaps.upperSize;
  const count = Math.min(2 ** level, size - from);
  const counts = new Float64Array(COLUMNS);
  // By halves: the whole may be larger than all doubles.
  const perColumn = COLUMNS / (high / 2 - low / 2);
  const start = low / 2;
  for (const values of looksAt(count, (many, place) => heaps[half](many, from + place)))
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number;
      if (value < low || value > high) continue;
      const column = Math.min(COLUMNS - 1, Math.floor((value / 2 - start) * perColumn));
      counts[column] = (counts[column] as number) + 1;
    }
  return { low, high, counts };
}

/** All of a level of so many numbers where these are few, else runs that are evenly spread. */
function* looksAt(
  count: number,
  read: (many: number, place: number) => Float64Array,
): Generator<Float64Array> {
  const runs = count <= MOST_READ ? 1 : MOST_READ / RUN;
  const step = count / runs;
  for (let i = 0; i < runs; i++) yield read(runs === 1 ? count : RUN, Math.floor(i * step));
}

/** Writes the densities of a row that may have been counted into other columns. */
function fill(into: Uint8Array, row: Row, low: number, high: number): void {
  let most = 0;
  for (const count of row.counts) most = Math.max(most, count);
  if (most === 0) return;
  const step = (high / 2 - low / 2) / COLUMNS;
  const own = (row.high / 2 - row.low / 2) / COLUMNS;
  const isSame = row.low === low && row.high === high;
  for (let column = 0; column < COLUMNS; column++) {
    const place = isSame ? column : Math.floor((low / 2 - row.low / 2 + (column + 0.5) * step) / own);
    const count = row.counts[place] ?? 0;
    if (count > 0) into[column] = FAINTEST + Math.round((255 - FAINTEST) * (count / most));
  }
}
