import { unitOf } from '../series/batch';
import { cellOf } from '../series/markdown';
import type { Comparison, MedianEstimate } from './comparison';
import { pValueOf, sentenceOf, type WriteNumber } from './sentence';

/** What two runs are called. */
export interface RunNames {
  readonly base: string;
  readonly current: string;
}

/** A comparison of two series under the label that both have. */
export interface ComparisonRow {
  readonly label: string;
  readonly comparison: Comparison;
}

/** Comparisons as a GitHub Markdown table, a row each: medians with their intervals, change, shift, p and sizes. */
export function comparisonMarkdown(
  rows: readonly ComparisonRow[],
  { base, current }: RunNames,
  write: WriteNumber,
): string {
  const headings = ['Series', base, current, 'Change', 'Shift', 'p', 'n', 'In words'];
  const lines = rows.map(({ label, comparison }) => {
    const { symbol } = unitOf(comparison.unit);
    const { change, shift, isExact } = comparison;
    const cells = [
      medianWords(comparison.base, symbol, write),
      medianWords(comparison.current, symbol, write),
      change === undefined ? '' : `${signed(Number(change.toPrecision(3)), write)} %`,
      signed(shift, value => write(value, symbol)),
      `${pValueOf(comparison, write)}${isExact ? '' : ' (approximate)'}`,
      `${write(comparison.base.n)} + ${write(comparison.current.n)}`,
      sentenceOf(comparison, write),
    ];
    // A dollar sign would begin a formula.
    return [cellOf(label), ...cells.map(text => text.replaceAll('$', '\\$'))];
  });
  const rule = headings.map((_, column) => (column === 0 || column === 7 ? '---' : '---:'));
  return [headings.map(cellOf), rule, ...lines].map(cells => `| ${cells.join(' | ')} |\n`).join('');
}

/** `41 ms [40, 43]`, without the interval where there are too few numbers for one. */
function medianWords({ median, interval }: MedianEstimate, symbol: string, write: WriteNumber): string {
  const middle = write(median, symbol);
  return interval ? `${middle} [${write(interval.low)}, ${write(interval.high)}]` : middle;
}

function signed(value: number, write: (value: number) => string): string {
  return value > 0 ? `+${write(value)}` : write(value);
}
