import { commands } from 'vscode';
import type { OpenWatches } from '../watch/openWatches';

/** Sets the context key by which the menus offer “Pause” or “Resume” for what is shown. */
export class MenuContext {
  readonly #listener: { dispose(): void };
  #paused = false;

  constructor(watches: OpenWatches) {
    this.#listener = watches.onDidChange(() => {
      const { shownLive, paused } = watches;
      const now = shownLive ? shownLive.state === 'paused' : paused;
      if (now === this.#paused) return;
      this.#paused = now;
      void commands.executeCommand('setContext', 'medianWatch.paused', now);
    });
  }

  dispose(): void {
    this.#listener.dispose();
  }
}
