import * as vscode from 'vscode';
import type { OpenWatches } from '../watch/openWatches';
import { countOf, shortNumber } from '../words';

interface Action extends vscode.QuickPickItem {
  readonly command: string;
}

/** What a click on the status bar offers for what is shown there. */
export async function showStatusMenu(watches: OpenWatches): Promise<void> {
  const { shown, paused, collection } = watches;
  const { language } = vscode.env;
  const median = shown?.series.median;
  const value = median === undefined ? '' : shortNumber(median, language);
  const collected = collection.series.count;
  const actions: readonly (Action | false)[] = [
    !!shown && { command: 'showHeaps', label: '$(type-hierarchy) Show Heaps' },
    !!shown && { command: 'copyMedian', label: '$(copy) Copy the Median', description: value },
    !!shown && {
      command: 'insertMedian',
      label: '$(edit) Insert the Median at the Cursor',
      description: value,
    },
    shown?.kind === 'selection' && {
      command: 'addSelection',
      label: '$(add) Add Selection to the Collection',
    },
    paused
      ? { command: 'resume', label: '$(debug-continue) Resume', description: 'follow the selection again' }
      : {
          command: 'pause',
          label: '$(debug-pause) Pause',
          description: 'keep this median while the selection changes',
        },
    collected > 0 && { command: 'undoAdd', label: '$(discard) Undo Last Addition' },
    !!shown && {
      command: 'clear',
      label: '$(clear-all) Clear',
      description:
        collected > 0
          ? `forget the ${countOf(collected, 'number', language)} collected`
          : 'stop showing this median',
    },
  ];
  const title = shown ? `Median ${value} of ${countOf(shown.series.count, 'number', language)}` : 'Median';
  const picked = await vscode.window.showQuickPick(
    actions.filter(action => action !== false),
    { title, placeHolder: shown?.source ?? 'The selection is not followed' },
  );
  if (picked) await vscode.commands.executeCommand(`medianWatch.${picked.command}`);
}
