import * as vscode from 'vscode';
import type { OpenWatches } from '../watch/openWatches';
import type { Series } from '../watch/series';
import type { Watch } from '../watch/watch';
import { plain } from '../words';
import { medianOf, numbersOf, write } from './language';
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
    const { shown, shownSeries, paused } = this.#watches;
    if (!shown && !paused) {
      this.#item.hide();
      return;
    }
    const state = paused ? ', paused' : '';
    if (shown && shownSeries) {
      this.#item.text = statusText(shown, shownSeries, paused);
      this.#item.tooltip = tooltipOf(shown, shownSeries, paused);
      const label = `Median ${medianOf(shownSeries)} of ${numbersOf(shownSeries.count)}, ${shown.source}${state}`;
      this.#item.accessibilityInformation = { label, role: 'button' };
    } else {
      this.#item.text = '$(debug-pause) Median paused';
      this.#item.tooltip = 'The selection is not followed. Click to resume.';
      this.#item.accessibilityInformation = { label: `Median${state}`, role: 'button' };
    }
    this.#item.show();
  }

  dispose(): void {
    this.#listener.dispose();
    clearTimeout(this.#resting);
    this.#item.dispose();
  }
}

/**
 * `$(list-selection) 41 ms of 7 selected (+2)`: the icon and the last word say whose median it is; two more
 * numbers have another unit or none.
 */
function statusText({ kind, series, beyond }: Watch, shown: Series, paused: boolean): string {
  const icon = paused ? 'debug-pause' : kind === 'selection' ? 'list-selection' : 'type-hierarchy';
  const word = kind === 'selection' ? 'selected' : 'collected';
  const others = series.count + beyond - shown.count;
  const label = shown.label === '' ? '' : `${plain(shown.label).replace(/\s+/g, ' ').slice(0, 40)} `;
  const more = others > 0 ? ` (+${write(others)})` : '';
  return `$(${icon}) ${label}${medianOf(shown)} of ${write(shown.count)} ${word}${more}`;
}
