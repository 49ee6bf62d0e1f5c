import * as vscode from 'vscode';
import * as l10n from '../../l10n';
import { logError } from '../../log';
import type { HeapWebview, WebviewHost } from './heapWebview';

/** The id of both the editor tab and the view in the side bar. */
const ID = 'medianWatch.heaps';

/** Draws the heaps into a webview. */
export type Draw = (host: WebviewHost) => HeapWebview;

/** A webview that is drawn into until this is disposed. */
interface Drawing extends vscode.Disposable {
  /** Leads to the charts. */
  toCharts(): void;
}

/** The heaps in at most one editor tab, and in the side bar. What draws them is loaded with the first of them. */
export class HeapPanel implements vscode.Disposable {
  readonly #extension: vscode.Uri;
  readonly #load: () => Promise<Draw>;
  readonly #registrations: vscode.Disposable;
  #tab: vscode.WebviewPanel | undefined;
  #drawing: Drawing | undefined;
  #sideView: vscode.Disposable | undefined;

  constructor(extension: vscode.Uri, load: () => Promise<Draw>) {
    this.#extension = extension;
    this.#load = load;
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
    else this.#fill(vscode.window.createWebviewPanel(ID, l10n.t('Median Heaps'), options));
  }

  /** Opens or reveals the tab, at its charts. */
  showCharts(): void {
    this.show();
    this.#drawing?.toCharts();
  }

  #fill(tab: vscode.WebviewPanel): void {
    this.#tab?.dispose();
    this.#tab = tab;
    const icon = (theme: string) => vscode.Uri.joinPath(this.#extension, 'media', `heaps-${theme}.svg`);
    tab.iconPath = { light: icon('light'), dark: icon('dark') };
    const drawing = this.#drawIn(tab, tab.onDidChangeViewState);
    this.#drawing = drawing;
    tab.onDidDispose(() => {
      drawing.dispose();
      if (this.#tab === tab) this.#tab = undefined;
    });
  }

  #fillSide(host: vscode.WebviewView): void {
    this.#sideView?.dispose();
    const drawing = this.#drawIn(host, host.onDidChangeVisibility);
    this.#sideView = vscode.Disposable.from(
      drawing,
      host.onDidDispose(() => drawing.dispose()),
    );
  }

  /** Draws into a webview until the result is disposed, which may be before the drawing is loaded. */
  #drawIn(host: WebviewHost, onDidChange: vscode.Event<unknown>): Drawing {
    let view: HeapWebview | undefined;
    let isDisposed = false;
    let toCharts = false;
    const begin = async () => {
      try {
        const draw = await this.#load();
        if (isDisposed) return;
        view = draw(host);
        if (toCharts) view.toCharts();
      } catch (error) {
        logError('Drawing the heaps failed', error);
      }
    };
    void begin();
    const listener = onDidChange(() => view?.refresh());
    return {
      toCharts: () => {
        toCharts = true;
        view?.toCharts();
      },
      dispose: () => {
        isDisposed = true;
        listener.dispose();
        view?.dispose();
      },
    };
  }

  dispose(): void {
    this.#registrations.dispose();
    this.#tab?.dispose();
    this.#sideView?.dispose();
  }
}
