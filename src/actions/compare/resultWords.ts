import { write, writeWithUnit } from '../../views/language';
import type { Comparison, MedianEstimate } from '../../watch/compare/comparison';
import type { ComparedRuns } from '../../watch/compare/run';
import { sentenceOf, shiftWords } from '../../watch/compare/sentence';
import { unitOf } from '../../watch/series/batch';

/** Series that a message tells of one by one. */
const MOST_TOLD = 3;

/** What came out, for a message: of one series with both medians, of several what is plain to say of each. */
export function resultSentence({ names, rows, left }: ComparedRuns): string {
  const sides = `“${names.current}” against “${names.base}”`;
  const apart =
    left.length > 0
      ? ` Only one of them has ${left.map(label => label || 'numbers without a label').join(', ')}.`
      : '';
  const [first] = rows;
  if (first && rows.length === 1) {
    const label = first.label ? `${first.label}, ` : '';
    return `${label}${sides}: ${sentenceOf(first.comparison, writeWithUnit)}. ${mediansOf(first.comparison)}${apart}`;
  }
  const told = rows
    .slice(0, MOST_TOLD)
    .map(
      ({ label, comparison }) => `${label || 'without a label'}: ${sentenceOf(comparison, writeWithUnit)}`,
    );
  const more = rows.length > MOST_TOLD ? `; ${rows.length - MOST_TOLD} more series are in the export` : '';
  return `${sides}. ${told.join('; ')}${more}.${apart}`;
}

/** `Median 36 ms [35, 37] against 41 ms [40, 43], shift −5 ms.` */
function mediansOf(comparison: Comparison): string {
  const { base, current, unit } = comparison;
  const { symbol } = unitOf(unit);
  const medians = `Median ${medianWords(current, symbol)} against ${medianWords(base, symbol)}`;
  return `${medians}, shift ${shiftWords(comparison, writeWithUnit)}.`;
}

/** `41 ms [40, 43]`, without the interval where there are too few numbers for one. */
function medianWords({ median, interval }: MedianEstimate, symbol: string): string {
  const middle = writeWithUnit(median, symbol);
  return interval ? `${middle} [${write(interval.low)}, ${write(interval.high)}]` : middle;
}
