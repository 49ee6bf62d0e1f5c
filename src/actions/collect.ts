import * as vscode from 'vscode';
import type { DocumentOptions } from '../documentOptions';
import { offer, refuse, tell } from '../messages';
import { readSelection } from '../sources/selection/readSelection';
import { numbersOf, writerFor } from '../views/language';
import type { LoadSummaries } from '../views/summaries';
import type { Extraction } from '../watch/extraction';
import type { OpenWatches } from '../watch/openWatches';
import { countOf, describeSkipped } from '../words';
import { copyMedian } from './useMedian';

/** Adds the selection's numbers to the collection; asks first where the very same are in it already. */
export async function addSelection(
  editor: vscode.TextEditor | undefined,
  documentOptions: DocumentOptions,
  watches: OpenWatches,
): Promise<void> {
  const extraction = await readSelection(editor, documentOptions);
  if (!extraction || (watches.collection.has(extraction) && !(await askToAddAgain(extraction)))) return;
  watches.add(extraction);
  tell(`Added ${numbersIn(extraction)}`);
}

async function askToAddAgain(extraction: Extraction): Promise<boolean> {
  const message = `These ${numbersIn(extraction)} are in the collection already. Added again, each of them counts twice.`;
  return refuse(message, 'Add Again');
}

/** Shows and says what is known of just the selection's numbers. */
export async function ofSelection(
  editor: vscode.TextEditor | undefined,
  documentOptions: DocumentOptions,
  watches: OpenWatches,
  panel: { show(): void },
  loadSummaries: LoadSummaries,
): Promise<void> {
  const extraction = await readSelection(editor, documentOptions);
  if (!extraction) return;
  watches.look(extraction);
  const series = watches.shownSeries;
  const summary = series && (await (await loadSummaries()).exact(series));
  if (!series || !summary) return;
  const write = writerFor(series);
  const { count, median, q1, q3, mean, sum } = summary;
  const facts = `quartiles ${write(q1)} and ${write(q3)}, mean ${write(mean)}, sum ${write(sum)}`;
  const others = extraction.count - count;
  const sentences = [
    `Median ${write(median)} of ${numbersOf(count)} from “${extraction.source}”: ${facts}.`,
    others > 0 && `${numbersOf(others)} of another label or unit ${others === 1 ? 'is' : 'are'} kept apart.`,
    describeSkipped(extraction.skipped) && `Skipped: ${describeSkipped(extraction.skipped)}.`,
  ];
  const actions = { Copy: () => copyMedian(watches), 'Show Heaps': () => panel.show() };
  offer(sentences.filter(Boolean).join(' '), actions);
}

/** Takes back the collection's last addition or, right after it was cleared, the clearing. */
export function undoAdd(watches: OpenWatches): void {
  const undone = watches.undo();
  if (!undone) void refuse('Nothing was added to the collection, so there is nothing to undo.');
  else if (undone.kind === 'clear') tell('Brought back the numbers that were cleared');
  else tell(`Took back ${numbersIn(undone.extraction)}`);
}

/** Forgets the collection, which one click brings back, and any look that is shown. */
export function clearCollection(watches: OpenWatches): void {
  const { count } = watches.collection.series;
  if (!watches.shown) {
    void refuse('Nothing is collected or shown, so there is nothing to clear.');
    return;
  }
  watches.clear();
  if (count === 0) return;
  const message = `Cleared ${countOf(count, 'collected number', vscode.env.language)}.`;
  const undo = () => {
    // The message stays on the screen for as long as the user likes.
    if (watches.collection.isEmpty) undoAdd(watches);
    else
      void refuse(
        'Numbers were added since. “Median: Undo Last Addition” takes them back first, and then the clearing.',
      );
  };
  offer(message, { Undo: undo });
}

/** `7 numbers from “data.csv”`. */
function numbersIn({ count, source }: Extraction): string {
  return `${numbersOf(count)} from “${source}”`;
}
