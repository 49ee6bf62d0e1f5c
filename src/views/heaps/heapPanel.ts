import * as vscode from 'vscode';
import type { OpenWatches } from '../../watch/openWatches';
import type { RecentSummaries } from '../../watch/series/recentSummary';
import { HeapWebview, type WebviewHost } from './heapWebview';

/** The id of both the editor tab and the view in the side bar. */
const ID = 'medianWatch.heaps';

/** The heaps in at most one editor tab, and in the side bar. */
export class HeapPanel implements vscode.Disposable {
  readonly #extension: vscode.Uri;
  readonly #watches: OpenWatches;
  readonly #summaries: RecentSummaries;
  readonly #registrations: vscode.Disposable;
  #tab: vscode.WebviewPanel | undefined;
  #sideView: vscode.Disposable | undefined;

  constructor(extension: vscode.Uri, watches: OpenWatches, summaries: RecentSummaries) {
    this.#extension = extension;
    this.#watches = watches;
    this.#summaries = summaries;
    this.#registrations = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(ID, {
        deserializeWebviewPanel: async tab => this.#fill(tab),
      }),
      vscode.window.registerWebviewViewProvider(ID, { resolveWebviewView: view => this.#fillSide(view) }),
    );
  }

  /** Opens or reveals the tab beside the editor, which keeps the focus. */
  show(): void {
    const options = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    if (this.#tab) this.#tab.reveal(undefined, true);
    else this.#fill(vscode.window.createWebviewPanel(ID, 'Median Heaps', options));
  }

  #fill(tab: vscode.WebviewPanel): void {
    this.#tab?.dispose();
    this.#tab = tab;
    const icon = (theme: string) => vscode.Uri.joinPath(this.#extension, 'media', `heaps-${theme}.svg`);
    tab.iconPath = { light: icon('light'), dark: icon('dark') };
    const view = this.#viewIn(tab);
    tab.onDidChangeViewState(() => view.refresh());
    tab.onDidDispose(() => {
      view.dispose();
      if (this.#tab === tab) this.#tab = undefined;
    });
  }

  #fillSide(host: vscode.WebviewView): void {
    this.#sideView?.dispose();
    const view = this.#viewIn(host);
    this.#sideView = vscode.Disposable.from(
      view,
      host.onDidChangeVisibility(() => view.refresh()),
      host.onDidDispose(() => view.dispose()),
    );
  }

  #viewIn(host: WebviewHost): HeapWebview {
    return new HeapWebview(host, this.#extension, this.#watches, this.#summaries);
  }

  dispose(): void {
    this.#registrations.dispose();
    this.#tab?.dispose();
    this.#sideView?.dispose();
  }
}
