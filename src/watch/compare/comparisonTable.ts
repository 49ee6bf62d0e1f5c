import * as l10n from '../../l10n';
import { unitOf } from '../series/batch';
import { cellOf } from '../series/markdown';
import type { Comparison, MedianEstimate } from './comparison';
import { markdownTable, numberCell } from './markdown';
import { pValueOf, sentenceOf, shiftWords, type WriteNumber } from './sentence';

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
  const headings = [
    l10n.t('Series'),
    base,
    current,
    l10n.t('Change'),
    l10n.t('Shift'),
    'p',
    'n',
    l10n.t('In words'),
  ];
  const lines = rows.map(({ label, comparison }) => {
    const { symbol } = unitOf(comparison.unit);
    const { change, isExact } = comparison;
    const p = pValueOf(comparison, write);
    const cells = [
      medianWords(comparison.base, symbol, write),
      medianWords(comparison.current, symbol, write),
      change === undefined ? '' : l10n.t('{0} %', signed(Number(change.toPrecision(3)), write)),
      shiftWords(comparison, write),
      isExact ? p : l10n.t('{0} (approximate)', p),
      `${write(comparison.base.n)} + ${write(comparison.current.n)}`,
      sentenceOf(comparison, write),
    ];
    return [cellOf(label || l10n.t('numbers')), ...cells.map(numberCell)];
  });
  return markdownTable(headings.map(cellOf), lines, [0, 7]);
}

/** `41 ms [40, 43]`, without the interval where there are too few numbers for one. */
function medianWords({ median, interval }: MedianEstimate, symbol: string, write: WriteNumber): string {
  const middle = write(median, symbol);
  return interval ? `${middle} [${write(interval.low)}, ${write(interval.high)}]` : middle;
}

function signed(value: number, write: (value: number) => string): string {
  return value > 0 ? `+${write(value)}` : write(value);
}
