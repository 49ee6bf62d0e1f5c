import * as vscode from 'vscode';
import * as l10n from '../l10n';
import { MOST_SERIES, OTHER_LABELS } from '../watch/series/leftCounts';
import type { RecentSummary } from '../watch/series/recentSummary';
import type { Series } from '../watch/series/series';
import { statisticsWith } from '../watch/series/statistics';
import { isLive, isRepeatable } from '../watch/state';
import type { Watch } from '../watch/watch';
import { describeSkipped } from '../words';
import { fewNotes, figureText, intervalText, NOT_FOUND, wantOf } from './figures';
import {
  appendWords,
  crossedWords,
  limitWords,
  measureOf,
  medianOf,
  numbersOf,
  windowWords,
  write,
  writerFor,
  writersFor,
} from './language';
import { nameOf, originOf, stateSentence } from './liveWords';

export { RecentSummaries } from '../watch/series/recentSummary';
export { figureWords } from './figures';

/** Other series that are listed. */
const MOST_OTHERS = 6;

/** What is told of a series: what is known of it, and which percentiles. */
export interface Shown {
  readonly series: Series;
  readonly summary: RecentSummary;
  readonly percentiles: readonly number[];
}

/** What the status bar says when the mouse rests on it: the facts behind the median, and what can be done with it. */
export function tooltipOf(watch: Watch, shown: Shown | undefined, paused: boolean): vscode.MarkdownString {
  const tooltip = linesOf(watch, shown, paused);
  // Wholly trusted: a list of enabled commands would tear the tooltip down at each update. So text from
  // outside goes in by `appendWords` only.
  tooltip.isTrusted = true;
  const links = isLive(watch) ? liveLinks(watch) : plainLinks(paused, watch.kind === 'collection');
  if (shown?.summary.outliers) links.push(OUTLIERS);
  return tooltip.appendMarkdown(`\n\n${links.filter(Boolean).join('&nbsp;&nbsp; ')}`);
}

/** All that is known of a watch, with the facts of one of its series where one is given. */
export function linesOf(watch: Watch, shown: Shown | undefined, paused: boolean): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString('', true);
  const series = shown?.series;
  if (shown) {
    const { series, summary } = shown;
    const median = writerFor(series)(summary.median);
    const interval = intervalText(summary, writersFor(series));
    const { count } = summary;
    // The interval goes in by itself, since its brackets would be markup.
    const [before = '', after = ''] = interval
      ? l10n.t('**Median {0}** {1} of {2}', median, '{1}', numbersOf(count)).split('{1}')
      : [l10n.t('**Median {0}** of {1}', median, numbersOf(count))];
    appendWords(tooltip.appendMarkdown(before), interval).appendMarkdown(after);
  } else {
    appendWords(tooltip.appendMarkdown('**'), nameOf(watch));
    const { count } = watch.series;
    tooltip.appendMarkdown(`** · ${count === 0 ? l10n.t('no numbers yet') : numbersOf(count)}`);
  }
  const words = isLive(watch)
    ? [windowWords(series ?? watch), stateSentence(watch)]
    : [paused && l10n.t('paused')];
  for (const each of words) if (each) appendWords(tooltip.appendMarkdown(' · '), each);
  appendWords(tooltip.appendMarkdown('\n\n'), [originOf(watch), series?.label].filter(Boolean).join(' · '));
  const limit = series && isLive(watch) && watch.limits.of(series);
  if (limit) {
    const isCrossed = crossedWords(watch, series) !== '';
    const bound = limitWords(limit, series);
    const words = isCrossed ? l10n.t('Crossed its limit: {0}', bound) : l10n.t('Limit: {0}', bound);
    appendWords(tooltip.appendMarkdown(`\n\n$(${isCrossed ? 'warning' : 'bell'}) `), words);
  }
  for (const note of watch.notes ?? []) appendWords(tooltip.appendMarkdown('\n\n$(warning) '), note);
  if (shown) {
    tooltip.appendMarkdown(`\n\n${factsTable(shown)}`);
    const notes = fewNotes(shown.percentiles, shown.summary.count, writersFor(shown.series));
    if (notes.length > 0) appendWords(tooltip.appendMarkdown('\n\n'), notes.join(' '));
  }
  const others = watch.series.all.filter(other => other !== series);
  if (others.length > 0) {
    const list = others.slice(0, MOST_OTHERS).map(describeOther);
    const more = others.length - MOST_OTHERS;
    if (more > 0) list.push(l10n.plural(more, '{0} more series|{0} more series', write(more)));
    const all = list.join(', ');
    appendWords(
      tooltip.appendMarkdown('\n\n'),
      series ? l10n.t('Apart from these: {0}', all) : l10n.t('Medians: {0}', all),
    );
  }
  const left = [
    describeSkipped(watch.skipped),
    watch.leftOut > 0 &&
      l10n.plural(
        watch.leftOut,
        '{0} number that the rule leaves out|{0} numbers that the rule leaves out',
        write(watch.leftOut),
      ),
  ].filter(Boolean);
  if (left.length > 0) appendWords(tooltip.appendMarkdown('\n\n'), l10n.t('Skipped: {0}', left.join(', ')));
  if (watch.beyond > 0)
    appendWords(
      tooltip.appendMarkdown('\n\n'),
      l10n.t(
        '{0} with labels beyond the first {1} are together in “{2}”.',
        numbersOf(watch.beyond),
        write(MOST_SERIES),
        OTHER_LABELS,
      ),
    );
  if (watch.reading) appendWords(tooltip.appendMarkdown('\n\n'), watch.reading);
  return tooltip;
}

/** A line of the tooltip for each line of the table of statistics; what shares a line stands behind each other. */
function factsTable({ series, summary, percentiles }: Shown): string {
  const writers = writersFor(series);
  const lines = new Map<string, string>();
  for (const [name, statistic] of statisticsWith(percentiles)) {
    const { line, beside, lacking } = statistic;
    if (line === undefined) continue;
    const before = lines.get(line);
    const want = wantOf(statistic, summary.count);
    const isLacking = name in summary && summary[name] === undefined;
    if (want !== undefined) lines.set(line, want);
    else if (before === undefined) lines.set(line, figureText(summary, name, writers));
    // What was searched for together is as old as what stands first.
    else if (beside && before !== NOT_FOUND && !(isLacking && lacking === ''))
      lines.set(line, beside(before, figureText({ ...summary, lag: 0 }, name, writers)));
  }
  return `| | |\n|:--|--:|\n${Array.from(lines, ([line, text]) => `| ${line} | ${text} |\n`).join('')}`;
}

/** `2.5 of 2 numbers without a unit`, or under their label. */
function describeOther(other: Series): string {
  const where = other.label === '' ? measureOf(other) : l10n.t('under {0}', other.label);
  return l10n.t('{0} of {1} {2}', medianOf(other), numbersOf(other.count), where);
}

/** A link that runs a command; what it says when the mouse rests on it, where its words are short. */
function link(icon: string, label: string, command: string, title = ''): string {
  return `[$(${icon}) ${label}](command:medianWatch.${command}${title && ` "${title}"`})`;
}

const HEAPS = link('type-hierarchy', l10n.t('Show Heaps'), 'showHeaps');
const COPY = link('copy', l10n.t('Copy'), 'copyMedian');
const OUTLIERS = link('circle-outline', l10n.t('Outliers'), 'showOutliers', l10n.t('List the outliers'));
const CLEAR = link('clear-all', l10n.t('Clear'), 'clear', l10n.t('Forget what is collected'));
const READ = link('symbol-numeric', l10n.t('Read…'), 'changeReading', l10n.t('Change how numbers are read'));
const PAUSE = link('debug-pause', l10n.t('Pause'), 'pause');
const RESUME = link('debug-continue', l10n.t('Resume'), 'resume');

function plainLinks(paused: boolean, isCollection: boolean): (string | false)[] {
  return [HEAPS, COPY, paused ? RESUME : PAUSE, isCollection && CLEAR, READ];
}

function liveLinks(watch: Parameters<typeof isRepeatable>[0]): (string | false)[] {
  const { state } = watch;
  return [
    HEAPS,
    watch.series.count > 0 && COPY,
    state === 'running' && PAUSE,
    state === 'paused' && RESUME,
    watch.isOpen && link('debug-stop', l10n.t('Stop'), 'stopWatch'),
    isRepeatable(watch) && link('debug-rerun', l10n.t('Follow Again'), 'followAgain'),
    READ,
    link('list-tree', l10n.t('Watches'), 'watches.focus', l10n.t('Show all watches')),
  ];
}
