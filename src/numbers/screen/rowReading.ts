import type { Row } from './row';

/** A row is read again only once so many cells of it per character have come: what is drawn stays linear in the text. */
const CELLS_A_CHARACTER = 32;

/** A row as it is to be read. */
export interface RowText {
  readonly text: string;
  readonly row: Row;
  /** Whether it belongs to a program that has the screen to itself. */
  readonly isFull: boolean;
  /** The offset in the stream of each character, where that is asked for. */
  readonly origins: readonly number[] | undefined;
}

/** Takes the rows of a screen. */
export interface RowSink {
  /** A row that was passed as plain text, and may now be drawn over. */
  lifted(text: string, row: Row): void;
  /** A row that the program leaves, or begins to draw over. */
  row(row: RowText): void;
}

/** The screen that rows are read of, as far as their reading knows it. */
export interface DrawnOn {
  /** Characters that were drawn so far. */
  readonly drawn: number;
  /** Whether a program has it to itself. */
  readonly isFull: boolean;
}

/** When a row is read: as the program leaves it or begins to draw over it, and only as often as what was drawn pays for. */
export class RowReading {
  readonly #sink: RowSink;
  readonly #screen: DrawnOn;

  constructor(sink: RowSink, screen: DrawnOn) {
    this.#sink = sink;
    this.#screen = screen;
  }

  /** Hands a row over where it has news. @param last whether it can't be read later */
  read(row: Row, last = false): void {
    if (!row.isDirty) return;
    const { drawn } = this.#screen;
    if (!last && (drawn - row.readAt) * CELLS_A_CHARACTER < row.length) return;
    row.readAt = drawn;
    if (row.readings > 0) row.isRedrawn = true;
    this.#sink.row({ ...row.take(), row, isFull: this.#screen.isFull });
  }

  /** Reads a row before cells of it change. */
  beforeChange(row: Row, from: number, to: number): void {
    if (!row.isPainted(from, to)) return;
    row.isRedrawn = true;
    this.read(row);
    if (row.isDirty) row.settle();
  }
}
