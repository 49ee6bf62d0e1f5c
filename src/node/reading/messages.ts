import type { Piece } from '../../watch/stream/keptText';
import type { How, ThreadRead } from '../../watch/stream/readingThread';
import type { ReadBatches } from '../../watch/stream/rowReader';

/** What the editor's thread asks of a reader on the other one. All but an opening and a closing are answered, in order. */
export type Request =
  /** A new reader, of a stream or of one text: the numbers of pieces go with their answer. */
  | { readonly id: number; readonly open: 'stream' | 'text'; readonly how: How }
  | { readonly id: number; readonly pieces: readonly SentPiece[] }
  | { readonly id: number; readonly close: true };

/** A text as a string or, in ASCII, as bytes that both threads have. */
export type SentPiece = Piece | { readonly bytes: Uint8Array<SharedArrayBuffer>; readonly channel: string };

export type Answer =
  | { readonly id: number; readonly read: ThreadRead }
  | { readonly id: number; readonly drained: ReadBatches }
  /** What was thrown; the reader is no more. */
  | { readonly id: number; readonly error: unknown };
