import * as vscode from 'vscode';
import type { Settings } from './settings';
import type { LiveSelection } from './sources/liveSelection';
import { takeSelection } from './sources/takeSelection';
import type { HeapPanel } from './views/heapPanel';
import { showStatusMenu } from './views/statusMenu';
import { copyMedian, insertMedian } from './views/useMedian';
import type { OpenWatches } from './watch/openWatches';
import type { Take } from './watch/take';
import { countOf, describeSkipped, shortNumber } from './words';

/** What commands act on. */
export interface Parts {
  readonly settings: Settings;
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
  'medianWatch.insertMedian': ({ watches }) => insertMedian(watches),
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

async function addSelection({ settings, watches }: Parts): Promise<void> {
  const take = await takeSelection(settings);
  if (!take || (watches.collection.has(take) && !(await askToAddAgain(take)))) return;
  watches.add(take);
  tell(`Added ${numbersIn(take)}`);
}

async function askToAddAgain(take: Take): Promise<boolean> {
  const message = `These ${numbersIn(take)} are in the collection already. Added again, each of them counts twice.`;
  return (await vscode.window.showWarningMessage(message, 'Add Again')) !== undefined;
}

async function ofSelection({ settings, watches, panel }: Parts): Promise<void> {
  const take = await takeSelection(settings);
  if (!take) return;
  watches.look(take);
  const summary = watches.shown?.series.summary();
  if (!summary) return;
  const write = (value: number) => shortNumber(value, vscode.env.language);
  const { median, q1, q3, mean, sum } = summary;
  const skipped = describeSkipped(take.skipped);
  const message = `Median ${write(median)} of ${numbersIn(take)}: quartiles ${write(q1)} and ${write(q3)}, mean ${write(mean)}, sum ${write(sum)}.${skipped && ` Skipped: ${skipped}.`}`;
  const actions = { Copy: () => copyMedian(watches), 'Show Heaps': () => panel.show() };
  offer(message, actions);
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

function numbersIn({ values, source }: Take): string {
  return `${countOf(values.length, 'number', vscode.env.language)} from “${source}”`;
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
