import type { NumberOptions } from '../options';
import { ReadingBuffer } from '../readings';
import { Lines } from '../scan/lines';
import { TableReader } from './tables';

/**
 * The heading that rows of a text stand below, with what rules it off; empty where they are no rows of a table.
 * @param before lines above the rows, down to these
 */
export function headingAbove(before: string, rows: string, options: NumberOptions): string {
  const batch = new Lines();
  const reader = new TableReader(batch, options);
  const buffer = new ReadingBuffer();
  const read = () => reader.read(batch, buffer);
  batch.push(before.endsWith('\n') || before === '' ? before : `${before}\n`, read);
  const { rows: rowsBefore } = reader;
  const own = new Set<string>();
  for (const line of rows.split(/\r?\n/)) {
    batch.push(`${line}\n`, read);
    // A heading among the rows is read with them.
    if (reader.rows > rowsBefore)
      return reader.heading.split('\n').some(text => text !== '' && own.has(text)) ? '' : reader.heading;
    own.add(line);
  }
  return '';
}
