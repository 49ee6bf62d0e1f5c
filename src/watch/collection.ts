import * as l10n from '../l10n';
import type { Steps } from '../median/steps';
import type { SkipCounts } from '../numbers/reasons';
import { type Extraction, fingerprint } from './extraction';
import { slicesOf } from './series/batch';
import { addCounts, type LeftCounts, NOTHING_LEFT } from './series/leftCounts';
import { SeriesSet } from './series/seriesSet';
import type { Watch } from './watch';

/** What {@link Collection.undo} has undone. */
export type Undone =
  | { readonly kind: 'addition'; readonly extraction: Extraction }
  | { readonly kind: 'clear' };

/**
 * The numbers that were collected on purpose and stay until they are cleared. It keeps what was added, in order
 * (8 bytes a number beside the heaps), so that each addition, and a clearing, can be undone.
 */
export class Collection implements Watch {
  readonly kind = 'collection';
  /** Undefined until it is first asked for: the start does without the classes that hold numbers. */
  #series: SeriesSet | undefined;
  #extractions: readonly Extraction[] = [];
  /** Its additions before each change, the oldest first; the lists are shared. */
  readonly #history: (readonly Extraction[])[] = [];

  get series(): SeriesSet {
    this.#series ??= new SeriesSet();
    return this.#series;
  }

  /** Whether it has no number that counts. */
  get isEmpty(): boolean {
    return this.#extractions.length === 0 || this.series.count === 0;
  }

  /** Whether {@link undo} has something to take back. */
  get canUndo(): boolean {
    return this.#history.length > 0;
  }

  get extractions(): readonly Extraction[] {
    return this.#extractions;
  }

  get source(): string {
    if (this.#extractions.length === 0) return l10n.t('Nothing collected');
    const names = [...new Set(this.#extractions.map(extraction => extraction.source))];
    const listed =
      names.length > 2 ? [names.slice(0, 2).join(', '), l10n.t('{0} more', String(names.length - 2))] : names;
    return l10n.t('Collected from {0}', l10n.list(listed));
  }

  get skipped(): SkipCounts {
    return this.#left.skipped;
  }

  get beyond(): number {
    return this.#left.beyond + this.series.beyond;
  }

  get leftOut(): number {
    return this.#left.leftOut;
  }

  get #left(): LeftCounts {
    return this.#extractions.reduce(addCounts, NOTHING_LEFT);
  }

  get reading(): string {
    const ways = new Set(this.#extractions.map(({ reading }) => reading));
    return ways.size === 1 ? ([...ways][0] ?? '') : '';
  }

  /** Whether the very same numbers of the very same place are in already. O(n) where it may be so. */
  has(extraction: Extraction): boolean {
    const sameSize = this.#extractions.filter(
      ({ uri, count }) => uri === extraction.uri && count === extraction.count,
    );
    if (sameSize.length === 0) return false;
    const print = fingerprint(extraction);
    return sameSize.some(other => fingerprint(other) === print);
  }

  /** @throws RangeError where a number is not finite in its series' unit; then nothing has changed */
  add(extraction: Extraction): void {
    try {
      this.series.add(extraction.batches);
    } catch (error) {
      // Some of its series may have their numbers already.
      this.#refill(this.#extractions);
      throw error;
    }
    this.#history.push(this.#extractions);
    this.#extractions = [...this.#extractions, extraction];
  }

  /**
   * The same in steps: it counts as added from the first on, and its numbers come little by little.
   */
  *adding(extraction: Extraction): Steps<void> {
    this.#history.push(this.#extractions);
    this.#extractions = [...this.#extractions, extraction];
    const { series } = this;
    for (const slice of slicesOf(extraction.batches)) {
      try {
        series.add([slice]);
      } catch (error) {
        this.undo();
        throw error;
      }
      yield;
      // Whatever else has changed the collection meanwhile has all of these numbers, or none of them.
      if (this.#series !== series) return;
    }
  }

  /** Undoes the newest change, an addition or a clearing; undefined where there is none. O(n). */
  undo(): Undone | undefined {
    const before = this.#history.pop();
    if (before === undefined) return undefined;
    const extraction = this.#extractions.length > before.length ? this.#extractions.at(-1) : undefined;
    this.#refill(before);
    return extraction ? { kind: 'addition', extraction } : { kind: 'clear' };
  }

  /** Forgets all numbers; {@link undo} brings them back. */
  clear(): void {
    if (this.#extractions.length === 0) return;
    this.#history.push(this.#extractions);
    this.#refill([]);
  }

  #refill(extractions: readonly Extraction[]): void {
    this.#extractions = extractions;
    this.#series = undefined;
    for (const { batches } of extractions) this.series.add(batches);
  }
}
