import * as l10n from '../../l10n';
import { cellOf } from '../series/markdown';
import { scaleOf, toScale } from '../series/scale';
import type { Series } from '../series/series';
import { summaryOf } from '../series/summary';
import { markdownTable, numberCell } from './markdown';
import type { WriteNumber } from './sentence';

/** What was grouped, and by what. */
export interface GroupHeadings {
  readonly column: string;
  readonly by: string;
}

/** Groups as a GitHub Markdown table, a row each: how many numbers, their median and quartiles. O(n). */
export function groupsMarkdown(
  groups: readonly Series[],
  { column, by }: GroupHeadings,
  write: WriteNumber,
): string {
  const rows = groups.flatMap(series => {
    const summary = summaryOf(series);
    if (!summary) return [];
    const scale = scaleOf(series);
    const cells = [summary.median, summary.q1, summary.q3].map(value =>
      numberCell(write(toScale(value, scale), scale.symbol)),
    );
    return [[cellOf(series.label), write(summary.count), ...cells]];
  });
  return markdownTable([by, 'n', l10n.t('Median of {0}', column), 'Q1', 'Q3'].map(cellOf), rows, [0]);
}
