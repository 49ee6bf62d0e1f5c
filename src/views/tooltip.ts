import * as vscode from 'vscode';
import type { OpenWatches } from '../watch/openWatches';
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
export function tooltipOf(
  watch: Watch,
  shown: Shown | undefined,
  { paused, collection }: Pick<OpenWatches, 'paused' | 'collection'>,
): vscode.MarkdownString {
  const tooltip = linesOf(watch, shown, paused);
  // Wholly trusted: a list of enabled commands would tear the tooltip down at each update. So text from
  // outside goes in by `appendWords` only.
  tooltip.isTrusted = true;
  const links = isLive(watch) ? liveLinks(watch) : plainLinks(paused, !collection.isEmpty);
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
    appendWords(tooltip.appendMarkdown(`**Median ${median}**${interval && ' '}`), interval);
    tooltip.appendMarkdown(` of ${numbersOf(summary.count)}`);
  } else {
    appendWords(tooltip.appendMarkdown('**'), nameOf(watch));
    const { count } = watch.series;
    tooltip.appendMarkdown(`** · ${count === 0 ? 'no numbers yet' : numbersOf(count)}`);
  }
  const words = isLive(watch) ? [windowWords(series ?? watch), stateSentence(watch)] : [paused && 'paused'];
  for (const each of words) if (each) appendWords(tooltip.appendMarkdown(' · '), each);
  appendWords(tooltip.appendMarkdown('\n\n'), [originOf(watch), series?.label].filter(Boolean).join(' · '));
  const limit = series && isLive(watch) && watch.limits.of(series);
  if (limit) {
    const isCrossed = crossedWords(watch, series) !== '';
    const words = `${isCrossed ? 'Crossed its limit' : 'Limit'}: ${limitWords(limit, series)}`;
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
    if (others.length > MOST_OTHERS) list.push(`${others.length - MOST_OTHERS} more series`);
    appendWords(tooltip.appendMarkdown(`\n\n${series ? 'Apart from these' : 'Medians'}: `), list.join(', '));
  }
  const left = [
    describeSkipped(watch.skipped),
    watch.leftOut > 0 && `${numbersOf(watch.leftOut)} that the rule leaves out`,
  ].filter(Boolean);
  if (left.length > 0) appendWords(tooltip.appendMarkdown('\n\nSkipped: '), left.join(', '));
  if (watch.beyond > 0)
    appendWords(
      tooltip.appendMarkdown('\n\n'),
      `${numbersOf(watch.beyond)} with labels beyond the first ${MOST_SERIES} are together in “${OTHER_LABELS}”.`,
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
      lines.set(line, before + beside(figureText({ ...summary, lag: 0 }, name, writers)));
  }
  return `| | |\n|:--|--:|\n${Array.from(lines, ([line, text]) => `| ${line} | ${text} |\n`).join('')}`;
}

/** `2.5 of 2 numbers without a unit`, or under their label. */
function describeOther(other: Series): string {
  const where = other.label === '' ? measureOf(other) : `under ${other.label}`;
  return `${medianOf(other)} of ${numbersOf(other.count)} ${where}`;
}

const HEAPS = '[$(type-hierarchy) Show Heaps](command:medianWatch.showHeaps)';
const COPY = '[$(copy) Copy](command:medianWatch.copyMedian)';
const OUTLIERS = '[$(circle-outline) Outliers](command:medianWatch.showOutliers "List the outliers")';
const CLEAR = '[$(clear-all) Clear Collection](command:medianWatch.clear)';
const READ = '[$(symbol-numeric) Read…](command:medianWatch.changeReading "Change how numbers are read")';
const PAUSE = '[$(debug-pause) Pause](command:medianWatch.pause)';
const RESUME = '[$(debug-continue) Resume](command:medianWatch.resume)';

function plainLinks(paused: boolean, isCollected: boolean): (string | false)[] {
  return [HEAPS, COPY, paused ? RESUME : PAUSE, isCollected && CLEAR, READ];
}

function liveLinks(watch: Parameters<typeof isRepeatable>[0]): (string | false)[] {
  const { state } = watch;
  return [
    HEAPS,
    watch.series.count > 0 && COPY,
    state === 'running' && PAUSE,
    state === 'paused' && RESUME,
    watch.isOpen && '[$(debug-stop) Stop](command:medianWatch.stopWatch)',
    isRepeatable(watch) && '[$(debug-rerun) Follow Again](command:medianWatch.followAgain)',
    READ,
    '[$(list-tree) Watches](command:medianWatch.watches.focus "Show all watches")',
  ];
}
