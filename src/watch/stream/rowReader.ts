import type { SkipCounts } from '../../numbers/reasons';
import type { Batch } from '../series/batch';

/** What was read out of one text or several. */
export interface ReadBatches {
  /** By label and dimension, in the order in which they appear. */
  readonly batches: readonly Batch[];
  readonly count: number;
  /** What was skipped, counted by reason; empty where a rule other than “every number” reads. */
  readonly skipped: SkipCounts;
  /** Numbers that the rule left out, such as those without a label. */
  readonly leftOut: number;
  /** Numbers of labels beyond {@link MOST_SERIES}, which are together under {@link OTHER_LABELS}. */
  readonly beyond: number;
  /** Why the rule was given up, in a sentence. */
  readonly refused: string | undefined;
}

/** Reads numbers out of texts that come in chunks. */
export interface BatchReader {
  push(chunk: string): void;
  /** Reads what waits of a line: what else comes of it is read as plain text, and what a program draws over it as more. */
  release(): void;
  /** Ends one text; what comes next is another, read by itself. */
  end(): void;
  /**
   * The numbers that were read since this was last asked; what was skipped, left out and refused counts from the
   * start. O(n).
   */
  drain(): ReadBatches;
}

/** Says whether a number counts: asked for each one, in order. */
export type Wanted = (label: string, unit: number, value: number) => boolean;

/** What reads text that nothing is drawn over, and single rows of a screen. */
export interface RowReader extends Omit<BatchReader, 'release'> {
  /** Reads a row; of its numbers those count that are wanted. */
  readRow(row: string, isWanted: Wanted): void;
}
