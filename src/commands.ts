import * as vscode from 'vscode';
import type { Settings } from './settings';
import type { CurrentEditor } from './sources/currentEditor';
import type { LiveSelection } from './sources/liveSelection';
import { takeSelection } from './sources/takeSelection';
import type { HeapPanel } from './views/heapPanel';
import { numbersOf, writerFor } from './views/language';
import { showStatusMenu } from './views/statusMenu';
import { copyMedian, insertMedian } from './views/useMedian';
import type { OpenWatches } from './watch/openWatches';
import type { Take } from './watch/take';
import { countOf, describeSkipped } from './words';

/** What commands act on. */
export interface Parts {
  readonly settings: Settings;
  readonly editor: CurrentEditor;
  readonly watches: OpenWatches;
  readonly selection: LiveSelection;
  readonly panel: HeapPanel;
}

/** Each command of ours and what it does. The manifest has the same ids, which a test holds. */
export const COMMANDS: Readonly<Record<string, (parts: Parts) => unknown>> = {
  'medianWatch.addSelection': addSelection,
  'medianWatch.ofSelection': ofSelection,
  'medianWatch.showHeaps': ({ panel }) => panel.show(),
  'medianWatch.undoAdd': undoAdd,
  'medianWatch.copyMedian': ({ watches }) => copyMedian(watches),
  'medianWatch.insertMedian': ({ watches, editor }) => insertMedian(watches, editor.get()),
  'medianWatch.pause': ({ watches }) => {
    watches.paused = true;
  },
  'medianWatch.resume': ({ watches, selection }) => {
    watches.paused = false;
    selection.refresh();
  },
  'medianWatch.clear': clear,
  'medianWatch.statusMenu': ({ watches }) => showStatusMenu(watches),
};

export function registerCommands(parts: Parts): vscode.Disposable {
  const registered = Object.entries(COMMANDS).map(([id, run]) =>
    vscode.commands.registerCommand(id, () => run(parts)),
  );
  return vscode.Disposable.from(...registered);
}

async function addSelection({ editor, settings, watches }: Parts): Promise<void> {
  const take = await takeSelection(editor, settings);
  if (!take || (watches.collection.has(take) && !(await askToAddAgain(take)))) return;
  watches.add(take);
  tell(`Added ${numbersIn(take)}`);
}

async function askToAddAgain(take: Take): Promise<boolean> {
  const message = `These ${numbersIn(take)} are in the collection already. Added again, each of them counts twice.`;
  return (await vscode.window.showWarningMessage(message, 'Add Again')) !== undefined;
}

async function ofSelection({ editor, settings, watches, panel }: Parts): Promise<void> {
  const take = await takeSelection(editor, settings);
  if (!take) return;
  watches.look(take);
  const series = watches.shownSeries;
  const summary = series?.summary();
  if (!series || !summary) return;
  const write = writerFor(series);
  const { count, median, q1, q3, mean, sum } = summary;
  const facts = `quartiles ${write(q1)} and ${write(q3)}, mean ${write(mean)}, sum ${write(sum)}`;
  const others = take.count - count;
  const message = [
    `Median ${write(median)} of ${numbersOf(count)} from “${take.source}”: ${facts}.`,
    others > 0 && `${numbersOf(others)} with another unit or none ${others === 1 ? 'is' : 'are'} kept apart.`,
    describeSkipped(take.skipped) && `Skipped: ${describeSkipped(take.skipped)}.`,
  ];
  const actions = { Copy: () => copyMedian(watches), 'Show Heaps': () => panel.show() };
  offer(message.filter(Boolean).join(' '), actions);
}

function undoAdd({ watches }: Parts): void {
  const undone = watches.undo();
  if (!undone) {
    void vscode.window.showWarningMessage(
      'Nothing was added to the collection, so there is nothing to undo.',
    );
  } else if (undone.kind === 'clear') {
    tell('Brought back the numbers that were cleared');
  } else {
    tell(`Took back ${numbersIn(undone.take)}`);
  }
}

function clear(parts: Parts): void {
  const { watches } = parts;
  const { count } = watches.collection.series;
  watches.clear();
  if (count === 0) return;
  offer(`Cleared ${countOf(count, 'collected number', vscode.env.language)}.`, {
    Undo: () => undoAdd(parts),
  });
}

function numbersIn({ count, source }: Take): string {
  return `${numbersOf(count)} from “${source}”`;
}

/** Says in passing that something was done. */
function tell(message: string): void {
  vscode.window.setStatusBarMessage(message, 5000);
}

/** Says what was done and offers what could come next, without waiting for an answer. */
function offer(message: string, actions: Readonly<Record<string, () => unknown>>): void {
  const names = Object.keys(actions);
  void vscode.window.showInformationMessage(message, ...names).then(choice => choice && actions[choice]?.());
}
