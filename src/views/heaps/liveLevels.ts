import { paced } from '../../budget';
import { logError } from '../../log';
import { findingLevels, type LevelRange } from '../../median/levels';
import type { Steps } from '../../median/steps';
import { Pace } from '../../pace';
import type { Half } from '../../protocol';
import type { Series } from '../../watch/series/series';

/** Milliseconds between two searches at least, and how many times what the last one took. */
const REST = 300;
const SHARE = 20;

/** The ranges of the levels of both heaps; none where they are not found yet. */
export type Levels = { readonly lags: boolean } & { readonly [half in Half]?: readonly LevelRange[] };

/** The levels of a series as they were when it had changed so often. */
interface Found {
  readonly series: Series;
  readonly changes: number;
  readonly lower: readonly LevelRange[];
  readonly upper: readonly LevelRange[];
}

/**
 * Finds the range of each level as numbers come, as long as somebody asks: a twentieth of the time at most, and in slices
 * that keep nobody waiting.
 */
export class LiveLevels {
  readonly #changed: () => void;
  #wanted: Series | undefined;
  #found: Found | undefined;
  #isBusy = false;
  #isDisposed = false;
  #cost = 0;
  readonly #pace = new Pace(
    () => Math.max(REST, SHARE * this.#cost),
    () => void this.#search(),
  );

  /** @param changed is called when others are found */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** What is known now; begins a search where it is time for one. */
  of(series: Series): Levels {
    this.#wanted = series;
    const found = this.#found?.series === series ? this.#found : undefined;
    const lags = found?.changes !== series.changes;
    if (lags) this.#pace.push();
    return { lags, ...(found && { lower: found.lower, upper: found.upper }) };
  }

  async #search(): Promise<void> {
    const series = this.#wanted;
    if (this.#isBusy || !series) return;
    this.#isBusy = true;
    try {
      const before = performance.now();
      this.#found = await paced(searching(series));
      this.#cost = performance.now() - before;
    } catch (error) {
      logError('Finding the levels of the heaps failed', error);
    } finally {
      this.#isBusy = false;
    }
    if (!this.#isDisposed) this.#changed();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#pace.dispose();
  }
}

function* searching(series: Series): Steps<Found> {
  const { changes, heaps } = series;
  const lower = yield* findingLevels(heaps.lowerSize, (count, from) => heaps.lower(count, from));
  const upper = yield* findingLevels(heaps.upperSize, (count, from) => heaps.upper(count, from));
  return { series, changes, lower, upper };
}
