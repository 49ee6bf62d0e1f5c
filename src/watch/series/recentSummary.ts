import type { Series, Summary } from './series';

/** Share of the time that the search for quartiles may take while ever more numbers come. */
const SHARE = 0.02;

/** A summary whose quartiles may be those of a moment ago; all else is as of now. */
export interface RecentSummary extends Summary {
  /** Milliseconds until the quartiles may be searched for anew; 0 where they are those of all numbers. */
  readonly lag: number;
}

/** The quartiles of a series when they were last searched for, and what that took. */
interface Search {
  readonly q1: number;
  readonly q3: number;
  readonly at: number;
  readonly cost: number;
}

/**
 * Summaries for views that show a series again and again: the more numbers it has, the more rarely its quartiles are
 * searched for, so that this takes a fiftieth of the time at most.
 */
export class RecentSummaries {
  readonly #clock: () => number;
  readonly #searches = new WeakMap<Series, Search>();

  /** @param clock tells milliseconds */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Undefined when the series is empty. */
  of(series: Series): RecentSummary | undefined {
    return this.#before(series) ?? this.#search(series);
  }

  /** With the quartiles of the last search, where it is too early for another. */
  #before(series: Series): RecentSummary | undefined {
    const last = this.#searches.get(series);
    const facts = series.facts();
    if (!last || !facts || series.summarised) return undefined;
    const lag = last.at + last.cost / SHARE - this.#clock();
    if (lag <= 0) return undefined;
    // Quartiles of before never contradict the median of now.
    const { median } = facts;
    return { ...facts, q1: Math.min(last.q1, median), q3: Math.max(last.q3, median), lag };
  }

  #search(series: Series): RecentSummary | undefined {
    const known = series.summarised;
    const before = this.#clock();
    const summary = series.summary();
    if (!summary) return undefined;
    const at = this.#clock();
    const { q1, q3 } = summary;
    if (!known) this.#searches.set(series, { q1, q3, at, cost: at - before });
    return { ...summary, lag: 0 };
  }
}
