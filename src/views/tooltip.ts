import * as vscode from 'vscode';
import type { Series } from '../watch/series';
import { MOST_SERIES } from '../watch/seriesSet';
import type { Watch } from '../watch/watch';
import { describeSkipped } from '../words';
import { measureOf, medianOf, numbersOf, writerFor } from './language';
import { appendWords } from './outsideText';

/** Other series that are listed. */
const MOST_OTHERS = 6;

/** The facts behind the median, and what can be done with it. */
export function tooltipOf(watch: Watch, series: Series, paused: boolean): vscode.MarkdownString {
  const told = writerFor(series);
  const tooltip = new vscode.MarkdownString('', true);
  // Wholly trusted: a list of enabled commands would tear the tooltip down at each update. So text from
  // outside goes in by `appendWords` only.
  tooltip.isTrusted = true;
  const summary = series.summary();
  if (!summary) return tooltip;
  const { count, median, q1, q3, min, max, mean, deviation, sum } = summary;
  tooltip.appendMarkdown(`**Median ${told(median)}** of ${numbersOf(count)}${paused ? ' · paused' : ''}\n\n`);
  appendWords(tooltip, [watch.source, series.label].filter(Boolean).join(' · '));
  const rows: readonly (readonly [string, string])[] = [
    ['Quartiles', `${told(q1)} to ${told(q3)}`],
    ['Min to max', `${told(min)} to ${told(max)}`],
    ['Mean', told(mean)],
    ...(deviation === undefined ? [] : [['Deviation', told(deviation)] as const]),
    ['Sum', told(sum)],
  ];
  tooltip.appendMarkdown(
    `\n\n| | |\n|:--|--:|\n${rows.map(([name, value]) => `| ${name} | ${value} |\n`).join('')}`,
  );
  const others = watch.series.all.filter(other => other !== series);
  if (others.length > 0) {
    const list = others.slice(0, MOST_OTHERS).map(describeOther);
    if (others.length > MOST_OTHERS) list.push(`${others.length - MOST_OTHERS} more series`);
    appendWords(tooltip.appendMarkdown('\n\nApart from these: '), list.join(', '));
  }
  const skipped = describeSkipped(watch.skipped);
  const left = [
    skipped,
    watch.leftOut > 0 && `${numbersOf(watch.leftOut)} that the rule leaves out`,
    watch.beyond > 0 && `${numbersOf(watch.beyond)} with labels beyond ${MOST_SERIES} series`,
  ].filter(Boolean);
  if (left.length > 0) appendWords(tooltip.appendMarkdown('\n\nSkipped: '), left.join(', '));
  if (watch.reading) appendWords(tooltip.appendMarkdown('\n\n'), watch.reading);
  const links = [
    '[$(type-hierarchy) Show Heaps](command:medianWatch.showHeaps)',
    '[$(copy) Copy](command:medianWatch.copyMedian)',
    paused
      ? '[$(debug-continue) Resume](command:medianWatch.resume)'
      : '[$(debug-pause) Pause](command:medianWatch.pause)',
    `[$(clear-all) ${watch.kind === 'selection' ? 'Clear Collection' : 'Clear'}](command:medianWatch.clear)`,
    '[$(symbol-numeric) Read…](command:medianWatch.changeReading "Change how numbers are read")',
  ];
  return tooltip.appendMarkdown(`\n\n${links.join('&nbsp;&nbsp; ')}`);
}

/** `2.5 of 2 numbers without a unit`, or under their label. */
function describeOther(other: Series): string {
  const where = other.label === '' ? measureOf(other) : `under ${other.label}`;
  return `${medianOf(other)} of ${numbersOf(other.count)} ${where}`;
}
