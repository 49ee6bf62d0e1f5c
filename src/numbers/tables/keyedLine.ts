import type { Field } from '../columns/fields';
import { alignedCells, wordsOf } from './alignedLine';
import { isSum } from './rows';

/** A key and its values, alone on a line. */
export interface KeyedLine {
  readonly key: string;
  readonly cells: readonly Field[];
}

/** A key before a colon, behind strokes maybe, or a percentile before two blanks and more. */
const KEY =
  /^[\s-]*(?:([^\s:=|](?:[^:=|]{0,60}[^\s:=|])?)\s*:|(\d{1,2}(?:\.\d+)?%|100%)\s)\s+(?=[-+$]?\.?\d)/;

/**
 * The key and the values of a line that says something beside a table: `Requests/sec: 62096.92`, and `99%   3.13ms` below a
 * title; undefined where there is more on it, and for a sum.
 */
export function keyedLine(line: string): KeyedLine | undefined {
  const [all = '', name, percentile] = KEY.exec(line) ?? [];
  const key = name ?? percentile;
  if (key === undefined || (percentile === undefined && !/\p{L}/u.test(key)) || isSum(line, key))
    return undefined;
  const from = all.length;
  const cells = alignedCells(wordsOf(line.slice(from)));
  if (!cells.every(({ isNumber }) => isNumber) || (percentile !== undefined && cells.length > 1))
    return undefined;
  return {
    key,
    cells: cells.map(({ text, start, end }) => ({ text, start: start + from, end: end + from })),
  };
}
