import * as vscode from 'vscode';
import * as l10n from '../../l10n';
import { logError } from '../../log';
import { refuse } from '../../messages';
import { SerialWork } from '../../serialWork';
import type { LiveWatch } from '../../watch/liveWatch';
import type { OpenWatches } from '../../watch/openWatches';
import { nameOf } from '../feeding/describe';
import { readerFor } from '../feeding/readerFor';
import { type OpenNext, openNext, RestartableStream, type StreamSource } from '../feeding/restartable';
import type { SourceContext } from '../feeding/sourceContext';
import { sizeOf, textOf } from './cellText';
import { Looks } from './looks';

/** Watches the output of a notebook's cell, the one that a menu was opened on or that is selected: what is there, and what comes. */
export async function ofCellOutput({ watches, settings }: SourceContext, argument?: unknown): Promise<void> {
  const cell = isCell(argument) ? argument : selectedCell();
  if (!cell) {
    void refuse(
      l10n.t(
        'No cell of a notebook is selected, so there is no output to read. Select a cell that prints numbers, and run the command again.',
      ),
    );
    return;
  }
  const notebook = nameOf(cell.notebook.uri);
  const place = l10n.t('cell {0}', String(cell.index + 1));
  const reader = await readerFor(settings, { languageId: 'plaintext', uri: cell.notebook.uri });
  const spec = {
    name: `${notebook}, ${place}`,
    source: l10n.t('Output of {0} in {1}', place, notebook),
    target: {},
  };
  const watch = watches.open({ kind: 'notebook', ...spec }, reader);
  new CellFollower(cell, watch, watches, await openNext(watches));
}

function isCell(argument: unknown): argument is vscode.NotebookCell {
  return typeof argument === 'object' && argument !== null && 'notebook' in argument && 'outputs' in argument;
}

/** Whether a notebook with a cell to choose is before the user. */
export function selectedCell(): vscode.NotebookCell | undefined {
  const editor = vscode.window.activeNotebookEditor;
  return editor && editor.notebook.cellCount > 0 ? editor.notebook.cellAt(editor.selection.start) : undefined;
}

/**
 * Feeds a watch with what a cell prints, until its notebook is closed or it is deleted. A cell that is run again starts
 * over, once there is something in its output.
 */
class CellFollower implements StreamSource {
  readonly #cell: vscode.NotebookCell;
  readonly #stream: RestartableStream;
  readonly #listeners: vscode.Disposable;
  readonly #work = new SerialWork(error => logError('Reading the output of a cell failed', error));
  /** What was read of the run that is going on, or was the last. */
  #text = '';
  #isCleared = false;
  readonly #looks = new Looks();
  #late: ReturnType<typeof setTimeout> | undefined;

  constructor(cell: vscode.NotebookCell, watch: LiveWatch, watches: OpenWatches, next: OpenNext) {
    this.#cell = cell;
    this.#stream = new RestartableStream(watch, this, watches, next);
    this.#listeners = vscode.Disposable.from(
      vscode.workspace.onDidChangeNotebookDocument(({ notebook, cellChanges, contentChanges }) => {
        if (notebook !== cell.notebook) return;
        if (cellChanges.some(change => change.cell === cell)) this.#changed();
        if (contentChanges.some(({ removedCells }) => removedCells.includes(cell)))
          this.#end(l10n.t('cell deleted'));
      }),
      vscode.workspace.onDidCloseNotebookDocument(notebook => {
        if (notebook === cell.notebook) this.#end(l10n.t('notebook closed'));
      }),
    );
    this.#look();
  }

  get #isDone(): boolean {
    return this.#cell.executionSummary?.timing !== undefined;
  }

  #changed(): void {
    const wait = this.#looks.waitFor(sizeOf(this.#cell.outputs), this.#isDone);
    if (wait === 0) this.#look();
    else this.#late ??= setTimeout(() => this.#look(), wait);
  }

  /** Reads what has come since the last look. */
  #look(): void {
    clearTimeout(this.#late);
    this.#late = undefined;
    const { outputs } = this.#cell;
    this.#looks.looked(sizeOf(outputs));
    const text = textOf(outputs);
    const isDone = this.#isDone;
    this.#work.add(async () => {
      if (text === '') {
        // As at the start of each run; the numbers of the last one stay until something comes.
        this.#isCleared = this.#text !== '';
        return;
      }
      if (this.#isCleared || !text.startsWith(this.#text)) {
        this.#isCleared = false;
        this.#text = '';
        this.#stream.restart(l10n.t('run again'));
      }
      const more = text.slice(this.#text.length);
      this.#text = text;
      await this.#stream.push(more);
      if (isDone) await this.#stream.endText();
    });
  }

  #end(detail: string): void {
    if (this.#late) this.#look();
    this.#work.add(() => this.#stream.watch.end(detail));
  }

  /** A cell keeps the output of its last run alone. */
  replay(): undefined {
    return undefined;
  }

  ended(): void {
    clearTimeout(this.#late);
    this.#listeners.dispose();
  }
}
