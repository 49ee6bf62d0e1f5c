import * as vscode from 'vscode';
import type { Series } from '../watch/series';
import type { Watch } from '../watch/watch';
import { describeSkipped } from '../words';
import { medianOf, numbersOf, writerFor } from './language';

/** The facts behind the median, and what can be done with it. */
export function tooltipOf(watch: Watch, series: Series, paused: boolean): vscode.MarkdownString {
  const told = writerFor(series);
  const tooltip = new vscode.MarkdownString('', true);
  // Wholly trusted: a list of enabled commands would tear the tooltip down at each update. So text from
  // outside goes in by `appendText` only.
  tooltip.isTrusted = true;
  const summary = series.summary();
  if (!summary) return tooltip;
  const { count, median, q1, q3, min, max, mean, deviation, sum } = summary;
  tooltip.appendMarkdown(`**Median ${told(median)}** of ${numbersOf(count)}${paused ? ' · paused' : ''}\n\n`);
  tooltip.appendText(watch.source);
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
    const list = others.map(other => `${medianOf(other)} of ${numbersOf(other.count)} ${measured(other)}`);
    tooltip.appendMarkdown('\n\nApart from these: ').appendText(list.join(', '));
  }
  const skipped = describeSkipped(watch.skipped);
  if (skipped) tooltip.appendMarkdown('\n\nSkipped: ').appendText(skipped);
  const links = [
    '[$(type-hierarchy) Show Heaps](command:medianWatch.showHeaps)',
    '[$(copy) Copy](command:medianWatch.copyMedian)',
    paused
      ? '[$(debug-continue) Resume](command:medianWatch.resume)'
      : '[$(debug-pause) Pause](command:medianWatch.pause)',
    '[$(clear-all) Clear](command:medianWatch.clear)',
  ];
  return tooltip.appendMarkdown(`\n\n${links.join('&nbsp;&nbsp; ')}`);
}

/** What sets a series apart from the one that is shown. */
function measured({ dimension }: Series): string {
  return dimension === '' ? 'without a unit' : `in ${dimension}`;
}
