import * as vscode from 'vscode';
import type { Readings } from '../readings';
import { marksOf, NO_MARKS, type NumberMarks } from './numberMarks';

/** Milliseconds after the last change of text or view until the marks are drawn anew. */
const REST = 80;
/** Lines beyond the visible ones that are marked too, so that scrolling shows marked text. */
const MARGIN = 40;

/** The colours of the series, in the order of their first appearance; the last serves all that follow. */
const COLOURS = ['blue', 'green', 'purple', 'orange', 'yellow'] as const;

/** Marks in the editor which numbers are taken and which are skipped, and why. Costs nothing until it is used. */
export class Preview implements vscode.Disposable {
  readonly #readings: Readings;
  #marker: Marker | undefined;

  constructor(readings: Readings) {
    this.#readings = readings;
  }

  /** Marks the numbers of a document, or takes the marks off again. */
  toggle(document: vscode.TextDocument): void {
    this.#marker ??= new Marker(this.#readings);
    this.#marker.toggle(document);
  }

  dispose(): void {
    this.#marker?.dispose();
  }
}

class Marker implements vscode.Disposable {
  readonly #readings: Readings;
  readonly #taken = COLOURS.map(colour =>
    vscode.window.createTextEditorDecorationType({
      border: '1px solid',
      borderRadius: '3px',
      borderColor: new vscode.ThemeColor(`charts.${colour}`),
    }),
  );
  readonly #skipped = vscode.window.createTextEditorDecorationType({
    textDecoration: 'underline dotted',
    color: new vscode.ThemeColor('disabledForeground'),
  });
  /** The documents that are marked, by URI. */
  readonly #documents = new Set<string>();
  readonly #listeners: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readings: Readings) {
    this.#readings = readings;
    this.#listeners = vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors(() => this.#refresh()),
      vscode.window.onDidChangeTextEditorVisibleRanges(() => this.#refresh()),
      vscode.workspace.onDidChangeTextDocument(() => this.#refresh()),
      vscode.workspace.onDidCloseTextDocument(document => {
        // A change of the language closes a document too, and opens it again.
        if (document.isClosed) this.#documents.delete(document.uri.toString());
      }),
      readings.onDidChange(() => this.#refresh()),
    );
  }

  toggle({ uri }: vscode.TextDocument): void {
    const key = uri.toString();
    if (!this.#documents.delete(key)) this.#documents.add(key);
    void this.#drawAll();
  }

  #refresh(): void {
    if (this.#documents.size === 0 || this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#drawAll();
    }, REST);
  }

  async #drawAll(): Promise<void> {
    for (const editor of vscode.window.visibleTextEditors) {
      const { document } = editor;
      if (!this.#isOn(document)) {
        this.#draw(editor, NO_MARKS);
        continue;
      }
      const how = await this.#readings.of(document);
      const reader = await import('../watch/reading');
      // Meanwhile the marks may have been turned off, and the text may have changed: from here on nothing waits.
      if (!this.#isOn(document)) continue;
      const lines = linesOf(editor.visibleRanges, document.lineCount);
      this.#draw(editor, marksOf(reader, document, lines, how, COLOURS.length));
    }
  }

  #draw(editor: vscode.TextEditor, { taken, skipped }: NumberMarks): void {
    this.#taken.forEach((type, i) => {
      editor.setDecorations(type, taken[i] ?? []);
    });
    editor.setDecorations(this.#skipped, skipped);
  }

  #isOn({ uri }: vscode.TextDocument): boolean {
    return this.#documents.has(uri.toString());
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listeners.dispose();
    for (const type of [...this.#taken, this.#skipped]) type.dispose();
  }
}

/** The visible lines with a margin, each once. */
function linesOf(ranges: readonly vscode.Range[], lineCount: number): Set<number> {
  const lines = new Set<number>();
  for (const { start, end } of ranges) {
    const last = Math.min(lineCount - 1, end.line + MARGIN);
    for (let line = Math.max(0, start.line - MARGIN); line <= last; line++) lines.add(line);
  }
  return lines;
}
