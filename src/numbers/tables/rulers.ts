import type { Field } from '../columns/fields';
import { wordsOf } from './alignedLine';

/** Bars of boxes as plain ones, so that one mark divides them all. */
export function withPlainBars(line: string): string {
  return line.replace(/[│┃║]/g, '|');
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
