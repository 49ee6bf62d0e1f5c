import type { NumberOptions } from '../../numbers/options';
import type { Rule } from '../../numbers/rules';
import type { Batch } from '../series/batch';
import { type LeftCounts, NOTHING_LEFT } from '../series/leftCounts';
import type { Piece } from './keptText';

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
  /** The rule stays what it is: nothing will be read again by itself. */
  settle(): void;
  /** What is kept is not all of the stream from now on. */
  dropKept(): void;
}

export const NOTHING_READ: StreamRead = { replaces: false, batches: [] };

/** The reader of a watch whose numbers are there and whose text is not: it only says how they were read. */
export function readsNothing({ rule, options }: Pick<StreamReader, 'rule' | 'options'>): StreamReader {
  const read = () => NOTHING_READ;
  const facts = { rule, options, chosen: false, settled: true, left: NOTHING_LEFT, refused: undefined };
  return {
    ...facts,
    kept: undefined,
    latest: undefined,
    push: read,
    end: read,
    release: read,
    settle() {},
    dropKept() {},
  };
}
