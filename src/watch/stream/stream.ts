import type { NumberOptions } from '../../numbers/options';
import type { Rule } from '../../numbers/rules';
import type { Batch } from '../series/batch';
import { type LeftCounts, NOTHING_LEFT } from '../series/leftCounts';
import type { SharedPiece } from './ascii';
import type { Piece } from './keptText';
import type { ReadingThread } from './readingThread';

/** What a piece of a stream adds. */
export interface StreamRead {
  /** Whether these are all numbers since the reader was made, read again by another rule, and replace those before. */
  readonly replaces: boolean;
  readonly batches: readonly Batch[];
}

/** Reads a stream of text, and keeps that while it is short. It may have channels, as stdout and stderr, whose pieces alternate. */
export interface StreamReader {
  readonly rule: Rule;
  /** How numbers are written. */
  readonly options: NumberOptions;
  /** The same as far as the first lines did not tell it. */
  readonly given: NumberOptions;
  /** Whether the stream's first lines told the rule. */
  readonly chosen: boolean;
  /** Whether the rule stays what it is. */
  readonly settled: boolean;
  /** What was left out since the reader was made. */
  readonly left: LeftCounts;
  /** Why the rule was given up, in a sentence. */
  readonly refused: string | undefined;
  /** All text since the reader was made; undefined where that is not kept any more. */
  readonly kept: readonly Piece[] | undefined;
  /** The text since the last end; undefined where that is not kept. */
  readonly latest: string | undefined;
  push(text: string, channel?: string): StreamRead;
  /** Ends the text of every channel: what was waiting counts, and what comes next is another text. */
  end(): StreamRead;
  /** Reads what waits of a line that has not ended, as plain text. */
  release(): StreamRead;
  /** Whether another thread has its text so far. */
  readonly isAway: boolean;
  /**
   * Reads a piece on a thread. What has come back is handed to `take` where it is still wanted. Until that is so, no other
   * piece may be read, but that of a stream which {@link isAway} already another may be handed over in the same way.
   *
   * @returns false where nothing of it was read, nor then of those behind it: this must be done here, in their order
   */
  readAway(
    thread: ReadingThread,
    piece: Piece | SharedPiece,
    isWanted: () => boolean,
    take: (read: StreamRead) => void,
  ): Promise<boolean>;
  /** Needs no thread for now; what comes next is read where it then may be. */
  rest(): void;
  /** The rule stays what it is: nothing will be read again by itself. */
  settle(): void;
  /** What is kept is not all of the stream from now on. */
  dropKept(): void;
}

export const NOTHING_READ: StreamRead = { replaces: false, batches: [] };

/** The reader of a watch whose numbers are there and whose text is not: it only says how they were read. */
export function readsNothing({ rule, options }: Pick<StreamReader, 'rule' | 'options'>): StreamReader {
  const read = () => NOTHING_READ;
  const facts = {
    rule,
    options,
    given: options,
    chosen: false,
    settled: true,
    left: NOTHING_LEFT,
    refused: undefined,
  };
  return {
    ...facts,
    kept: undefined,
    latest: undefined,
    isAway: false,
    push: read,
    end: read,
    release: read,
    readAway: async () => false,
    rest() {},
    settle() {},
    dropKept() {},
  };
}
