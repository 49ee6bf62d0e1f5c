import * as vscode from 'vscode';
import type { Parts } from './parts';

type Command = (parts: Parts, argument?: unknown) => unknown;
type Acting = typeof import('./actions/acting');
type Following = typeof import('./sources/following');
/** Those of what they give that a command can be. */
type Acted = { [K in keyof Acting]: Acting[K] extends Command ? K : never }[keyof Acting];
type Opening = { [K in keyof Following]: Following[K] extends Command ? K : never }[keyof Following];

/** What a command does is loaded with the first one that is run. */
function acts(name: Acted): Command {
  return async (parts, argument) => (await import('./actions/acting'))[name](parts, argument);
}

/** What opens a watch is loaded with the first one. */
function opens(name: Opening): Command {
  return async (parts, argument) => (await import('./sources/following'))[name](parts, argument);
}

/** Each command of ours and what it does. The manifest has the same ids, which a test holds. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  'medianWatch.addSelection': acts('addSelection'),
  'medianWatch.ofSelection': acts('ofSelection'),
  'medianWatch.showHeaps': acts('showHeaps'),
  'medianWatch.undoAdd': acts('undoAdd'),
  'medianWatch.copyMedian': acts('copyMedian'),
  'medianWatch.insertMedian': acts('insertMedian'),
  'medianWatch.pause': acts('pause'),
  'medianWatch.resume': acts('resume'),
  'medianWatch.clear': acts('clear'),
  'medianWatch.previewNumbers': acts('previewNumbers'),
  'medianWatch.changeReading': acts('changeReading'),
  'medianWatch.readAs': acts('readAs'),
  'medianWatch.statusMenu': acts('statusMenu'),
  'medianWatch.watch': acts('watch'),
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
  'medianWatch.showWatch': acts('showWatch'),
  'medianWatch.pauseWatch': acts('pauseWatch'),
  'medianWatch.resumeWatch': acts('resumeWatch'),
  'medianWatch.stopWatch': acts('stopWatch'),
  'medianWatch.followAgain': acts('followAgain'),
  'medianWatch.clearWatch': acts('clearWatch'),
  'medianWatch.removeWatch': acts('removeWatch'),
  'medianWatch.renameWatch': acts('renameWatch'),
  'medianWatch.leaveOutFirst': acts('leaveOutFirst'),
  'medianWatch.exportNumbers': acts('exportNumbers'),
  'medianWatch.clearStored': acts('clearStored'),
};

export function registerCommands(parts: Parts): vscode.Disposable {
  const registered = Object.entries(COMMANDS).map(([id, run]) =>
    vscode.commands.registerCommand(id, argument => run(parts, argument)),
  );
  return vscode.Disposable.from(...registered);
}
