import type { SkipCounts } from '../numbers/reasons';
import { fingerprint, type Take } from './extraction';
import { SeriesSet } from './series/seriesSet';
import type { Watch } from './watch';

/** What {@link Collection.undo} took back. */
export type Undone = { readonly kind: 'addition'; readonly take: Take } | { readonly kind: 'clear' };

/**
 * The numbers that were collected on purpose and stay until they are cleared. It keeps what was added, in order
 * (8 bytes a number beside the heaps), so that each addition, and a clearing, can be undone.
 */
export class Collection implements Watch {
  readonly kind = 'collection';
  #series = new SeriesSet();
  #takes: readonly Take[] = [];
  /** What it held before each change, the oldest first: lists of takes, which are shared. */
  readonly #history: (readonly Take[])[] = [];

  get series(): SeriesSet {
    return this.#series;
  }

  get takes(): readonly Take[] {
    return this.#takes;
  }

  get source(): string {
    if (this.#takes.length === 0) return 'Nothing collected';
    const names = [...new Set(this.#takes.map(take => take.source))];
    const listed = names.length > 2 ? [names.slice(0, 2).join(', '), `${names.length - 2} more`] : names;
    return `Collected from ${listed.join(' and ')}`;
  }

  get skipped(): SkipCounts {
    const sums: SkipCounts = {};
    for (const { skipped } of this.#takes) {
      for (const [reason, count] of Object.entries(skipped) as [keyof SkipCounts, number][]) {
        sums[reason] = (sums[reason] ?? 0) + count;
      }
    }
    return sums;
  }

  get beyond(): number {
    return this.#takes.reduce((sum, { beyond }) => sum + beyond, this.#series.beyond);
  }

  get leftOut(): number {
    return this.#takes.reduce((sum, { leftOut }) => sum + leftOut, 0);
  }

  get reading(): string {
    const ways = new Set(this.#takes.map(({ reading }) => reading));
    return ways.size === 1 ? ([...ways][0] ?? '') : '';
  }

  /** Whether the very same numbers of the very same place are in already. O(n) where it may be so. */
  has(take: Take): boolean {
    const sameSize = this.#takes.filter(({ uri, count }) => uri === take.uri && count === take.count);
    if (sameSize.length === 0) return false;
    const print = fingerprint(take);
    return sameSize.some(other => fingerprint(other) === print);
  }

  /** @throws RangeError where a number is not finite in its series' unit; then nothing has changed */
  add(take: Take): void {
    try {
      this.#series.add(take.pools);
    } catch (error) {
      // Some of its series may have taken their numbers already.
      this.#refill(this.#takes);
      throw error;
    }
    this.#history.push(this.#takes);
    this.#takes = [...this.#takes, take];
  }

  /** Takes back the newest change, an addition or a clearing; undefined where there is none. O(n). */
  undo(): Undone | undefined {
    const before = this.#history.pop();
    if (before === undefined) return undefined;
    const take = this.#takes.length > before.length ? this.#takes.at(-1) : undefined;
    this.#refill(before);
    return take ? { kind: 'addition', take } : { kind: 'clear' };
  }

  /** Forgets all numbers; {@link undo} brings them back. */
  clear(): void {
    if (this.#takes.length === 0) return;
    this.#history.push(this.#takes);
    this.#refill([]);
  }

  #refill(takes: readonly Take[]): void {
    this.#takes = takes;
    this.#series = new SeriesSet();
    for (const { pools } of takes) this.#series.add(pools);
  }
}
