import type { ExtensionContext } from 'vscode';
import type { Readings } from './readings';
import type { Settings } from './settings';
import type { CurrentEditor } from './sources/currentEditor';
import type { DebugRuns } from './sources/debugRuns';
import type { LiveSelection } from './sources/liveSelection';
import type { TerminalRuns } from './sources/terminalRuns';
import type { Storage } from './storage';
import type { HeapPanel } from './views/heapPanel';
import type { Preview } from './views/preview';
import type { OpenWatches } from './watch/openWatches';

/** The parts of the extension that commands act on. */
export interface Parts {
  readonly context: ExtensionContext;
  readonly settings: Settings;
  readonly readings: Readings;
  readonly editor: CurrentEditor;
  readonly watches: OpenWatches;
  readonly storage: Storage;
  readonly debug: DebugRuns;
  readonly selection: LiveSelection;
  readonly terminals: TerminalRuns;
  readonly panel: HeapPanel;
  readonly preview: Preview;
}
