import type { SharedPiece } from './ascii';
import { RecentText, type TextPiece } from './recentText';

/** Characters of a stream that are kept. */
export const MOST_KEPT = 1 << 20;

/** A text that came and its channel, or where all channels ended, or what waited of their lines was read as it was. */
export type Piece = TextPiece | 'end' | 'release';

/**
 * The one copy of a stream's text, piece by piece, while it is short. The rule is detected from it, another rule
 * reads it again, and what a terminal's screen shows is compared with its end.
 */
export class KeptText {
  #pieces: Piece[] = [];
  #length = 0;
  #isAll = true;
  /** Which piece the latest text begins with; undefined where that is too long to be kept. */
  #latestFrom: number | undefined = 0;
  /** What is left of the latest text where that is too long. */
  #recent = new RecentText();

  /** What is kept: not always {@link all}. */
  get pieces(): readonly Piece[] {
    return this.#pieces;
  }

  /** Characters of what is kept, an end or a release counting as one. */
  get length(): number {
    return this.#length;
  }

  /** All that came, in order; undefined where that is not kept any more. */
  get all(): readonly Piece[] | undefined {
    return this.#isAll ? this.#pieces : undefined;
  }

  /** The text since the last end; undefined where it is not kept. O(its length). */
  get latest(): string | undefined {
    if (this.#latestFrom === undefined) return undefined;
    const latest = this.#pieces.slice(this.#latestFrom);
    return latest.map(piece => (typeof piece === 'string' ? '' : piece.text)).join('');
  }

  /** Whether nothing came since the last end, or at all. */
  get hasEnded(): boolean {
    return this.#latestFrom === this.#pieces.length;
  }

  /** What there is for a reader that takes over: all that is kept or, of a latest text that is too long, its start and its end. */
  get context(): readonly Piece[] {
    return this.#latestFrom === undefined ? this.#recent.pieces : this.#pieces;
  }

  push(shared: Piece | SharedPiece): void {
    if (shared === 'end') this.#latestFrom = this.#pieces.length + 1;
    else if (this.#latestFrom === undefined) {
      this.#recent.push(shared);
      return;
    }
    const piece = pieceOf(shared);
    this.#length += lengthOf([piece]);
    this.#pieces.push(piece);
  }

  /** From now on it is not all of the stream. */
  drop(): void {
    this.#isAll = false;
  }

  /** Frees what is kept for nothing any more, once the rule is known: all but the latest text, and that where it is too long. */
  trim(): void {
    if (this.#length <= MOST_KEPT) return;
    this.#isAll = false;
    if (this.#latestFrom) {
      this.#forget(this.#latestFrom);
      this.#latestFrom = 0;
    }
    if (this.#length <= MOST_KEPT) return;
    this.#recent = new RecentText();
    for (const piece of this.#pieces) if (piece !== 'end') this.#recent.push(piece);
    this.#forget(this.#pieces.length);
    this.#latestFrom = undefined;
  }

  #forget(count: number): void {
    this.#length -= lengthOf(this.#pieces.splice(0, count));
  }
}

/** Characters of some pieces, an end or a release counting as one. */
export function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? 1 : piece.text.length), 0);
}

/** The same piece, with its text as a string. */
function pieceOf(piece: SharedPiece | Exclude<Piece, TextPiece>): Piece {
  if (typeof piece === 'string' || typeof piece.text === 'string') return piece as Piece;
  return { text: piece.text.slice(), channel: piece.channel };
}
