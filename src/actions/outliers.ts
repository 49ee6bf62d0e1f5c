import * as vscode from 'vscode';
import { paced } from '../budget';
import * as l10n from '../l10n';
import { offer } from '../messages';
import { numbersOf, write as writeNumber, writerFor } from '../views/language';
import { listingOutliers, type Outlier } from '../watch/series/outlierList';
import { scaleOf, toScale } from '../watch/series/scale';
import { type FigureDependencies, known } from './knownFigures';

type OutlierItem = vscode.QuickPickItem & {
  readonly copied?: readonly number[];
  /** Whether it leads to where outliers stand in their text. */
  readonly leads?: boolean;
};

/** Lists the outliers by Tukey's fences, the farthest first; what is picked is copied, or leads to their text. */
export async function showOutliers(own: FigureDependencies, argument?: unknown): Promise<void> {
  const of = await known(own, argument);
  if (!of) return;
  const { series, summary } = of;
  const write = writerFor(series);
  const fences = l10n.t('{0} to {1}', write(summary.fenceLow), write(summary.fenceHigh));
  if (summary.outliers === 0) {
    const message = l10n.t(
      'None of the {0} is an outlier: all are within the fences, {1}, 1.5 interquartile ranges outside of the quartiles.',
      numbersOf(summary.count),
      fences,
    );
    offer(message, {});
    return;
  }
  const { values, above, below } = await paced(listingOutliers(series, summary));
  const scale = scaleOf(series);
  const item = ({ value, count }: Outlier): OutlierItem => ({
    label: write(value),
    ...(count > 1 && { description: l10n.plural(count, '{0} time|{0} times', writeNumber(count)) }),
    copied: [value],
  });
  const side = (words: string, outliers: readonly Outlier[]): OutlierItem[] =>
    outliers.length === 0
      ? []
      : [{ label: words, kind: vscode.QuickPickItemKind.Separator }, ...outliers.map(item)];
  const all = {
    label: l10n.t('$(copy) Copy All {0}', numbersOf(values.length)),
    description: l10n.t('one a line'),
    copied: [...values],
  };
  const items: OutlierItem[] = [
    ...(values.length > 1 ? [all] : []),
    { label: l10n.t('$(go-to-file) Go to One of Them…'), leads: true },
    ...side(l10n.t('above {0}', write(summary.fenceHigh)), above),
    ...side(l10n.t('below {0}', write(summary.fenceLow)), below),
  ];
  const title = l10n.t(
    '{0} of {1} Outside of {2}',
    writeNumber(values.length),
    numbersOf(summary.count),
    fences,
  );
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder: l10n.t('Copy one, or all') });
  if (picked?.leads) await vscode.commands.executeCommand('medianWatch.goToNumber', argument);
  if (!picked?.copied) return;
  await vscode.env.clipboard.writeText(picked.copied.map(value => toScale(value, scale)).join('\n'));
  vscode.window.setStatusBarMessage(l10n.t('Copied {0}', numbersOf(picked.copied.length)), 3000);
}
