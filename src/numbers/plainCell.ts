import type { Delimiter } from './columns/fields';

const QUOTE = 0x22;
const BLANK = 0x20;
const TAB = 0x09;
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
