import * as vscode from 'vscode';
import { paced } from '../budget';
import * as l10n from '../l10n';
import { figureText } from '../views/figures';
import { figuresMarkdown } from '../views/figureTable';
import { numbersOf, windowWords, write, writersFor } from '../views/language';
import { brief } from '../views/liveWords';
import { factsCsv } from '../watch/exported';
import { scaleOf, toScale } from '../watch/series/scale';
import type { Series } from '../watch/series/series';
import { type FigureName, statisticOf, statisticsWith } from '../watch/series/statistics';
import { plainFigure } from '../watch/series/summary';
import { type FigureDependencies, itemOf, type Known, known } from './knownFigures';
import { insertAtCursor } from './useMedian';

type Item = vscode.QuickPickItem & { readonly name?: FigureName };

/**
 * Lists the figures with their values and copies the one that is picked, plain, with all of its digits, no unit; or all of
 * them as a table.
 */
export async function copyFigure(own: FigureDependencies, argument?: unknown): Promise<void> {
  const of = await known(own, argument);
  if (!of) return;
  const picked = await pickFigure(own, of, l10n.t('Copy Figure'), [
    { label: l10n.t('all of them'), kind: vscode.QuickPickItemKind.Separator },
    { label: l10n.t('As a Table…'), description: l10n.t('Markdown or CSV') },
  ]);
  if (!picked) return;
  if (!picked.name) {
    await copyTable(own, of);
    return;
  }
  await vscode.env.clipboard.writeText(plainOf(of, picked.name));
  const text = figureText({ ...of.summary, lag: 0 }, picked.name, writersFor(of.series));
  vscode.window.setStatusBarMessage(
    l10n.t('Copied the {0}, {1}', statisticOf(picked.name).spoken, text),
    3000,
  );
}

/** Lists the figures with their values and types the one that is picked, plain, at the cursor. */
export async function insertFigure(
  own: FigureDependencies,
  editor: vscode.TextEditor | undefined,
): Promise<void> {
  const of = await known(own);
  if (!of) return;
  const picked = await pickFigure(
    own,
    of,
    l10n.t('Insert Mean, Percentile or Other Statistic at the Cursor…'),
  );
  if (picked?.name) await insertAtCursor(editor, plainOf(of, picked.name), statisticOf(picked.name).spoken);
}

function pickFigure(
  { settings }: FigureDependencies,
  of: Known,
  title: string,
  more: readonly Item[] = [],
): Thenable<Item | undefined> {
  const { series, summary } = of;
  const names = statisticsWith(settings.percentiles).map(([name]) => name);
  const items = names.filter(name => summary[name] !== undefined).map(name => itemOf(name, of));
  const numbers = [l10n.t('of {0}', numbersOf(summary.count)), windowWords(series)]
    .filter(Boolean)
    .join(', ');
  const placeHolder = [brief(series.label, 60), numbers].filter(Boolean).join(' ');
  return vscode.window.showQuickPick<Item>([...items, ...more], {
    title,
    placeHolder,
    matchOnDescription: true,
  });
}

/** A figure as programs read it: in the unit that is shown, with all digits. */
function plainOf({ series, summary }: Known, name: FigureName): string {
  const scale = scaleOf(series);
  const value = summary[name] ?? Number.NaN;
  return String(plainFigure(value, statisticOf(name), summary.count, each => toScale(each, scale)));
}

/** Copies all figures of a series, or of all series of its watch, as a table. */
export async function copyFigures(own: FigureDependencies, argument?: unknown): Promise<void> {
  const of = await known(own, argument);
  if (of) await copyTable(own, of);
}

async function copyTable(own: FigureDependencies, of: Known): Promise<void> {
  const all = of.watch.series.all;
  const one = [of.series];
  const name = of.series.label === '' ? l10n.t('this series') : l10n.quoted(brief(of.series.label, 40));
  const items = [
    {
      label: l10n.t('$(markdown) Markdown'),
      description: l10n.t('as it is shown, of {0}', name),
      series: one,
      write: markdown,
    },
    {
      label: l10n.t('$(table) CSV'),
      description: l10n.t('with all digits, of {0}', name),
      series: one,
      write: csv,
    },
    ...(all.length > 1
      ? [
          {
            label: l10n.t('$(markdown) Markdown of All {0} Series', write(all.length)),
            series: all,
            write: markdown,
          },
          { label: l10n.t('$(table) CSV of All {0} Series', write(all.length)), series: all, write: csv },
        ]
      : []),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: l10n.t('Copy All Statistics as a Table'),
  });
  if (!picked) return;
  await vscode.env.clipboard.writeText(await picked.write(own, picked.series));
  vscode.window.setStatusBarMessage(l10n.t('Copied all figures as a table'), 3000);
}

async function markdown(
  { settings, summaries }: FigureDependencies,
  all: readonly Series[],
): Promise<string> {
  const { percentiles } = settings;
  const columns = [];
  for (const series of all) {
    const summary = await (await summaries()).exact(series);
    const writers = writersFor(series);
    const heading = [series.label || l10n.t('Value'), windowWords(series)].filter(Boolean).join(', ');
    if (summary) columns.push({ heading, summary: { ...summary, lag: 0 }, writers });
  }
  return figuresMarkdown(columns, percentiles);
}

async function csv({ settings }: FigureDependencies, all: readonly Series[]): Promise<string> {
  const parts: string[] = [];
  await paced(factsCsv({ series: { all } }, settings.percentiles), part => parts.push(part));
  return parts.join('');
}
