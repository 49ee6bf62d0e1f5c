import * as vscode from 'vscode';
import { logError } from '../log';
import type { Settings } from '../settings';
import type { DebugRuns } from '../sources/debug/runs';
import type { SourceContext } from '../sources/feeding/sourceContext';
import type { LoadSources } from '../sources/loadSources';
import { LineMedians } from '../views/lines/lineMedians';
import type { LoadSummaries } from '../views/summaries';
import type { OpenWatches } from '../watch/openWatches';
import type { Returning } from './bringBack';

/** Where debugged programs are watched, and who tells that one has started. */
interface SessionContext extends SourceContext {
  readonly debugRuns: DebugRuns;
}

/**
 * All that begins without a command: the watches of before come back, what the settings ask for is watched, and medians
 * stand at the lines of code that they are of.
 */
export function startByItself(
  context: SessionContext & Returning & { readonly summaries: LoadSummaries },
): vscode.Disposable {
  const { watches, settings, summaries } = context;
  const drawLines = async () => new (await import('./acting')).LineDrawing(watches, settings, summaries);
  const started = vscode.Disposable.from(
    watchEachSession(context),
    new AutoStart(context),
    new LineMedians(watches, drawLines),
    watches.onDidCross(async crossing => (await import('./acting')).tellCrossing(watches, crossing)),
  );
  void comeBack(context);
  return started;
}

/**
 * Opens watches by itself, as the setting says and only in a workspace that is trusted. Where it says nothing, nothing
 * is loaded. A change of the setting holds for what is opened from then on; watches that are open stay.
 */
class AutoStart implements vscode.Disposable {
  readonly #watches: OpenWatches;
  readonly #settings: Settings;
  readonly #sources: LoadSources;
  readonly #listeners: vscode.Disposable;
  #watching: vscode.Disposable | undefined;
  /** Grows with each start, so that one that was overtaken while it loaded ends at once. */
  #turn = 0;

  constructor({ watches, settings, sources }: Omit<Returning, 'storage'>) {
    this.#watches = watches;
    this.#settings = settings;
    this.#sources = sources;
    this.#listeners = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('medianWatch.autoWatch')) void this.#start();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.#start()),
    );
    void this.#start();
  }

  async #start(): Promise<void> {
    this.#end();
    const turn = this.#turn;
    const given = this.#settings.autoWatch;
    if (!vscode.workspace.isTrusted || (Array.isArray(given) && given.length === 0)) return;
    const { watchByItself } = await import('./acting');
    if (turn !== this.#turn) return;
    const watching = await watchByItself(this.#watches, this.#sources, given);
    if (turn === this.#turn) this.#watching = watching;
    else watching.dispose();
  }

  #end(): void {
    this.#turn++;
    this.#watching?.dispose();
    this.#watching = undefined;
  }

  dispose(): void {
    this.#end();
    this.#listeners.dispose();
  }
}

/** Where the settings say so, the debug console of each program that is debugged is watched from its first line. */
function watchEachSession(context: SessionContext): { dispose(): void } {
  return context.debugRuns.onDidStart(async run => {
    if (!context.settings.watchEachSession) return;
    try {
      const { watchStarted } = await import('../sources/sourceKinds');
      await watchStarted(context, run);
    } catch (error) {
      logError('Watching a program that was started failed', error);
    }
  });
}

/** Brings back the watches that were open before. What that takes is loaded only where there are some. */
async function comeBack(returning: Returning): Promise<void> {
  try {
    if (await returning.storage.hasAny()) await (await import('./acting')).bringBack(returning);
  } catch (error) {
    logError('Bringing back the watches that were open before failed', error);
  }
}
