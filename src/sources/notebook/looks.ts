/** Milliseconds for which a text that has hardly grown is left until the next look. */
const REST = 250;
/** Grown by this part of it, it is looked at at once. */
const MUCH = 1 / 8;

/**
 * Says when to look at a text all of which is read with each look: at once where it has grown much, was cut or is
 * complete, else after a moment. So however small the parts are in which a text comes, no more than about ten times its
 * length is read, and that of one look each {@link REST}.
 */
export class Looks {
  #size = 0;

  /** Milliseconds until the text, which has so many bytes now, is to be looked at; 0 for at once. */
  waitFor(size: number, isDone: boolean): number {
    const isMuch = size >= this.#size * (1 + MUCH);
    return isDone || isMuch || size < this.#size ? 0 : REST;
  }

  /** It is looked at now, and has so many bytes. */
  looked(size: number): void {
    this.#size = size;
  }
}
