import type { Batch } from '../series/batch';
import type { Journal } from './journal';

/** Numbers that come within so many milliseconds may share their time in the journal. */
const TIMED = 1000;

/** Hands numbers to a journal, and their times where they are news. */
export class Timeline {
  /** The last time that the journal knows. */
  #told: number | undefined;

  /** @param now when they came, unless they say so themselves */
  write(journal: Journal, counted: readonly Batch[], now: number): void {
    let same: Batch[] = [];
    for (const batch of counted) {
      const { at = now } = batch;
      if (this.#told === undefined || Math.abs(at - this.#told) >= TIMED) {
        if (same.length > 0) journal.numbers(same);
        same = [];
        journal.time(at);
        this.#told = at;
      }
      same.push(batch);
    }
    if (same.length > 0) journal.numbers(same);
  }

  /** The time of what comes next is news. */
  cut(): void {
    this.#told = undefined;
  }
}
