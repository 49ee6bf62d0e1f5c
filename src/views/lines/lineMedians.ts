import type { Disposable } from 'vscode';
import type { OpenWatches } from '../../watch/openWatches';

/** The medians at lines of code. What draws them is loaded with the first watch that has a line. */
export class LineMedians implements Disposable {
  #drawn: Promise<Disposable> | undefined;
  readonly #listener: { dispose(): void };

  constructor(watches: OpenWatches, draw: () => Promise<Disposable>) {
    this.#listener = watches.onDidChange(() => {
      if (!this.#drawn && watches.live.some(({ codeLine }) => codeLine)) this.#drawn = draw();
    });
  }

  dispose(): void {
    this.#listener.dispose();
    void this.#drawn?.then(drawn => drawn.dispose());
  }
}
