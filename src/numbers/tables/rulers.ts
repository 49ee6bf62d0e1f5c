import type { Field } from '../columns/fields';
import { wordsOf } from './alignedLine';

/** Headings in the upper border of a box, as ClickHouse prints them: `┌─name─┬─latency─┐`. */
const HEADED_BORDER = /^\s*[┌┏╭]─[^│┃║|]*[^\s\u2500-\u257f].*[┐┓╮]\s*$/;

/** One bar behind the rows' numbers, as Julia prints data frames: ` Row │ name  latency`. The rest is aligned. */
const ONE_BAR = /^(\s*[\w#]+\s+)│(?=\s[^│]*$)/;

/** Bars of boxes as plain ones, so that one mark divides them all; no character is added or taken. */
export function withPlainBars(line: string): string {
  if (!/[\u2500-\u257f]/.test(line)) return line;
  if (HEADED_BORDER.test(line)) return line.replace(/[─━]/g, ' ').replace(/[\u2500-\u257f]/g, '|');
  return line.replace(ONE_BAR, '$1 ').replace(/[│┃║┆┇┊┋]/g, '|');
}

/** Whether a line only rules others off: strokes, and bars and corners of a box. */
export function isRuler(line: string): boolean {
  return /^\s*#?[\s\-=+|:_*~.\u2500-\u257f]+$/.test(line);
}

/** The strokes of a line such as `----- ------ ---`; undefined where it is one stroke or short ones. */
export function strokesOf(line: string): readonly Field[] | undefined {
  const strokes = wordsOf(line.replace(/^(\s*)#/, '$1 '));
  return strokes.length > 1 && strokes.every(({ text }) => /^(?:-{2,}|={2,}|\.{2,}|\u2500{2,})$/.test(text))
    ? strokes
    : undefined;
}

/** A line of such strokes. */
export function rulerOf(strokes: readonly Field[]): string {
  return strokes.reduce((line, { start, end }) => line.padEnd(start) + '-'.repeat(end - start), '');
}
