import { commands } from 'vscode';
import type { OpenWatches } from '../watch/openWatches';

/** Tells the menus whether “Pause” or “Resume” is what the user can want of what is shown. */
export class MenuContext {
  readonly #listener: { dispose(): void };
  #told = false;

  constructor(watches: OpenWatches) {
    this.#listener = watches.onDidChange(() => {
      const { shownLive, paused } = watches;
      const now = shownLive ? shownLive.state === 'paused' : paused;
      if (now === this.#told) return;
      this.#told = now;
      void commands.executeCommand('setContext', 'medianWatch.paused', now);
    });
  }

  dispose(): void {
    this.#listener.dispose();
  }
}
