import * as vscode from 'vscode';
import * as l10n from '../../l10n';
import { isFromStepping, type SteppedNumbers, type ToStepping } from '../../steppingProtocol';
import type { OpenWatches } from '../../watch/openWatches';
import { fillWebview } from '../webviewPage';
import { shownNumbers } from './shownNumbers';

const PAGE = {
  title: l10n.t('Median insertions'),
  script: 'stepping.js',
  styles: ['panel.css', 'stepping.css'],
};

/** Numbers that a page is given; none where nothing was shown. */
export interface Given {
  readonly shown: SteppedNumbers | undefined;
}

/** The page that steps through insertions, in a tab. It keeps its numbers itself, and is given others when asked. */
export class SteppingWebview {
  readonly #tab: vscode.WebviewPanel;
  readonly #watches: OpenWatches;
  /** What waits until the page listens. */
  #given: Given | undefined;
  #isListening = false;

  /** @param given undefined where the tab was restored: the page has its numbers, or asks for some */
  constructor(
    tab: vscode.WebviewPanel,
    given: Given | undefined,
    extension: vscode.Uri,
    watches: OpenWatches,
  ) {
    this.#tab = tab;
    this.#watches = watches;
    this.#given = given;
    // The tab's own listeners end with it.
    tab.webview.onDidReceiveMessage(message => this.#receive(message));
    fillWebview(tab.webview, extension, PAGE);
  }

  /** Gives the page other numbers. */
  give(given: Given): void {
    this.#given = given;
    // A page that is hidden is gone, and says again that it listens.
    if (this.#isListening && this.#tab.visible) this.#send();
  }

  #send(): void {
    const { shown } = this.#given ?? { shown: shownNumbers(this.#watches) };
    this.#given = undefined;
    const message: ToStepping = { type: 'numbers', shown };
    void this.#tab.webview.postMessage(message);
  }

  #receive(message: unknown): void {
    if (!isFromStepping(message)) return;
    switch (message.type) {
      case 'ready':
        this.#isListening = true;
        if (this.#given || !message.hasNumbers) this.#send();
        break;
      case 'shown':
        this.#send();
        break;
      case 'copy':
        void copy(message.text, message.what);
    }
  }
}

async function copy(text: string, what: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(l10n.t('Copied {0}', what), 3000);
}

/** What fills tabs with the page. */
export function fillStepping(extension: vscode.Uri, watches: OpenWatches) {
  return (tab: vscode.WebviewPanel, given?: Given) => new SteppingWebview(tab, given, extension, watches);
}
