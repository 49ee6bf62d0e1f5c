const ESC = '\u001b';
const BEL = '\u0007';
/** What a mark says of itself. */
const SAID = `(?:;[^${BEL}${ESC}]{0,200})?`;

/**
 * The marks of shell integration, VS Code's own (633) and FinalTerm's (133), as far as they part a terminal's text:
 * `A` a prompt begins, `B` a command line, `C` its output, `D` the output has ended.
 */
const MARK = new RegExp(`${ESC}\\](?:633|133);([A-D])${SAID}(?:${BEL}|${ESC}\\\\)`, 'g');
/** The beginning of a mark whose rest has not come yet. */
const CUT = new RegExp(`${ESC}(?:\\](?:[16](?:3(?:3(?:;(?:[A-D]${SAID}${ESC}?)?)?)?)?)?)?$`);

/** Longer than the prompt and the command line that may stand before the output. */
export const ECHO = 1 << 13;
/** Text this long at once comes from a program that prints without end, which is seldom cut at a line's end. */
const FLOOD = 1 << 10;

/**
 * Cuts what a command printed out of the text that VS Code hands over of it, which may begin with the echoed command
 * line and end in the next prompt. However the text is cut into chunks, the result is the same.
 */
export class TerminalMarks {
  readonly #mostBefore: number;
  /** Whether it is known where the text began. */
  #settled: boolean;
  #inside = true;
  /** Text that may be output or not, or that ends within a mark. */
  #waiting = '';
  #began = false;
  #ended = false;
  #isFirst = true;

  /**
   * @param mostBefore characters that may stand before the first mark: where none comes by then, it was lost and all is
   * output. Negative where the text begins within the output
   */
  constructor(mostBefore: number) {
    this.#mostBefore = mostBefore;
    this.#settled = mostBefore < 0;
  }

  /** Whether the mark was seen that the output begins with. */
  get began(): boolean {
    return this.#began;
  }

  /** Whether the mark was seen that the output ends with. */
  get ended(): boolean {
    return this.#ended;
  }

  /** The output that this chunk completes. */
  push(chunk: string): string {
    const text = this.#waiting + chunk;
    const cut = text.search(CUT);
    const whole = cut < 0 ? text : text.slice(0, cut);
    if (!this.#settled) this.#settle(whole);
    this.#waiting = this.#settled ? text.slice(whole.length) : text;
    return this.#settled ? this.#wholeLines(this.#output(whole)) : '';
  }

  /** What was held back; no more will come. */
  end(): string {
    const rest = this.#output(this.#waiting);
    this.#waiting = '';
    this.#settled = true;
    return rest;
  }

  #settle(text: string): void {
    const first = [...text.slice(0, this.#mostBefore + 256).matchAll(MARK)].find(
      ({ 1: kind, index }) => (kind === 'C' || kind === 'D') && index <= this.#mostBefore,
    );
    if (first?.[1] === 'C') this.#inside = false;
    this.#settled = first !== undefined || text.length > this.#mostBefore;
  }

  /** The output without the rest of a line that it begins with in the midst of a flood. */
  #wholeLines(output: string): string {
    const isCut = this.#isFirst && !this.#began && output.length > FLOOD;
    this.#isFirst &&= output === '';
    return isCut ? output.slice(output.search(/[\r\n]/) + 1) : output;
  }

  #output(text: string): string {
    let output = '';
    let from = 0;
    for (const { 0: mark, 1: kind, index } of text.matchAll(MARK)) {
      if (this.#inside) output += text.slice(from, index);
      // Followed from its middle on, and yet its beginning was still on the way: what stood before is the echo.
      if (kind === 'C' && this.#inside && !this.#began) output = '';
      from = index + mark.length;
      this.#inside = kind === 'C';
      this.#began ||= kind === 'C';
      this.#ended = kind !== 'C' && (this.#ended || kind === 'D');
    }
    return this.#inside ? output + text.slice(from) : output;
  }
}
