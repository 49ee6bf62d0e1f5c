/** Milliseconds over which characters are added up, and how many of them in that time are much. */
const SPAN = 1000;
const MUCH = 1 << 16;

/** Tells a flood from what comes now and then: some milliseconds' work a second is done where it comes. */
export class Flow {
  #since = Number.NEGATIVE_INFINITY;
  #characters = 0;

  /** Whether, with so many characters more, much comes. @param now in milliseconds */
  isMuch(characters: number, now: number): boolean {
    if (Math.abs(now - this.#since) >= SPAN) {
      this.#since = now;
      this.#characters = 0;
    }
    this.#characters += characters;
    return this.#characters > MUCH;
  }
}
