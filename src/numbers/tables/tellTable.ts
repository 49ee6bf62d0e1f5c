import type { NumberOptions } from '../options';
import { ReadingBuffer } from '../readings';
import { Lines } from '../scan/lines';
import { TableReader } from './tables';

/** What the rule for tables reads of a text's first lines. */
export interface TableSample {
  /** How many numbers it reads in rows. */
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
  const others: string[] = [];
  reader.others = others;
  const read = () => reader.read(batch, buffer);
  batch.push(lines.join('\n'), read);
  batch.end(read);
  const clear = reader.rows - reader.doubtfulRows;
  return {
    count: buffer.take(reader.names).values.length - reader.keyed,
    isClear: clear > 0 || reader.doubtfulRows >= FEWEST_DOUBTFUL,
    others,
  };
}
