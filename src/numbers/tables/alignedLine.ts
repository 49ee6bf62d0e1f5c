import { isMissing, isUnit, numberStart } from '../columns/cellNumber';
import type { Field } from '../columns/fields';

/** A cell of an aligned line. */
export interface AlignedCell extends Field {
  /** Whether it is a number, with its unit and the like. */
  readonly isNumber: boolean;
  /** The words that it was joined of, where there are several. */
  readonly words: readonly AlignedCell[];
}

/** What short brackets hold is one word with them, as in `[ ID]` and `( 52%)`. */
const BRACKET = /[[(][^\][()]{0,24}[\])](?=\s|$)/y;
const DATE = /^(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2(?:\d{2}|\d{4}))(?:T\S*)?$/;
const TIME = /^\d{1,4}:\d\d(?::\d\d)?(?:[.,]\d+)?Z?$/;
const HALF_OF_DAY = /^[AP]M$/i;
const NO_WORDS: readonly AlignedCell[] = [];
/** A date and a time of day, without its half. */
const LONGEST_STAMP = 30;
const ERROR = /^(?:±|\+\/?-)$/;

/** The words of a line and where they stand. */
export function wordsOf(line: string): Field[] {
  const words: Field[] = [];
  for (let at = 0; at < line.length; ) {
    const code = line.charCodeAt(at);
    if (isBlank(code)) {
      at++;
      continue;
    }
    const start = at;
    BRACKET.lastIndex = start;
    if ((code === 0x28 || code === 0x5b) && BRACKET.test(line)) at = BRACKET.lastIndex;
    while (at < line.length && !isBlank(line.charCodeAt(at))) at++;
    words.push({ text: line.slice(start, at), start, end: at });
  }
  return words;
}

function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x3000;
}

/** Whether a word, or all words of a cell, are a date or a time of day. */
export function isStamp(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first < 0x30 || first > 0x39) return false;
  return text
    .split(' ')
    .every((word, i) => DATE.test(word) || TIME.test(word) || (i > 0 && HALF_OF_DAY.test(word)));
}

/** A line's words, those of one stamp as one, and those of an interval such as `0.0- 1.0`. */
export function joinStamps(words: readonly Field[]): Field[] {
  const joined: Field[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const isNext = last && word.start - last.end === 1;
    if (isNext && (isStampWith(last, word) || (/^\d[\d.]*-$/.test(last.text) && /^\d/.test(word.text))))
      joined[joined.length - 1] = join(last, word);
    else joined.push(word);
  }
  return joined;
}

function isStampWith(last: Field, word: Field): boolean {
  return last.text.length <= LONGEST_STAMP && isStamp(last.text) && isStamp(`${last.text} ${word.text}`);
}

function join(a: Field, b: Field): Field {
  return { text: `${a.text} ${b.text}`, start: a.start, end: b.end };
}

/**
 * The cells of an aligned line: words of a text with one blank between are one, and so is a number with its unit, its
 * error and what stands in brackets behind it. Linear in the line.
 */
export function alignedCells(words: readonly Field[]): AlignedCell[] {
  const cells: AlignedCell[][] = [];
  let isBehindError = false;
  for (const [i, word] of words.entries()) {
    const { text, start, end } = word;
    // Behind a branch of a tree a number is a name: `├─ 10`.
    const isName = isBehindError || /^[├└╰]/.test(words[i - 1]?.text ?? '') || isStamp(text);
    const isNumber = !isName && numberStart(text) >= 0;
    const cell: AlignedCell = { text, start, end, isNumber, words: NO_WORDS };
    const last = cells.at(-1);
    if (last && goesOn(last, cell, isBehindError, words[i + 1])) last.push(cell);
    else cells.push([cell]);
    isBehindError = ERROR.test(word.text);
  }
  return cells.map(joined);
}

/**
 * The cells of a line whose last column holds texts with blanks and numbers, as command lines are: all from there on is one.
 * @param textFrom where that column starts
 */
export function cellsOf(words: readonly Field[], textFrom: number): AlignedCell[] {
  const tail = words.filter(({ start }) => start >= textFrom);
  const last = tail.at(-1);
  if (!last) return alignedCells(words);
  const text = tail.map(word => word.text).join(' ');
  // However far a text is indented, it stands below its heading.
  return [
    ...alignedCells(words.slice(0, -tail.length)),
    { text, start: textFrom, end: last.end, isNumber: false, words: NO_WORDS },
  ];
}

/** Whether a word belongs to the cell that the words before it are. */
function goesOn(
  cell: readonly AlignedCell[],
  next: AlignedCell,
  isBehindError: boolean,
  afterNext: Field | undefined,
): boolean {
  const last = cell.at(-1) as AlignedCell;
  const gap = next.start - last.end;
  const isAlone = cell.length === 1;
  if (cell[0]?.isNumber) {
    if (isBehindError || ERROR.test(next.text)) return true;
    if (/^[([]/.test(next.text)) return gap <= 2 && /\d/.test(next.text);
    if (next.text === '/') return gap === 1 && afterNext !== undefined && numberStart(afterNext.text) === 0;
    if (!isAlone && last.text === '/') return gap === 1 && next.isNumber;
    return gap === 1 && isAlone && isUnit(next.text);
  }
  // What has several words is neither a stamp nor missing.
  if (next.text === ':') return !isAlone || !isStamp(last.text);
  if (gap !== 1 || next.isNumber || isMissing(next.text) || isStamp(next.text)) return false;
  return !isAlone || !(isMissing(last.text) || isStamp(last.text));
}

function joined(words: readonly AlignedCell[]): AlignedCell {
  const [first, last] = [words[0] as AlignedCell, words.at(-1) as AlignedCell];
  if (words.length === 1) return first;
  const text = words.map(word => word.text).join(' ');
  return { text, start: first.start, end: last.end, isNumber: first.isNumber, words };
}

/** The words of a line, where bars part groups of columns as blanks do, but for those in `Pr(>|t|)`. */
export function wordsOfAligned(line: string): Field[] {
  return joinStamps(wordsOf(/[#|\\]|\.\.\./.test(line) ? withoutMarks(line) : line));
}

function withoutMarks(line: string): string {
  return line
    .replace(LEFT_OUT, hit => ' '.repeat(hit.length))
    .replace(/^(\s*)#/, '$1 ')
    .replace(REMARK, '')
    .replace(HOP, hop => ' '.repeat(hop.length))
    .replace(BAR, hit => (hit.length > 1 ? hit : ' '));
}

/** A progress bar behind the cells, or what a sharp sign sets apart. */
const REMARK = /:?\s+\d+%\|.*$|(?<=\s{2})#\s{2}.*$/;
/** The number of a hop, as in `  3.|-- host`. */
const HOP = /^\s*\d+\.\|--/;
/** Dots in the place of columns for which there was no room, and the mark of those that follow below, as in a frame of pandas. */
const LEFT_OUT = /(?<=\s{2})(?:\.{3}(?=\s)|\\\s*$)/;
const BAR = /\(>\|[^\s|]{1,9}\|\)|\|/g;
