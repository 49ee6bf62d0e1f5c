import type { Disposable } from './emitter';
import type { SeriesSet } from './series/seriesSet';
import type { Window } from './series/window';
import type { WatchHost } from './watchHost';

/** Steps of a recount that are taken at once, at most: 16,000 numbers. */
const STEPS_AT_ONCE = 4;
/** Milliseconds after which no other step is taken at once: on a slow machine, or where numbers leave a large window. */
const BUDGET = 4;
/** Milliseconds between two looks for numbers that are too old, at least and at most. */
const AGEING = { least: 250, most: 3_600_000 };

/** The numbers that are kept up. */
export interface Kept {
  readonly series: SeriesSet;
  readonly window: Window;
  /** Whether numbers may come: while none do, none grow old. */
  readonly isRunning: boolean;
}

/** What becomes of numbers by itself: a recount is gone on with, and what is too old for a window of time leaves. */
export class Upkeep implements Disposable {
  readonly #kept: Kept;
  readonly #host: Pick<WatchHost, 'now' | 'later'>;
  readonly #changed: () => void;
  #recounting: Disposable | undefined;
  #ageing: Disposable | undefined;

  /** @param changed is called after what counts has changed by itself */
  constructor(kept: Kept, host: Pick<WatchHost, 'now' | 'later'>, changed: () => void) {
    this.#kept = kept;
    this.#host = host;
    this.#changed = changed;
  }

  /** Takes the first steps of what is to be done, and sees to the rest. To be called after each change. */
  see(): void {
    this.#recount();
    this.#awaitAge();
  }

  /** What waits to grow old is not what it was. */
  forgetAge(): void {
    this.#ageing?.dispose();
    this.#ageing = undefined;
  }

  dispose(): void {
    this.#recounting?.dispose();
    this.forgetAge();
  }

  /** Goes on with what is to be counted in another way: at once for some steps, then whenever others had their turn. */
  #recount(): void {
    if (this.#recounting || !this.#step()) return;
    this.#recounting = this.#host.later(() => {
      this.#recounting = undefined;
      this.see();
      this.#changed();
    }, 0);
  }

  /** Takes steps of a recount. Whether there are more. */
  #step(): boolean {
    const begun = this.#host.now();
    for (let left = STEPS_AT_ONCE; left > 0; left--) {
      if (!this.#kept.series.step(1)) return false;
      if (this.#host.now() - begun >= BUDGET) break;
    }
    return true;
  }

  /** Looks for numbers that are too old when there may be some, not with each number. */
  #awaitAge(): void {
    const { window, isRunning, series } = this.#kept;
    if (this.#ageing || window.kind !== 'time' || !isRunning) return;
    const { oldest } = series;
    if (oldest === undefined) return;
    const wait = oldest + window.seconds * 1000 - this.#host.now();
    this.#ageing = this.#host.later(
      () => {
        this.#ageing = undefined;
        if (!this.#kept.isRunning) return;
        const isOlder = this.#kept.series.age(this.#host.now());
        this.see();
        if (isOlder) this.#changed();
      },
      Math.min(Math.max(wait, AGEING.least), AGEING.most),
    );
  }
}
