/** Milliseconds of work that may be done at once after some time without any. */
const BURST = 50;

/** Keeps work that may never end by itself to a share of the time: what was not used is saved up to a short burst. */
export class Share {
  readonly #share: number;
  readonly #now: () => number;
  #saved = BURST;
  #at: number;

  /**
   * @param share of the time, above 0 and at most 1
   * @param now tells the time in milliseconds
   */
  constructor(share: number, now = () => performance.now()) {
    this.#share = share;
    this.#now = now;
    this.#at = now();
  }

  /** Does some work; the milliseconds to rest before the next. */
  spend(work: () => void): number {
    const started = this.#now();
    try {
      work();
    } finally {
      const ended = this.#now();
      this.#saved = Math.min(BURST, this.#saved + (ended - this.#at) * this.#share) - (ended - started);
      this.#at = ended;
    }
    return Math.max(0, -this.#saved / this.#share);
  }
}
