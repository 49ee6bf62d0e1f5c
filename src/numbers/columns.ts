import { explainNumbers } from './explain';
import { type LineReadings, readingOf } from './labelled';
import type { NumberOptions } from './options';
import type { Reading } from './reading';

const DELIMITERS = ['\t', ';', '|', ','];

/** Reads one column of a table, line by line; the first line tells the delimiter and may hold headings. */
export class ColumnReader {
  readonly #column: number | string;
  readonly #options: NumberOptions | undefined;
  #delimiter: string | undefined;
  #index = -1;
  #label = '';

  constructor(column: number | string, options: NumberOptions | undefined) {
    this.#column = column;
    this.#options = options;
  }

  read(line: string): LineReadings {
    const isFirst = this.#delimiter === undefined;
    this.#delimiter ??= delimiterOf(line);
    const fields = fieldsOf(line, this.#delimiter);
    if (isFirst || this.#index < 0) this.#find(fields);
    const tokens = explainNumbers(fields[this.#index] ?? '', this.#options).filter(token => !token.skipped);
    const readings: Reading[] = tokens.map(token => readingOf(this.#label, token));
    return { readings, leftOut: 0 };
  }

  #find(fields: readonly string[]): void {
    const column = this.#column;
    this.#index = typeof column === 'number' ? column - 1 : fields.indexOf(column);
    const heading = fields[this.#index] ?? '';
    const isHeading = heading !== '' && explainNumbers(heading, this.#options).every(token => token.skipped);
    this.#label = isHeading ? heading : `column ${column}`;
  }
}

/** The delimiter that a line has most of, a blank where it has none. */
export function delimiterOf(line: string): string {
  const found = DELIMITERS.find(delimiter => line.includes(delimiter));
  return found ?? ' ';
}

/** A line's fields: quotes hold delimiters and, doubled, themselves. Blanks delimit in runs. */
export function fieldsOf(line: string, delimiter: string): string[] {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const character = line.charAt(i);
    if (quoted && character === '"' && line.charAt(i + 1) === '"') {
      field += '"';
      i++;
    } else if (character === '"' && (quoted || field.trim() === '')) {
      quoted = !quoted;
    } else if (quoted || !isDelimiter(character, delimiter)) {
      field += character;
    } else if (delimiter !== ' ' || field !== '') {
      fields.push(field.trim());
      field = '';
    }
  }
  if (delimiter !== ' ' || field !== '') fields.push(field.trim());
  return fields;
}

function isDelimiter(character: string, delimiter: string): boolean {
  return character === delimiter || (delimiter === ' ' && character === '\t');
}
