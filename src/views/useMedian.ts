import * as vscode from 'vscode';
import type { OpenWatches } from '../watch/openWatches';
import { scaleOf, toScale } from '../watch/scale';
import { write } from './language';

const NOTHING =
  'There is no median yet. Select two or more numbers, or run “Median: Add Selection”, and run the command again.';

function shownMedian(watches: OpenWatches): number | undefined {
  const series = watches.shownSeries;
  if (series?.median === undefined) {
    void vscode.window.showWarningMessage(NOTHING);
    return undefined;
  }
  return toScale(series.median, scaleOf(series));
}

/** Puts the shown median on the clipboard, plain: a point as decimal mark, no grouping, all of its digits, no unit. */
export async function copyMedian(watches: OpenWatches): Promise<void> {
  const median = shownMedian(watches);
  if (median === undefined) return;
  await vscode.env.clipboard.writeText(String(median));
  vscode.window.setStatusBarMessage(`Copied the median, ${write(median)}`, 3000);
}

/**
 * Types the shown median, plain, at the primary cursor. What is selected stays as it is, and a blank keeps the
 * number from running together with a word or a number beside it.
 */
export async function insertMedian(
  watches: OpenWatches,
  editor: vscode.TextEditor | undefined,
): Promise<void> {
  const median = shownMedian(watches);
  if (median === undefined) return;
  if (!editor) {
    const message = `There is no editor to insert the median ${median} into. Click into one and run the command again, or copy it.`;
    const choice = await vscode.window.showWarningMessage(message, 'Copy');
    if (choice) await copyMedian(watches);
    return;
  }
  const at = editor.selection.active;
  const line = editor.document.lineAt(at.line).text;
  const before = /[\w.,]$/.test(line.slice(0, at.character)) ? ' ' : '';
  const after = /^[\w.]/.test(line.slice(at.character)) ? ' ' : '';
  const done = await editor.edit(edit => edit.insert(at, `${before}${median}${after}`));
  if (!done) {
    void vscode.window.showWarningMessage(
      `The median ${median} was not inserted: this editor takes no changes. Run “Median: Copy Median” and paste it where it is wanted.`,
    );
  }
}
