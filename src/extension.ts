import type { Disposable, ExtensionContext } from 'vscode';
import { createApi, type MedianWatchApi } from './api';
import { registerCommands } from './commands';
import { Readings } from './readings';
import { Settings } from './settings';
import { CurrentEditor } from './sources/currentEditor';
import { LiveSelection } from './sources/liveSelection';
import { TerminalRuns } from './sources/terminalRuns';
import { HeapPanel } from './views/heapPanel';
import { Preview } from './views/preview';
import { StatusBar } from './views/statusBar';
import { OpenWatches } from './watch/openWatches';

/** The object graph: each part is made once and is owned by the extension's context. */
export function activate(context: ExtensionContext): MedianWatchApi {
  const own = <T extends Disposable>(part: T): T => {
    context.subscriptions.push(part);
    return part;
  };
  const settings = own(new Settings());
  const readings = own(new Readings(settings));
  const watches = own(new OpenWatches());
  own(new StatusBar(watches));
  const editor = own(new CurrentEditor());
  const panel = own(new HeapPanel(context.extensionUri, watches));
  const preview = own(new Preview(readings));
  const selection = own(new LiveSelection(watches, settings, readings));
  const terminals = own(new TerminalRuns());
  own(
    registerCommands({ context, settings, readings, editor, watches, panel, preview, selection, terminals }),
  );
  return createApi(watches);
}
