import * as vscode from 'vscode';
import type { DocumentOptions } from './documentOptions';
import type { Settings } from './settings';
import type { LoadSources } from './sources/loadSources';
import type { CurrentEditor } from './sources/selection/currentEditor';
import type { LiveSelection } from './sources/selection/liveSelection';
import type { Storage } from './storage';
import type { HeapPanel } from './views/heaps/heapPanel';
import type { Preview } from './views/preview/preview';
import { KINDS, LIVE_KINDS } from './watch/kinds';
import type { OpenWatches } from './watch/openWatches';

/** What all commands together act on; each is handed no more of it than it needs. */
export interface CommandDependencies {
  readonly watches: OpenWatches;
  readonly settings: Settings;
  readonly documentOptions: DocumentOptions;
  readonly editor: CurrentEditor;
  readonly selection: LiveSelection;
  readonly storage: Storage;
  readonly panel: HeapPanel;
  readonly preview: Preview;
  readonly sources: LoadSources;
  /** Remembers for all workspaces. */
  readonly memento: vscode.Memento;
}

type Acting = typeof import('./actions/acting');
type Bound = (acting: Acting, own: CommandDependencies, argument: unknown) => unknown;

/** The commands but for those that open watches, by the names that the manifest has after `medianWatch.`. */
const BOUND: Readonly<Record<string, Bound>> = {
  addSelection: (acting, own) => acting.addSelection(own.editor.get(), own.documentOptions, own.watches),
  ofSelection: (acting, own) =>
    acting.ofSelection(own.editor.get(), own.documentOptions, own.watches, own.panel),
  showHeaps: (acting, own, row) => acting.showHeaps(own.watches, own.panel, row),
  undoAdd: (acting, own) => acting.undoAdd(own.watches),
  copyMedian: (acting, own, row) => acting.copyMedian(own.watches, row),
  insertMedian: (acting, own) => acting.insertMedian(own.watches, own.editor.get()),
  pause: (acting, own) => acting.pause(own.watches),
  resume: (acting, own) => acting.resume(own.watches, own.selection),
  clear: (acting, own) => acting.clear(own.watches),
  previewNumbers: (acting, own) => acting.previewNumbers(own.editor.get(), own.documentOptions, own.preview),
  changeReading: (acting, own, argument) =>
    acting.changeReading(own.editor.get(), own.documentOptions, own, argument),
  readAs: (acting, own, asked) => acting.readAs(own.documentOptions, own.watches, asked),
  statusMenu: (acting, own) => acting.showStatusMenu(own.watches),
  watch: (acting, own) => acting.watch(own.memento, own.sources),
  showWatch: (acting, own, row) => acting.showWatch(own.watches, row),
  pauseWatch: (acting, own, row) => acting.pauseWatch(own.watches, row),
  resumeWatch: (acting, own, row) => acting.resumeWatch(own.watches, row),
  stopWatch: (acting, own, row) => acting.stopWatch(own.watches, row),
  followAgain: (acting, own, row) => acting.followAgain(own.watches, own.sources, row),
  clearWatch: (acting, own, row) => acting.clearWatch(own.watches, row),
  removeWatch: (acting, own, row) => acting.removeWatch(own.watches, row),
  renameWatch: (acting, own, row) => acting.renameWatch(own.watches, row),
  leaveOutFirst: (acting, own, row) => acting.leaveOutFirst(own.watches, row),
  exportNumbers: (acting, own, row) => acting.exportNumbers(own.watches, row),
  clearStored: (acting, own) => acting.clearStored(own.watches, own.storage, own.sources),
};

type Command = (own: CommandDependencies, argument: unknown) => unknown;

const acting = Object.entries(BOUND).map(([name, run]): [string, Command] => [
  name,
  async (own, argument) => run(await import('./actions/acting'), own, argument),
]);

const opening = LIVE_KINDS.flatMap(kind =>
  KINDS[kind].commands.map((name): [string, Command] => [
    name,
    async ({ sources }, argument) => (await sources())[kind].commands[name]?.run(argument),
  ]),
);

/** Each command by its id. What it does is loaded when the first of its sort is run. */
export const COMMANDS: Readonly<Record<string, Command>> = Object.fromEntries(
  [...acting, ...opening].map(([name, command]) => [`medianWatch.${name}`, command]),
);

export function registerCommands(own: CommandDependencies): vscode.Disposable {
  const registered = Object.entries(COMMANDS).map(([id, run]) =>
    vscode.commands.registerCommand(id, argument => run(own, argument)),
  );
  return vscode.Disposable.from(...registered);
}
