const NONE = -1;

/** The quoted text on a line that is open, if one is. */
export class Quoted {
  #start = 0;
  #end = NONE;

  get isOpen(): boolean {
    return this.#end !== NONE;
  }

  /** Where the text starts, without what was passed. */
  get start(): number {
    return this.#start;
  }

  /** Where its closing sign stands. */
  get end(): number {
    return this.#end;
  }

  /** Opens at a sign, if that closes on the line; tells whether it does. */
  open(bytes: Uint8Array, index: number, lineEnd: number): boolean {
    const end = bytes.indexOf(bytes[index] as number, index + 1);
    if (end < 0 || end >= lineEnd) return false;
    this.#start = index + 1;
    this.#end = end;
    return true;
  }

  close(): void {
    this.#end = NONE;
  }

  /** Leaves a part at its start out of it. */
  pass(start: number, end: number): void {
    if (this.#start === start) this.#start = end;
  }

  /** Whether nothing else is in it than what stands at `[start, end)`. */
  holdsOnly(start: number, end: number): boolean {
    return start <= this.#start && end === this.#end;
  }
}
