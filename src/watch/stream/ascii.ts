/** Text of nothing but ASCII, a byte a character, in memory that threads share: another one reads it without a copy. */
export interface Ascii {
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  readonly length: number;
  includes(part: string): boolean;
  /** A part as a string of its own; indices as those of `String.slice`. */
  slice(from?: number, to?: number): string;
}

/** A text of one channel, as a string or in ASCII. */
export interface SharedPiece {
  readonly text: string | Ascii;
  readonly channel: string;
}
