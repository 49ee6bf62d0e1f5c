import * as vscode from 'vscode';
import type { OpenWatches } from '../watch/openWatches';
import type { Watch } from '../watch/watch';
import { countOf, shortNumber } from '../words';
import { tooltipOf } from './tooltip';

/** Milliseconds between two changes: at most four a second. */
const REST = 250;

/** The running median in the status bar; hidden while there is nothing to say. */
export class StatusBar implements vscode.Disposable {
  readonly #watches: OpenWatches;
  readonly #item = vscode.window.createStatusBarItem(
    'medianWatch.median',
    vscode.StatusBarAlignment.Right,
    100,
  );
  readonly #listener: { dispose(): void };
  #resting: ReturnType<typeof setTimeout> | undefined;
  #waiting = false;

  constructor(watches: OpenWatches) {
    this.#watches = watches;
    this.#item.name = 'Median';
    this.#item.command = 'medianWatch.statusMenu';
    this.#listener = watches.onDidChange(() => this.#update());
  }

  /** Shows the newest state now or, within the rest after the last change, at its end. */
  #update(): void {
    this.#waiting = this.#resting !== undefined;
    if (this.#waiting) return;
    this.#show();
    this.#resting = setTimeout(() => {
      this.#resting = undefined;
      if (this.#waiting) this.#update();
    }, REST);
  }

  #show(): void {
    const { shown, paused } = this.#watches;
    if (!shown && !paused) {
      this.#item.hide();
      return;
    }
    this.#item.text = shown ? statusText(shown, paused) : '$(debug-pause) Median paused';
    this.#item.tooltip = shown ? tooltipOf(shown, paused) : 'The selection is not followed. Click to resume.';
    this.#item.accessibilityInformation = { label: spoken(shown, paused), role: 'button' };
    this.#item.show();
  }

  dispose(): void {
    this.#listener.dispose();
    clearTimeout(this.#resting);
    this.#item.dispose();
  }
}

/** `$(list-selection) 41 of 7 selected`: the icon and the last word say whose median it is. */
function statusText({ kind, series }: Watch, paused: boolean): string {
  const { language } = vscode.env;
  const icon = paused ? 'debug-pause' : kind === 'selection' ? 'list-selection' : 'type-hierarchy';
  const median = shortNumber(series.median ?? 0, language);
  const of = `of ${shortNumber(series.count, language)} ${kind === 'selection' ? 'selected' : 'collected'}`;
  return `$(${icon}) ${median} ${of}`;
}

function spoken(shown: Watch | undefined, paused: boolean): string {
  const { language } = vscode.env;
  const state = paused ? ', paused' : '';
  if (!shown) return `Median${state}`;
  const median = shortNumber(shown.series.median ?? 0, language);
  return `Median ${median} of ${countOf(shown.series.count, 'number', language)}, ${shown.source}${state}`;
}
