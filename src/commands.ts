import * as vscode from 'vscode';
import { logError, showLog } from './log';
import type { Parts } from './parts';

type Command = (parts: Parts, argument?: unknown) => unknown;
type Acting = typeof import('./actions/acting');
type Following = typeof import('./sources/sourceKinds');
/** Those of what they give that a command can be. */
type Acted = { [K in keyof Acting]: Acting[K] extends Command ? K : never }[keyof Acting];
type Opening = { [K in keyof Following]: Following[K] extends Command ? K : never }[keyof Following];

/** The commands of ours by the names of their functions; the manifest has the same with `medianWatch.` before them. */
const ACTING = [
  'addSelection',
  'ofSelection',
  'showHeaps',
  'undoAdd',
  'copyMedian',
  'insertMedian',
  'pause',
  'resume',
  'clear',
  'previewNumbers',
  'changeReading',
  'readAs',
  'statusMenu',
  'watch',
  'showWatch',
  'pauseWatch',
  'resumeWatch',
  'stopWatch',
  'followAgain',
  'clearWatch',
  'removeWatch',
  'renameWatch',
  'leaveOutFirst',
  'exportNumbers',
  'clearStored',
] as const satisfies readonly Acted[];

/** Those that open a watch. */
const OPENING = [
  'watchTerminal',
  'runAndWatch',
  'watchTask',
  'watchOutput',
  'watchDebug',
  'watchExpression',
  'trackHere',
  'ofFile',
  'followFile',
  'ofClipboard',
  'typeNumbers',
] as const satisfies readonly Opening[];

/** What a command does is loaded with the first of its kind that is run. */
function tableOf<T extends string>(names: readonly T[], load: () => Promise<Record<T, Command>>) {
  return names.map((name): [string, Command] => [
    `medianWatch.${name}`,
    async (parts, argument) => (await load())[name](parts, argument),
  ]);
}

/** Each command of ours and what it does. */
export const COMMANDS: Readonly<Record<string, Command>> = Object.fromEntries([
  ...tableOf(ACTING, () => import('./actions/acting')),
  ...tableOf(OPENING, () => import('./sources/sourceKinds')),
  ['medianWatch.showLog', showLog],
]);

export function registerCommands(parts: Parts): vscode.Disposable {
  const registered = Object.entries(COMMANDS).map(([id, run]) =>
    vscode.commands.registerCommand(id, argument => runLogged(id, () => run(parts, argument))),
  );
  return vscode.Disposable.from(...registered);
}

/** VS Code tells the user what a command throws; the log tells which it was. */
async function runLogged(id: string, run: () => unknown): Promise<unknown> {
  try {
    return await run();
  } catch (error) {
    logError(`The command ${id} failed`, error);
    throw error;
  }
}
