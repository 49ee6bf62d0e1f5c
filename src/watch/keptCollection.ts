import * as l10n from '../l10n';
import { finish, type Steps } from '../median/steps';
import type { Disposable } from './emitter';
import type { Extraction } from './extraction';
import type { Journal } from './journal/journal';
import { metadataOf } from './keptExtraction';
import type { OpenWatches } from './openWatches';
import { byUnit, slicesOf } from './series/batch';

/** Keeps the collection beyond the life of the extension host: each addition in a journal of its own. */
export class KeptCollection implements Disposable {
  readonly #watches: OpenWatches;
  readonly #note: (what: string, sentence: string) => void;
  readonly #listener: Disposable;
  readonly #kept = new Map<Extraction, Journal | undefined>();
  #extractions: readonly Extraction[] = [];
  #opened = 0;

  /** @param note is called where something can't be kept: with the addition, and the reason as a sentence */
  constructor(watches: OpenWatches, note: (what: string, sentence: string) => void) {
    this.#watches = watches;
    this.#note = note;
    this.#listener = watches.onDidChange(() => this.#compare());
    watches.keep = extraction => this.#keeping(extraction);
  }

  /** How many additions are kept. */
  get count(): number {
    return [...this.#kept.values()].filter(journal => journal !== undefined).length;
  }

  /** Collects, in steps, what was collected in an earlier window. */
  *bringingBack(extraction: Extraction, journal: Journal): Steps<void> {
    this.#kept.set(extraction, journal);
    yield* this.#watches.collectingAgain(extraction);
  }

  #compare(): void {
    const { extractions } = this.#watches.collection;
    if (extractions === this.#extractions) return;
    this.#extractions = extractions;
    const wanted = new Set(extractions);
    for (const [extraction, journal] of this.#kept) {
      if (wanted.has(extraction)) continue;
      journal?.remove();
      this.#kept.delete(extraction);
    }
    for (const extraction of extractions) finish(this.#keeping(extraction));
  }

  /** Keeps an addition, where it is not kept already. O(n). */
  *#keeping(extraction: Extraction): Steps<void> {
    if (this.#kept.has(extraction)) return;
    this.#extractions = this.#watches.collection.extractions;
    const note = (sentence: string) =>
      this.#note(l10n.t('Of what was collected from “{0}”:', extraction.source), sentence);
    const journal = this.#watches.journal?.(metadataOf(extraction, ++this.#opened), note);
    this.#kept.set(extraction, journal);
    if (!journal) return;
    for (const slice of slicesOf(extraction.batches.flatMap(byUnit))) {
      journal.numbers([slice]);
      yield;
    }
    journal.flush();
  }

  dispose(): void {
    this.#listener.dispose();
  }
}
