import { type Delimiter, divide, type Field } from '../columns/fields';
import { cellsOf, isStamp, wordsOf, wordsOfAligned } from './alignedLine';
import { alignHeading, areInOrder, placeRow } from './alignment';
import { completeHeadings, isContinuation, phraseFields } from './headingLines';
import {
  headingOf,
  isIdentifier,
  mayHead,
  namingRank,
  openTextStart,
  unitOfAll,
  unitOfTitle,
} from './headings';
import { delimitedRow, hasKeys, isUnbalanced, plainName, stackedRow } from './rows';
import { LEFT, LONGEST_ALIGNED, MOST_COLUMNS, NO_TEXT, type Table, type TableRow } from './table';

/** Headings below which large numbers are points in time. */
const CLOCK = /^(?:(?:unix|start|end)?[_ ]?time|(?:.*_)?(?:ts|at)|(?:.*[_ ])?timestamp|datetime|epoch)$/i;

/** What parts cells by itself, in the order in which it is tried. */
const DELIMITERS: readonly Delimiter[] = ['\t', '|', ';', ','];
const NO_COLUMN = -1;
/** A heading or an item of Markdown, or what a compiler is told. */
const ITEM = /^\s*(?:(?:#{2,}|[*+>])\s|#\s?(?:define|undef|if|elif|include|pragma)\b)/;
/** Two columns with a comma between are a sentence where one has more words. */
const MOST_WORDS = 3;

/** A table by its lines alone, whatever was taken off them. */
type PlainTable = Omit<Table, 'isStamped'>;

/**
 * The table whose first row this is, below the headings in the lines before; undefined where it is none.
 * @param before the lines before without rulers, the last one at the end
 * @param ruler the strokes between them and the row
 */
export function tableAbove(
  before: readonly string[],
  row: string,
  ruler: readonly Field[] | undefined,
): PlainTable | undefined {
  const last = before.at(-1);
  if (last === undefined || !/\d/.test(row) || ITEM.test(row) || ITEM.test(last)) return undefined;
  const stack = stackedTable(before, row);
  if (stack) return stack;
  for (const delimiter of DELIMITERS) {
    // Blanks part columns beside these bars: `bench   fastest  │ slowest`, or the same words stand before both lines.
    if (
      delimiter === '|' &&
      (/[^|\s]\s{2,}[^|\s]/.test(last) || commonWords(wordsOf(last), wordsOf(row)) > 0)
    )
      continue;
    if (!last.includes(delimiter) || !row.includes(delimiter)) continue;
    const table = delimitedTable(last, row, delimiter);
    if (table) return table;
  }
  return last.length > LONGEST_ALIGNED || row.length > LONGEST_ALIGNED
    ? undefined
    : alignedTable(before, row, ruler);
}

/** Three lines of headings that start at the same places, over records of three lines, of which the first has a name before it. */
function stackedTable(above: readonly string[], row: string): PlainTable | undefined {
  const [first = [], ...below] = above.map(phraseFields);
  const own = first.slice(1);
  const isBelow = (fields: readonly Field[]) =>
    fields.length === own.length && fields.every(({ start }, i) => start === own[i]?.start);
  if (above.length < 3 || own.length < 2 || !below.every(isBelow)) return undefined;
  const headings = [own, ...below].flat();
  const line = stackedRow(headings, above.length, row);
  const table = {
    above,
    delimiter: ' ',
    prefix: '',
    inOrder: true,
    isClear: true,
    textFrom: NO_TEXT,
  } as const;
  return line && { ...completed(table, headings, line), isStacked: true };
}

function delimitedTable(line: string, row: string, delimiter: Delimiter): PlainTable | undefined {
  const headings = divide(line, delimiter).fields;
  const { cells, openColumn } = delimitedRow(row, delimiter);
  const isWhole = openColumn === undefined ? headings.length === cells.length : openColumn < headings.length;
  if (headings.length < 2 || headings.length > MOST_COLUMNS || !isWhole) return undefined;
  const isHeading = headings.every(({ text }, i) => (text === '' && i === 0) || mayHead(text));
  const isProse =
    delimiter === ',' &&
    (cells.some(cell => isUnbalanced(cell?.text ?? '')) ||
      (headings.length === 2 && headings.some(({ text }) => text.split(' ').length > MOST_WORDS)));
  const isSure = isHeading && areInOrder(headings) && !headings[0]?.text.endsWith(':') && !isProse;
  if (!cells.some(cell => cell?.isNumber) || !(isSure || areQuoted(line, row, delimiter))) return undefined;
  return completed(
    { above: [line], delimiter, prefix: '', inOrder: true, isClear: true, textFrom: NO_TEXT },
    headings,
    { cells, left: [] },
  );
}

/** Whether all of two lines stands in quotes, which sets headings apart even where numbers stand in them. */
function areQuoted(line: string, row: string, delimiter: Delimiter): boolean {
  const isQuoted = (text: string) =>
    divide(text, delimiter, false).fields.every(field => /^".*"$/.test(field.text));
  const isText = (text: string) => divide(text, delimiter).fields.every(field => /\p{L}/u.test(field.text));
  return isQuoted(line) && isQuoted(row) && isText(line);
}

function alignedTable(
  before: readonly string[],
  row: string,
  ruler: readonly Field[] | undefined,
): PlainTable | undefined {
  const lines = before.map(wordsOfAligned);
  const cells = wordsOfAligned(row);
  const isBelow = lines.length > 1 && isContinuation(lines.at(-1) as Field[]);
  const table = isBelow ? headedTable(before, lines, lines.length - 2, row, cells, ruler) : undefined;
  return table ?? headedTable(before, lines, lines.length - 1, row, cells, ruler);
}

/** A table whose headings stand in one of the lines before and go on in those behind it. */
function headedTable(
  before: readonly string[],
  lines: readonly Field[][],
  at: number,
  row: string,
  cells: readonly Field[],
  ruler: readonly Field[] | undefined,
): PlainTable | undefined {
  const whole = lines[at] as Field[];
  const common = commonWords(whole, cells);
  const words = whole.slice(common);
  const textFrom = openTextStart(words) ?? NO_TEXT;
  if (words.length === 0 || words.length > MOST_COLUMNS || cells.length > MOST_COLUMNS) return undefined;
  if (!words.slice(1).every(({ text }) => !text.endsWith(':'))) return undefined;
  const told = cells.filter(({ start }) => start < textFrom);
  if (hasKeys(told) && !words.at(-1)?.text.endsWith('...')) return undefined;
  const aligned = cellsOf(cells.slice(common), textFrom);
  const found = alignHeading(words, aligned, ruler);
  const placed = found && placeRow(found.columns, aligned, found.inOrder);
  if (!placed) return undefined;
  const prefix = row.slice(0, whole[common - 1]?.end ?? 0);
  const below = lines.slice(at + 1).flatMap(words => words.filter(({ start }) => start >= prefix.length));
  const title = before[at - 1] ?? '';
  const columns = completeHeadings(found.columns, below, title);
  const isClear = ruler !== undefined || (found.isFlush && hasGaps(words));
  const above = before.slice(at);
  const table = completed(
    { above, delimiter: ' ', prefix, inOrder: found.inOrder, isClear, textFrom },
    columns,
    placed,
  );
  return { ...table, unit: table.unit || unitOfTitle(title) };
}

function hasGaps(words: readonly Field[]): boolean {
  return words.some((word, i) => i > 0 && word.start - (words[i - 1] as Field).end > 1);
}

/** How many words before a heading stand before its rows as well, the last with a mark, as in `import time:   184`. */
function commonWords(heading: readonly Field[], row: readonly Field[]): number {
  let count = 0;
  const isSame = (i: number) => heading[i]?.text === row[i]?.text && heading[i]?.start === row[i]?.start;
  while (count < heading.length && isSame(count)) count++;
  while (count > 0 && !/[:\]]$/.test(heading[count - 1]?.text ?? '')) count--;
  return count;
}

/** A table whose columns, and what they are, its first row tells. */
function completed(
  table: Pick<PlainTable, 'above' | 'delimiter' | 'prefix' | 'inOrder' | 'isClear' | 'textFrom'>,
  headings: readonly Field[],
  { cells, left }: TableRow,
): PlainTable {
  const columns = headings.map(({ text, start, end }, i) => {
    const heading = headingOf(text);
    return {
      ...heading,
      text: '',
      start,
      end,
      isIdentifier: isIdentifier(heading.label, i),
      isClock: CLOCK.test(heading.label),
    };
  });
  const isText = (i: number) =>
    !cells[i]?.isNumber && plainName(cells[i]?.text ?? '') !== '' && !isStamp(cells[i]?.text ?? '');
  const ranks = columns.map(({ label }, i) => {
    const rank = namingRank(label, cells[i]?.text ?? '');
    return rank === 2 || isText(i) ? rank : 0;
  });
  const best = Math.max(0, ...ranks);
  const first = ranks.indexOf(best);
  const all = ranks.flatMap((rank, i) => (rank === 2 ? [i] : []));
  /** A column, and those behind it that name by their headings too, as method and path do; a type behind a name tells nothing. */
  const beside = (first: number) => {
    let past = first + 1;
    while (best === 2 && ranks[past] === 2 && isText(past)) past++;
    while (past > first + 1 && /^type$/i.test(columns[past - 1]?.label ?? '')) past--;
    return Array.from({ length: past - first }, (_, i) => first + i);
  };
  const names =
    left.length > 0 && best < 2
      ? [LEFT]
      : best === 0
        ? []
        : best === 2 && table.delimiter === '|'
          ? all
          : beside(first);
  const units = columns.findIndex(({ label }, i) => /^units?$/i.test(label) && !cells[i]?.isNumber);
  const unit = headings.map(({ text }) => unitOfAll(text)).find(code => code > 0) ?? 0;
  return { ...table, columns, names, unitColumn: units < 0 ? NO_COLUMN : units, unit };
}
