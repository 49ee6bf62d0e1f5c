import { DELIMITERS, type Delimiter, divide, type Row } from './columns/fields';
import { isHeading } from './columns/headed';
import { BEFORE, VALUE } from './groups/namedValue';

/** What a text offers to group numbers by: columns by their headings, or by their numbers where it has none; or labels. */
export interface GroupNames {
  /** Columns and labels with numbers. */
  readonly values: readonly GroupName[];
  /** All of them, those with words before those with numbers. */
  readonly groups: readonly GroupName[];
}

export interface GroupName {
  readonly name: number | string;
  /** Some of what it holds, as it is written. */
  readonly examples: readonly string[];
}

/** Lines of a table that are looked at. */
const MOST_ROWS = 50;
const MOST_EXAMPLES = 3;

/** Finds each name with what stands behind it: the name, and the value as it was in quotes or without. */
const NAMED_VALUE = new RegExp(`${BEFORE}"?([\\p{L}_][\\p{L}\\p{N}_.-]*)"?${VALUE}`, 'gu');

/** A column of a table, by its heading, or by its number where there are none. */
export interface Column extends GroupName {
  readonly isNumeric: boolean;
}

/** All columns of the table that a text starts with; none where it starts with no table. */
export function columnNames(sample: string): readonly Column[] {
  return columnsOf(linesOf(sample)) ?? [];
}

function linesOf(sample: string): string[] {
  return sample
    .split(/\r\n|\r|\n/)
    .filter(line => line.trim() !== '')
    .slice(0, 4 * MOST_ROWS);
}

/** Looks at the start of a text. Nothing where it has neither a table nor two labels in a line. */
export function groupNames(sample: string): GroupNames {
  const lines = linesOf(sample);
  const columns = columnsOf(lines) ?? labelsOf(lines);
  const numeric = columns.filter(({ isNumeric }) => isNumeric);
  return { values: numeric, groups: [...columns.filter(({ isNumeric }) => !isNumeric), ...numeric] };
}

/** The columns of a table whose lines all have as many fields as the first, of which there are two or more. */
function columnsOf(lines: readonly string[]): Column[] | undefined {
  const some = lines.slice(0, MOST_ROWS);
  const ways = ([...DELIMITERS, ' '] as Delimiter[]).map(delimiter =>
    some.map(line => divide(line, delimiter)),
  );
  for (const rows of [...ways, some.map(line => divide(withUnits(line), ' '))]) {
    const [first, ...others] = rows;
    const width = first?.fields.length ?? 0;
    if (!first || width < 2 || others.length === 0) continue;
    if (!others.every(({ fields }) => fields.length === width)) continue;
    // `a=1, b=2` is no table.
    if (first.fields.some(({ text }) => /[=:{]/.test(text))) continue;
    const columns = first.fields.map((_, index) => columnOf(first, others, index));
    if (columns.some(({ isNumeric }) => isNumeric)) return columns;
  }
  return undefined;
}

/** A line whose units stand in one field with their numbers: `12 ms`. */
function withUnits(line: string): string {
  return line.replace(/(\d) +(?=[\p{L}%°]{1,4}(?:\/\p{L}+)?(?: |$))/gu, '$1\u00a0');
}

function columnOf(first: Row, others: readonly Row[], index: number): Column {
  const hasHeadings = first.fields.every(isHeading);
  const heading = first.fields[index]?.text ?? '';
  const cells = (hasHeadings ? others : [first, ...others]).map(({ fields }) => fields[index]?.text ?? '');
  return {
    name: hasHeadings ? heading : index + 1,
    examples: examplesOf(cells),
    isNumeric: areNumbers(cells),
  };
}

/** The labels that stand twice or more, each with what stands behind it. */
function labelsOf(lines: readonly string[]): Column[] {
  const found = new Map<string, string[]>();
  for (const line of lines) {
    for (const [, name = '', quoted, plain = ''] of line.matchAll(NAMED_VALUE)) {
      const cells = found.get(name);
      if (cells) cells.push(quoted ?? plain);
      else found.set(name, [quoted ?? plain]);
    }
  }
  return [...found]
    .filter(([, cells]) => cells.length > 1)
    .map(([name, cells]) => ({ name, examples: examplesOf(cells), isNumeric: areNumbers(cells) }));
}

function examplesOf(cells: readonly string[]): string[] {
  return [...new Set(cells.filter(cell => cell !== ''))].slice(0, MOST_EXAMPLES);
}

/** What looks like a number, with a unit perhaps: good enough to offer a column, which is then read as it should. */
const NUMBER = /^[-+−]?\p{Sc}?\.?\d[\d.,'_\u00a0\u202f ]*(?:e[-+]?\d+)?\s*[\p{L}%°]*(?:\/\p{L}+)?$/iu;

/** Whether more than half of what is not empty are numbers. */
function areNumbers(cells: readonly string[]): boolean {
  const filled = cells.filter(cell => cell !== '');
  const numbers = filled.filter(cell => NUMBER.test(cell));
  return filled.length > 0 && 2 * numbers.length > filled.length;
}
