import { MOST_COLUMNS, type Row } from './row';

/** Characters of plain text that are kept to be drawn over. */
const MOST_KEPT = 1 << 15;

/** Whole lines that were passed, up to an offset in the stream, and the row that they stand above: the cursor's then. */
interface PlainText {
  readonly text: string;
  readonly end: number;
  readonly row: Row | undefined;
}

/** A line, and the offset in the stream at which it begins. */
export interface PlainLine {
  readonly line: string;
  readonly offset: number;
}

/** Lines that stand together above a row, or below all rows where there was none. */
export interface PlainLines {
  readonly lines: readonly PlainLine[];
  readonly row: Row | undefined;
}

/** The last plain text of a stream, which may yet be drawn over: in pieces that each stand above a row. */
export class PlainAbove {
  #pieces: PlainText[] = [];
  #length = 0;

  /** @param end the offset in the stream behind the text @param row what comes next stands in it */
  push(text: string, end: number, row: Row | undefined): void {
    // A slice would keep all of a large text alive.
    const kept = text.length > MOST_KEPT ? ` ${text.slice(-MOST_KEPT - 1)}`.slice(1) : text;
    this.#pieces.push({ text: kept, end, row });
    this.#length += kept.length;
    while (this.#length - (this.#pieces[0]?.text.length ?? 0) > MOST_KEPT)
      this.#length -= this.#pieces.shift()?.text.length ?? 0;
  }

  /** What was kept is out of reach. */
  clear(): void {
    this.#pieces = [];
    this.#length = 0;
  }

  /** Gives the lines that can be drawn over, the first above first, and forgets them. */
  take(): readonly PlainLines[] {
    let surplus = this.#length - MOST_KEPT;
    let taken: PlainLines[] = [];
    for (const { text, end, row } of this.#pieces) {
      // Where the beginning is too far away, so is the line that is cut there.
      const from = surplus > 0 ? text.indexOf('\n', surplus - 1) + 1 || text.length : 0;
      surplus -= text.length;
      let offset = end - (text.length - from);
      const lines = text
        .slice(from)
        .split('\n')
        .slice(0, -1)
        .map(line => {
          offset += line.length + 1;
          return { line, offset: offset - line.length - 1 };
        });
      const long = lines.findLastIndex(({ line }) => line.length > MOST_COLUMNS);
      if (long >= 0) taken = [];
      taken.push({ lines: lines.slice(long + 1), row });
    }
    this.clear();
    return taken;
  }
}
