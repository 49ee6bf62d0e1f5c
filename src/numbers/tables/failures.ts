/** So many failures are remembered, of texts that are not longer. */
const MOST = 64;
const LONGEST = 1 << 10;

/** Remembers in which texts nothing was found: headings come again and again, and that they are no rows need not be found out anew. */
export class Failures {
  readonly #texts = new Set<string>();

  /** What is found in a text; undefined at once where nothing was before. */
  find<T>(text: string, find: () => T | undefined): T | undefined {
    if (this.#texts.has(text)) return undefined;
    const found = find();
    if (found === undefined && text.length <= LONGEST) {
      if (this.#texts.size === MOST) this.#texts.clear();
      this.#texts.add(text);
    }
    return found;
  }

  clear(): void {
    this.#texts.clear();
  }
}
