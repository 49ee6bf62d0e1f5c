import type { Disposable } from 'vscode';
import * as vscode from 'vscode';
import { logError } from '../log';
import type { Parts } from '../parts';

/** The name of the setting. */
const KEY = 'medianWatch.autoWatch';

/**
 * Opens watches by itself, as the setting says and only in a workspace that is trusted. Where it says nothing, nothing
 * is loaded. A change of the setting holds for what is opened from then on; watches that are open stay.
 */
export class AutoStart implements vscode.Disposable {
  readonly #parts: Parts;
  readonly #listeners: vscode.Disposable;
  #begun: vscode.Disposable | undefined;
  /** Grows with each beginning: one that was overtaken while it loaded ends at once. */
  #turn = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#listeners = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration(KEY)) void this.#begin();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.#begin()),
    );
    void this.#begin();
  }

  async #begin(): Promise<void> {
    this.#end();
    const turn = this.#turn;
    const given = vscode.workspace.getConfiguration().get<unknown>(KEY);
    if (!vscode.workspace.isTrusted || (Array.isArray(given) && given.length === 0)) return;
    const { watchByItself } = await import('./acting');
    if (turn !== this.#turn) return;
    const begun = await watchByItself(this.#parts, given);
    if (turn === this.#turn) this.#begun = begun;
    else begun.dispose();
  }

  #end(): void {
    this.#turn++;
    this.#begun?.dispose();
    this.#begun = undefined;
  }

  dispose(): void {
    this.#end();
    this.#listeners.dispose();
  }
}

/** Where the settings say so, the debug console of each program that is debugged is watched from its first line. */
export function watchEachSession(parts: Parts): Disposable {
  return parts.debug.onDidStart(async run => {
    if (!parts.settings.watchEachSession) return;
    try {
      const { watchStarted } = await import('../sources/sourceKinds');
      await watchStarted(parts, run);
    } catch (error) {
      logError('Watching a program that was started failed', error);
    }
  });
}

/** Brings back the watches that were open before. What that takes is loaded only where there are some. */
export async function comeBack(parts: Parts): Promise<void> {
  try {
    if (await parts.storage.hasAny()) await (await import('./acting')).bringBack(parts);
  } catch (error) {
    logError('Bringing back the watches that were open before failed', error);
  }
}
