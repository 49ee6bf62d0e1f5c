import * as vscode from 'vscode';
import * as l10n from '../l10n';
import { refuse } from '../messages';
import { write } from '../views/language';
import { seriesOf } from '../views/tree/watchRow';
import type { OpenWatches } from '../watch/openWatches';
import { scaleOf, toScale } from '../watch/series/scale';
import { plainMedian } from '../watch/series/summary';
import { rowOf } from './watchTarget';

const NOTHING = l10n.t(
  'There is no median yet. Select two or more numbers, or run “Median: Add Selection”, and run the command again.',
);

function shownMedian(watches: OpenWatches, series = watches.shownSeries): number | undefined {
  if (series?.median === undefined) {
    void refuse(NOTHING);
    return undefined;
  }
  const scale = scaleOf(series);
  return plainMedian(series, value => toScale(value, scale));
}

/**
 * Puts the shown median, or that of a line of the tree, on the clipboard, plain: a point as decimal mark, no grouping,
 * all of its digits, no unit.
 */
export async function copyMedian(watches: OpenWatches, argument?: unknown): Promise<void> {
  const row = rowOf(watches, argument);
  const median = shownMedian(watches, row && (seriesOf(row) ?? row.watch.series.main));
  if (median === undefined) return;
  await vscode.env.clipboard.writeText(String(median));
  vscode.window.setStatusBarMessage(l10n.t('Copied the median, {0}', write(median)), 3000);
}

/** Types the shown median, plain, at the primary cursor. */
export async function insertMedian(
  watches: OpenWatches,
  editor: vscode.TextEditor | undefined,
): Promise<void> {
  const median = shownMedian(watches);
  if (median !== undefined) await insertAtCursor(editor, String(median), l10n.t('median'));
}

/**
 * Types a figure, plain, at the primary cursor. What is selected stays as it is, and a blank keeps the number from
 * running together with a word or a number beside it.
 *
 * @param name of the figure in the display language
 */
export async function insertAtCursor(
  editor: vscode.TextEditor | undefined,
  figure: string,
  name: string,
): Promise<void> {
  if (!editor) {
    const message = l10n.t(
      'There is no editor to insert the {0} {1} into. Click into one and run the command again, or copy it.',
      name,
      figure,
    );
    if (await refuse(message, l10n.t('Copy'))) await vscode.env.clipboard.writeText(figure);
    return;
  }
  const { selection } = editor;
  const at = selection.active;
  const line = editor.document.lineAt(at.line).text;
  const before = /[\w.,]$/.test(line.slice(0, at.character)) ? ' ' : '';
  const after = /^[\w.]/.test(line.slice(at.character)) ? ' ' : '';
  const text = `${before}${figure}${after}`;
  const { version } = editor.document;
  const done = await editor.edit(edit => edit.insert(at, text));
  // VS Code says that it is done in a document that takes no changes, too.
  if (!done || editor.document.version === version) {
    void refuse(
      l10n.t(
        'The {0} {1} was not inserted: this editor takes no changes. Copy it, by “Median: Copy the Median” or “Median: Copy Mean, Percentile or Other Statistic…”, and paste it where it is wanted.',
        name,
        figure,
      ),
    );
  } else if (!selection.isEmpty) {
    // VS Code lets a selection grow over what is inserted at its edge.
    const anchor = selection.isReversed
      ? selection.anchor.translate(0, at.line === selection.anchor.line ? text.length : 0)
      : selection.anchor;
    const active = selection.isReversed ? at.translate(0, text.length) : at;
    editor.selections = [new vscode.Selection(anchor, active), ...editor.selections.slice(1)];
  }
}
