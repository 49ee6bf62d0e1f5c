import * as l10n from '../../l10n';
import { write, writeWithUnit } from '../../views/language';
import type { Comparison, MedianEstimate } from '../../watch/compare/comparison';
import type { ComparedRuns } from '../../watch/compare/run';
import { sentenceOf, shiftWords } from '../../watch/compare/sentence';
import { unitOf } from '../../watch/series/batch';
import { intervalOf, unbroken } from '../../words';

/** Series that a message tells of one by one. */
const MOST_TOLD = 3;

/** What came out, for a message: of one series with both medians, of several what is plain to say of each. */
export function resultSentence({ names, rows, left }: ComparedRuns): string {
  const sides = l10n.t('“{0}” against “{1}”', names.current, names.base);
  const labels = left.map(label => label || l10n.t('numbers without a label'));
  const apart = left.length > 0 && l10n.t('Only one of them has {0}.', labels.join(', '));
  const [first] = rows;
  if (first && rows.length === 1) {
    const label = first.label ? `${first.label}, ` : '';
    const finding = `${label}${sides}: ${unbroken(sentenceOf(first.comparison, writeWithUnit))}.`;
    return [finding, mediansOf(first.comparison), apart].filter(Boolean).join(' ');
  }
  const told = rows
    .slice(0, MOST_TOLD)
    .map(
      ({ label, comparison }) =>
        `${label || l10n.t('without a label')}: ${unbroken(sentenceOf(comparison, writeWithUnit))}`,
    );
  const more = rows.length - MOST_TOLD;
  if (more > 0)
    told.push(
      l10n.plural(more, '{0} more series is in the export|{0} more series are in the export', write(more)),
    );
  return [`${sides}. ${told.join('; ')}.`, apart].filter(Boolean).join(' ');
}

/** `Median 36 ms [35, 37] against 41 ms [40, 43], shift −5 ms.` */
function mediansOf(comparison: Comparison): string {
  const { base, current, unit } = comparison;
  const { symbol } = unitOf(unit);
  return l10n.t(
    'Median {0} against {1}, shift {2}.',
    medianWords(current, symbol),
    medianWords(base, symbol),
    shiftWords(comparison, writeWithUnit),
  );
}

/** `41 ms [40, 43]`, without the interval where there are too few numbers for one. */
function medianWords({ median, interval }: MedianEstimate, symbol: string): string {
  const middle = writeWithUnit(median, symbol);
  return interval ? `${middle} ${intervalOf(write(interval.low), write(interval.high))}` : middle;
}
