import { QUOTE, TAB } from '../text/characters';
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

const BLANK = 0x20;

const BAR = 0x7c;

/**
 * Where a cell of a delimited line stands, without the blanks around it; what `divide` finds, for lines without
 * quotes. Undefined where only `divide` can tell: with quotes, with characters beyond ASCII in the cell, and
 * where an aligned row has another number of fields than its heading. A cell that is not there is empty.
 * @param columns how many fields an aligned row must have; undefined for any number
 */
export function cellIn(
  bytes: Uint8Array,
  start: number,
  end: number,
  delimiter: Delimiter | undefined,
  index: number,
  columns: number | undefined,
): { readonly start: number; readonly end: number } | undefined {
  if (delimiter === undefined || index < 0) return undefined;
  if (delimiter === ' ') return alignedCell(bytes, start, end, index, columns);
  const mark = delimiter.charCodeAt(0);
  let first = start;
  while (mark === BAR && first < end && isBlank(bytes[first] as number)) first++;
  let left = mark === BAR && bytes[first] === BAR ? index + 1 : index;
  let from = left === 0 ? start : end;
  let to = end;
  for (let i = start; i < end; i++) {
    const byte = bytes[i];
    if (byte === QUOTE) return undefined;
    if (byte !== mark) continue;
    if (left === 1) from = i + 1;
    else if (left === 0) to = i;
    left--;
  }
  return trimmed(bytes, from, to);
}

function alignedCell(
  bytes: Uint8Array,
  start: number,
  end: number,
  index: number,
  columns: number | undefined,
): { readonly start: number; readonly end: number } | undefined {
  let fields = 0;
  let cell = { start: end, end };
  for (let i = start; i < end; i++) {
    if (isBlank(bytes[i] as number)) continue;
    const from = i;
    while (i < end && !isBlank(bytes[i] as number)) if (bytes[i++] === QUOTE) return undefined;
    if (fields++ === index) cell = { start: from, end: i };
  }
  if (columns !== undefined && fields !== columns) return undefined;
  return trimmed(bytes, cell.start, cell.end);
}

function trimmed(
  bytes: Uint8Array,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } | undefined {
  let from = start;
  let to = end;
  while (from < to && isBlank(bytes[from] as number)) from++;
  while (to > from && isBlank(bytes[to - 1] as number)) to--;
  for (let i = from; i < to; i++) if ((bytes[i] as number) >= 0x80) return undefined;
  return { start: from, end: to };
}

function isBlank(byte: number): boolean {
  return byte === BLANK || byte === TAB;
}
