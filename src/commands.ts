import * as vscode from 'vscode';
import { addSelection, clear, ofSelection, undoAdd } from './actions/collect';
import { pause, resume } from './actions/pause';
import { changeReading, previewNumbers, readAs } from './actions/reread';
import type { Parts } from './parts';
import { showStatusMenu } from './views/statusMenu';
import { copyMedian, insertMedian } from './views/useMedian';

/** Each command of ours and what it does. The manifest has the same ids, which a test holds. */
export const COMMANDS: Readonly<Record<string, (parts: Parts, argument?: unknown) => unknown>> = {
  'medianWatch.addSelection': addSelection,
  'medianWatch.ofSelection': ofSelection,
  'medianWatch.showHeaps': ({ panel }) => panel.show(),
  'medianWatch.undoAdd': undoAdd,
  'medianWatch.copyMedian': ({ watches }) => copyMedian(watches),
  'medianWatch.insertMedian': ({ watches, editor }) => insertMedian(watches, editor.get()),
  'medianWatch.pause': pause,
  'medianWatch.resume': resume,
  'medianWatch.clear': clear,
  'medianWatch.previewNumbers': previewNumbers,
  'medianWatch.changeReading': changeReading,
  'medianWatch.readAs': readAs,
  'medianWatch.statusMenu': ({ watches }) => showStatusMenu(watches),
};

export function registerCommands(parts: Parts): vscode.Disposable {
  const registered = Object.entries(COMMANDS).map(([id, run]) =>
    vscode.commands.registerCommand(id, argument => run(parts, argument)),
  );
  return vscode.Disposable.from(...registered);
}
