import * as vscode from 'vscode';
import { logError } from '../../log';
import type { OpenWatches } from '../../watch/openWatches';
import type { RecentSummaries } from '../../watch/series/recentSummary';
import type { HeapWebview, WebviewHost } from './heapWebview';

/** The id of the editor's tab and of the view in the side bar alike. */
const ID = 'medianWatch.heaps';

/** The heaps in an editor tab, of which there is one at most, and in the side bar. */
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

  /** Brings the tab to the front, beside the editor, which keeps the focus. */
  show(): void {
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    if (this.#tab) this.#tab.reveal(undefined, true);
    else this.#fill(vscode.window.createWebviewPanel(ID, 'Median Heaps', place));
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

  #fillSide(place: vscode.WebviewView): void {
    this.#sideView?.dispose();
    const view = this.#viewIn(place);
    this.#sideView = vscode.Disposable.from(
      view,
      place.onDidChangeVisibility(() => view.refresh()),
      place.onDidDispose(() => view.dispose()),
    );
  }

  #viewIn(place: WebviewHost): LazyView {
    return new LazyView(async () => {
      const { HeapWebview } = await import('./heapWebview');
      return new HeapWebview(place, this.#extension, this.#watches, this.#summaries);
    });
  }

  dispose(): void {
    this.#registrations.dispose();
    this.#tab?.dispose();
    this.#sideView?.dispose();
  }
}

/** What draws into a webview, loaded with the first one that is shown. */
class LazyView implements vscode.Disposable {
  #view: HeapWebview | undefined;
  #isDisposed = false;

  constructor(load: () => Promise<HeapWebview>) {
    load().then(
      view => {
        if (this.#isDisposed) view.dispose();
        else this.#view = view;
      },
      error => logError('The heaps could not be shown', error),
    );
  }

  refresh(): void {
    this.#view?.refresh();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#view?.dispose();
  }
}
