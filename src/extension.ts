import type { Disposable, ExtensionContext } from 'vscode';
import { createApi, type MedianWatchApi } from './api';
import { registerCommands } from './commands';
import { Settings } from './settings';
import { CurrentEditor } from './sources/currentEditor';
import { LiveSelection } from './sources/liveSelection';
import { HeapPanel } from './views/heapPanel';
import { StatusBar } from './views/statusBar';
import { OpenWatches } from './watch/openWatches';

/** The object graph: each part is made once and is owned by the extension's context. */
export function activate(context: ExtensionContext): MedianWatchApi {
  const own = <T extends Disposable>(part: T): T => {
    context.subscriptions.push(part);
    return part;
  };
  const settings = own(new Settings());
  const watches = own(new OpenWatches());
  own(new StatusBar(watches));
  const editor = own(new CurrentEditor());
  const panel = own(new HeapPanel(context.extensionUri, watches));
  const selection = own(new LiveSelection(watches, settings));
  own(registerCommands({ settings, editor, watches, panel, selection }));
  return createApi(watches);
}
