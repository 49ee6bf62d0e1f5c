import type { Disposable } from './emitter';
import type { Journal } from './journal/journal';
import { Timeline } from './journal/timeline';
import { type Limit, Limits } from './limits';
import { Accumulator } from './series/accumulator';
import type { Batch, SeriesName } from './series/batch';
import type { Counting } from './series/counted';
import type { LeftCounts } from './series/leftCounts';
import type { SeriesEnds, SeriesSet } from './series/seriesSet';
import type { Window } from './series/window';
import { Upkeep } from './upkeep';
import { watchClock } from './watchClock';
import type { WatchHost } from './watchHost';

/** The watch that numbers belong to, as far as they know it. */
export interface Owner {
  /** Whether numbers may come. */
  isRunning(): boolean;
  /** Is called after they have changed by themselves. */
  changed(): void;
  /** Is called the first time that a limit is crossed since it was set. */
  crossed(limit: Limit): void;
}

/** All numbers up to a time. */
export interface Place {
  readonly counted: number;
  readonly ends: SeriesEnds;
}

/** The numbers of a live watch: kept in a journal, counted into series as long as they are in a window, held to limits. */
export class LiveNumbers implements Disposable {
  journal: Journal | undefined;
  readonly #owner: Owner;
  readonly #clock: ReturnType<typeof watchClock>;
  readonly #accumulator: Accumulator;
  readonly #limits: Limits;
  readonly #timeline = new Timeline();
  readonly #upkeep: Upkeep;
  #counting: Counting;

  constructor(owner: Owner, host: WatchHost, counting: Counting, limits: readonly Limit[] = []) {
    this.#owner = owner;
    this.#clock = watchClock(host);
    this.#counting = counting;
    this.#accumulator = new Accumulator(counting);
    this.#limits = new Limits(limits);
    if ('at' in counting.window) this.#clock.reach(counting.window.at);
    this.#upkeep = new Upkeep(this, { ...host, now: this.#clock.now }, () => {
      this.#checkLimits();
      owner.changed();
    });
  }

  get series(): SeriesSet {
    return this.#accumulator.series;
  }

  /** All that came since they were last forgotten. */
  get counted(): number {
    return this.#accumulator.counted;
  }

  /** What did not become a number of a series. */
  get left(): LeftCounts {
    return this.#accumulator.left;
  }

  /** What of them counts, or is about to. */
  get counting(): Counting {
    return this.#counting;
  }

  get window(): Window {
    return this.#counting.window;
  }

  get isRunning(): boolean {
    return this.#owner.isRunning();
  }

  get limits(): Pick<Limits, 'all' | 'of' | 'crossed'> {
    return this.#limits;
  }

  /** What a user must know of them; `beyond` counts all numbers of labels beyond the most. */
  notes(beyond: number): string[] {
    return this.#accumulator.notes(beyond);
  }

  /** All that are kept, whether they count or not, those of a series in their order. O(n). */
  everything(): Batch[] {
    return this.#accumulator.everything();
  }

  /** Where they stand now. */
  get place(): Place {
    return { counted: this.counted, ends: this.series.ends };
  }

  /** Forgets what came since a place. O(n), but where nothing did. */
  forgetSince({ counted, ends }: Place): void {
    if (this.counted === counted) return;
    const before = this.#accumulator.everything(ends);
    this.forget();
    this.add(before);
  }

  add(batches: readonly Batch[]): void {
    for (const { at } of batches) if (at) this.#clock.reach(at);
    const now = this.#clock.now();
    const counted = this.#accumulator.add(batches, now);
    if (this.journal) this.#timeline.write(this.journal, counted, now);
    this.#upkeep.see();
    this.#checkLimits(counted);
  }

  /** Counts in another way, those that came already too: O(n), in steps. */
  countBy(change: Partial<Counting>): void {
    this.#counting = { ...this.#counting, ...change };
    this.#upkeep.forgetAge();
    this.#accumulator.countBy(this.#counting, this.#clock.now());
    this.#upkeep.see();
    this.#checkLimits();
  }

  /** Lets only those count that come from now on. */
  mark(): void {
    // Behind all that came, be it in this very millisecond.
    const at = this.#clock.now() + 1;
    this.#clock.reach(at);
    this.series.cut(at);
    this.#timeline.cut();
    this.countBy({ window: { kind: 'since', at } });
  }

  /** Holds a series to a limit, in place of the one that it has. */
  setLimit(limit: Limit): void {
    this.#limits.set(limit);
    this.#checkLimits();
  }

  removeLimit(series: SeriesName): void {
    this.#limits.remove(series);
  }

  /** Limits that were crossed will be told again. */
  rearm(): void {
    this.#limits.rearm();
  }

  forget(): void {
    this.#accumulator.clear();
    this.#upkeep.forgetAge();
    this.#timeline.cut();
    this.journal?.cleared();
  }

  /** To be called where the watch runs again. */
  resume(): void {
    this.#upkeep.see();
  }

  dispose(): void {
    this.#upkeep.dispose();
    this.journal?.dispose();
  }

  #checkLimits(came: readonly Batch[] = []): void {
    for (const limit of this.#limits.news(this.series, came)) this.#owner.crossed(limit);
  }
}
