import * as vscode from 'vscode';
import * as l10n from '../l10n';
import { FIGURES_KEY } from '../settings';
import { FIGURES, isPercentile } from '../watch/series/figures';
import { type FigureName, statisticsWith } from '../watch/series/statistics';
import { type FigureDependencies, itemOf, type Known, known } from './knownFigures';

/** Asks which figures the status bar shows, and which of them comes first, and remembers it in the settings. */
export async function chooseFigures(own: FigureDependencies): Promise<void> {
  const { watches, settings } = own;
  const of = watches.shownSeries && (await known(own));
  const before = settings.figures;
  const all = statisticsWith(settings.percentiles).map(([name]) => name);
  const offered = all.filter(name => FIGURES.some(figure => figure === name) || isPercentile(name));
  const picked = await vscode.window.showQuickPick(
    offered.map(name => ({ ...itemOf(name, of), picked: before.includes(name) })),
    {
      title: l10n.t('Figures in the Status Bar'),
      placeHolder: l10n.t('Check those to show'),
      canPickMany: true,
      matchOnDescription: true,
    },
  );
  if (!picked) return;
  const names = picked.map(({ name }) => name);
  const kept = [
    ...before.filter(name => names.includes(name)),
    ...names.filter(name => !before.includes(name)),
  ];
  const main = kept.length > 1 ? await askForMain(kept, of) : (kept[0] ?? FIGURES[0]);
  if (main) await remember([main, ...kept.filter(name => name !== main)]);
}

async function askForMain(
  names: readonly FigureName[],
  of: Known | undefined,
): Promise<FigureName | undefined> {
  const title = l10n.t('Which Figure Comes First');
  const picked = await vscode.window.showQuickPick(
    names.map(name => itemOf(name, of)),
    { title, placeHolder: l10n.t('The others stand behind it') },
  );
  return picked?.name;
}

/** Keeps the choice where the user has made it before, else for all workspaces. */
async function remember(figures: readonly FigureName[]): Promise<void> {
  const settings = vscode.workspace.getConfiguration('medianWatch');
  const isOfWorkspace = settings.inspect(FIGURES_KEY)?.workspaceValue !== undefined;
  const { Global, Workspace } = vscode.ConfigurationTarget;
  await settings.update(FIGURES_KEY, figures, isOfWorkspace ? Workspace : Global);
}
