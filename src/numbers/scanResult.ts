import { REASONS, type SkipCounts, type SkipReason } from './reasons';
import { resized } from './resized';

const CODES = new Map(REASONS.map((reason, code) => [reason, code + 1]));

/** A reason as a number, for {@link Found.countSkips}. */
export function codeOf(reason: SkipReason): number {
  return CODES.get(reason) ?? 0;
}

/**
 * What reading a text has found, in columns: a number is its value and its unit's code; where details are
 * kept, so are the places, and what was skipped has a row too, its reason's code in `reasons`. What one token
 * gives can be taken back until it is kept.
 */
export class ScanResult {
  count = 0;
  values = new Float64Array(64);
  units = new Uint16Array(64);
  /** Whether `units` will be asked for: else they need not be written. */
  keepsUnits = true;
  /** Rows of {@link reasons}, `starts` and `ends` are written only where details are asked for. */
  starts = new Int32Array(0);
  ends = new Int32Array(0);
  /** 0 for a number, else 1 + the reason's index in REASONS. */
  reasons = new Uint8Array(0);
  /** Whether places and reasons are kept. */
  readonly detailed: boolean;
  readonly #skips = new Float64Array(REASONS.length + 1);
  /** The reasons of what was skipped since {@link keep}; a token holds no more than it has characters. */
  readonly #pending = new Uint8Array(1 << 10);
  #pendingCount = 0;
  #kept = 0;

  constructor(detailed: boolean) {
    this.detailed = detailed;
    this.#resize(64);
  }

  number(start: number, end: number, value: number, unit: number): void {
    if (!Number.isFinite(value)) {
      this.skip('notFinite', start, end);
      return;
    }
    this.#row(start, end, value, unit, 0);
  }

  /**
   * Makes room for so many more rows. To grow is slow, so where it must be it is for all that is expected.
   * @param share how much of the text the rows so far come from, 0 to 1; 0 where it is not known
   */
  reserve(rows: number, share = 0): void {
    const least = this.count + rows;
    if (least <= this.values.length) return;
    const expected = share > 0 ? (this.count / share) * SURPLUS : 0;
    this.#resize(Math.ceil(Math.max(rows + expected, least, this.values.length * 1.5)));
  }

  /**
   * Appends and keeps the first rows of other columns.
   * @param share as for {@link reserve}
   */
  append(columns: Columns, rows: number, share = 0): void {
    const first = this.count;
    this.reserve(rows, share);
    this.count += rows;
    this.#kept = this.count;
    copy(columns.values, this.values, first, rows);
    if (this.keepsUnits) copy(columns.units, this.units, first, rows);
    if (!this.detailed) return;
    copy(columns.starts, this.starts, first, rows);
    copy(columns.ends, this.ends, first, rows);
    copy(columns.reasons, this.reasons, first, rows);
  }

  skip(reason: SkipReason, start: number, end: number): void {
    const code = codeOf(reason);
    this.#pending[this.#pendingCount++] = code;
    if (this.detailed) this.#row(start, end, Number.NaN, 0, code);
  }

  /** Counts what was skipped and has its row, if it needs one, by its reason's code. */
  countSkips(code: number, count: number): void {
    this.#skips[code] = (this.#skips[code] as number) + count;
  }

  /** Whether nothing was found since {@link keep}. */
  get isKept(): boolean {
    return this.count === this.#kept && this.#pendingCount === 0;
  }

  /** How much was skipped since {@link keep}. */
  get pending(): number {
    return this.#pendingCount;
  }

  /** Takes back what was found after there were `count` rows and `pending` skips. */
  back(count: number, pending: number): void {
    this.count = count;
    this.#pendingCount = pending;
  }

  keep(): void {
    for (let i = 0; i < this.#pendingCount; i++) {
      this.countSkips(this.#pending[i] as number, 1);
    }
    this.#pendingCount = 0;
    this.#kept = this.count;
  }

  /** Takes back everything that was not kept. */
  drop(): void {
    this.back(this.#kept, 0);
  }

  /**
   * Forgets the rows, keeping the counts of what was skipped; gives back memory beyond what is usual, unless it was
   * just made use of.
   */
  clear(): void {
    const isMuch = this.values.length > USUAL && this.count < this.values.length / 4;
    this.count = 0;
    this.#kept = 0;
    if (isMuch) this.#resize(USUAL);
  }

  get skipped(): SkipCounts {
    const counts: SkipCounts = {};
    REASONS.forEach((reason, index) => {
      const count = this.#skips[index + 1] as number;
      if (count > 0) counts[reason] = count;
    });
    return counts;
  }

  #row(start: number, end: number, value: number, unit: number, reason: number): void {
    const row = this.count++;
    if (row === this.values.length) this.#resize(row * 2);
    this.values[row] = value;
    this.units[row] = unit;
    if (!this.detailed) return;
    this.starts[row] = start;
    this.ends[row] = end;
    this.reasons[row] = reason;
  }

  #resize(rows: number): void {
    this.values = resized(this.values, rows);
    this.units = resized(this.units, rows);
    if (!this.detailed) return;
    this.starts = resized(this.starts, rows);
    this.ends = resized(this.ends, rows);
    this.reasons = resized(this.reasons, rows);
  }
}

/** Columns of rows. */
type Columns = Pick<ScanResult, 'values' | 'units' | 'starts' | 'ends' | 'reasons'>;
type Column = Float64Array | Int32Array | Uint16Array | Uint8Array;

/** So few are quicker copied one by one than by a call. */
const FEW = 16;

function copy(from: Column, to: Column, at: number, count: number): void {
  if (count > FEW) to.set(from.subarray(0, count), at);
  else for (let i = 0; i < count; i++) to[at + i] = from[i] as number;
}

/** Rows that are kept ready; 64 Ki rows are a slice of dense text. */
const USUAL = 1 << 16;
/** The rest of a text may hold somewhat more than its share. */
const SURPLUS = 1.02;
