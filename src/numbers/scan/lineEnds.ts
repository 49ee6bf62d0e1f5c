import { isLineEnd } from '../text/characters';
import { sharedKernel } from './wasm';

/** Finds where lines end in a text, one after another; nothing else uses the kernel until the text is read. */
export class LineEnds {
  readonly #kernel = sharedKernel();
  #bytes: Uint8Array = new Uint8Array(0);
  #end = 0;
  /** Of the ends that the kernel found last, how many there are, and how many were given. */
  #count = 0;
  #given = 0;
  /** Where the next end may stand. */
  #from = 0;

  /** Takes up a text, in `bytes[from, end)`. */
  start(bytes: Uint8Array, from: number, end: number): void {
    this.#bytes = bytes;
    this.#end = end;
    this.#from = from;
    this.#given = 0;
    this.#count = 0;
    this.#kernel?.load(bytes, end);
  }

  /** Where the next line end stands, or the text's end where there is no other. */
  next(): number {
    const kernel = this.#kernel;
    if (!kernel) return this.#search();
    if (this.#given === this.#count) {
      if (this.#from >= this.#end) return this.#end;
      this.#given = 0;
      this.#count = kernel.lineEnds(this.#from, this.#end);
      if (this.#count === 0) return this.#end;
    }
    const end = kernel.starts[this.#given++] as number;
    this.#from = end + 1;
    return Math.min(end, this.#end);
  }

  #search(): number {
    let at = this.#from;
    while (at < this.#end && !isLineEnd(this.#bytes[at] as number)) at++;
    this.#from = at + 1;
    return at;
  }
}
