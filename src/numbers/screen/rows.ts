import { Controls, type Drawing } from './controls';
import { newPage, type Page } from './page';
import { PlainAbove } from './plainAbove';
import { MOST_COLUMNS, Row } from './row';
import { RowReading, type RowSink } from './rowReading';
import { perform, type Surface } from './sequences';
import { isWide } from './wide';

/**
 * The rows that a program draws on by characters and control sequences. The plain text above them becomes rows when the
 * cursor may get there. Keeps one screen, and the one below an alternate screen.
 */
export class Rows implements Drawing, Surface {
  readonly #sink: RowSink;
  readonly #reading: RowReading;
  readonly #located: boolean;
  /** Rows that are kept at most, and those that the screen has as far as is known. */
  readonly #most: number;
  #height: number;
  readonly #controls = new Controls(this);
  readonly #above = new PlainAbove();
  #page: Page;
  /** The page below the alternate screen. */
  #main: Page | undefined;
  #hasCursorKeys = false;
  /** How much further on the text that is being drawn stands in the stream, and in what was drawn. */
  #shift = 0;
  #drawnShift = 0;
  #isBeyond = false;

  constructor(sink: RowSink, located: boolean, height: number) {
    this.#sink = sink;
    this.#reading = new RowReading(sink, this);
    this.#located = located;
    this.#most = height;
    this.#height = height;
    this.#page = newPage(located);
  }

  /** Whether something was drawn beyond the rows and columns that are kept: then it is read as if it were appended. */
  get isBeyond(): boolean {
    return this.#isBeyond;
  }

  /** Plain text has passed that stands above what comes. @param end the offset in the stream behind it */
  passed(text: string, end: number): void {
    this.#above.push(text, end, this.#page.rows.at(-1));
  }

  /** Text has passed that nothing can reach any more. @param isDrawnOver whether it draws over itself all the same */
  passedLong(isDrawnOver: boolean): void {
    this.#above.clear();
    if (isDrawnOver) this.#isBeyond = true;
  }

  /**
   * Draws a text from an index on, up to its end or that of a line behind which text may pass as plain again; tells where
   * it stopped, and whether that is so.
   * @param base the offset of the text in the stream
   */
  draw(text: string, from: number, base: number): { readonly end: number; readonly isPlain: boolean } {
    this.#shift = base;
    this.#drawnShift -= from;
    let isPlain = false;
    const end = this.#controls.draw(text, from, () => {
      isPlain = this.#isPlain;
      return isPlain;
    });
    this.#drawnShift += end;
    return { end, isPlain };
  }

  /** Reads all, and starts on a new screen. */
  end(): void {
    this.#readAll();
    if (this.#main) {
      this.#page = this.#main;
      this.#main = undefined;
      this.#readAll();
    }
    this.#page = newPage(this.#located);
    this.#height = this.#most;
    this.#controls.reset();
    this.#hasCursorKeys = false;
    this.#above.clear();
  }

  /** Makes rows of the plain text, each above the row before which it came. */
  lift(): void {
    const page = this.#page;
    let before = 0;
    for (const { lines, row } of this.#above.take()) {
      const at = row ? page.rows.indexOf(row, before) : page.rows.length;
      if (at < 0) continue;
      const rows = lines.map(({ line, offset }) => this.#rowOf(line, offset));
      page.rows.splice(at, 0, ...rows);
      before = at + rows.length;
      if (page.y >= at) page.y += rows.length;
      if (page.saved.y >= at) page.saved.y += rows.length;
    }
    this.#trim();
  }

  #rowOf(line: string, offset: number): Row {
    const row = new Row(this.#located);
    const [page, shift] = [this.#page, this.#shift];
    this.#page = { ...newPage(this.#located), rows: [row] };
    this.#shift = offset;
    const plain = line.endsWith('\r') ? line.slice(0, -1) : line;
    new Controls(this).draw(plain, 0, () => false);
    this.#page = page;
    this.#shift = shift;
    row.settle();
    this.#sink.lifted(plain, row);
    return row;
  }

  /** Characters that were drawn so far. */
  get drawn(): number {
    return this.#drawnShift + this.#controls.at;
  }

  /** Whether the cursor stands at the start of a new row, below all others. */
  get #isPlain(): boolean {
    const { rows, x, y, margins } = this.#page;
    return x === 0 && y === rows.length - 1 && !margins && !this.isFull && (rows[y]?.isNew ?? true);
  }

  /** Whether a program has the screen to itself. */
  get isFull(): boolean {
    return this.#main !== undefined || this.#hasCursorKeys;
  }

  get #row(): Row {
    return this.#rowAt(this.#page.y);
  }

  #rowAt(y: number): Row {
    const { rows } = this.#page;
    while (rows.length <= y) rows.push(new Row(this.#located));
    return rows[y] as Row;
  }

  /** Drops rows that have scrolled away. */
  #trim(): void {
    const page = this.#page;
    const count = Math.min(page.rows.length - this.#height, page.y);
    if (count <= 0) return;
    for (const row of page.rows.splice(0, count)) this.#reading.read(row, true);
    page.y -= count;
  }

  #readAll(): void {
    for (const row of this.#page.rows) this.#reading.read(row, true);
  }

  moveTo(x: number, y: number): void {
    const page = this.#page;
    page.x = Math.min(Math.max(x, 0), MOST_COLUMNS);
    if (y === page.y) return;
    this.#reading.read(this.#row);
    page.y = Math.min(Math.max(y, 0), this.#height - 1);
    this.#rowAt(page.y);
  }

  // What a program draws

  print(code: number, at: number): void {
    const page = this.#page;
    const row = this.#row;
    if (row.isFull(page.x)) {
      this.#isBeyond = true;
      this.lineFeed();
      this.print(code, at);
      return;
    }
    const { x } = page;
    const width = code === 0x09 ? 8 - (x % 8) : isWide(code) ? 2 : 1;
    this.#reading.beforeChange(row, x, x + width);
    row.put(x, code, width, this.#shift + at);
    page.x = x + width;
  }

  backspace(): void {
    if (this.#page.x > 0) this.#page.x--;
  }

  carriageReturn(): void {
    this.#page.x = 0;
  }

  lineFeed(): void {
    const page = this.#page;
    page.x = 0;
    this.#down();
  }

  #down(): void {
    const page = this.#page;
    const { top, bottom } = this.#margins;
    this.#reading.read(this.#row);
    if (page.y !== bottom - 1) {
      if (page.y < this.#height - 1) page.y++;
      this.#rowAt(page.y);
    } else if (page.margins) this.#scroll(top, bottom, 1);
    else {
      page.y++;
      this.#rowAt(page.y);
      this.#trim();
    }
  }

  reverseLineFeed(): void {
    const { top, bottom } = this.#margins;
    this.lift();
    if (this.#page.y > top) this.moveTo(this.#page.x, this.#page.y - 1);
    else this.#scroll(top, bottom, -1);
  }

  get #margins(): { readonly top: number; readonly bottom: number } {
    return this.#page.margins ?? { top: 0, bottom: this.#height };
  }

  /** Scrolls rows `[top, bottom)` up by some, or down where that is negative. */
  #scroll(top: number, bottom: number, by: number): void {
    const { rows } = this.#page;
    this.#rowAt(bottom - 1);
    const count = Math.min(Math.abs(by), bottom - top);
    const fresh = Array.from({ length: count }, () => new Row(this.#located));
    const gone = by > 0 ? rows.splice(top, count) : rows.splice(bottom - count, count);
    for (const row of gone) this.#reading.read(row, true);
    rows.splice(by > 0 ? bottom - count : top, 0, ...fresh);
  }

  control(final: string, args: readonly number[], mark: string): void {
    if (mark === '?') {
      if (final === 'h' || final === 'l') for (const mode of args) this.#setMode(mode, final === 'h');
      return;
    }
    if (mark !== '') return;
    perform(final, args, this);
  }

  /** Goes to a place on the screen, whatever was printed before. */
  goTo(x: number, y: number): void {
    // What asks for the last row there is goes there.
    if (y >= this.#most && y < ANY_LAST) this.#isBeyond = true;
    this.moveTo(x, y);
  }

  /** The screen has so many rows: what stands above them is out of reach, as it is on the screen itself. */
  setHeight(rows: number): void {
    if (rows < 2) return;
    this.lift();
    this.#height = Math.min(rows, this.#most);
    this.#trim();
  }

  saveCursor(): void {
    this.lift();
    const { x, y } = this.#page;
    this.#page.saved = { x, y };
  }

  restoreCursor(): void {
    this.lift();
    const { x, y } = this.#page.saved;
    this.goTo(x, y);
  }

  reset(): void {
    this.lift();
    this.eraseScreen(2);
    this.goTo(0, 0);
    this.#page.margins = undefined;
    this.#setMode(1, false);
  }

  repeat(count: number): void {
    const code = this.#row.codeAt(this.#page.x - 1);
    for (let i = 0; i < count; i++) this.print(code, this.#controls.at);
  }

  setMargins(top: number, bottom: number): void {
    this.goTo(0, 0);
    const [first, last] = [Math.max(1, top) - 1, Math.min(bottom || this.#height, this.#height)];
    const isAll = first === 0 && (bottom === 0 || last >= this.#height);
    this.#page.margins = isAll || last - first < 2 ? undefined : { top: first, bottom: last };
  }

  #setMode(mode: number, on: boolean): void {
    if (mode === 1) {
      // What was drawn before belongs to what came before.
      if (on !== this.#hasCursorKeys) this.#readAll();
      this.#hasCursorKeys = on;
    } else if (mode === 47 || mode === 1047 || mode === 1049) {
      if (on === (this.#main !== undefined)) return;
      this.#readAll();
      if (this.#main) {
        this.#page = this.#main;
        this.#main = undefined;
      } else {
        this.lift();
        this.#main = this.#page;
        this.#page = newPage(this.#located);
      }
    }
  }

  eraseScreen(what: number): void {
    const { rows, y } = this.#page;
    rows.forEach((row, i) => {
      if (i === y && what < 2) this.#eraseRow(row, what);
      else if (what >= 2 || (what === 0 ? i > y : i < y)) this.#erase(row, 0, row.length);
    });
  }

  get cursor(): Surface['cursor'] {
    return this.#page;
  }

  eraseLine(what: number): void {
    this.#eraseRow(this.#row, what);
  }

  eraseCells(count: number): void {
    const { x } = this.#page;
    this.#erase(this.#row, x, x + count);
  }

  shiftCells(by: number): void {
    const row = this.#row;
    const { x } = this.#page;
    this.#reading.beforeChange(row, x, row.length);
    row.shift(x, by < 0 ? Math.max(by, x - row.length) : by);
  }

  shiftLines(by: number): void {
    const { y } = this.#page;
    this.#scroll(y, Math.max(this.#margins.bottom, y + 1), -by);
  }

  scroll(by: number): void {
    this.#scroll(this.#margins.top, this.#margins.bottom, by);
  }

  #eraseRow(row: Row, what: number): void {
    const { x } = this.#page;
    if (what === 0) this.#erase(row, x, row.length);
    else this.#erase(row, 0, what === 1 ? x + 1 : row.length);
  }

  #erase(row: Row, from: number, to: number): void {
    this.#reading.beforeChange(row, from, to);
    row.erase(from, to);
  }
}

/** A program that asks for a row as far down as this wants the last one, whichever that is. */
const ANY_LAST = 900;
