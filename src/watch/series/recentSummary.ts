import type { Steps } from '../../median/steps';
import type { Series } from './series';
import { besideFacts, type Facts, factsOf, type Searched, type Summary, searching } from './summary';

/**
 * Share of the time that the search for statistics may take: while ever more numbers come, and once none has come for
 * some milliseconds.
 */
const SHARE = { coming: 0.005, still: 0.02 };
const STILL = 400;

/** Milliseconds of search between two pauses: a frame holds it with room to spare. */
const TURN = 6;

/** So many numbers are searched within a millisecond. The search of more begins once what is shown of them has gone out. */
const AT_ONCE = 1 << 16;
const GONE_OUT = 6;

/** A summary in which what must be searched for may be as it was a moment ago, or not be found yet; all else is as of now. */
export interface RecentSummary extends Facts, Partial<Searched> {
  /** Milliseconds until it may be asked for again; 0 where all is as of now. */
  readonly lag: number;
}

/** What was last searched for in a series. */
interface Search {
  readonly percentiles: readonly number[];
  /** How often the series had changed. */
  readonly changes: number;
  /** How many numbers it had. */
  readonly count: number;
  /** Those of the same numbers. */
  readonly facts: Facts;
  readonly found: Searched;
  readonly at: number;
  /** Milliseconds that it took. */
  readonly cost: number;
}

/** What the summaries need of whoever shows them. */
export interface Surroundings {
  /** The time in milliseconds. */
  readonly clock: () => number;
  /** Does some work once others had their turn, or so many milliseconds. */
  readonly later: (work: () => void, milliseconds?: number) => void;
  /** The percentiles that are wanted: another list once others are. */
  readonly percentiles: () => readonly number[];
}

/**
 * Summaries for views that show a series again and again: the more numbers it has, the more rarely they search for what
 * must be searched for, so that this takes a two-hundredth of the time while numbers come, and a fiftieth at most, and they
 * pause while they search.
 */
export class RecentSummaries {
  readonly #own: Surroundings;
  readonly #searches = new WeakMap<Series, Search>();
  readonly #running = new WeakMap<Series, Promise<Search | undefined>>();
  /** With which change each series was last seen, and since when. */
  readonly #seen = new WeakMap<Series, { readonly changes: number; readonly since: number }>();

  constructor(own: Surroundings) {
    this.#own = own;
  }

  /** The percentiles that they have, once they are found. */
  get percentiles(): readonly number[] {
    return this.#own.percentiles();
  }

  /** What is known now; undefined when the series is empty. Begins a search where it is time for one. */
  of(series: Series): RecentSummary | undefined {
    const facts = factsOf(series);
    if (!facts) return undefined;
    const wait = this.#isFresh(series) ? 0 : this.#waitFor(series);
    if (wait <= 0 && !this.#isFresh(series) && !this.#running.has(series)) void this.#search(series);
    const found = this.#searches.get(series)?.found;
    if (found && this.#isFresh(series)) return { ...facts, ...found, lag: 0 };
    return { ...facts, ...(found && besideFacts(found, facts)), lag: Math.max(TURN, Math.min(wait, STILL)) };
  }

  /** All as it is when the search for it begins, however long that takes; undefined when the series is empty. */
  async exact(series: Series): Promise<Summary | undefined> {
    while (!this.#isFresh(series) && this.#running.has(series)) await this.#running.get(series);
    const search = this.#isFresh(series) ? this.#searches.get(series) : await this.#search(series);
    return search && { ...search.facts, ...search.found };
  }

  /** Whether nothing would come of another search. */
  #isFresh(series: Series): boolean {
    const last = this.#searches.get(series);
    return last?.changes === series.changes && last.percentiles === this.#own.percentiles();
  }

  /** Milliseconds until another search may begin. */
  #waitFor(series: Series): number {
    const last = this.#searches.get(series);
    if (!last || last.percentiles !== this.#own.percentiles()) return 0;
    const now = this.#own.clock();
    // Where ever more come, the next search costs more than the last did.
    const cost = last.cost * Math.max(1, series.count / last.count);
    const pays = this.#isStill(series, now) ? last.cost / SHARE.still : cost / SHARE.coming;
    return last.at + pays - now;
  }

  /** Whether no number has come for a while, as far as was seen. */
  #isStill(series: Series, now: number): boolean {
    const { changes } = series;
    const seen = this.#seen.get(series);
    if (seen?.changes === changes) return now - seen.since >= STILL;
    this.#seen.set(series, { changes, since: now });
    return false;
  }

  /**
   * Searches the numbers that there are: few at once, many a moment later; for as long as a turn, then whenever others had
   * theirs.
   */
  #search(series: Series): Promise<Search | undefined> {
    let isOver = false;
    const search = new Promise<Search | undefined>(resolve => {
      const begin = () =>
        this.#run(series, done => {
          isOver = true;
          if (done) this.#searches.set(series, done);
          this.#running.delete(series);
          resolve(done);
        });
      if (series.count <= AT_ONCE) begin();
      else this.#own.later(begin, GONE_OUT);
    });
    if (!isOver) this.#running.set(series, search);
    return search;
  }

  /** Searches the numbers that there are now, turn by turn; then says what was found. */
  #run(series: Series, end: (done: Search | undefined) => void): void {
    const percentiles = this.#own.percentiles();
    const { changes, count } = series;
    const facts = factsOf(series);
    const steps = searching(series, percentiles);
    let cost = 0;
    const go = () => {
      const { found, spent, isDone } = this.#turn(steps);
      cost += spent;
      if (isDone)
        end(facts && found && { percentiles, changes, count, facts, found, at: this.#own.clock(), cost });
      else this.#own.later(go);
    };
    go();
  }

  /** Takes steps for as long as a turn. */
  #turn(steps: Steps<Searched | undefined>): {
    found?: Searched | undefined;
    spent: number;
    isDone: boolean;
  } {
    const begun = this.#own.clock();
    for (;;) {
      const step = steps.next();
      const spent = this.#own.clock() - begun;
      if (step.done) return { found: step.value, spent, isDone: true };
      if (spent >= TURN) return { spent, isDone: false };
    }
  }
}
