import { isMissing, numberStart } from '../columns/cellNumber';
import { type Delimiter, divide, type Field } from '../columns/fields';
import { unitCode } from '../units';
import { type AlignedCell, alignedCells, cellsOf, wordsOfAligned } from './alignedLine';
import { isProse, placeRow, spanOf } from './alignment';
import {
  type Column,
  LEFT,
  LONGEST_ALIGNED,
  MOST_COLUMNS,
  type Table,
  type TableCell,
  type TableRow,
} from './table';

/** Whether values name themselves: `key=value`, `key = value`. */
export function hasKeys(words: readonly Field[]): boolean {
  return words.some(({ text }) => /^(?:[\p{L}_][^=<>]*)?=(?!=)/u.test(text));
}

/** Whether a cell is a part of a call or of a list, as `1);` is. */
export function isUnbalanced(text: string): boolean {
  return /^[^([]*[)\]]|[;{]$|[([][^)\]]*$/.test(text);
}

/** A row that a mark divides, from a character on and as far as it is complete. */
export function delimitedRow(line: string, delimiter: Delimiter, from = 0): TableRow {
  const { fields, isOpen } = divide(line.slice(from), delimiter, delimiter !== '|');
  const cells = fields.map(({ text, start, end }) => {
    const isNumber = numberStart(text) >= 0 && !isUnbalanced(text);
    return { text, start: start + from, end: end + from, isNumber };
  });
  if (!isOpen) return { cells, left: [] };
  return { cells: cells.slice(0, -1), left: [], openColumn: cells.length - 1 };
}

/**
 * The rest of a row behind the quotes of a column that were left open in a line before; undefined where they do not close,
 * or where the line is a row by itself, so that the open one was no quote.
 */
export function restOfRow(table: Table, openColumn: number, line: string): TableRow | undefined {
  const { delimiter, columns } = table;
  const closing = /^(?:[^"]|"")*"(?!")/.exec(line)?.[0].length ?? 0;
  if (closing === 0) return undefined;
  const before: undefined[] = Array(openColumn + 1).fill(undefined);
  if (closing === line.trimEnd().length) return { cells: before, left: [] };
  const mark = line.indexOf(delimiter, closing);
  if (mark < 0 || line.slice(closing, mark).trim() !== '') return undefined;
  const { cells, openColumn: open } = delimitedRow(line, delimiter, mark + 1);
  const row = { cells: [...before, ...cells], left: [] };
  if (open !== undefined) return { ...row, openColumn: before.length + open };
  return row.cells.length === columns.length ? row : undefined;
}

/** A line as a row of a table; undefined where it is none. */
export function rowOf(table: Table, line: string): TableRow | undefined {
  const { columns, delimiter, prefix, textFrom } = table;
  if (delimiter !== ' ') {
    if (!line.includes(delimiter)) return undefined;
    const row = delimitedRow(line, delimiter);
    if (row.openColumn !== undefined) return row.openColumn < columns.length ? row : undefined;
    const isFull = row.cells.length === columns.length || (delimiter === '\t' && isCutShort(columns, row));
    const isWhole = isFull && row.cells.some(cell => cell?.isNumber);
    return isWhole && !isHeadingAgain(columns, row) ? row : undefined;
  }
  if (line.length > LONGEST_ALIGNED || !line.startsWith(prefix)) return undefined;
  if (table.isStacked) return stackedRow(columns, table.above.length, line);
  const words = wordsOfAligned(line).filter(({ start }) => start >= prefix.length);
  const told = words.filter(({ start }) => start < textFrom);
  if (hasKeys(told) && !columns.at(-1)?.label.endsWith('...')) return undefined;
  if (words.length > MOST_COLUMNS * 2 || told.some(({ text }, i) => i > 0 && /^[\p{L}_.]+:$/u.test(text)))
    return undefined;
  const cells = cellsOf(words, textFrom);
  const row = placeRow(columns, cells, table.inOrder);
  return row && isRow(columns, row, cells) && !isHeadingAgain(columns, row) ? row : undefined;
}

/** A line of a record whose columns are those of so many lines, behind the record's name if it is the first one; undefined where it is none. */
export function stackedRow(columns: readonly Field[], lines: number, line: string): TableRow | undefined {
  const words = wordsOfAligned(line);
  const isName = ({ start }: Field) => start < (columns[0] as Field).start;
  const cells = alignedCells(words.filter(word => !isName(word)));
  const isWhole = cells.length * lines === columns.length && cells.every(({ isNumber }) => isNumber);
  return isWhole ? { cells, left: [{ ...spanOf(words.filter(isName)), isNumber: false }] } : undefined;
}

/** Whether cells are missing at a row's end only, as tabs that stand before nothing may be left out. */
function isCutShort(columns: readonly Column[], { cells }: TableRow): boolean {
  return columns.length > 3 && cells.length < columns.length && cells.length >= columns.length * 0.6;
}

/** Whether most texts are those of their headings, the first among them, so that the line is another heading in which percentiles look like numbers. */
function isHeadingAgain(columns: readonly Column[], { cells }: TableRow): boolean {
  const texts = cells.flatMap((cell, i) => (cell && !cell.isNumber && cell.text !== '' ? [i] : []));
  const same = texts.filter(i => cells[i]?.text === columns[i]?.label);
  return same.length > texts.length / 2 && same[0] === texts[0];
}

/** Whether cells below headings are a row rather than another line that happens to stand there, `latency: 12 ms` for one. */
function isRow(columns: readonly Field[], row: TableRow, cells: readonly AlignedCell[]): boolean {
  const numbers = row.cells.filter(cell => cell?.isNumber).length;
  if (numbers === 0) return false;
  const below = cells.filter(({ start }) => start >= (columns[0]?.start ?? 0));
  if (isProse(below, columns)) return false;
  if (numbers === 1 && /^\S+:$/.test((row.left[0] ?? row.cells[0])?.text ?? '')) return false;
  const filled = row.cells.filter(cell => cell !== undefined).length;
  if (filled >= columns.length * 0.6) return true;
  const isFlush = (cell: Field) => columns.some(({ start, end }) => start === cell.start || end === cell.end);
  return cells.every(cell => !cell.isNumber || isFlush(cell));
}

/** The code of the unit that a row's column of units tells; 0 where there is none. */
export function unitOfRow({ unitColumn, unit }: Table, { cells }: TableRow): number {
  return unitCode(cells[unitColumn]?.text ?? '') || unit;
}

const SUM = /^(?:average|avg|avr|tot|totals?|sender|receiver|geomean|\[sum\])$/i;
const SUM_HEAD = /^\s*(?:average|avg|avr|tot|totals?|sum|mean):/i;

/**
 * Whether a row sums up others.
 * @param firstText its first text
 */
export function isSum(line: string, firstText: string): boolean {
  return (
    SUM_HEAD.test(line) ||
    SUM.test(firstText) ||
    firstText.endsWith(' avg') ||
    /(?:sender|receiver)\s*$/.test(line.slice(-40))
  );
}

/** The first text of a row; empty where it has none. */
export function firstTextOf({ cells, left }: TableRow): string {
  return (left[0] ?? cells.find(cell => cell !== undefined && !cell.isNumber))?.text ?? '';
}

/** The texts that name a row, a line each. */
export function nameTextOf({ names }: Table, { cells, left }: TableRow): string {
  const textOf = (cell: TableCell | undefined) =>
    cell?.isNumber && !/^\d+$/.test(cell.text) ? '' : (cell?.text ?? '');
  return names.map(i => (i === LEFT ? spanOf(left).text : textOf(cells[i]))).join('\n');
}

/** Where a branch of a tree begins. */
export const FORK = /[├└╰]─*/;

/** Letters, a percentile or an address, but no two texts that stand apart. */
const NAMING = /^(?!.*\s{2}).*\p{L}|^\d+(?:\.\d+)?%$|^\d+(?:\.\d+){3}$/u;

/** A name without the quotes, the colon and the bullet that set it off; empty for what names nothing. Behind a branch of a tree a number names. */
export function plainName(text: string): string {
  const plain = text
    .trim()
    .replace(/^['"`]|['"`]$/g, '')
    .replace(/\s*:$/, '')
    .replace(/^(?:[·•✓✔×|*>-]|[\u2500-\u257f]+)\s*/u, '');
  return isMissing(plain) || !(NAMING.test(plain) || FORK.test(text)) ? '' : plain;
}
