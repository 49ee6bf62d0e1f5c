import type { QuickPickItem } from 'vscode';
import * as l10n from '../l10n';
import { refuse } from '../messages';
import { figureText, headingOf } from '../views/figures';
import { writersFor } from '../views/language';
import type { LoadSummaries } from '../views/summaries';
import { seriesOf } from '../views/tree/watchRow';
import type { OpenWatches } from '../watch/openWatches';
import type { Series } from '../watch/series/series';
import { type FigureName, statisticOf } from '../watch/series/statistics';
import type { Summary } from '../watch/series/summary';
import type { Watch } from '../watch/watch';
import { rowOf } from './watchTarget';

/** What the commands on figures need. */
export interface FigureDependencies {
  readonly watches: OpenWatches;
  readonly settings: { readonly figures: readonly FigureName[]; readonly percentiles: readonly number[] };
  readonly summaries: LoadSummaries;
}

const NOTHING = l10n.t(
  'There are no numbers yet. Select two or more, or run “Median: Add Selection”, and run the command again.',
);

/** A series with all that is known of it now. */
export interface Known {
  readonly watch: Watch;
  readonly series: Series;
  readonly summary: Summary;
}

/** What a line of the tree shows, else what the status bar shows; says so where there are no numbers. */
export async function known(own: FigureDependencies, argument?: unknown): Promise<Known | undefined> {
  const row = rowOf(own.watches, argument);
  const watch = row?.watch ?? own.watches.shown;
  const series = row ? (seriesOf(row) ?? row.watch.series.main) : own.watches.shownSeries;
  const summary = series && (await (await own.summaries()).exact(series));
  if (watch && series && summary) return { watch, series, summary };
  void refuse(NOTHING);
  return undefined;
}

export type FigureItem = QuickPickItem & { readonly name: FigureName };

/** A figure as a list offers it: its name, its value and, where the name is short for them, its full words. */
export function itemOf(name: FigureName, of?: Pick<Known, 'series' | 'summary'>): FigureItem {
  const { word, spoken } = statisticOf(name);
  const value = of && figureText({ ...of.summary, lag: 0 }, name, writersFor(of.series));
  const description = [value, spoken !== word && spoken].filter(Boolean).join(' · ');
  return { label: headingOf(word), description, name };
}
