import type { Series } from './series';
import { besideMedian, type Summary } from './statistics';

/** Share of the time that the search for statistics may take while ever more numbers come. */
const SHARE = 0.02;

/** A summary in which what must be searched for may be as it was a moment ago; all else is as of now. */
export interface RecentSummary extends Summary {
  /** Milliseconds until it may be searched for again; 0 where all is as of now. */
  readonly lag: number;
}

/** What was last searched for in a series, and what that took. */
interface Search {
  readonly found: Summary;
  readonly at: number;
  readonly cost: number;
}

/**
 * Summaries for views that show a series again and again: the more numbers it has, the more rarely they search for what
 * must be searched for, so that this takes a fiftieth of the time at most.
 */
export class RecentSummaries {
  readonly #clock: () => number;
  readonly #searches = new WeakMap<Series, Search>();

  /** @param clock gives the time in milliseconds */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Undefined when the series is empty. */
  of(series: Series): RecentSummary | undefined {
    return this.#before(series) ?? this.#search(series);
  }

  /** With what the last search found, where it is too early for another. */
  #before(series: Series): RecentSummary | undefined {
    const last = this.#searches.get(series);
    const facts = series.facts();
    if (!last || !facts || series.summarised) return undefined;
    const lag = last.at + last.cost / SHARE - this.#clock();
    if (lag <= 0) return undefined;
    return { ...besideMedian(last.found, facts.median), ...facts, lag };
  }

  #search(series: Series): RecentSummary | undefined {
    const known = series.summarised;
    const before = this.#clock();
    const summary = series.summary();
    if (!summary) return undefined;
    const at = this.#clock();
    if (!known) this.#searches.set(series, { found: summary, at, cost: at - before });
    return { ...summary, lag: 0 };
  }
}
