/** A place in a text: in characters from its start, and in lines and characters as an editor has them, from 0. */
export interface TextPosition {
  readonly at: number;
  readonly line: number;
  readonly character: number;
}

/** Follows the place that a text has come to, piece by piece: `\n`, `\r\n` and a `\r` alone end a line. */
export class Position implements TextPosition {
  #at = 0;
  #line = 0;
  #lineStart = 0;
  /** Whether what was passed last is a `\r`, which a `\n` may follow. */
  #isReturn = false;

  get at(): number {
    return this.#at;
  }

  get line(): number {
    return this.#line;
  }

  get character(): number {
    return this.#at - this.#lineStart;
  }

  /** Goes to another place of the text, whose line is not known, where one is given. */
  move(at = this.#at): void {
    if (at === this.#at) return;
    this.#at = at;
    this.#lineStart = at;
  }

  /** Passes some text. Linear. */
  pass(text: string): void {
    const starts = this.#isReturn && text.startsWith('\n') ? 1 : 0;
    if (starts > 0) this.#lineStart++;
    if (text.includes('\r')) {
      for (const { 0: end, index } of text.slice(starts).matchAll(/\r\n|\r|\n/g)) {
        this.#line++;
        this.#lineStart = this.#at + starts + index + end.length;
      }
    } else
      for (let end = text.indexOf('\n', starts); end >= 0; end = text.indexOf('\n', end + 1)) {
        this.#line++;
        this.#lineStart = this.#at + end + 1;
      }
    this.#at += text.length;
    if (text !== '') this.#isReturn = text.endsWith('\r');
  }

  copy(): Position {
    const copy = new Position();
    copy.#at = this.#at;
    copy.#line = this.#line;
    copy.#lineStart = this.#lineStart;
    copy.#isReturn = this.#isReturn;
    return copy;
  }
}
