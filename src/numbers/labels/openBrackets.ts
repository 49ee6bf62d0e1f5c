/** Brackets are followed so deep; of deeper ones the place is not known. */
const DEEPEST = 16;

/** The round brackets among words that are open still. */
export class OpenBrackets {
  #depth = 0;
  readonly #places = new Int32Array(DEEPEST);
  readonly #words = new Int32Array(DEEPEST);

  /** Whether there is an innermost one whose place is known. */
  get hasInner(): boolean {
    return this.#depth > 0 && this.#depth <= DEEPEST;
  }

  /** Where the innermost one stands. */
  get place(): number {
    return this.#places[this.#depth - 1] as number;
  }

  /** Which of the words it is in. */
  get word(): number {
    return this.#words[this.#depth - 1] as number;
  }

  open(place: number, word: number): void {
    if (this.#depth < DEEPEST) {
      this.#places[this.#depth] = place;
      this.#words[this.#depth] = word;
    }
    this.#depth++;
  }

  close(): void {
    if (this.#depth > 0) this.#depth--;
  }

  clear(): void {
    this.#depth = 0;
  }
}
