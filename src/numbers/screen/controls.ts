/** What a stream asks a screen to do. */
export interface Drawing {
  /** A UTF-16 unit, or a tab, and its index in the text that is drawn. */
  print(code: number, at: number): void;
  backspace(): void;
  carriageReturn(): void;
  lineFeed(): void;
  reverseLineFeed(): void;
  saveCursor(): void;
  restoreCursor(): void;
  reset(): void;
  /** A control sequence: its last byte, its numbers, and the mark before those. */
  control(final: string, args: readonly number[], mark: string): void;
}

const ESCAPE = 0x1b;
const BELL = 0x07;
/** More numbers than a control sequence has. */
const MOST_NUMBERS = 64;
const LARGEST = 0xffff;

/** Where in a sequence the text stands (ECMA-48; states after Williams' VT500 parser). */
type State = 'text' | 'escape' | 'intermediate' | 'control' | 'ignored' | 'string';

/**
 * Takes a stream apart into what is drawn and what moves the cursor, however it is cut. A sequence left open ends with its
 * line.
 */
export class Controls {
  readonly #drawing: Drawing;
  #state: State = 'text';
  #mark = '';
  #args: number[] = [];
  #at = 0;

  constructor(drawing: Drawing) {
    this.#drawing = drawing;
  }

  /** Whether no sequence is open. */
  get isIdle(): boolean {
    return this.#state === 'text';
  }

  reset(): void {
    this.#state = 'text';
  }

  /** The index of the character that is being drawn. */
  get at(): number {
    return this.#at;
  }

  /**
   * Draws a text from an index on; returns where it stopped.
   * @param isDone asked behind each line's end whether to stop there
   */
  draw(text: string, from: number, isDone: () => boolean): number {
    for (let i = from; i < text.length; i++) {
      const code = text.charCodeAt(i);
      this.#at = i;
      if (this.#state !== 'text' || code < 0x20 || code === 0x7f) this.#pass(code);
      else this.#drawing.print(code, i);
      if (code === 0x0a && isDone()) return i + 1;
    }
    return text.length;
  }

  #pass(code: number): void {
    if (code === ESCAPE) this.#state = 'escape';
    else if (this.#state === 'text') this.#inText(code);
    else if (this.#state === 'escape') this.#afterEscape(code);
    else if (this.#state === 'string') this.#inString(code);
    else if (this.#state === 'intermediate') this.#afterIntermediate(code);
    else this.#inControl(code);
  }

  #inString(code: number): void {
    if (code === 0x0a || code === 0x0d) this.#leave(code);
    else if (code === BELL) this.#leave();
  }

  #afterIntermediate(code: number): void {
    if (code < 0x20) this.#leave(code);
    else if (code >= 0x30) this.#leave();
  }

  #inText(code: number): void {
    if (code === 0x0a || code === 0x0b || code === 0x0c) this.#drawing.lineFeed();
    else if (code === 0x0d) this.#drawing.carriageReturn();
    else if (code === 0x08) this.#drawing.backspace();
    else if (code === 0x09 || (code >= 0x20 && code !== 0x7f)) this.#drawing.print(code, this.#at);
  }

  /** Leaves a sequence; what did not belong to it is text. */
  #leave(code?: number): void {
    this.#state = 'text';
    if (code !== undefined) this.#inText(code);
  }

  #afterEscape(code: number): void {
    if (code === 0x5b) {
      this.#state = 'control';
      this.#mark = '';
      this.#args = [];
    } else if (code === 0x5d || code === 0x50 || code === 0x58 || code === 0x5e || code === 0x5f)
      this.#state = 'string';
    else if (code >= 0x20 && code < 0x30) this.#state = 'intermediate';
    else if (code >= 0x30 && code < 0x7f) {
      this.#leave();
      this.#escaped(String.fromCharCode(code));
    } else this.#leave(code);
  }

  #escaped(final: string): void {
    if (final === '7') this.#drawing.saveCursor();
    else if (final === '8') this.#drawing.restoreCursor();
    else if (final === 'D' || final === 'E') this.#drawing.lineFeed();
    else if (final === 'M') this.#drawing.reverseLineFeed();
    else if (final === 'c') this.#drawing.reset();
  }

  #inControl(code: number): void {
    if (code < 0x20 || code >= 0x7f) this.#leave(code);
    else if (code >= 0x40) {
      const isControl = this.#state === 'control';
      this.#leave();
      if (isControl) this.#drawing.control(String.fromCharCode(code), this.#args, this.#mark);
    } else if (code >= 0x3c) this.#mark = String.fromCharCode(code);
    else if (code < 0x30) this.#state = 'ignored';
    else if (code >= 0x3a) {
      if (this.#args.length === 0) this.#args.push(0);
      if (this.#args.length < MOST_NUMBERS) this.#args.push(0);
    } else {
      const last = Math.max(0, this.#args.length - 1);
      this.#args[last] = Math.min(LARGEST, (this.#args[last] ?? 0) * 10 + code - 0x30);
    }
  }
}
