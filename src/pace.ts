/**
 * Lets values through with at least a given time between two of them: the first at once, of those that come
 * too soon only the newest, when its time has come.
 */
export class Pace<T> {
  readonly #gap: number;
  readonly #out: (value: T) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: { readonly value: T } | undefined;

  /** @param gap in milliseconds */
  constructor(gap: number, out: (value: T) => void) {
    this.#gap = gap;
    this.#out = out;
  }

  push(value: T): void {
    if (this.#timer === undefined) this.#let(value);
    else this.#waiting = { value };
  }

  #let(value: T): void {
    this.#waiting = undefined;
    this.#out(value);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#waiting) this.#let(this.#waiting.value);
    }, this.#gap);
  }
}
