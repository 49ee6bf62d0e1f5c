/** How a line is divided into fields: by a character, or by runs of blanks. */
export type Delimiter = '\t' | ';' | ',' | '|' | ' ';

/** In the order in which they are tried: in `1,5;2,5` the comma is decimal. */
export const DELIMITERS: readonly Delimiter[] = ['\t', ';', '|', ','];

/** A field and where it stands in its line. */
export interface Field {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Row {
  readonly fields: readonly Field[];
  /** Whether a quote was left open: the field may go on in the next line. */
  readonly isOpen: boolean;
}

/**
 * Divides a line. Quotes hold delimiters and, doubled, themselves (RFC 4180); a table's outer bars are no
 * delimiters. One pass.
 * @param quotes whether a quote at a field's start has a meaning
 */
export function divide(line: string, delimiter: Delimiter, quotes = true): Row {
  const fields: Field[] = [];
  const isBlank = (at: number) => line.charAt(at) === ' ' || (line.charAt(at) === '\t' && delimiter !== '\t');
  const ends = (at: number) =>
    at >= line.length || (delimiter === ' ' ? isBlank(at) : line.charAt(at) === delimiter);
  let isOpen = false;
  let at = 0;
  while (at <= line.length) {
    while (isBlank(at)) at++;
    const start = at;
    let text = '';
    if (quotes && line.charAt(at) === '"') {
      for (at++; at < line.length; at++) {
        if (line.charAt(at) !== '"') text += line.charAt(at);
        else if (line.charAt(at + 1) === '"') text += line.charAt(at++);
        else break;
      }
      isOpen ||= at >= line.length;
      at++;
    }
    const from = at;
    while (!ends(at)) at++;
    text += line.slice(from, at).trimEnd();
    if (delimiter !== ' ' || at > start) fields.push({ text, start, end: Math.min(at, line.length) });
    at++;
  }
  return { fields: delimiter === '|' ? withoutOuter(fields) : fields, isOpen };
}

function withoutOuter(fields: readonly Field[]): readonly Field[] {
  const first = fields[0]?.text === '' ? 1 : 0;
  const last = fields.at(-1)?.text === '' ? -1 : undefined;
  return fields.slice(first, last);
}
