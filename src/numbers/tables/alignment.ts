import type { Field } from '../columns/fields';
import type { AlignedCell } from './alignedLine';
import { mayHead } from './headings';

/** A row's cells: those under the columns, and those to the left of all, which have no heading. */
export interface PlacedRow {
  readonly cells: readonly (AlignedCell | undefined)[];
  readonly left: readonly AlignedCell[];
}

/** A number may stand so many characters beside its heading. */
const BESIDE = 2;

function shared(a: Field, b: Field): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function isFlush(cell: Field, column: Field): boolean {
  return cell.end === column.end || cell.start === column.start;
}

/** Puts each cell under the heading where it stands; undefined where two numbers would stand under one, or one under none. */
export function placeByPosition(
  columns: readonly Field[],
  cells: readonly AlignedCell[],
): PlacedRow | undefined {
  const placed: (AlignedCell | undefined)[] = columns.map(() => undefined);
  const left: AlignedCell[] = [];
  const first = columns[0]?.start ?? 0;
  let from = 0;
  const put = (cell: AlignedCell): boolean => {
    while (from < columns.length && (columns[from] as Field).end <= cell.start) from++;
    let under = -1;
    let count = 0;
    for (let i = from; i < columns.length && (columns[i] as Field).start < cell.end; i++) {
      count++;
      const isCloser = under < 0 || shared(cell, columns[i] as Field) > shared(cell, columns[under] as Field);
      if (isCloser || (cell.isNumber && cell.end === columns[i]?.end)) under = i;
    }
    if (count > 1 && cell.words.length > 0) return cell.words.every(put);
    if (count === 0) {
      if (cell.end <= first && placed.every(other => other === undefined)) {
        left.push(cell);
        return true;
      }
      if (!cell.isNumber) return true;
      under = beside(cell);
      if (under < 0) return false;
    }
    const before = placed[under];
    if (before?.isNumber) return !cell.isNumber;
    placed[under] =
      before && !cell.isNumber ? { ...before, text: `${before.text} ${cell.text}`, end: cell.end } : cell;
    return true;
  };
  const beside = (cell: AlignedCell): number => {
    const next = columns[from];
    const before = columns[from - 1];
    if (next && next.start - cell.end <= BESIDE && !placed[from]) return from;
    return before && cell.start - before.end <= BESIDE && !placed[from - 1] ? from - 1 : -1;
  };
  return cells.every(put) ? { cells: placed, left } : undefined;
}

/** Whether the numbers of a row end or start where their headings do: all of them, or at least half. */
export function areFlush(columns: readonly Field[], { cells }: PlacedRow, share: number): boolean {
  let numbers = 0;
  let flush = 0;
  cells.forEach((cell, i) => {
    const column = columns[i];
    if (!cell?.isNumber || !column) return;
    numbers++;
    if (isFlush(cell, column) || (cell.words[0] && isFlush(cell.words[0], column))) flush++;
  });
  return numbers > 0 && flush >= numbers * share;
}

/**
 * Puts a row's cells under the headings: in their order where there are as many, else and where position tells better by
 * where they stand.
 */
export function placeRow(
  columns: readonly Field[],
  cells: readonly AlignedCell[],
  inOrder: boolean,
): PlacedRow | undefined {
  const texts = cells.filter(({ isNumber }) => !isNumber).length;
  const isFull = cells.length === columns.length && texts <= Math.max(1, cells.length / 3);
  if (isFull && inOrder) return { cells, left: [] };
  const byPosition = placeByPosition(columns, cells);
  const filled = byPosition?.cells.filter(cell => cell !== undefined).length ?? 0;
  const isDivided = byPosition && filled + byPosition.left.length > cells.length;
  if (isDivided || (byPosition && areFlush(columns, byPosition, 1))) return byPosition;
  const isNamed = byPosition?.left.some(({ isNumber }) => !isNumber);
  if (isFull && !isNamed) return { cells, left: [] };
  return inOrder ? undefined : byPosition;
}

/** More words with one blank between may be a sentence, and are one where one of these is among them. */
const MOST_WORDS = 4;
const OF_SENTENCES =
  /^(?:the|an|is|are|was|were|be|of|to|with|and|or|if|it|they|this|these|that|than|which)$/i;

function isSentence(phrase: readonly Field[]): boolean {
  return phrase.length > MOST_WORDS && phrase.some(({ text }) => OF_SENTENCES.test(text));
}

/** So many numbers that are flush with words of one blank between make a table. */
const FEWEST_NUMBERS = 3;

/** The columns of a heading, and whether its rows are told by order since they do not stand below it. */
export interface AlignedHeading {
  readonly columns: readonly Field[];
  readonly inOrder: boolean;
  /** Whether the row's numbers end or start where the headings do, or stand below each of several that stand apart. */
  readonly isFlush: boolean;
}

/**
 * The columns of a heading, as its first row tells them: words with one blank between are one heading where one cell stands
 * below them (`Train Loss`), and several where several do (`us sy id`). Undefined where the row does not fit.
 * @param ruler the strokes below the headings, where a line of them tells the columns
 */
export function alignHeading(
  own: readonly Field[],
  cells: readonly AlignedCell[],
  ruler: readonly Field[] | undefined,
): AlignedHeading | undefined {
  const words = withBrackets(own);
  const phrases = phrasesOf(words);
  if (ruler && ruler.length >= Math.max(2, phrases.length)) {
    const columns = ruler.flatMap(stroke => under(words, stroke) ?? []);
    const row = columns.length === ruler.length ? placeByPosition(columns, cells) : undefined;
    if (row && isWellFilled(row)) return { columns, inOrder: false, isFlush: true };
  }
  const isWeak = phrases.length === 1;
  if (isWeak && (words.some(({ text }) => /^\d[^%]*$/.test(text)) || words.at(-1)?.text.endsWith('.')))
    return undefined;
  const spans = phrases.map(spanOf);
  const columns = phrases.flatMap((phrase, i) => splitPhrase(phrase, spans[i] as Field, spans, cells));
  if (isWeak && !isPlain(cells)) return undefined;
  const numbers = cells.filter(({ isNumber }) => isNumber).length;
  const isDivided =
    !isWeak || (columns.length > 1 && (columns.length === words.length || numbers >= FEWEST_NUMBERS));
  const row = isDivided ? placeByPosition(columns, cells) : undefined;
  const isHeading = areHeadings(columns) && !phrases.some(isSentence);
  if (row && isWellFilled(row) && isHeading && !isRowItself(columns, row)) {
    const isFlush = areFlush(columns, row, isWeak ? 1 : 0.5);
    // Many headings that stand apart may lack their last number in the first row.
    const filled = phrases.length > 3 ? row.cells.slice(0, -1) : row.cells;
    const isFull = !isWeak && columns.length > 1 && filled.every(cell => cell !== undefined);
    const isSure = areFlush(columns, row, 1);
    const isApart = isFlush || (isFull && phrases.length > 2);
    if (isSure || ((isFlush || isFull) && !isProse(cells, words)))
      return { columns, inOrder: false, isFlush: isApart };
  }
  if (isProse(cells, words)) return undefined;
  const texts = cells.filter(({ isNumber }) => !isNumber).length;
  if (words.length !== cells.length || words.length < 2 || texts > (isWeak ? 1 : words.length / 2))
    return undefined;
  if (isWeak && (!words.every(({ text }) => /^[\p{L}%#_]/u.test(text)) || isShifted(words, cells)))
    return undefined;
  return areHeadings(words) ? { columns: words, inOrder: true, isFlush: !isWeak } : undefined;
}

/** Words, of which each has the bracket behind it: `OPS (Kops/s)`. */
function withBrackets(words: readonly Field[]): Field[] {
  const joined: Field[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last && word.start - last.end === 1 && /^\(\p{L}[^()]*\)$/u.test(word.text))
      joined[joined.length - 1] = spanOf([last, word]);
    else joined.push(word);
  }
  return joined;
}

function areHeadings(columns: readonly Field[]): boolean {
  return columns.every(({ text }) => mayHead(text)) && areInOrder(columns);
}

/** Whether headings are values as those below them: `444248 bytes` above `623024 bytes`. */
function isRowItself(columns: readonly Field[], { cells }: PlacedRow): boolean {
  return columns.some(({ text }, i) => {
    const unit = /^\d\S* (\p{L}+)$/u.exec(text)?.[1];
    return unit !== undefined && cells[i]?.text.endsWith(` ${unit}`);
  });
}

/** Whether cells are no sentence and no item of a list: single words and numbers. */
function isPlain(cells: readonly AlignedCell[]): boolean {
  return cells.every(
    ({ text, words, isNumber }) => (isNumber || words.length === 0) && !/^\d+\.$/.test(text),
  );
}

function isShifted([word]: readonly Field[], [cell]: readonly Field[]): boolean {
  return !word || !cell || Math.abs(word.start - cell.start) > 1;
}

/** Whether percentiles among headings become larger: shares in no order are values. */
export function areInOrder(headings: readonly Field[]): boolean {
  const shares = headings
    .filter(({ text }) => /^\d[\d.]*\s?%$/.test(text))
    .map(({ text }) => Number.parseFloat(text));
  return shares.every((share, i) => i === 0 || share > (shares[i - 1] as number));
}

/** Runs of words with one blank between. */
function phrasesOf(words: readonly Field[]): Field[][] {
  const phrases: Field[][] = [];
  for (const word of words) {
    const phrase = phrases.at(-1);
    if (phrase && word.start - (phrase.at(-1)?.end ?? 0) === 1) phrase.push(word);
    else phrases.push([word]);
  }
  return phrases;
}

export function spanOf(words: readonly Field[]): Field {
  const text = words.map(word => word.text).join(' ');
  return { text, start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

function under(words: readonly Field[], stroke: Field): Field | undefined {
  const own = words.filter(word => shared(word, stroke) > 0);
  return own.length > 0 ? { ...stroke, text: spanOf(own).text } : undefined;
}

/** A phrase as one column, or divided among the cells below it. */
function splitPhrase(
  phrase: readonly Field[],
  whole: Field,
  all: readonly Field[],
  cells: readonly AlignedCell[],
): Field[] {
  const below = cells
    .filter(cell => shared(cell, whole) > 0)
    .flatMap(cell => {
      const goesBeyond =
        cell.words.length > 0 && all.some(other => other !== whole && shared(cell, other) > 0);
      return goesBeyond ? cell.words.filter(word => shared(word, whole) > 0) : [cell];
    });
  if (phrase.length === 1 || below.length === 0) return [whole];
  if (below.length === 1) return splitBeside(phrase, whole, below[0] as Field, all.length === 1);
  const groups: Field[][] = below.map(() => []);
  let at = 0;
  for (const word of phrase) {
    while (
      at + 1 < below.length &&
      distance(below[at + 1] as Field, word) <= distance(below[at] as Field, word)
    )
      at++;
    groups[at]?.push(word);
  }
  return groups.flatMap((group, i) =>
    group.length > 1 ? splitBeside(group, spanOf(group), below[i] as Field, all.length === 1) : group,
  );
}

/** A phrase as several columns where its only cell is flush with some of its words rather than with all: `PRIO UUID LABEL`. In a weak heading, which may be a sentence, that is chance. */
function splitBeside(phrase: readonly Field[], whole: Field, cell: Field, isWeak: boolean): Field[] {
  if (isWeak) return [whole];
  const last = phrase.findIndex(({ end }) => end === cell.end);
  const first = phrase.findIndex(({ start }) => start === cell.start);
  const isFlushOutside = cell.start === whole.start || cell.end === whole.end;
  if (isFlushOutside || (last < 0 && first < 0)) return [whole];
  const from = first < 0 ? 0 : first;
  const to = last < 0 ? phrase.length : last + 1;
  const parts = [phrase.slice(0, from), phrase.slice(from, to), phrase.slice(to)];
  return parts.filter(part => part.length > 0).map(spanOf);
}

/** How far a word stands from a cell; below zero where they share a place. */
function distance(cell: Field, word: Field): number {
  return -shared(cell, word);
}

/** Whether most columns have a cell and one is a number. */
function isWellFilled({ cells }: PlacedRow): boolean {
  const filled = cells.filter(cell => cell !== undefined);
  return filled.some(({ isNumber }) => isNumber) && filled.length >= cells.length * 0.6;
}

/** Whether words stand at numbers as they do in a sentence, `moved 5 rows in 3 ms`, and below no word of a heading. */
export function isProse(cells: readonly AlignedCell[], words: readonly Field[]): boolean {
  return cells.some((cell, i) => {
    const next = cells[i + 1];
    return (
      cell.isNumber &&
      next &&
      !next.isNumber &&
      i + 2 < cells.length &&
      next.start - cell.end === 1 &&
      /\p{L}/u.test(next.text) &&
      !words.some(word => isFlush(next, word))
    );
  });
}
