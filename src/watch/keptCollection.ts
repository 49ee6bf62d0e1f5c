import type { Disposable } from './emitter';
import type { Extraction, Span } from './extraction';
import type { Journal, WatchMetadata } from './journal/journal';
import type { OpenWatches } from './openWatches';
import { type Batch, batchOf, byUnit, concat, keyOf, totalOf } from './series/batch';

/** Digits of an addition's number in its id, so that ids sort as the additions came. */
const DIGITS = 6;

/** Keeps the collection beyond the life of the extension host: each addition in a journal of its own. */
export class KeptCollection implements Disposable {
  readonly #watches: OpenWatches;
  readonly #note: (what: string, sentence: string) => void;
  readonly #listener: Disposable;
  readonly #kept = new Map<Extraction, Journal | undefined>();
  #extractions: readonly Extraction[] = [];
  #opened = 0;

  /** @param note is told of which addition something can't be kept, and why, in a sentence */
  constructor(watches: OpenWatches, note: (what: string, sentence: string) => void) {
    this.#watches = watches;
    this.#note = note;
    this.#listener = watches.onDidChange(() => this.#compare());
  }

  /** How many additions are kept. */
  get count(): number {
    return [...this.#kept.values()].filter(journal => journal !== undefined).length;
  }

  /** Collects what was collected in an earlier window. */
  bringBack(metadata: WatchMetadata, batches: readonly Batch[], journal: Journal): void {
    const extraction = extractionOf(metadata, batches);
    this.#kept.set(extraction, journal);
    this.#watches.collectAgain(extraction);
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
    for (const extraction of extractions)
      if (!this.#kept.has(extraction)) this.#kept.set(extraction, this.#keep(extraction));
  }

  #keep(extraction: Extraction): Journal | undefined {
    const note = (sentence: string) =>
      this.#note(`Of what was collected from “${extraction.source}”:`, sentence);
    const journal = this.#watches.journal?.(metadataOf(extraction, ++this.#opened), note);
    journal?.numbers(extraction.batches.flatMap(byUnit));
    journal?.flush();
    return journal;
  }

  dispose(): void {
    this.#listener.dispose();
  }
}

function metadataOf(extraction: Extraction, number: number): WatchMetadata {
  const { source, uri, spans, whole, byRule, reading, skipped, leftOut, beyond } = extraction;
  const opened = Date.now();
  return {
    id: `${opened.toString(36)}-${String(number).padStart(DIGITS, '0')}`,
    kind: 'collection',
    name: source,
    source,
    target: { uri, spans: JSON.stringify(spans), whole, byRule, reading },
    state: 'ended',
    detail: '',
    rule: undefined,
    options: {},
    warmUp: 0,
    left: { skipped, leftOut, beyond },
    notes: [],
    opened,
  };
}

function extractionOf({ source, target, left }: WatchMetadata, pieces: readonly Batch[]): Extraction {
  const { uri, spans, whole, byRule, reading } = target;
  const batches = joined(pieces);
  return {
    source,
    uri: String(uri),
    spans: JSON.parse(String(spans)) as Span[],
    whole: whole === true,
    byRule: byRule === true,
    reading: String(reading),
    batches,
    count: totalOf(batches),
    ...left,
  };
}

/** The pieces of each batch, which a journal may have cut and which it parts by unit, as one. */
function joined(pieces: readonly Batch[]): Batch[] {
  const groups = new Map<string, Batch[]>();
  for (const piece of pieces) {
    const key = keyOf(piece);
    const group = groups.get(key);
    if (group) group.push(piece);
    else groups.set(key, [piece]);
  }
  return Array.from(groups.values(), group => {
    const count = totalOf(group);
    const values = concat(
      new Float64Array(count),
      group.map(piece => piece.values),
    );
    const units = concat(
      new Uint8Array(count),
      group.map(piece => new Uint8Array(piece.values.length).fill(piece.unit)),
    );
    const batch = batchOf(group[0]?.label ?? '', values, units);
    // An older version has converted them before it kept them.
    return { ...batch, mixed: batch.mixed || group.some(({ mixed }) => mixed) };
  });
}
