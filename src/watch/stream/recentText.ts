import type { Ascii, SharedPiece } from './ascii';

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

  push(piece: SharedPiece | 'release'): void {
    if (piece === 'release') {
      this.#end.push(piece);
      return;
    }
    const room = START - this.#startLength;
    const { channel } = piece;
    const text =
      room > 0 || typeof piece.text === 'string' ? piece.text.slice() : this.#endOf(piece.text, channel);
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

  /** The last lines of a text that comes now, as far as they are to be kept; where more came, nothing before it is. */
  #endOf(text: Ascii, channel: string): string {
    if (text.length <= END) return text.slice();
    const end = text.slice(-END);
    const others = this.#end.filter(piece => piece === 'release' || piece.channel !== channel);
    this.#end.splice(0, this.#end.length, ...others);
    this.#endLength = others.reduce((sum, piece) => sum + (piece === 'release' ? 0 : piece.text.length), 0);
    this.#hasGap = true;
    return end.slice(end.indexOf('\n') + 1);
  }

  /** What is kept, in order; where something between is missing, the line before that ends there. */
  get pieces(): readonly (TextPiece | 'release')[] {
    if (!this.#hasGap) return [...this.#start, ...this.#end];
    const channels = new Set(this.#start.map(({ channel }) => channel));
    return [...this.#start, ...Array.from(channels, channel => ({ text: '\n', channel })), ...this.#end];
  }
}
