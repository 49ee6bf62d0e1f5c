import * as vscode from 'vscode';
import { addSelection, clear, ofSelection, undoAdd } from './actions/collect';
import { pause, resume } from './actions/pause';
import { changeReading, previewNumbers, readAs } from './actions/reread';
import { clearStored } from './actions/storage';
import * as watches from './actions/watches';
import type { Parts } from './parts';
import { showStatusMenu } from './views/statusMenu';
import { copyMedian, insertMedian } from './views/useMedian';

type Command = (parts: Parts, argument?: unknown) => unknown;
type Following = typeof import('./sources/following');

/** Those of its functions that are commands. */
type Opening = { [K in keyof Following]: Following[K] extends Command ? K : never }[keyof Following];

/** What opens a watch is loaded with the first one. */
function opens(name: Opening): Command {
  return async (parts, argument) => (await import('./sources/following'))[name](parts, argument);
}

/** Each command of ours and what it does. The manifest has the same ids, which a test holds. */
export const COMMANDS: Readonly<Record<string, Command>> = {
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
  'medianWatch.watchTerminal': opens('watchTerminal'),
  'medianWatch.runAndWatch': opens('runAndWatch'),
  'medianWatch.watchTask': opens('watchTask'),
  'medianWatch.watchOutput': opens('watchOutput'),
  'medianWatch.watchDebug': opens('watchDebug'),
  'medianWatch.watchExpression': opens('watchExpression'),
  'medianWatch.trackHere': opens('trackHere'),
  'medianWatch.ofFile': opens('ofFile'),
  'medianWatch.followFile': opens('followFile'),
  'medianWatch.ofClipboard': opens('ofClipboard'),
  'medianWatch.typeNumbers': opens('typeNumbers'),
  'medianWatch.watch': watches.watch,
  'medianWatch.showWatch': watches.showWatch,
  'medianWatch.pauseWatch': watches.pauseWatch,
  'medianWatch.resumeWatch': watches.resumeWatch,
  'medianWatch.stopWatch': watches.stopWatch,
  'medianWatch.followAgain': watches.followAgain,
  'medianWatch.clearWatch': watches.clearWatch,
  'medianWatch.removeWatch': watches.removeWatch,
  'medianWatch.renameWatch': watches.renameWatch,
  'medianWatch.leaveOutFirst': watches.leaveOutFirst,
  'medianWatch.exportNumbers': watches.exportNumbers,
  'medianWatch.clearStored': clearStored,
};

export function registerCommands(parts: Parts): vscode.Disposable {
  const registered = Object.entries(COMMANDS).map(([id, run]) =>
    vscode.commands.registerCommand(id, argument => run(parts, argument)),
  );
  return vscode.Disposable.from(...registered);
}
