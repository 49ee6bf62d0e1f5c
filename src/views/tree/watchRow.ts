import * as vscode from 'vscode';
import * as l10n from '../../l10n';
import { KIND_ICONS } from '../../watch/kinds';
import type { OpenWatches } from '../../watch/openWatches';
import type { Series } from '../../watch/series/series';
import { isLive, isRepeatable } from '../../watch/state';
import type { Watch } from '../../watch/watch';
import { crossedWords, measureOf, medianOf, numbersOf, windowWords, write } from '../language';
import { brief, nameOf, stateOf, stateSentence } from '../liveWords';

/** Characters of a watch's name in its row: a long command would leave no room for the median beside it. */
const MOST_OF_NAME = 28;

/** A row of the tree: a watch, or one of its series, even after it was cleared. Commands get it as their argument. */
export type Row = WatchRow | SeriesRow;
export interface WatchRow {
  readonly watch: Watch;
}
export interface SeriesRow extends WatchRow {
  readonly label: string;
  readonly dimension: string;
}

export function isSeriesRow(row: Row): row is SeriesRow {
  return 'dimension' in row;
}

/** The series listed below a watch; none if its only series has no label: the watch's own row shows that one. */
export function seriesBelow({ series }: Watch): readonly Series[] {
  const { all } = series;
  return all.length === 1 && all[0]?.label === '' ? [] : all;
}

/** The series that a row shows: its own, or the only one of its watch. */
export function seriesOf(row: Row): Series | undefined {
  const { series } = row.watch;
  if (isSeriesRow(row)) return series.like(row);
  return seriesBelow(row.watch).length === 0 ? series.main : undefined;
}

/** The text and look of a row. */
export interface RowText {
  readonly label: string;
  readonly description: string;
  readonly spoken: string;
  readonly icon: string;
  readonly colour: string;
  /** The words that `when` clauses match. */
  readonly context: string;
  readonly opens: boolean;
}

export function textOf(row: Row, watches: OpenWatches): RowText {
  return isSeriesRow(row) ? seriesText(row, watches) : watchText(row.watch, watches);
}

function seriesText({ watch, label, dimension }: SeriesRow, { shown, shownSeries }: OpenWatches): RowText {
  const series = watch.series.like({ label, dimension });
  const name = brief(label, 80) || (series ? measureOf(series) : '');
  const crossed = crossedWords(watch, series);
  const description = series
    ? [l10n.t('{0} of {1}', medianOf(series), write(series.count)), crossed && `⚠ ${crossed}`]
        .filter(Boolean)
        .join(' · ')
    : '';
  const isShown = shown === watch && shownSeries === series;
  return {
    label: name,
    description,
    spoken: [`${name} ${description}`, isShown && l10n.t('shown')].filter(Boolean).join(', '),
    icon: crossed ? 'warning' : isShown ? 'eye' : 'symbol-numeric',
    colour: crossed && 'list.warningForeground',
    context: 'series',
    opens: false,
  };
}

function watchText(watch: Watch, { shown, live }: OpenWatches): RowText {
  const name = brief(nameOf(watch), 80);
  const { series } = watch;
  const below = seriesBelow(watch);
  const numbers = numbersText(watch, below);
  const state = isLive(watch) ? stateOf(watch) : '';
  const crossed = series.all.map(each => crossedWords(watch, each)).filter(Boolean);
  const limits =
    below.length > 0 && crossed.length > 0
      ? `⚠ ${l10n.plural(crossed.length, '{0} limit crossed|{0} limits crossed', write(crossed.length))}`
      : crossed.map(words => `⚠ ${words}`).join('');
  const window = isLive(watch) ? windowWords(watch.series.main ?? watch) : '';
  const isShown = shown === watch;
  const said = isLive(watch) ? stateSentence(watch) : '';
  const notes = watch.notes?.length
    ? l10n.plural(watch.notes.length, '{0} note|{0} notes', write(watch.notes.length))
    : '';
  return {
    label: brief(name, MOST_OF_NAME),
    // The shown series has an eye for an icon; a watch without rows below says it in its own.
    description: [
      numbers,
      window,
      limits,
      state,
      notes && '⚠',
      isShown && below.length === 0 && live.length > 1 && l10n.t('shown'),
    ]
      .filter(Boolean)
      .join(' · '),
    spoken: [name, said, numbers, window, limits, notes, isShown && l10n.t('shown')]
      .filter(Boolean)
      .join(', '),
    ...(crossed.length > 0 ? { icon: 'warning', colour: 'list.warningForeground' } : iconOf(watch)),
    context: contextOf(watch),
    opens: below.length > 0,
  };
}

function numbersText(watch: Watch, below: readonly Series[]): string {
  const { series } = watch;
  const only = below.length === 0 ? series.main : undefined;
  if (only) return l10n.t('{0} of {1}', medianOf(only), write(only.count));
  if (isLive(watch) && watch.counted > 0 && series.count === 0) return l10n.t('no numbers');
  return series.count === 0
    ? l10n.t('no numbers yet')
    : `${l10n.plural(below.length, '{0} series|{0} series', write(below.length))}, ${numbersOf(series.count)}`;
}

function iconOf(watch: Watch): Pick<RowText, 'icon' | 'colour'> {
  const icon = KIND_ICONS[watch.kind];
  if (!isLive(watch)) return { icon, colour: '' };
  switch (watch.state) {
    case 'running':
      return { icon, colour: 'charts.green' };
    case 'paused':
      return { icon: 'debug-pause', colour: 'charts.yellow' };
    case 'ended':
      return { icon, colour: 'disabledForeground' };
    case 'failed':
      return { icon: 'error', colour: 'list.errorForeground' };
  }
}

function contextOf(watch: Watch): string {
  if (!isLive(watch)) return watch.kind;
  const words = ['live', watch.state, watch.isOver ? 'over' : 'open', isRepeatable(watch) && 'again'];
  return [...words, watch.series.count > 0 && 'numbers'].filter(Boolean).join(' ');
}

export function itemOf(row: Row, id: string, text: RowText): vscode.TreeItem {
  const { label, description, spoken, icon, colour, context, opens } = text;
  const { Expanded, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, opens ? Expanded : None);
  item.id = id;
  item.description = description;
  item.iconPath = new vscode.ThemeIcon(icon, colour ? new vscode.ThemeColor(colour) : undefined);
  item.accessibilityInformation = { label: spoken };
  item.contextValue = context;
  item.command = { command: 'medianWatch.showWatch', title: l10n.t('Show'), arguments: [row] };
  return item;
}
