import { Controls, type Drawing } from './controls';
import { RedrawSearch } from './redraws';
import { MOST_COLUMNS, Row } from './row';

/** Rows of a screen whose size is not known. */
const ROWS = 200;
/** Characters of plain text that are kept to be drawn over. */
const MOST_KEPT = 1 << 15;
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

/** Takes what a stream shows. */
export interface ScreenSink {
  /** Text that nothing is drawn over so far: whole lines with their ends, or a part of one that is too long to be followed. */
  plain(text: string, offset: number): void;
  /** A row that was passed as plain text, and may now be drawn over. */
  lifted(text: string, row: Row): void;
  /** A row that the program leaves, or begins to draw over. */
  row(row: RowText): void;
}

/** The rows of a screen and the place of the cursor. */
interface Page {
  readonly rows: Row[];
  x: number;
  y: number;
  /** The rows that scroll, `[top, bottom)`; undefined where all do. */
  margins: { readonly top: number; readonly bottom: number } | undefined;
  saved: { x: number; y: number };
}

/** Whole lines that were passed, up to an offset in the stream, and the row that they stand above: the cursor's then. */
interface PlainText {
  readonly text: string;
  readonly end: number;
  readonly row: Row | undefined;
}

/**
 * The screen that a stream draws on. What is only appended passes through as plain text; from the first carriage return,
 * backspace or movement of the cursor on in a line, its rows are followed. However the stream is cut, the sink gets the
 * same rows, and the same plain text in all. Linear in the stream; keeps one screen.
 */
export class Screen implements Drawing {
  readonly #sink: ScreenSink;
  readonly #located: boolean;
  readonly #controls = new Controls(this);
  /** Rows that are kept at most, and those that the screen has as far as is known. */
  readonly #most: number;
  #height: number;
  #page: Page;
  /** The page below the alternate screen. */
  #main: Page | undefined;
  #hasCursorKeys = false;
  /** Whether rows are followed; else plain text goes on at a line's start. */
  #follows = false;
  /** Whether plain text stands in a line that is too long to be followed. */
  #isLong = false;
  /** A line so far, and how much of it has been searched. */
  #held = '';
  #searched = 0;
  /** The last plain text, to be drawn over, in pieces that each stand above a row. */
  #above: PlainText[] = [];
  #aboveLength = 0;
  /** The offset in the stream of what comes next. */
  #offset = 0;
  /** How much further on the text that is being drawn stands in the stream, and in what was drawn. */
  #shift = 0;
  #drawnShift = 0;
  #isBeyond = false;

  /** @param located whether the offsets of what is read are asked for */
  constructor(sink: ScreenSink, located = false, height = ROWS) {
    this.#sink = sink;
    this.#located = located;
    this.#page = newPage(located);
    this.#most = height;
    this.#height = height;
  }

  /** Whether something was drawn beyond the rows and columns that are kept: then it is read as if it were appended. */
  get isBeyond(): boolean {
    return this.#isBeyond;
  }

  push(chunk: string): void {
    const text = this.#held + chunk;
    const base = this.#offset - this.#held.length;
    this.#offset += chunk.length;
    let at = 0;
    let searched = this.#searched;
    this.#held = '';
    const redraws = new RedrawSearch(text);
    while (at < text.length) {
      if (this.#follows) {
        at = this.#draw(text, at, base);
        searched = at;
        continue;
      }
      if (this.#isLong) {
        const end = text.indexOf('\n', at) + 1 || text.length;
        this.#passLong(text.slice(at, end), base + at);
        at = end;
        searched = at;
        continue;
      }
      const redraw = redraws.from(Math.max(at, searched));
      const line = Math.max(at, text.lastIndexOf('\n', redraw.at - 1) + 1);
      if (line > at) this.#pass(text.slice(at, line), base + at);
      at = line;
      searched = redraw.certain;
      if (redraw.certain - line > MOST_COLUMNS) this.#isLong = true;
      else if (redraw.at < text.length) this.#follow();
      else {
        this.#held = text.slice(at);
        break;
      }
    }
    this.#searched = Math.max(0, searched - at);
  }

  /** Passes what waits of a line as plain text, and so the rest of that line. */
  release(): void {
    if (this.#held === '') return;
    const rest = this.#held;
    this.#held = '';
    this.#searched = 0;
    this.#passLong(rest, this.#offset - rest.length);
  }

  /** The text ends: what is on the screen has been drawn, and the next text starts on a new one. */
  end(): void {
    const rest = this.#held;
    if (rest !== '') {
      this.#held = '';
      // A return at the very end draws over nothing.
      this.#sink.plain(rest, this.#offset - rest.length);
    }
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
    this.#follows = false;
    this.#isLong = false;
    this.#searched = 0;
    this.#above = [];
    this.#aboveLength = 0;
    this.#offset = 0;
  }

  // Plain text

  #pass(text: string, offset: number): void {
    this.#sink.plain(text, offset);
    // A slice would keep all of a large text alive.
    const kept = text.length > MOST_KEPT ? ` ${text.slice(-MOST_KEPT - 1)}`.slice(1) : text;
    this.#above.push({ text: kept, end: offset + text.length, row: this.#page.rows.at(-1) });
    this.#aboveLength += kept.length;
    while (this.#aboveLength - (this.#above[0]?.text.length ?? 0) > MOST_KEPT)
      this.#aboveLength -= this.#above.shift()?.text.length ?? 0;
  }

  /** Passes a part of a line that is too long, up to its end where that has come. */
  #passLong(text: string, offset: number): void {
    this.#isLong = !text.endsWith('\n');
    // What stands above it is out of reach.
    this.#above = [];
    this.#aboveLength = 0;
    if (new RedrawSearch(text).from(0).at < text.length) this.#isBeyond = true;
    this.#sink.plain(text, offset);
  }

  /** Makes rows of the plain text, each above the row before which it came. */
  #lift(): void {
    if (this.#above.length === 0) return;
    const page = this.#page;
    let surplus = this.#aboveLength - MOST_KEPT;
    let before = 0;
    let pieces: (PlainText & { readonly lines: readonly string[] })[] = [];
    for (const piece of this.#above) {
      // Where the beginning is too far away, so is the line that is cut there.
      const from = surplus > 0 ? piece.text.indexOf('\n', surplus - 1) + 1 || piece.text.length : 0;
      surplus -= piece.text.length;
      const lines = piece.text.slice(from).split('\n').slice(0, -1);
      const long = lines.findLastIndex(({ length }) => length > MOST_COLUMNS);
      if (long >= 0) pieces = [];
      pieces.push({ ...piece, lines: lines.slice(long + 1) });
    }
    for (const { lines, end, row } of pieces) {
      const at = row ? page.rows.indexOf(row, before) : page.rows.length;
      if (at < 0) continue;
      let start = end - lines.reduce((sum, { length }) => sum + length + 1, 0);
      const rows = lines.map(line => {
        start += line.length + 1;
        return this.#rowOf(line, start - line.length - 1);
      });
      page.rows.splice(at, 0, ...rows);
      before = at + rows.length;
      if (page.y >= at) page.y += rows.length;
      if (page.saved.y >= at) page.saved.y += rows.length;
    }
    this.#above = [];
    this.#aboveLength = 0;
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

  // Rows

  #follow(): void {
    this.#follows = true;
  }

  /** Draws a text up to where it may pass as plain again; returns where. */
  #draw(text: string, from: number, base: number): number {
    this.#shift = base;
    this.#drawnShift -= from;
    const end = this.#controls.draw(text, from, () => {
      this.#follows = !this.#isPlain;
      return !this.#follows;
    });
    this.#drawnShift += end;
    return end;
  }

  /** Characters that were drawn so far. */
  get #drawn(): number {
    return this.#drawnShift + this.#controls.at;
  }

  /** Whether the cursor stands at the start of a new row, below all others. */
  get #isPlain(): boolean {
    const { rows, x, y, margins } = this.#page;
    return x === 0 && y === rows.length - 1 && !margins && !this.#isFull && (rows[y]?.isNew ?? true);
  }

  get #isFull(): boolean {
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
    for (const row of page.rows.splice(0, count)) this.#read(row, true);
    page.y -= count;
  }

  #readAll(): void {
    for (const row of this.#page.rows) this.#read(row, true);
  }

  /** Hands a row over where it has news. @param last whether it can't be read later */
  #read(row: Row, last = false): void {
    if (!row.isDirty) return;
    if (!last && (this.#drawn - row.readAt) * CELLS_A_CHARACTER < row.length) return;
    row.readAt = this.#drawn;
    if (row.readings > 0) row.isRedrawn = true;
    this.#sink.row({ ...row.take(), row, isFull: this.#isFull });
  }

  /** Reads a row before cells of it change. */
  #beforeChange(row: Row, from: number, to: number): void {
    if (!row.isPainted(from, to)) return;
    row.isRedrawn = true;
    this.#read(row);
    if (row.isDirty) row.settle();
  }

  #moveTo(x: number, y: number): void {
    const page = this.#page;
    page.x = Math.min(Math.max(x, 0), MOST_COLUMNS);
    if (y === page.y) return;
    this.#read(this.#row);
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
    this.#beforeChange(row, x, x + width);
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
    this.#read(this.#row);
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
    this.#lift();
    if (this.#page.y > top) this.#moveTo(this.#page.x, this.#page.y - 1);
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
    for (const row of gone) this.#read(row, true);
    rows.splice(by > 0 ? bottom - count : top, 0, ...fresh);
  }

  control(final: string, args: readonly number[], mark: string): void {
    if (mark === '?') {
      if (final === 'h' || final === 'l') for (const mode of args) this.#setMode(mode, final === 'h');
      return;
    }
    if (mark !== '') return;
    if (BY_ROWS.has(final)) this.#lift();
    const page = this.#page;
    const { x, y } = page;
    const count = Math.max(1, args[0] ?? 1);
    switch (final) {
      case 'A':
        this.#moveTo(x, y - count);
        break;
      case 'B':
      case 'e':
        this.#moveTo(x, y + count);
        break;
      case 'C':
      case 'a':
        this.#moveTo(x + count, y);
        break;
      case 'D':
        this.#moveTo(x - count, y);
        break;
      case 'E':
        this.#moveTo(0, y + count);
        break;
      case 'F':
        this.#moveTo(0, y - count);
        break;
      case 'G':
      case '`':
        this.#moveTo(count - 1, y);
        break;
      case 'd':
        this.#goTo(x, count - 1);
        break;
      case 'H':
      case 'f':
        this.#goTo(Math.max(1, args[1] ?? 1) - 1, count - 1);
        break;
      case 'I':
        this.#moveTo((Math.floor(x / 8) + count) * 8, y);
        break;
      case 'Z':
        this.#moveTo((Math.ceil(x / 8) - count) * 8, y);
        break;
      case 'J':
        this.#eraseScreen(args[0] ?? 0);
        break;
      case 'K':
        this.#eraseRow(this.#row, args[0] ?? 0);
        break;
      case 'X':
        this.#erase(this.#row, x, x + count);
        break;
      case 'P':
      case '@':
        this.#beforeChange(this.#row, x, this.#row.length);
        this.#row.shift(
          x,
          final === 'P' ? -Math.min(count, this.#row.length - x) : Math.min(count, MOST_COLUMNS),
        );
        break;
      case 'L':
      case 'M':
        this.#scroll(page.y, Math.max(this.#margins.bottom, page.y + 1), final === 'L' ? -count : count);
        break;
      case 'S':
      case 'T':
        this.#scroll(this.#margins.top, this.#margins.bottom, final === 'T' ? -count : count);
        break;
      case 'b':
        this.#repeat(Math.min(count, MOST_REPEATED));
        break;
      case 'r':
        this.#setMargins(args[0] ?? 0, args[1] ?? 0);
        break;
      case 't':
        if (args[0] === 8) this.#setHeight(args[1] ?? 0);
        break;
      case 's':
        this.saveCursor();
        break;
      case 'u':
        this.restoreCursor();
        break;
    }
  }

  /** Goes to a place on the screen, whatever was printed before. */
  #goTo(x: number, y: number): void {
    // What asks for the last row there is goes there.
    if (y >= this.#most && y < ANY_LAST) this.#isBeyond = true;
    this.#moveTo(x, y);
  }

  /** The screen has so many rows: what stands above them is out of reach, as it is on the screen itself. */
  #setHeight(rows: number): void {
    if (rows < 2) return;
    this.#lift();
    this.#height = Math.min(rows, this.#most);
    this.#trim();
  }

  saveCursor(): void {
    this.#lift();
    const { x, y } = this.#page;
    this.#page.saved = { x, y };
  }

  restoreCursor(): void {
    this.#lift();
    const { x, y } = this.#page.saved;
    this.#goTo(x, y);
  }

  reset(): void {
    this.#lift();
    this.#eraseScreen(2);
    this.#goTo(0, 0);
    this.#page.margins = undefined;
    this.#setMode(1, false);
  }

  #repeat(count: number): void {
    const code = this.#row.codeAt(this.#page.x - 1);
    for (let i = 0; i < count; i++) this.print(code, this.#controls.at);
  }

  #setMargins(top: number, bottom: number): void {
    this.#goTo(0, 0);
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
        this.#lift();
        this.#main = this.#page;
        this.#page = newPage(this.#located);
      }
    }
  }

  #eraseScreen(what: number): void {
    const { rows, y } = this.#page;
    rows.forEach((row, i) => {
      if (i === y && what < 2) this.#eraseRow(row, what);
      else if (what >= 2 || (what === 0 ? i > y : i < y)) this.#erase(row, 0, row.length);
    });
  }

  #eraseRow(row: Row, what: number): void {
    const { x } = this.#page;
    if (what === 0) this.#erase(row, x, row.length);
    else this.#erase(row, 0, what === 1 ? x + 1 : row.length);
  }

  #erase(row: Row, from: number, to: number): void {
    this.#beforeChange(row, from, to);
    row.erase(from, to);
  }
}

/** A character is repeated so often at most. */
const MOST_REPEATED = 512;

/** Control sequences that have to do with rows above. */
const BY_ROWS: ReadonlySet<string> = new Set('ABEFdefHJLMSTrsu');

/** A program that asks for a row as far down as this wants the last one, whichever that is. */
const ANY_LAST = 900;

function newPage(located: boolean): Page {
  return { rows: [new Row(located)], x: 0, y: 0, margins: undefined, saved: { x: 0, y: 0 } };
}

/** Whether a character takes two cells, as those of East Asia do. */
function isWide(code: number): boolean {
  if (code < 0x1100) return false;
  if (code < 0x1160) return true;
  if (code < 0x2e80) return false;
  if (code < 0xa4d0) return code !== 0x303f;
  return (
    (code >= 0xac00 && code < 0xd7a4) ||
    (code >= 0xf900 && code < 0xfb00) ||
    (code >= 0xfe30 && code < 0xfe70) ||
    (code >= 0xff00 && code < 0xff61)
  );
}
