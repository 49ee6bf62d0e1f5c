import type { Disposable } from './emitter';
import type { Span, Take } from './extraction';
import type { About, Journal } from './journal/journal';
import type { OpenWatches } from './openWatches';
import { concat, type Pool, totalOf } from './series/batch';

/** Digits of an addition's number in its id, so that ids sort as the additions came. */
const DIGITS = 6;

/** Keeps the collection beyond the life of the extension host: each addition in a journal of its own. */
export class KeptCollection implements Disposable {
  readonly #watches: OpenWatches;
  readonly #note: (what: string, sentence: string) => void;
  readonly #listener: Disposable;
  readonly #kept = new Map<Take, Journal | undefined>();
  #takes: readonly Take[] = [];
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
  bringBack(about: About, pools: readonly Pool[], journal: Journal): void {
    const take = takeOf(about, pools);
    this.#kept.set(take, journal);
    this.#watches.collectAgain(take);
  }

  #compare(): void {
    const { takes } = this.#watches.collection;
    if (takes === this.#takes) return;
    this.#takes = takes;
    const wanted = new Set(takes);
    for (const [take, journal] of this.#kept) {
      if (wanted.has(take)) continue;
      journal?.remove();
      this.#kept.delete(take);
    }
    for (const take of takes) if (!this.#kept.has(take)) this.#kept.set(take, this.#keep(take));
  }

  #keep(take: Take): Journal | undefined {
    const note = (sentence: string) => this.#note(`Of what was collected from “${take.source}”:`, sentence);
    const journal = this.#watches.journal?.(aboutOf(take, ++this.#opened), note);
    journal?.numbers(take.pools);
    journal?.flush();
    return journal;
  }

  dispose(): void {
    this.#listener.dispose();
  }
}

function aboutOf(take: Take, number: number): About {
  const { source, uri, spans, whole, byRule, reading, skipped, leftOut, beyond } = take;
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

function takeOf({ source, target, left }: About, pieces: readonly Pool[]): Take {
  const { uri, spans, whole, byRule, reading } = target;
  const pools = joined(pieces);
  return {
    source,
    uri: String(uri),
    spans: JSON.parse(String(spans)) as Span[],
    whole: whole === true,
    byRule: byRule === true,
    reading: String(reading),
    pools,
    count: totalOf(pools),
    ...left,
  };
}

/** The pieces of each pool, which a journal may have cut, as one. */
function joined(pieces: readonly Pool[]): Pool[] {
  const groups = new Map<string, Pool[]>();
  for (const piece of pieces) {
    const key = JSON.stringify([piece.label, piece.unit]);
    const group = groups.get(key);
    if (group) group.push(piece);
    else groups.set(key, [piece]);
  }
  return [...groups.values()].map(group => {
    const parts = group.map(({ values }) => values);
    const values = concat(new Float64Array(totalOf(group)), parts);
    return { ...(group[0] as Pool), values };
  });
}
