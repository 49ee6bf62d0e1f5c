import * as vscode from 'vscode';
import { offer } from '../messages';
import { numbersOf, writersFor } from '../views/language';
import { listingOutliers, type Outlier } from '../watch/series/outlierList';
import { scaleOf, toScale } from '../watch/series/scale';
import { type FigureDependencies, known, withPauses } from './knownFigures';

type OutlierItem = vscode.QuickPickItem & { readonly copied?: readonly number[] };

/** Lists the outliers by Tukey's fences, the farthest first; what is picked is copied. */
export async function showOutliers(own: FigureDependencies, argument?: unknown): Promise<void> {
  const of = await known(own, argument);
  if (!of) return;
  const { series, summary } = of;
  const { value: write } = writersFor(series);
  const fences = `${write(summary.fenceLow)} to ${write(summary.fenceHigh)}`;
  if (summary.outliers === 0) {
    const message = `None of the ${numbersOf(summary.count)} is an outlier: all are within the fences, ${fences}, 1.5 interquartile ranges outside of the quartiles.`;
    offer(message, {});
    return;
  }
  const { values, above, below } = (await withPauses(listingOutliers(series, summary))).result;
  const scale = scaleOf(series);
  const item = ({ value, count }: Outlier): OutlierItem => ({
    label: write(value),
    ...(count > 1 && { description: `${count} times` }),
    copied: [value],
  });
  const side = (words: string, outliers: readonly Outlier[]): OutlierItem[] =>
    outliers.length === 0
      ? []
      : [{ label: words, kind: vscode.QuickPickItemKind.Separator }, ...outliers.map(item)];
  const items: OutlierItem[] = [
    { label: `$(copy) Copy All ${numbersOf(values.length)}`, description: 'one a line', copied: [...values] },
    ...side(`above ${write(summary.fenceHigh)}`, above),
    ...side(`below ${write(summary.fenceLow)}`, below),
  ];
  const title = `${values.length} of ${numbersOf(summary.count)} Outside of ${fences}`;
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder: 'Copy one, or all' });
  if (!picked?.copied) return;
  await vscode.env.clipboard.writeText(picked.copied.map(value => toScale(value, scale)).join('\n'));
  vscode.window.setStatusBarMessage(`Copied ${numbersOf(picked.copied.length)}`, 3000);
}
