import * as vscode from 'vscode';
import { Pace } from '../pace';
import { KIND_ICONS } from '../watch/kinds';
import type { OpenWatches } from '../watch/openWatches';
import type { RecentSummaries } from '../watch/series/recentSummary';
import type { Series } from '../watch/series/series';
import { isLive } from '../watch/state';
import type { Watch } from '../watch/watch';
import { medianOf, numbersOf, write } from './language';
import { brief, nameOf, originOf, stateOf, stateSentence } from './liveWords';

/** Milliseconds between two updates: at most four a second. */
const REST = 250;

/** The running median in the status bar; hidden while there is nothing to show. */
export class StatusBar implements vscode.Disposable {
  readonly #watches: OpenWatches;
  readonly #summaries: RecentSummaries;
  readonly #item = vscode.window.createStatusBarItem(
    'medianWatch.median',
    vscode.StatusBarAlignment.Right,
    100,
  );
  readonly #listener: { dispose(): void };
  /** The module that writes the tooltip, loaded with the first median. */
  #tooltip: typeof import('./tooltip') | undefined;
  readonly #pace = new Pace(REST, () => this.#show());
  #disposed = false;

  constructor(watches: OpenWatches, summaries: RecentSummaries) {
    this.#watches = watches;
    this.#summaries = summaries;
    this.#item.name = 'Median';
    this.#item.command = 'medianWatch.statusMenu';
    this.#listener = watches.onDidChange(() => this.#pace.push());
  }

  #show(): void {
    const { shown, shownSeries, paused } = this.#watches;
    if (!shown && !paused) {
      this.#item.hide();
      return;
    }
    const summary = shownSeries && this.#summaries.of(shownSeries);
    if (shown) {
      this.#item.text = statusText(shown, shownSeries, paused);
      if (!this.#tooltip) void this.#load();
      this.#item.tooltip = this.#tooltip?.tooltipOf(shown, shownSeries, summary, paused);
      const label = spoken(shown, shownSeries, paused);
      this.#item.accessibilityInformation = { label, role: 'button' };
    } else {
      this.#item.text = '$(debug-pause) Median paused';
      this.#item.tooltip = 'The selection is not followed. Click to resume.';
      this.#item.accessibilityInformation = { label: 'Median, paused', role: 'button' };
    }
    this.#item.show();
    // Quartiles that lag behind the rest are shown again once they can be exact.
    if (summary && summary.lag > 0) this.#pace.push();
  }

  async #load(): Promise<void> {
    const loaded = this.#tooltip ?? (await import('./tooltip'));
    if (this.#tooltip || this.#disposed) return;
    this.#tooltip = loaded;
    this.#pace.push();
  }

  dispose(): void {
    this.#disposed = true;
    this.#listener.dispose();
    this.#pace.dispose();
    this.#item.dispose();
  }
}

/**
 * `$(list-selection) 41 ms of 7 selected (+2)`, `$(terminal) loss 0.12 of 1,204 · receiving…`: the icon and the last
 * word say whose median it is, or its state; `(+2)` counts the numbers with another label or unit.
 */
function statusText(watch: Watch, shown: Series | undefined, paused: boolean): string {
  const icon = `$(${iconOf(watch, paused)})`;
  if (!shown) return `${icon} ${brief(nameOf(watch), 30)}: no numbers${endOf(watch) || ' yet'}`;
  const others = watch.series.count + watch.beyond - shown.count;
  const label = shown.label === '' ? '' : `${brief(shown.label, 40)} `;
  const more = others > 0 ? ` (+${write(others)})` : '';
  return `${icon} ${label}${medianOf(shown)} of ${write(shown.count)}${wordFor(watch)}${more}${endOf(watch)}`;
}

function iconOf(watch: Watch, paused: boolean): string {
  if (!isLive(watch)) return paused ? 'debug-pause' : KIND_ICONS[watch.kind];
  if (watch.state === 'failed') return 'error';
  return watch.state === 'paused' ? 'debug-pause' : KIND_ICONS[watch.kind];
}

function wordFor(watch: Watch): string {
  if (isLive(watch)) return '';
  return watch.kind === 'selection' ? ' selected' : ' collected';
}

function endOf(watch: Watch): string {
  const state = isLive(watch) ? stateOf(watch) : '';
  return state && ` · ${state}`;
}

function spoken(watch: Watch, series: Series | undefined, paused: boolean): string {
  const state = isLive(watch) ? stateSentence(watch) : paused ? 'paused' : '';
  const median = series
    ? `Median ${[series.label, medianOf(series)].filter(Boolean).join(' ')} of ${numbersOf(series.count)}`
    : 'No numbers yet';
  return [median, originOf(watch), state === 'running' ? '' : state].filter(Boolean).join(', ');
}
