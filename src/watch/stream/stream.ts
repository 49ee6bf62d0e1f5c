import type { NumberOptions } from '../../numbers/options';
import type { SkipCounts } from '../../numbers/reasons';
import type { Rule } from '../../numbers/rules';
import type { Pool } from '../series/batch';

/** What was not taken as a number of a series. */
export interface LeftCounts {
  /** By reason; only told where every number is read. */
  readonly skipped: SkipCounts;
  /** Numbers that the rule left out, for one because they have no label. */
  readonly leftOut: number;
  /** Numbers of labels beyond the first so many, which are counted, not kept. */
  readonly beyond: number;
}

export const NOTHING_LEFT: LeftCounts = { skipped: {}, leftOut: 0, beyond: 0 };

export function addCounts(a: LeftCounts, b: LeftCounts): LeftCounts {
  const skipped = { ...a.skipped };
  for (const [reason, count] of Object.entries(b.skipped) as [keyof SkipCounts, number][]) {
    const sum = (skipped[reason] ?? 0) + count;
    if (sum === 0) delete skipped[reason];
    else skipped[reason] = sum;
  }
  return { skipped, leftOut: a.leftOut + b.leftOut, beyond: a.beyond + b.beyond };
}

/** What a piece of a stream adds. */
export interface StreamRead {
  /** Whether these are all numbers since the reader was made, read anew by another rule, and replace those before. */
  readonly anew: boolean;
  readonly pools: readonly Pool[];
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
