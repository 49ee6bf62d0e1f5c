import * as vscode from 'vscode';
import type { Baselines } from '../../baselines/baselines';
import * as l10n from '../../l10n';
import { Pace } from '../../pace';
import { isFromPanel, type Look, type Snapshot, type ToPanel } from '../../protocol';
import type { OpenWatches } from '../../watch/openWatches';
import type { RecentSummaries } from '../../watch/series/recentSummary';
import { fillWebview } from '../webviewPage';
import { chartsOf } from './charts';
import { LiveCharts } from './liveCharts';
import { LiveComparison } from './liveComparison';
import { LiveLevels } from './liveLevels';
import { savePicture } from './savePicture';
import { snapshotOf } from './snapshot';

/** Milliseconds between two snapshots: ten a second, or one a second while the window has no focus. */
const REST = { focused: 100, unfocused: 1000 };

/** What holds a webview: an editor tab or a view in the side bar. */
export interface WebviewHost {
  readonly webview: vscode.Webview;
  readonly visible: boolean;
}

/**
 * Draws the shown watch into one webview. Only one snapshot is in flight at a time, and later changes wait until it is
 * acknowledged: a slow page gets fewer snapshots, never a queue. A page that has just loaded gets the whole state.
 */
export class HeapWebview implements vscode.Disposable {
  readonly #host: WebviewHost;
  readonly #watches: OpenWatches;
  readonly #summaries: RecentSummaries;
  readonly #listeners: { dispose(): void }[];
  readonly #comparison: LiveComparison;
  readonly #levels = new LiveLevels(() => this.#redraw());
  /** Where the panel looks, once it has said so. */
  #look: Look | undefined;
  readonly #charts = new LiveCharts(() => this.#redraw());
  /** The series that the panel wants beside the one that is shown, and all that it knows of. */
  #beside: readonly number[] = [];
  #choices = '';
  /** Whether the page is loaded and has drawn the last snapshot. */
  #free = false;
  #dirty = true;
  #toCharts = false;
  readonly #pace = new Pace(
    () => (vscode.window.state.focused ? REST.focused : REST.unfocused),
    () => this.#send(),
  );

  constructor(
    host: WebviewHost,
    extension: vscode.Uri,
    watches: OpenWatches,
    summaries: RecentSummaries,
    storage: { baselines(): Promise<Baselines> },
  ) {
    this.#host = host;
    this.#watches = watches;
    this.#summaries = summaries;
    this.#comparison = new LiveComparison(
      watches,
      () => storage.baselines(),
      () => this.#redraw(),
    );
    this.#listeners = [
      host.webview.onDidReceiveMessage(message => this.#receive(message)),
      watches.onDidChange(() => this.refresh()),
    ];
    const page = { title: l10n.t('Median heaps'), script: 'panel.js', styles: ['panel.css'] };
    fillWebview(host.webview, extension, page);
  }

  /** Sends the newest state as soon as the page can take it. */
  refresh(): void {
    if (this.#host.visible) this.#comparison.refresh();
    else this.#charts.keep([]);
    this.#redraw();
  }

  /** Leads to the charts, once the page is there. */
  toCharts(): void {
    this.#toCharts = true;
    this.#redraw();
  }

  #redraw(): void {
    this.#dirty = true;
    this.#ask();
  }

  #receive(message: unknown): void {
    if (!isFromPanel(message)) return;
    switch (message.type) {
      case 'ready':
        this.#free = true;
        this.#choices = '';
        this.refresh();
        break;
      case 'drawn':
        this.#free = true;
        this.#ask();
        break;
      case 'look':
        this.#look = message.look;
        this.#dirty = true;
        // Whoever looks elsewhere waits for it: the pace is for numbers that come.
        this.#send();
        break;
      case 'command':
        void vscode.commands.executeCommand(`medianWatch.${message.command}`);
        break;
      case 'choose':
        this.#choose(message.seriesId);
        break;
      case 'lay':
        this.#beside = message.seriesIds;
        this.#redraw();
        break;
      case 'goTo': {
        const { seriesId, number } = message;
        void vscode.commands.executeCommand('medianWatch.goToNumber', { seriesId, wanted: number });
        break;
      }
      case 'save':
        void savePicture(message);
    }
  }

  /** Starts no gap while the page can't take a snapshot: that would delay the next one it can take. */
  #ask(): void {
    if (this.#canSend) this.#pace.push();
  }

  get #canSend(): boolean {
    return this.#dirty && this.#free && this.#host.visible;
  }

  #send(): void {
    if (!this.#canSend) return;
    const snapshot = snapshotOf(this.#watches, this.#summaries, {
      comparison: this.#comparison.facts,
      look: this.#look,
      levels: this.#levels,
    });
    // Facts that lag are sent again once they can be exact.
    this.#dirty = snapshot.facts?.lags ?? false;
    this.#free = false;
    const charted = { ...snapshot, ...this.#chartsFor(snapshot) };
    const toCharts = this.#toCharts && { toCharts: true };
    this.#toCharts = false;
    const message: ToPanel = {
      type: 'snapshot',
      snapshot: charted,
      locale: vscode.env.language,
      ...toCharts,
    };
    void this.#host.webview.postMessage(message);
  }

  /** The charts, and the names of all series where they are others than the page knows. */
  #chartsFor(snapshot: Snapshot): ReturnType<typeof chartsOf> {
    const { choices, ...charts } = chartsOf(this.#watches, snapshot, this.#charts, this.#beside);
    const names = JSON.stringify(choices ?? []);
    if (names === this.#choices) return charts;
    this.#choices = names;
    return { ...charts, choices: choices ?? [] };
  }

  #choose(id: number): void {
    const series = this.#watches.shown?.series.all.find(each => each.id === id);
    if (series) this.#watches.choose(series);
  }

  dispose(): void {
    this.#pace.dispose();
    this.#comparison.dispose();
    this.#levels.dispose();
    this.#charts.dispose();
    for (const listener of this.#listeners) listener.dispose();
  }
}

/** What draws the shown watch into webviews. */
export function drawHeaps(
  ...shared: readonly [vscode.Uri, OpenWatches, RecentSummaries, { baselines(): Promise<Baselines> }]
) {
  return (host: WebviewHost) => new HeapWebview(host, ...shared);
}
