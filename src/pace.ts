/** When a value goes through that comes after a rest: at once, or with the newest of those that follow it within the gap. */
export type First = 'atOnce' | 'afterGap';

/**
 * Lets values through with at least a given time between two of them: of those that come too soon only the newest,
 * when its time has come.
 */
export class Pace<T = void> {
  readonly #gap: () => number;
  readonly #out: (value: T) => void;
  readonly #first: First;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: { readonly value: T } | undefined;
  #isDisposed = false;

  /**
   * @param gap in milliseconds; a function is asked at the start of each gap
   * @param out may push itself, which then waits for the end of the gap
   */
  constructor(gap: number | (() => number), out: (value: T) => void, first: First = 'atOnce') {
    this.#gap = typeof gap === 'number' ? () => gap : gap;
    this.#out = out;
    this.#first = first;
  }

  push(value: T): void {
    if (this.#isDisposed) return;
    this.#waiting = { value };
    if (this.#timer !== undefined) return;
    if (this.#first === 'atOnce') this.#let(value);
    else this.#rest();
  }

  /** Nothing more goes through, what waits neither. */
  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
  }

  #let(value: T): void {
    this.#waiting = undefined;
    // The gap begins first, so that it is there whatever `out` does.
    if (this.#first === 'atOnce') this.#rest();
    this.#out(value);
  }

  #rest(): void {
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#waiting) this.#let(this.#waiting.value);
    }, this.#gap());
  }
}
