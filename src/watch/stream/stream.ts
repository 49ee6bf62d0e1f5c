import type { NumberOptions } from '../../numbers/options';
import type { Rule } from '../../numbers/rules';
import type { Batch } from '../series/batch';
import { type LeftCounts, NOTHING_LEFT } from '../series/leftCounts';

/** What a piece of a stream adds. */
export interface StreamRead {
  /** Whether these are all numbers since the reader was made, read anew by another rule, and replace those before. */
  readonly anew: boolean;
  readonly batches: readonly Batch[];
}

/** Reads a stream of text. A stream may have channels, as stdout and stderr, whose pieces take turns. */
export interface StreamReader {
  readonly rule: Rule;
  /** How numbers are written. */
  readonly options: NumberOptions;
  /** Whether the stream's first lines told the rule. */
  readonly chosen: boolean;
  /** Whether the rule stays what it is. */
  readonly settled: boolean;
  /** What was not taken since the reader was made. */
  readonly left: LeftCounts;
  /** Why the rule was given up, in a sentence. */
  readonly refused: string | undefined;
  push(text: string, channel?: string): StreamRead;
  /** Ends the text of every channel: what was waiting counts, and what comes next is another text. */
  end(): StreamRead;
  /** The rule stays what it is: nothing will be read anew any more. */
  settle(): void;
}

const NOTHING: StreamRead = { anew: false, batches: [] };

/** The reader of a watch whose numbers are there and whose text is not: it tells how they were read. */
export function readsNothing({ rule, options }: Pick<StreamReader, 'rule' | 'options'>): StreamReader {
  const read = () => NOTHING;
  const told = { rule, options, chosen: false, settled: true, left: NOTHING_LEFT, refused: undefined };
  return { ...told, push: read, end: read, settle() {} };
}
