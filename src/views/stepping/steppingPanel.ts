import * as vscode from 'vscode';
import * as l10n from '../../l10n';
import { logError } from '../../log';
import type { Given, SteppingWebview } from './steppingWebview';

const ID = 'medianWatch.stepping';

/** Fills a tab with the page, and gives it numbers where it has none of its own. */
export type FillStepping = (tab: vscode.WebviewPanel, given?: Given) => SteppingWebview;

/** The page that steps through insertions, in at most one editor tab. What fills it is loaded with the first. */
export class SteppingPanel implements vscode.Disposable {
  readonly #extension: vscode.Uri;
  readonly #load: () => Promise<FillStepping>;
  readonly #registration: vscode.Disposable;
  #tab: vscode.WebviewPanel | undefined;
  #page: SteppingWebview | undefined;

  constructor(extension: vscode.Uri, load: () => Promise<FillStepping>) {
    this.#extension = extension;
    this.#load = load;
    this.#registration = vscode.window.registerWebviewPanelSerializer(ID, {
      deserializeWebviewPanel: tab => this.#fill(tab),
    });
  }

  /** Opens or reveals the tab with these numbers. */
  async show(given: Given): Promise<void> {
    if (this.#tab && this.#page) {
      this.#page.give(given);
      this.#tab.reveal();
      return;
    }
    const { Active } = vscode.ViewColumn;
    await this.#fill(vscode.window.createWebviewPanel(ID, l10n.t('Median Insertions'), Active), given);
  }

  async #fill(tab: vscode.WebviewPanel, given?: Given): Promise<void> {
    this.#tab?.dispose();
    this.#tab = tab;
    const icon = (theme: string) => vscode.Uri.joinPath(this.#extension, 'media', `heaps-${theme}.svg`);
    tab.iconPath = { light: icon('light'), dark: icon('dark') };
    tab.onDidDispose(() => {
      if (this.#tab !== tab) return;
      this.#tab = undefined;
      this.#page = undefined;
    });
    try {
      const fill = await this.#load();
      if (this.#tab === tab) this.#page = fill(tab, given);
    } catch (error) {
      logError('Opening the page of insertions failed', error);
    }
  }

  dispose(): void {
    this.#registration.dispose();
    this.#tab?.dispose();
  }
}
