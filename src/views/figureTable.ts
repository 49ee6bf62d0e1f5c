import * as l10n from '../l10n';
import { cellOf } from '../watch/series/markdown';
import type { RecentSummary } from '../watch/series/recentSummary';
import { statisticsWith, tooFewFor } from '../watch/series/statistics';
import { fewNotes, figureText, headingOf, type Writers } from './figures';

/** A series in a table of figures. */
export interface FigureColumn {
  readonly heading: string;
  readonly summary: RecentSummary;
  readonly writers: Writers;
}

/**
 * All figures of some series as a GitHub Markdown table: a row a figure, a column a series. A percentile that has too few
 * numbers bears an asterisk, and below the table stands how many it takes.
 */
export function figuresMarkdown(columns: readonly FigureColumn[], percentiles: readonly number[]): string {
  const marked = columns.map(column => ({
    ...column,
    few: new Set<string>(tooFewFor(percentiles, column.summary.count)),
  }));
  const rows = statisticsWith(percentiles)
    .filter(([name]) => columns.some(({ summary }) => summary[name] !== undefined))
    .map(([name, { word }]) => [
      headingOf(word),
      ...marked.map(
        ({ summary, writers, few }) => `${figureText(summary, name, writers)}${few.has(name) ? ' *' : ''}`,
      ),
    ]);
  const headings = [l10n.t('Figure'), ...columns.map(({ heading }) => heading)];
  const rule = headings.map((_, i) => (i === 0 ? '---' : '---:'));
  const table = [headings.map(cellOf), rule, ...rows.map(row => row.map(cellOf))].map(
    cells => `| ${cells.join(' | ')} |\n`,
  );
  const [first] = columns;
  const fewest = Math.min(...columns.map(({ summary }) => summary.count));
  const notes = first ? fewNotes(percentiles, fewest, first.writers) : [];
  return [...table, ...(notes.length > 0 ? [`\n\\* ${notes.join(' ')}\n`] : [])].join('');
}
