import { RedrawSearch } from './redraws';
import { MOST_COLUMNS } from './row';
import type { RowSink } from './rowReading';
import { Rows } from './rows';

/** Rows of a screen whose size is not known. */
const ROWS = 200;

/** Takes what a stream shows. */
export interface ScreenSink extends RowSink {
  /** Text that nothing is drawn over so far: whole lines with their ends, or a part of one that is too long to be followed. */
  plain(text: string, offset: number): void;
}

/**
 * The screen that a stream draws on. What is only appended passes through as plain text; from the first carriage return,
 * backspace or movement of the cursor on in a line, its rows are followed. However the stream is cut, the sink gets the
 * same rows, and the same plain text in all. Linear in the stream; keeps one screen.
 */
export class Screen {
  readonly #sink: ScreenSink;
  readonly #rows: Rows;
  /** Whether rows are followed; else plain text goes on at a line's start. */
  #follows = false;
  /** Whether plain text stands in a line that is too long to be followed. */
  #isLong = false;
  /** A line so far, and how much of it has been searched. */
  #held = '';
  #searched = 0;
  /** The offset in the stream of what comes next. */
  #offset = 0;

  /** @param located whether the offsets of what is read are asked for */
  constructor(sink: ScreenSink, located = false, height = ROWS) {
    this.#sink = sink;
    this.#rows = new Rows(sink, located, height);
  }

  /** Whether something was drawn beyond the rows and columns that are kept: then it is read as if it were appended. */
  get isBeyond(): boolean {
    return this.#rows.isBeyond;
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
        const { end, isPlain } = this.#rows.draw(text, at, base);
        this.#follows = !isPlain;
        at = end;
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
      else if (redraw.at < text.length) this.#follows = true;
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
    // A return at the very end draws over nothing.
    if (rest !== '') this.#sink.plain(rest, this.#offset - rest.length);
    this.#rows.end();
    this.#held = '';
    this.#follows = false;
    this.#isLong = false;
    this.#searched = 0;
    this.#offset = 0;
  }

  #pass(text: string, offset: number): void {
    this.#sink.plain(text, offset);
    this.#rows.passed(text, offset + text.length);
  }

  /** Passes a part of a line that is too long, up to its end where that has come. */
  #passLong(text: string, offset: number): void {
    this.#isLong = !text.endsWith('\n');
    this.#rows.passedLong(new RedrawSearch(text).from(0).at < text.length);
    this.#sink.plain(text, offset);
  }
}
