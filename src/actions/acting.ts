/** What the commands do, loaded with the first of them. Hosts import this file dynamically and only this one. */

import type { ExtensionContext } from 'vscode';
import type { DocumentOptions } from '../documentOptions';
import type { Settings } from '../settings';
import type { LoadSources } from '../sources/loadSources';
import type { CurrentEditor } from '../sources/selection/currentEditor';
import type { LiveSelection } from '../sources/selection/liveSelection';
import type { Storage } from '../storage';
import type { HeapPanel } from '../views/heaps/heapPanel';
import type { Preview } from '../views/preview/preview';
import type { SteppingPanel } from '../views/stepping/steppingPanel';
import type { LoadSummaries } from '../views/summaries';
import type { WatchesTree } from '../views/tree/watchesTree';
import type { OpenWatches } from '../watch/openWatches';
import { chooseFigures } from './chooseFigures';
import { clearStored } from './clearStored';
import { addSelection, ofSelection, undoAdd } from './collect';
import { compare } from './compare/compare';
import { exportComparison } from './compare/exportComparison';
import { freezeBaseline } from './compare/freeze';
import { groupBy } from './compare/groupBy';
import { importBaseline } from './compare/importBaseline';
import { manageBaselines } from './compare/manageBaselines';
import { copyFigure, copyFigures, insertFigure } from './copyFigures';
import { exportNumbers } from './exportNumbers';
import { followAgain } from './followAgain';
import { goToNumber } from './goTo/goToNumber';
import { setLimit } from './limits';
import { showOutliers } from './outliers';
import { pause, resume } from './pause';
import { watch } from './pickSource';
import { changeReading, previewNumbers, readAs, stepNumbers } from './reread';
import { showStatusMenu } from './statusMenu';
import { tryExample } from './tryExample';
import { copyMedian, insertMedian } from './useMedian';
import {
  clear,
  clearWatch,
  leaveOutFirst,
  pauseWatch,
  removeWatch,
  renameWatch,
  resumeWatch,
  showHeaps,
  showWatch,
  stepThrough,
  stopWatch,
} from './watches';
import { chooseWindow, setMark } from './windows';

export { drawHeaps } from '../views/heaps/heapWebview';
export { LineDrawing } from '../views/lines/lineDrawing';
export { fillStepping } from '../views/stepping/steppingWebview';
export { WatchRows } from '../views/tree/watchRows';
export { watchByItself } from './autoWatch';
export { bringBack } from './bringBack';
export { answer } from './languageTools';
export { tellCrossing } from './limits';

/** What all commands together act on; of this, each is handed no more than it needs. */
export interface ActionDependencies {
  readonly watches: OpenWatches;
  readonly settings: Settings;
  readonly documentOptions: DocumentOptions;
  readonly editor: CurrentEditor;
  readonly selection: LiveSelection;
  readonly storage: Storage;
  readonly tree: Pick<WatchesTree, 'selected'>;
  readonly panel: HeapPanel;
  readonly stepping: SteppingPanel;
  readonly preview: Preview;
  readonly sources: LoadSources;
  readonly summaries: LoadSummaries;
  readonly context: Pick<ExtensionContext, 'extensionUri' | 'globalState' | 'subscriptions'>;
}

/** What each command does but for those that open a watch, by the name that the manifest has after `medianWatch.`. */
export type Actions = ReturnType<typeof createActions>;

export function createActions({
  watches,
  settings,
  documentOptions,
  editor,
  selection,
  storage,
  tree,
  panel,
  stepping,
  preview,
  sources,
  summaries,
  context,
}: ActionDependencies) {
  const figures = { watches, settings, summaries };
  const { subscriptions } = context;
  const rereading = { watches, settings, sources };
  /** What was selected just before is what is meant. */
  const ofShown =
    (run: (row: unknown) => unknown) =>
    async (row: unknown): Promise<void> => {
      await selection.catchUp();
      await run(row);
    };
  /** Keys can't hand over the line that they are pressed on, as menus do: they ask for the one that is selected. */
  const onRow = (run: (row: unknown) => unknown) => (row: unknown) =>
    row === 'selected' ? tree.selected && run(tree.selected) : run(row);
  return {
    addSelection: () => addSelection(editor.get(), documentOptions, watches),
    ofSelection: () => ofSelection(editor.get(), documentOptions, watches, panel, summaries),
    showHeaps: (row: unknown) => showHeaps(watches, panel, row),
    showCharts: (row: unknown) => showHeaps(watches, { show: () => panel.showCharts() }, row),
    tryExample: () => tryExample(context.extensionUri, documentOptions, watches, panel),
    stepThrough: ofShown(row => stepThrough(watches, stepping, row)),
    undoAdd: () => undoAdd(watches),
    copyMedian: ofShown(row => copyMedian(watches, row)),
    insertMedian: ofShown(() => insertMedian(watches, editor.get())),
    chooseFigures: () => chooseFigures(figures),
    copyFigure: ofShown(row => copyFigure(figures, row)),
    insertFigure: ofShown(() => insertFigure(figures, editor.get())),
    copyFigures: ofShown(row => copyFigures(figures, row)),
    showOutliers: ofShown(row => showOutliers(figures, row)),
    goToNumber: ofShown(asked => goToNumber({ ...figures, documentOptions, sources, subscriptions }, asked)),
    pause: () => pause(watches),
    resume: () => resume(watches, selection),
    clear: (row: unknown) => clear(watches, row),
    previewNumbers: () => previewNumbers(editor.get(), documentOptions, preview),
    nextNumber: () => stepNumbers(editor.get(), documentOptions, preview, 'next'),
    previousNumber: () => stepNumbers(editor.get(), documentOptions, preview, 'previous'),
    changeReading: (given: unknown) => changeReading(editor.get(), documentOptions, rereading, given),
    readAs: (asked: unknown) => readAs(documentOptions, settings, watches, asked),
    statusMenu: () => showStatusMenu(watches),
    watch: () => watch(context.globalState, sources),
    showWatch: (row: unknown) => showWatch(watches, row),
    pauseWatch: (row: unknown) => pauseWatch(watches, row),
    resumeWatch: (row: unknown) => resumeWatch(watches, row),
    stopWatch: (row: unknown) => stopWatch(watches, row),
    followAgain: (row: unknown) => followAgain(watches, sources, row),
    clearWatch: (row: unknown) => clearWatch(watches, row),
    removeWatch: onRow(row => removeWatch(watches, row)),
    renameWatch: onRow(row => renameWatch(watches, row)),
    chooseWindow: (row: unknown) => chooseWindow(watches, row),
    setMark: (row: unknown) => setMark(watches, row),
    setLimit: (row: unknown) => setLimit(watches, row),
    leaveOutFirst: (row: unknown) => leaveOutFirst(watches, row),
    exportNumbers: ofShown(row => exportNumbers(watches, settings, row)),
    clearStored: () => clearStored(watches, storage, sources),
    freezeBaseline: ofShown(async row => freezeBaseline(watches, await storage.baselines(), row)),
    importBaseline: async (from: unknown) =>
      importBaseline(
        { baselines: await storage.baselines(), settings, documentOptions, editor: editor.get() },
        from,
      ),
    baselines: async () => manageBaselines(await storage.baselines()),
    compare: async (row: unknown, rows: unknown) =>
      compare({ watches, baselines: await storage.baselines(), editor, documentOptions }, row, rows),
    groupBy: (given: unknown) => groupBy(editor.get(), documentOptions, rereading, given),
    exportComparison: async () => exportComparison(watches, await storage.baselines()),
  };
}
