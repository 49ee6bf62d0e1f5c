import { type Batch, keyOf } from '../series/batch';
import { MOST_SERIES, OTHER_LABELS } from '../series/leftCounts';

/** What numbers are called and the unit that they are in. */
export type SeriesHeader = Omit<Batch, 'values' | 'units'>;

/** The numbers of one unit of a series as its watch has it. */
export interface Tallied {
  /** As the first of them was written, but with the label of the series that they are in. */
  readonly header: SeriesHeader;
  /** Those that the journal holds, and those that came before them and went. */
  held: number;
  dropped: number;
}

/** Counts the numbers of each series of a watch, in the order in which the series appeared, as the watch itself does. */
export class Tally {
  /** Of series that have a label of their own. */
  readonly #keys = new Set<string>();
  readonly #byUnit = new Map<string, Tallied>();

  get all(): Iterable<Tallied> {
    return this.#byUnit.values();
  }

  add(header: SeriesHeader, count: number, dropped = 0): void {
    const tallied = this.#of(header);
    tallied.held += count;
    tallied.dropped += dropped;
  }

  /** Where numbers so called belong; undefined where none of them came. */
  of({ label, dimension, unit }: SeriesHeader): Tallied | undefined {
    const key = keyOf({ label, dimension });
    const own = this.#keys.has(key) ? key : keyOf({ label: OTHER_LABELS, dimension });
    return this.#byUnit.get(`${unit}\n${own}`);
  }

  /** The part of the numbers that can go where each series keeps so many, the newest: from 0 to 1. */
  beyond(most: number): number {
    let [all, going] = [0, 0];
    for (const { held } of this.#byUnit.values()) {
      all += held;
      going += Math.max(0, held - most);
    }
    return all === 0 ? 0 : going / all;
  }

  clear(): void {
    this.#keys.clear();
    this.#byUnit.clear();
  }

  #of({ label, dimension, unit, mixed }: SeriesHeader): Tallied {
    const key = keyOf({ label, dimension });
    if (label !== OTHER_LABELS && !this.#keys.has(key)) {
      if (this.#keys.size === MOST_SERIES) return this.#of({ label: OTHER_LABELS, dimension, unit, mixed });
      this.#keys.add(key);
    }
    const name = `${unit}\n${key}`;
    let tallied = this.#byUnit.get(name);
    if (!tallied) {
      tallied = { header: { label, dimension, unit, mixed }, held: 0, dropped: 0 };
      this.#byUnit.set(name, tallied);
    }
    return tallied;
  }
}
