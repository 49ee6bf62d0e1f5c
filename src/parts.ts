import type { ExtensionContext } from 'vscode';
import type { DocumentOptions } from './documentOptions';
import type { Settings } from './settings';
import type { DebugRuns } from './sources/debug/runs';
import type { CurrentEditor } from './sources/selection/currentEditor';
import type { LiveSelection } from './sources/selection/liveSelection';
import type { TerminalRuns } from './sources/terminal/runs';
import type { Storage } from './storage';
import type { HeapPanel } from './views/heaps/heapPanel';
import type { Preview } from './views/preview/preview';
import type { OpenWatches } from './watch/openWatches';

/** The parts of the extension that commands act on. */
export interface Parts {
  readonly context: ExtensionContext;
  readonly settings: Settings;
  readonly readings: DocumentOptions;
  readonly editor: CurrentEditor;
  readonly watches: OpenWatches;
  readonly storage: Storage;
  readonly debug: DebugRuns;
  readonly selection: LiveSelection;
  readonly terminals: TerminalRuns;
  readonly panel: HeapPanel;
  readonly preview: Preview;
}
