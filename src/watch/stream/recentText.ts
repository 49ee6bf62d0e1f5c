/** A text that came, and its channel. */
export interface TextPiece {
  readonly text: string;
  readonly channel: string;
}

/** Characters of the start and, at least, of the end of a text that are kept. */
const START = 1 << 14;
const END = 1 << 16;

/**
 * The start and the end of a text that is too long to be kept: from these a reader that takes over in the middle of it
 * knows the headings at its start, the lines just before and what waits for its rest. At most {@link START}, and
 * {@link END} and a piece.
 */
export class RecentText {
  readonly #start: TextPiece[] = [];
  #startLength = 0;
  readonly #end: (TextPiece | 'release')[] = [];
  #endLength = 0;
  #hasGap = false;

  push(piece: TextPiece | 'release'): void {
    if (piece === 'release') {
      this.#end.push(piece);
      return;
    }
    const room = START - this.#startLength;
    const { text, channel } = piece;
    if (room > 0) {
      this.#start.push({ text: text.slice(0, room), channel });
      this.#startLength += Math.min(room, text.length);
    }
    const rest = text.slice(Math.max(0, room));
    if (rest === '') return;
    this.#end.push({ text: rest, channel });
    this.#endLength += rest.length;
    for (let [first] = this.#end; first; [first] = this.#end) {
      const { length } = first === 'release' ? '' : first.text;
      if (this.#endLength - length < END) return;
      this.#endLength -= length;
      this.#end.shift();
      this.#hasGap = true;
    }
  }

  /** What is kept, in order; where something between is missing, the line before that ends there. */
  get pieces(): readonly (TextPiece | 'release')[] {
    if (!this.#hasGap) return [...this.#start, ...this.#end];
    const channels = new Set(this.#start.map(({ channel }) => channel));
    return [...this.#start, ...Array.from(channels, channel => ({ text: '\n', channel })), ...this.#end];
  }
}
