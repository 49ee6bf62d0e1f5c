import * as vscode from 'vscode';
import type { ActionDependencies, Actions } from './actions/acting';
import { logError, showLog } from './log';
import { KINDS, LIVE_KINDS } from './watch/kinds';

/** The commands that act on what is there, by their names; the manifest has the same with `medianWatch.` before them. */
const ACTIONS = [
  'addSelection',
  'ofSelection',
  'showHeaps',
  'tryExample',
  'stepThrough',
  'undoAdd',
  'copyMedian',
  'insertMedian',
  'chooseFigures',
  'copyFigure',
  'insertFigure',
  'copyFigures',
  'showOutliers',
  'goToNumber',
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
  'chooseWindow',
  'setMark',
  'setLimit',
  'exportNumbers',
  'clearStored',
  'freezeBaseline',
  'importBaseline',
  'baselines',
  'compare',
  'exportComparison',
  'groupBy',
] as const satisfies readonly (keyof Actions)[];

/** What a menu hands over: what it stands on and, where several lines of a tree are selected, all of these. */
type Command = (own: ActionDependencies, argument: unknown, selected: unknown) => unknown;

const acting = ACTIONS.map((name): [string, Command] => [
  name,
  async (own, argument, selected) =>
    (await import('./actions/acting')).createActions(own)[name](argument, selected),
]);

const opening = LIVE_KINDS.flatMap(kind =>
  KINDS[kind].commands.map((name): [string, Command] => [
    name,
    async ({ sources }, argument) => (await sources())[kind].commands[name]?.run(argument),
  ]),
);

/** Each command by its id. What it does is loaded when the first of its sort is run. */
export const COMMANDS: Readonly<Record<string, Command>> = Object.fromEntries(
  [...acting, ...opening, ['showLog', showLog] as const].map(([name, command]) => [
    `medianWatch.${name}`,
    command,
  ]),
);

export function registerCommands(own: ActionDependencies): vscode.Disposable {
  const registered = Object.entries(COMMANDS).map(([id, run]) =>
    vscode.commands.registerCommand(id, (argument, selected) =>
      runLogged(id, () => run(own, argument, selected)),
    ),
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
