import * as vscode from 'vscode';
import type { Watch } from '../watch/watch';
import { countOf, describeSkipped, shortNumber } from '../words';

/** The facts behind the median, and what can be done with it. */
export function tooltipOf(watch: Watch, paused: boolean): vscode.MarkdownString {
  const { language } = vscode.env;
  const write = (value: number) => shortNumber(value, language);
  const tooltip = new vscode.MarkdownString('', true);
  // Wholly trusted: a list of enabled commands would tear the tooltip down at each update. So text from
  // outside goes in by `appendText` only.
  tooltip.isTrusted = true;
  const summary = watch.series.summary();
  if (!summary) return tooltip;
  const { count, median, q1, q3, min, max, mean, deviation, sum } = summary;
  tooltip.appendMarkdown(
    `**Median ${write(median)}** of ${countOf(count, 'number', language)}${paused ? ' · paused' : ''}\n\n`,
  );
  tooltip.appendText(watch.source);
  const rows: readonly (readonly [string, string])[] = [
    ['Quartiles', `${write(q1)} to ${write(q3)}`],
    ['Min to max', `${write(min)} to ${write(max)}`],
    ['Mean', write(mean)],
    ...(deviation === undefined ? [] : [['Deviation', write(deviation)] as const]),
    ['Sum', write(sum)],
  ];
  tooltip.appendMarkdown(
    `\n\n| | |\n|:--|--:|\n${rows.map(([name, value]) => `| ${name} | ${value} |\n`).join('')}`,
  );
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
