import * as vscode from 'vscode';
import type { DocumentOptions } from '../../documentOptions';
import { logError } from '../../log';
import { Pace } from '../../pace';
import type { Settings } from '../../settings';
import type { OpenWatches } from '../../watch/openWatches';
import { targetOf } from './target';

/** Milliseconds between two readings while a selection is being drawn. */
const REST = 50;
/** Fewer numbers have no middle worth showing. */
const ENOUGH = 2;

/** Keeps the views on the numbers that are selected, for as long as two or more of them are. */
export class LiveSelection implements vscode.Disposable {
  readonly #watches: OpenWatches;
  readonly #settings: Settings;
  readonly #documentOptions: DocumentOptions;
  readonly #listeners: vscode.Disposable;
  #reading: vscode.CancellationTokenSource | undefined;
  #newest: { readonly editor: vscode.TextEditor; readonly since: number } | undefined;
  /** The reading of the newest state, once it has begun. */
  #caughtUp: Promise<void> | undefined;
  readonly #pace = new Pace(REST, () => this.catchUp(), 'afterGap');

  constructor(watches: OpenWatches, settings: Settings, documentOptions: DocumentOptions) {
    this.#watches = watches;
    this.#settings = settings;
    this.#documentOptions = documentOptions;
    this.#listeners = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#news(textEditor)),
      vscode.window.onDidChangeActiveTextEditor(editor => editor && this.#news(editor)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const editor = vscode.window.activeTextEditor;
        if (editor?.document === document && contentChanges.length > 0) this.#news(editor);
      }),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => closed.length > 0 && this.#leaveIfClosed()),
      documentOptions.onDidChange(() => this.refresh()),
    );
    // Nothing is followed yet that a setting could end.
    const editor = vscode.window.activeTextEditor;
    if (editor) this.#news(editor);
  }

  /** Reads what is selected now. */
  refresh(): void {
    const editor = vscode.window.activeTextEditor;
    if (editor) this.#news(editor);
    else if (!this.#settings.liveSelection) this.#watches.follow(undefined, this.#watches.act);
  }

  /** Resolves once what is selected now has been read, which begins at once. */
  catchUp(): Promise<void> {
    this.#caughtUp ??= this.#read();
    return this.#caughtUp;
  }

  /** A selection goes with the last tab of its document; one that is only out of sight, behind the panel, stays. */
  #leaveIfClosed(): void {
    const uri = this.#newest?.editor.document.uri.toString();
    const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
    if (uri === undefined || tabs.some(({ input }) => urisOf(input).some(other => other.toString() === uri)))
      return;
    this.#newest = undefined;
    this.#reading?.cancel();
    this.#watches.follow(undefined, this.#watches.act);
  }

  /** The editor's selection, text or reading has changed. Many such news in a row end in one reading of the newest state. */
  #news(editor: vscode.TextEditor): void {
    if (editor !== vscode.window.activeTextEditor) return;
    this.#newest = { editor, since: this.#watches.act };
    this.#reading?.cancel();
    this.#caughtUp = undefined;
    this.#pace.push();
  }

  async #read(): Promise<void> {
    if (!this.#newest) return;
    const { editor, since } = this.#newest;
    if (!this.#settings.liveSelection || targetOf(editor).whole)
      return this.#watches.follow(undefined, since);
    const reading = new vscode.CancellationTokenSource();
    this.#reading = reading;
    try {
      const { token } = reading;
      const { document } = editor;
      const target = () => targetOf(editor);
      const { lookAtNumbers } = await import('./selectionReader');
      const look = await lookAtNumbers({
        document,
        target,
        documentOptions: this.#documentOptions,
        token,
      });
      const followed = look && look.extraction.count >= ENOUGH ? look : undefined;
      if (!token.isCancellationRequested) this.#watches.follow(followed?.extraction, since, followed?.watch);
    } catch (error) {
      logError('Reading the selection failed', error);
    } finally {
      reading.dispose();
    }
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#pace.dispose();
    this.#reading?.cancel();
  }
}

/** The texts that a tab shows: one, or both of a comparison. */
function urisOf(input: unknown): vscode.Uri[] {
  if (input instanceof vscode.TabInputText) return [input.uri];
  if (input instanceof vscode.TabInputTextDiff) return [input.original, input.modified];
  return [];
}
