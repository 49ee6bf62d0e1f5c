import * as vscode from 'vscode';
import type { Parts } from './parts';
import { KINDS, LIVE_KINDS } from './watch/kinds';

type Command = (parts: Parts, argument?: unknown) => unknown;
type Acting = typeof import('./actions/acting');
/** Those of what it gives that a command can be. */
type Acted = { [K in keyof Acting]: Acting[K] extends Command ? K : never }[keyof Acting];

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

const acting = ACTING.map((name): [string, Command] => [
  name,
  async (parts, argument) => (await import('./actions/acting'))[name](parts, argument),
]);

/** Those that open a watch. */
const opening = LIVE_KINDS.flatMap(kind =>
  KINDS[kind].commands.map((name): [string, Command] => [
    name,
    async (parts, argument) => {
      const { SOURCE_KINDS } = await import('./sources/sourceKinds');
      return SOURCE_KINDS[kind].commands[name]?.run(parts, argument);
    },
  ]),
);

/** Each command of ours and what it does, which is loaded with the first of its sort that is run. */
export const COMMANDS: Readonly<Record<string, Command>> = Object.fromEntries(
  [...acting, ...opening].map(([name, command]) => [`medianWatch.${name}`, command]),
);

export function registerCommands(parts: Parts): vscode.Disposable {
  const registered = Object.entries(COMMANDS).map(([id, run]) =>
    vscode.commands.registerCommand(id, argument => run(parts, argument)),
  );
  return vscode.Disposable.from(...registered);
}
