/** Characters of a line up to which what draws over it is followed. */
export const MOST_COLUMNS = 4096;
/** Cells that a row has at most; what comes then is a row of its own. */
const MOST_CELLS = 1 << 16;

const BLANK = 0x20;
/** What stands in the second cell of a wide character, and in those that a tab skips. */
const FILLER = 0;

/** The numbers that a row showed when it was last read: values by label, unit and place among those. */
export type RowValues = ReadonlyMap<string, number>;

/** A row of a screen: a cell for each UTF-16 unit, two for a wide character. */
export class Row {
  /** Cells that have anything in them. */
  length = 0;
  /** What it showed when it was last read; undefined where it was not. */
  values: RowValues | undefined;
  /** Whether it has been drawn over. */
  isRedrawn = false;
  /** How often it was handed over. */
  readings = 0;
  /** What the screen had received when it was last read. */
  readAt = 0;
  #cells = new Uint16Array(0);
  /** When each cell was painted: a cell of the present turn was painted since the row was last read. */
  #painted = new Uint32Array(0);
  #turn = 1;
  /** The cells painted in this turn lie in `[from, to)`. */
  #from = 0;
  #to = 0;
  #hasFillers = false;
  /** The offset of each cell's character in the stream, where that is asked for. */
  readonly #origins: number[] | undefined;

  constructor(located = false) {
    if (located) this.#origins = [];
  }

  /** Whether something was painted since it was last read. */
  get isDirty(): boolean {
    return this.#to > 0;
  }

  /** Whether nothing was ever drawn on it. */
  get isNew(): boolean {
    return this.length === 0 && !this.isDirty && this.readings === 0;
  }

  isFull(column: number): boolean {
    return column >= MOST_CELLS;
  }

  /** Whether a cell was painted since the row was last read: to draw there begins to overwrite it. */
  isPainted(from: number, to = from + 1): boolean {
    for (let i = Math.max(from, this.#from); i < Math.min(to, this.#to); i++)
      if (this.#painted[i] === this.#turn) return true;
    return false;
  }

  /** Puts a character of so many cells at a column. */
  put(column: number, code: number, width: number, origin: number): void {
    const end = column + width;
    if (end > this.#cells.length) this.#widen(end);
    if (column > this.length) this.#blank(this.length, column);
    for (let i = column; i < end; i++) {
      this.#cells[i] = i === column ? code : FILLER;
      this.#painted[i] = this.#turn;
      if (this.#origins) this.#origins[i] = origin;
    }
    if (width > 1) this.#hasFillers = true;
    if (this.#to === 0 || column < this.#from) this.#from = column;
    if (end > this.#to) this.#to = end;
    if (end > this.length) this.length = end;
  }

  /** The unit in a cell. */
  codeAt(column: number): number {
    return column < this.length ? (this.#cells[column] as number) : BLANK;
  }

  /** Erases `[from, to)`. */
  erase(from: number, to: number): void {
    if (to >= this.length) this.length = Math.min(this.length, from);
    else this.#blank(from, to);
  }

  /** Moves the cells from a column on by some, to the left where that is negative. */
  shift(column: number, by: number): void {
    if (column >= this.length) return;
    const end = Math.min(Math.max(column, this.length + by), MOST_CELLS);
    if (end > this.#cells.length) this.#widen(end);
    if (by > 0) {
      this.#cells.copyWithin(column + by, column, this.length);
      this.#origins?.copyWithin(column + by, column, this.length);
      this.#blank(column, Math.min(column + by, end));
    } else {
      this.#cells.copyWithin(column, column - by, this.length);
      this.#origins?.copyWithin(column, column - by, this.length);
    }
    this.length = end;
  }

  /**
   * What is to be read of it: what was painted since it was last read where that begins at its start, else all of it. Then
   * nothing is painted. O(its length).
   */
  take(): { readonly text: string; readonly origins: readonly number[] | undefined } {
    const end = this.#from === 0 && this.#to > 0 ? Math.min(this.#to, this.length) : this.length;
    this.settle();
    if (!this.#hasFillers && !this.#origins)
      return { text: textOf(this.#cells.subarray(0, end)), origins: undefined };
    const columns: number[] = [];
    for (let i = 0; i < end; i++) if (this.#cells[i] !== FILLER) columns.push(i);
    return {
      text: textOf(Uint16Array.from(columns, column => this.#cells[column] as number)),
      origins: this.#origins && columns.map(column => this.#origins?.[column] ?? 0),
    };
  }

  /** What was painted so far counts as read. */
  settle(): void {
    this.#turn++;
    this.#from = 0;
    this.#to = 0;
    this.readings++;
  }

  #blank(from: number, to: number): void {
    this.#cells.fill(BLANK, from, to);
    if (this.#origins) for (let i = from; i < to; i++) this.#origins[i] = this.#origins[i - 1] ?? 0;
  }

  #widen(size: number): void {
    const length = Math.max(size, this.#cells.length * 2, 80);
    const [cells, painted] = [this.#cells, this.#painted];
    this.#cells = new Uint16Array(length);
    this.#cells.set(cells);
    this.#painted = new Uint32Array(length);
    this.#painted.set(painted);
  }
}

/** The string of UTF-16 units; no more than a row has. */
function textOf(units: Uint16Array): string {
  let text = '';
  for (let i = 0; i < units.length; i += 4096) text += String.fromCharCode(...units.subarray(i, i + 4096));
  return text;
}
