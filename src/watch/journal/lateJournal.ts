import type { Batch } from '../series/batch';
import type { Journal, State, WatchMetadata } from './journal';

/** Stands for a journal that is still being opened, and hands on to it what came meanwhile, in order. */
export class LateJournal implements Journal {
  #journal: Journal | undefined;
  #waiting: ((journal: Journal) => void)[] | undefined = [];

  /** @param opening gives undefined where nothing is kept; must not reject */
  constructor(opening: Promise<Journal | undefined>) {
    void opening.then(journal => {
      this.#journal = journal;
      const waiting = this.#waiting ?? [];
      this.#waiting = undefined;
      if (journal) for (const call of waiting) call(journal);
    });
  }

  numbers(batches: readonly Batch[]): void {
    this.#then(journal => journal.numbers(batches));
  }

  time(at: number): void {
    this.#then(journal => journal.time(at));
  }

  flush(): void {
    this.#journal?.flush();
  }

  cleared(): void {
    this.#then(journal => journal.cleared());
  }

  changed(state: State, newest: () => WatchMetadata): void {
    this.#then(journal => journal.changed(state, newest));
  }

  remove(): void {
    this.#then(journal => journal.remove());
  }

  dispose(): void {
    this.#then(journal => journal.dispose());
  }

  #then(call: (journal: Journal) => void): void {
    if (this.#journal) call(this.#journal);
    else this.#waiting?.push(call);
  }
}
