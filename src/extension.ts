import type { Disposable, ExtensionContext } from 'vscode';
import { startByItself } from './actions/autoStart';
import { createApi, type MedianWatchApi } from './api';
import { registerCommands } from './commands';
import { DocumentOptions } from './documentOptions';
import { hosting } from './hosting';
import { registerTools } from './languageTools';
import { logDebug, logError, logInfo, openLog } from './log';
import { Settings } from './settings';
import { DebugRuns } from './sources/debug/runs';
import { loadSources } from './sources/loadSources';
import { CurrentEditor } from './sources/selection/currentEditor';
import { LiveSelection } from './sources/selection/liveSelection';
import { TerminalRuns } from './sources/terminal/runs';
import { Storage } from './storage';
import { HeapPanel } from './views/heaps/heapPanel';
import { MenuContext } from './views/menuContext';
import { Preview } from './views/preview/preview';
import { StatusBar } from './views/statusBar';
import { shareSummaries } from './views/summaries';
import { WatchesTree } from './views/tree/watchesTree';
import { Emitter } from './watch/emitter';
import { OpenWatches } from './watch/openWatches';
import { logWatches } from './watch/watchLog';

/** The object graph: each part is made once and is owned by the extension's context. */
export function activate(context: ExtensionContext): MedianWatchApi {
  const own = <T extends Disposable>(part: T): T => {
    context.subscriptions.push(part);
    return part;
  };
  own(openLog());
  Emitter.onListenerError = error => logError('A listener failed', error);
  const settings = own(new Settings());
  const documentOptions = own(new DocumentOptions(settings));
  const watches = own(new OpenWatches(hosting(settings)));
  own(logWatches(watches, { info: logInfo, debug: logDebug }));
  const storage = own(new Storage(context, settings, watches));
  const summaries = shareSummaries(() => settings.percentiles);
  own(new StatusBar(watches, settings, summaries));
  const rows = async () => new (await import('./actions/acting')).WatchRows(watches, summaries);
  own(new WatchesTree(watches, rows));
  own(new MenuContext(watches));
  const editor = own(new CurrentEditor());
  const { extensionUri } = context;
  const draw = async () =>
    (await import('./actions/acting')).drawHeaps(extensionUri, watches, await summaries(), storage);
  const panel = own(new HeapPanel(extensionUri, draw));
  const preview = own(new Preview());
  const selection = own(new LiveSelection(watches, settings, documentOptions));
  const debugRuns = own(new DebugRuns());
  const terminalRuns = own(new TerminalRuns());
  const shared = { context, watches, settings, documentOptions, editor, selection, storage };
  const made = { ...shared, summaries, panel, preview, debugRuns, terminalRuns };
  const all = { ...made, sources: loadSources(made) };
  own(registerCommands(all));
  own(registerTools(all));
  own(startByItself(all));
  return createApi(watches, all.sources);
}
