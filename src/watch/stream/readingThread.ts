import type { NumberOptions } from '../../numbers/options';
import type { Rule } from '../../numbers/rules';
import type { Batch } from '../series/batch';
import type { LeftCounts } from '../series/leftCounts';
import type { SharedPiece } from './ascii';
import type { Piece } from './keptText';
import type { ReadBatches } from './rowReader';

/** Characters that the other thread gets at a time: their numbers are counted on this one in a few milliseconds. */
export const AWAY = 1 << 19;

/** How a text is read. */
export interface How {
  readonly rule: Rule;
  readonly options: NumberOptions;
}

/** What a reader on another thread gives for pieces of its stream. */
export interface ThreadRead {
  readonly batches: readonly Batch[];
  /** Since the reader was opened. */
  readonly left: LeftCounts;
  /** Why the rule was given up, in a sentence. */
  readonly refused: string | undefined;
}

/** Reads one stream by a rule that stays what it is, on another thread. */
export interface ThreadReader {
  /**
   * Reads pieces after those of the call before. Who asks for the next only once those of some call have been read has no
   * more text than that waiting over there.
   *
   * @throws Error where the thread has died or the pieces could not be read: this reader reads nothing any more then
   */
  read(pieces: readonly (Piece | SharedPiece)[]): Promise<ThreadRead>;
  close(): void;
}

/** The same for one text. */
export interface ThreadTextReader extends Pick<ThreadReader, 'close'> {
  /** The numbers of these pieces, and what else a `BatchReader` gives. @throws Error as that of a {@link ThreadReader} does */
  read(pieces: readonly (Piece | SharedPiece)[]): Promise<ReadBatches>;
}

/** A thread beside the one of the editor. It lives as long as it has readers, and some seconds longer. */
export interface ReadingThread {
  /** Undefined where threads of this kind have died too often to be tried again. */
  open(how: How): ThreadReader | undefined;
  /** Undefined as above. */
  openText(how: How): ThreadTextReader | undefined;
}
