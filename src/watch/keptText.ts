/** Characters of a stream that are kept so that it can be read by another rule. */
const MOST_KEPT = 1 << 20;

/** A text that came and its channel, or where all channels ended. */
export type Piece = { readonly text: string; readonly channel: string } | 'end';

/** All of a stream's text, for as long as it is not too long; then nothing of it. */
export class KeptText {
  #pieces: Piece[] | undefined = [];
  #length = 0;

  /** What came so far, in order; undefined where it is not all there. */
  get pieces(): readonly Piece[] | undefined {
    return this.#pieces;
  }

  push(piece: Piece): void {
    this.#length += piece === 'end' ? 1 : piece.text.length;
    if (this.#length > MOST_KEPT) this.drop();
    this.#pieces?.push(piece);
  }

  /** From now on it would not be all. */
  drop(): void {
    this.#pieces = undefined;
  }
}
