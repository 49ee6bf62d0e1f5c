import * as vscode from 'vscode';
import type { OpenWatches } from '../watch/openWatches';
import { plain } from '../words';
import { measureOf, medianOf, numbersOf } from './language';

interface Action extends vscode.QuickPickItem {
  readonly run: () => unknown;
}

/** What a click on the status bar offers for what is shown there. */
export async function showStatusMenu(watches: OpenWatches): Promise<void> {
  const { shown, shownSeries } = watches;
  const title = shownSeries ? `Median ${medianOf(shownSeries)} of ${numbersOf(shownSeries.count)}` : 'Median';
  const placeHolder = shown?.source ?? 'The selection is not followed';
  const picked = await vscode.window.showQuickPick([...actions(watches)], { title, placeHolder });
  await picked?.run();
}

function* actions(watches: OpenWatches): Generator<Action> {
  const { shown, shownSeries, paused, collection } = watches;
  const command = (id: string, label: string, description = ''): Action => ({
    label,
    description,
    run: () => vscode.commands.executeCommand(`medianWatch.${id}`),
  });
  if (shown && shownSeries) {
    const median = medianOf(shownSeries);
    yield command('showHeaps', '$(type-hierarchy) Show Heaps');
    yield command('copyMedian', '$(copy) Copy the Median', median);
    yield command('insertMedian', '$(edit) Insert the Median at the Cursor', median);
    yield command('changeReading', '$(symbol-numeric) Change How Numbers Are Read…', shown.reading);
    if (shown !== collection) yield command('addSelection', '$(add) Add Selection to the Collection');
  }
  yield paused
    ? command('resume', '$(debug-continue) Resume', 'follow the selection again')
    : command('pause', '$(debug-pause) Pause', 'keep this median while the selection changes');
  const collected = collection.series.count;
  if (collected > 0) yield command('undoAdd', '$(discard) Undo Last Addition');
  if (collected > 0)
    yield command('clear', '$(clear-all) Clear', `forget the ${numbersOf(collected)} collected`);
  else if (shown) yield command('clear', '$(clear-all) Clear', 'stop showing this median');
  if (!shown) return;
  for (const other of shown.series.all.filter(series => series !== shownSeries)) {
    const label = `$(arrow-swap) Show ${plain([other.label, medianOf(other)].filter(Boolean).join(' '))} Instead`;
    const description = `of ${numbersOf(other.count)} ${measureOf(other)}`;
    yield { label, description, run: () => watches.choose(other) };
  }
}
