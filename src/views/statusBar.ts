import * as vscode from 'vscode';
import * as l10n from '../l10n';
import { Pace } from '../pace';
import { KIND_ICONS } from '../watch/kinds';
import type { OpenWatches } from '../watch/openWatches';
import type { RecentSummaries, RecentSummary } from '../watch/series/recentSummary';
import type { Series } from '../watch/series/series';
import type { FigureName } from '../watch/series/statistics';
import { isLive } from '../watch/state';
import type { Watch } from '../watch/watch';
import type { FigureWords } from './figures';
import { crossedWords, medianOf, numbersOf, windowWords, write, writersFor } from './language';
import { brief, nameOf, originOf, stateOf, stateSentence } from './liveWords';
import type { LoadSummaries } from './summaries';

/** Milliseconds between two updates: at most four a second. */
const REST = 250;

/** Which figures the user wants to see: the main one first. */
export interface FigureSettings {
  readonly figures: readonly FigureName[];
  readonly onDidChange: (listener: () => void) => { dispose(): void };
}

/** The running median in the status bar, or other figures; hidden while there is nothing to show. */
export class StatusBar implements vscode.Disposable {
  readonly #watches: OpenWatches;
  readonly #settings: FigureSettings;
  readonly #loadSummaries: LoadSummaries;
  /** Made when it is first shown. */
  #item: vscode.StatusBarItem | undefined;
  readonly #listeners: readonly { dispose(): void }[];
  /** What writes figures and the tooltip, and what is known of the series: loaded with the first median. */
  #loaded: { readonly writing: typeof import('./tooltip'); readonly summaries: RecentSummaries } | undefined;
  readonly #pace = new Pace(REST, () => this.#show());
  #disposed = false;

  constructor(watches: OpenWatches, settings: FigureSettings, loadSummaries: LoadSummaries) {
    this.#watches = watches;
    this.#settings = settings;
    this.#loadSummaries = loadSummaries;
    const update = () => this.#pace.push();
    this.#listeners = [watches.onDidChange(update), settings.onDidChange(update)];
  }

  #show(): void {
    const { shown, shownSeries, paused } = this.#watches;
    if (!shown && !paused) {
      this.#item?.hide();
      return;
    }
    this.#item ??= createItem();
    const item = this.#item;
    const { writing, summaries } = this.#loaded ?? {};
    const summary = shownSeries && summaries?.of(shownSeries);
    if (shown) {
      if (!writing) void this.#load();
      const known = shownSeries &&
        summaries &&
        summary && { series: shownSeries, summary, percentiles: summaries.percentiles };
      const told = shownSeries && this.#tell(shownSeries, summary);
      item.text = statusText(shown, told, paused);
      item.tooltip = writing?.tooltipOf(shown, known, paused);
      item.accessibilityInformation = { label: spoken(shown, told, paused), role: 'button' };
    } else {
      item.text = l10n.t('$(debug-pause) Median paused');
      item.tooltip = l10n.t('The selection is not followed. Click to resume.');
      item.accessibilityInformation = { label: l10n.t('Median, paused'), role: 'button' };
    }
    item.backgroundColor = colourOf(shown, shownSeries);
    item.show();
    // Quartiles that lag behind the rest are shown again once they can be exact.
    if (summary && summary.lag > 0) this.#pace.push();
  }

  /** The figures that are wanted. Until others can be written, the median stands there. */
  #tell(series: Series, summary: RecentSummary | undefined): Told {
    if (!this.#loaded || !summary) return { series, names: ['median'], ...medianWords(series) };
    const names = this.#settings.figures;
    const { figureWords } = this.#loaded.writing;
    return { series, names, ...figureWords(summary, names, writersFor(series), series.label) };
  }

  async #load(): Promise<void> {
    const [writing, summaries] = await Promise.all([import('./tooltip'), this.#loadSummaries()]);
    if (this.#loaded || this.#disposed) return;
    this.#loaded = { writing, summaries };
    this.#pace.push();
  }

  dispose(): void {
    this.#disposed = true;
    for (const listener of this.#listeners) listener.dispose();
    this.#pace.dispose();
    this.#item?.dispose();
  }
}

function createItem(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem('medianWatch.median', vscode.StatusBarAlignment.Right, 100);
  item.name = l10n.t('Median');
  item.command = 'medianWatch.statusMenu';
  return item;
}

/** The figures that are shown of a series. */
interface Told extends FigureWords {
  readonly series: Series;
  readonly names: readonly FigureName[];
}

function medianWords(series: Series): FigureWords {
  const text = medianOf(series);
  return { text, spoken: [l10n.t('Median'), series.label, text].filter(Boolean).join(' ') };
}

/**
 * `$(list-selection) Median 41 ms of 7 selected +2 series`, `$(list-selection) Median 9 of 60 in data.csv`, `$(terminal) Median loss 0.12, p95 0.4 of 1,204 · receiving…`: the icon and the
 * last word say whose figures they are, or its state; `+2 series` are those with another label or unit.
 */
function statusText(watch: Watch, told: Told | undefined, paused: boolean): string {
  const icon = `$(${iconOf(watch, paused)})`;
  if (!told) {
    const name = brief(nameOf(watch), 30);
    const end = endOf(watch, undefined);
    return `${icon} ${end ? `${l10n.t('{0}: no numbers', name)}${end}` : l10n.t('{0}: no numbers yet', name)}`;
  }
  const { series, names, text } = told;
  const others = watch.series.all.length - 1;
  const label = series.label === '' ? '' : `${brief(series.label, 40)} `;
  const values = `${label}${text}`;
  const figures = names[0] === 'median' ? l10n.t('Median {0}', values) : values;
  const words = owned(watch, figures, names.includes('count') ? '' : write(series.count));
  const more = others > 0 && l10n.plural(others, '+{0} series|+{0} series', write(others));
  return `${[icon, words, more].filter(Boolean).join(' ')}${endOf(watch, series)}`;
}

/** Where a limit is crossed: red where that has stopped the watch. */
function colourOf(watch: Watch | undefined, series: Series | undefined): vscode.ThemeColor | undefined {
  const limit = watch && series && isLive(watch) && watch.limits.crossed(series);
  if (!limit) return undefined;
  return new vscode.ThemeColor(`statusBarItem.${limit.stops ? 'error' : 'warning'}Background`);
}

function iconOf(watch: Watch, paused: boolean): string {
  if (!isLive(watch)) return paused ? 'debug-pause' : KIND_ICONS[watch.kind];
  if (watch.state === 'failed') return 'error';
  return watch.state === 'paused' ? 'debug-pause' : KIND_ICONS[watch.kind];
}

/** Figures, with how many numbers they are of and whose these are; a text is named where nothing is selected in it. */
function owned(watch: Watch, figures: string, count: string): string {
  const told = count === '' ? figures : l10n.t('{0} of {1}', figures, count);
  if (isLive(watch)) return told;
  const { kind, extractions, source } = watch;
  if (kind !== 'selection') return l10n.t('{0} collected', told);
  return extractions?.[0]?.whole
    ? l10n.t('{0} in {1}', told, brief(source, 30))
    : l10n.t('{0} selected', told);
}

/** Which of its numbers count, and its state. */
function endOf(watch: Watch, series: Series | undefined): string {
  if (!isLive(watch)) return '';
  const crossed = crossedWords(watch, series);
  return [windowWords(series ?? watch), crossed && `$(warning) ${crossed}`, stateOf(watch)]
    .filter(Boolean)
    .map(words => ` · ${words}`)
    .join('');
}

function spoken(watch: Watch, told: Told | undefined, paused: boolean): string {
  const state = isLive(watch) ? stateSentence(watch) : paused ? l10n.t('paused') : '';
  const figures = told ? figuresSpoken(told) : l10n.t('No numbers yet');
  const window = isLive(watch) ? windowWords(told?.series ?? watch) : '';
  const crossed = crossedWords(watch, told?.series);
  return [
    figures,
    window,
    crossed,
    originOf(watch),
    isLive(watch) && watch.state === 'running' && watch.detail === '' ? '' : state,
  ]
    .filter(Boolean)
    .join(', ');
}

function figuresSpoken({ spoken, names, series }: Told): string {
  return names.includes('count') ? spoken : l10n.t('{0} of {1}', spoken, numbersOf(series.count));
}
