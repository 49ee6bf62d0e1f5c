import type * as vscode from 'vscode';
import { paced } from '../budget';
import type { DocumentOptions } from '../documentOptions';
import * as l10n from '../l10n';
import { offer, refuse, tell } from '../messages';
import { lookAtSelection, readSelection } from '../sources/selection/readSelection';
import { numbersOf, write as writeNumber, writerFor } from '../views/language';
import type { LoadSummaries } from '../views/summaries';
import type { Extraction } from '../watch/extraction';
import type { OpenWatches } from '../watch/openWatches';
import { describeSkipped } from '../words';
import { copyMedian } from './useMedian';

/** Adds the selection's numbers to the collection; asks first where the very same are in it already. */
export async function addSelection(
  editor: vscode.TextEditor | undefined,
  documentOptions: DocumentOptions,
  watches: OpenWatches,
): Promise<void> {
  const extraction = await readSelection(editor, documentOptions);
  if (!extraction || (watches.collection.has(extraction) && !(await askToAddAgain(extraction)))) return;
  await paced(watches.adding(extraction));
  tell(l10n.t('Added {0}', numbersIn(extraction)));
}

async function askToAddAgain(extraction: Extraction): Promise<boolean> {
  const message = l10n.t(
    'These {0} are in the collection already. Added again, each of them counts twice.',
    numbersIn(extraction),
  );
  return refuse(message, l10n.t('Add Again'));
}

/** Shows and says what is known of just the selection's numbers. */
export async function ofSelection(
  editor: vscode.TextEditor | undefined,
  documentOptions: DocumentOptions,
  watches: OpenWatches,
  panel: { show(): void },
  loadSummaries: LoadSummaries,
): Promise<void> {
  const look = await lookAtSelection(editor, documentOptions);
  if (!look) return;
  const { extraction, watch } = look;
  watches.look(extraction, watch);
  const series = watches.shownSeries;
  const summary = series && (await (await loadSummaries()).exact(series));
  if (!series || !summary) return;
  const write = writerFor(series);
  const { count, median, q1, q3, mean, sum } = summary;
  const facts = l10n.t(
    'quartiles {0} and {1}, mean {2}, sum {3}',
    write(q1),
    write(q3),
    write(mean),
    write(sum),
  );
  const others = extraction.count - count;
  const sentences = [
    l10n.t('Median {0} of {1} from “{2}”: {3}.', write(median), numbersOf(count), extraction.source, facts),
    others > 0 &&
      l10n.plural(
        others,
        '{0} number of another label or unit is kept apart.|{0} numbers of another label or unit are kept apart.',
        write(others),
      ),
    describeSkipped(extraction.skipped) && l10n.t('Skipped: {0}.', describeSkipped(extraction.skipped)),
  ];
  const actions = { [l10n.t('Copy')]: () => copyMedian(watches), [l10n.t('Show Heaps')]: () => panel.show() };
  offer(sentences.filter(Boolean).join(' '), actions);
}

/** Takes back the collection's last addition or, right after it was cleared, the clearing. */
export function undoAdd(watches: OpenWatches): void {
  const undone = watches.undo();
  if (!undone) void refuse(l10n.t('Nothing was added to the collection, so there is nothing to undo.'));
  else if (undone.kind === 'clear') tell(l10n.t('Brought back the numbers that were cleared'));
  else tell(l10n.t('Took back {0}', numbersIn(undone.extraction)));
}

/** Forgets the collection, which one click brings back. */
export function clearCollection(watches: OpenWatches): void {
  const { count } = watches.collection.series;
  watches.clearCollection();
  const message = l10n.plural(
    count,
    'Cleared {0} collected number.|Cleared {0} collected numbers.',
    writeNumber(count),
  );
  const undo = () => {
    // The message stays on the screen for as long as the user likes.
    if (watches.collection.isEmpty) undoAdd(watches);
    else
      void refuse(
        l10n.t(
          'Numbers were added since. “Median: Undo Last Addition” takes them back first, and then the clearing.',
        ),
      );
  };
  offer(message, { [l10n.t('Undo')]: undo });
}

/** `7 numbers from “data.csv”`. */
function numbersIn({ count, source }: Extraction): string {
  return l10n.t('{0} from “{1}”', numbersOf(count), source);
}
