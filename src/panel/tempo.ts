/** How fast numbers come, as far as it decides what is shown of each. */
export type Tempo = 'step' | 'place' | 'none';

/** Up to so many numbers a second the way of each is shown, and up to so many where it came to rest. */
const STEPS = 4;
const PLACES = 30;
/** Milliseconds that are looked back, and those that numbers must have come for before it is said how many a second. */
const LOOK_BACK = 3000;
const SUSTAINED = 500;
/** Changes that make a stream of numbers. */
const FEWEST = 3;

interface Change {
  readonly at: number;
  /** Numbers that there were before it, and with it. */
  readonly before: number;
  readonly count: number;
}

/** Tells from the counts that are drawn how fast numbers come. Times are in milliseconds. */
export class TempoMeter {
  #changes: Change[] = [];
  #count = 0;
  #last = Number.NEGATIVE_INFINITY;
  #isQuick = false;

  /** Begins anew with another series. */
  restart(count: number, at: number): void {
    this.#changes = [];
    this.#count = count;
    this.#last = at;
    this.#isQuick = false;
  }

  /** Notes how many numbers there are. */
  note(count: number, at: number): void {
    if (count === this.#count) return;
    if (count < this.#count) this.restart(count, at);
    this.#isQuick = at - this.#last < 1000 / STEPS;
    this.#changes.push({ at, before: this.#count, count });
    this.#count = count;
    this.#last = at;
  }

  /** Numbers a second; 0 where no stream of them comes. */
  rate(now: number): number {
    this.#changes = this.#changes.filter(({ at }) => now - at <= LOOK_BACK);
    const [first] = this.#changes;
    if (!first || this.#changes.length < FEWEST || now - this.#last > LOOK_BACK / 2) return 0;
    const time = this.#last - first.at;
    // What came with the first change came before the time that is measured.
    return time < SUSTAINED ? 0 : ((this.#count - first.count) / time) * 1000;
  }

  tempo(now: number): Tempo {
    const rate = this.rate(now);
    if (rate > PLACES) return 'none';
    return rate > STEPS || (this.#isQuick && now - this.#last < 1000) ? 'place' : 'step';
  }
}
