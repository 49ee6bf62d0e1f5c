/** Milliseconds of silence that one look can tell of: while a machine sleeps, nothing speaks and nothing looks. */
const MOST_OF_A_LOOK = 60_000;

/** For how long things that speak now and then, each by its name, have said nothing, as far as somebody looked. */
export class Silence {
  readonly #patience: number;
  readonly #now: () => number;
  readonly #known = new Map<string, { said: unknown; at: number; silent: number }>();

  /**
   * @param patience milliseconds
   * @param now a clock that does not jump
   */
  constructor(patience: number, now: () => number = () => performance.now()) {
    this.#patience = patience;
    this.#now = now;
  }

  /** Whether it has said the same for too long, from the first look on. @param said what it says now */
  isTooLong(name: string, said: unknown): boolean {
    const at = this.#now();
    const known = this.#known.get(name);
    if (!known || known.said !== said) {
      this.#known.set(name, { said, at, silent: 0 });
      return false;
    }
    known.silent += Math.min(at - known.at, MOST_OF_A_LOOK);
    known.at = at;
    return known.silent > this.#patience;
  }
}
