import * as l10n from '../l10n';
import { cellOf } from '../watch/series/markdown';
import type { RecentSummary } from '../watch/series/recentSummary';
import { statisticsWith } from '../watch/series/statistics';
import { figureText, headingOf, type Writers } from './figures';

/** A series in a table of figures. */
export interface FigureColumn {
  readonly heading: string;
  readonly summary: RecentSummary;
  readonly writers: Writers;
}

/** All figures of some series as a GitHub Markdown table: a row a figure, a column a series. */
export function figuresMarkdown(columns: readonly FigureColumn[], percentiles: readonly number[]): string {
  const rows = statisticsWith(percentiles)
    .filter(([name]) => columns.some(({ summary }) => summary[name] !== undefined))
    .map(([name, { word }]) => [
      headingOf(word),
      ...columns.map(({ summary, writers }) => figureText(summary, name, writers)),
    ]);
  const headings = [l10n.t('Figure'), ...columns.map(({ heading }) => heading)];
  const rule = headings.map((_, i) => (i === 0 ? '---' : '---:'));
  return [headings.map(cellOf), rule, ...rows.map(row => row.map(cellOf))]
    .map(cells => `| ${cells.join(' | ')} |\n`)
    .join('');
}
