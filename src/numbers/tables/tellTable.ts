import type { NumberOptions } from '../options';
import { ReadingBuffer } from '../readings';
import { Lines } from '../scan/lines';
import { TableReader } from './tables';

/** What the rule for tables reads of a text's first lines. */
export interface TableSample {
  /** How many numbers it reads. */
  readonly count: number;
  /** Whether there is a table beyond doubt, rather than a line of words above one of numbers. */
  readonly isClear: boolean;
  /** The lines of which it reads nothing, and which are no headings. */
  readonly others: readonly string[];
}

/** Rows below words that may be a sentence make a table only together. */
const FEWEST_DOUBTFUL = 2;

/** Reads lines as tables, to tell whether they are. */
export function readAsTable(lines: readonly string[], options: NumberOptions): TableSample {
  const batch = new Lines();
  const reader = new TableReader(batch, options);
  const buffer = new ReadingBuffer();
  let count = 0;
  const others: string[] = [];
  for (const line of lines) {
    const before = reader.rows + reader.sums;
    batch.push(`${line}\n`, () => reader.read(batch, buffer));
    const { values } = buffer.take(reader.names);
    if (reader.rows + reader.sums === before) others.push(line);
    else count += values.length;
  }
  const clear = reader.rows - reader.doubtfulRows;
  return { count, isClear: clear > 0 || reader.doubtfulRows >= FEWEST_DOUBTFUL, others };
}
