import * as vscode from 'vscode';
import { KIND_ICONS } from '../watch/kinds';
import type { OpenWatches } from '../watch/openWatches';
import type { RecentSummaries } from '../watch/series/recentSummary';
import type { Series } from '../watch/series/series';
import { isLive } from '../watch/state';
import type { Watch } from '../watch/watch';
import { medianOf, numbersOf, write } from './language';
import { brief, nameOf, originOf, stateOf, stateSentence } from './liveWords';

/** Milliseconds between two changes: at most four a second. */
const REST = 250;

/** The running median in the status bar; hidden while there is nothing to say. */
export class StatusBar implements vscode.Disposable {
  readonly #watches: OpenWatches;
  readonly #summaries: RecentSummaries;
  readonly #item = vscode.window.createStatusBarItem(
    'medianWatch.median',
    vscode.StatusBarAlignment.Right,
    100,
  );
  readonly #listener: { dispose(): void };
  /** What writes the tooltip, loaded with the first median. */
  #tooltip: typeof import('./tooltip') | undefined;
  #disposed = false;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #waiting = false;

  constructor(watches: OpenWatches, summaries: RecentSummaries) {
    this.#watches = watches;
    this.#summaries = summaries;
    this.#item.name = 'Median';
    this.#item.command = 'medianWatch.statusMenu';
    this.#listener = watches.onDidChange(() => this.#update());
  }

  /** Shows the newest state now or, within the rest after the last change, at its end. */
  #update(): void {
    this.#waiting = this.#resting !== undefined;
    if (this.#waiting) return;
    const lags = this.#show();
    this.#resting = setTimeout(() => {
      this.#resting = undefined;
      if (this.#waiting || lags) this.#update();
    }, REST);
  }

  /** Tells whether something of it is older than the rest, and will have to be shown anew. */
  #show(): boolean {
    const { shown, shownSeries, paused } = this.#watches;
    if (!shown && !paused) {
      this.#item.hide();
      return false;
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
    return (summary?.lag ?? 0) > 0;
  }

  async #load(): Promise<void> {
    const loaded = this.#tooltip ?? (await import('./tooltip'));
    if (this.#tooltip || this.#disposed) return;
    this.#tooltip = loaded;
    this.#update();
  }

  dispose(): void {
    this.#disposed = true;
    this.#listener.dispose();
    clearTimeout(this.#resting);
    this.#item.dispose();
  }
}

/**
 * `$(list-selection) 41 ms of 7 selected (+2)`, `$(terminal) loss 0.12 of 1,204 · receiving…`: the icon and the last
 * word say whose median it is, or what became of it; two more numbers have another label, another unit or none.
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
