import * as vscode from 'vscode';
import type { ActionDependencies, Actions } from './actions/acting';
import { logError, showLog } from './log';
import { type CommandOf, KINDS, LIVE_KINDS, type LiveKind } from './watch/kinds';

/** The commands that act on what is there, by their names; the manifest has the same with `medianWatch.` before them. */
const ACTIONS = [
  'addSelection',
  'ofSelection',
  'showHeaps',
  'showCharts',
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
  'nextNumber',
  'previousNumber',
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

/** Commands that no menu of VS Code has, or whose title says “Median” by itself. */
const NOT_IN_MENUS: readonly string[] = [
  'watchTask',
  'trackHere',
  'ofClipboard',
  'typeNumbers',
] satisfies CommandOf<LiveKind>[];

/**
 * The commands that open watches. Menus of VS Code show no category: there each has a title that says “Median”, under its
 * id with `.menu` behind it.
 */
const opening = LIVE_KINDS.flatMap(kind =>
  KINDS[kind].commands.flatMap((name): [string, Command][] => {
    const open: Command = async ({ sources }, argument) =>
      (await sources())[kind].commands[name]?.run(argument);
    return NOT_IN_MENUS.includes(name)
      ? [[name, open]]
      : [
          [name, open],
          [`${name}.menu`, open],
        ];
  }),
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
