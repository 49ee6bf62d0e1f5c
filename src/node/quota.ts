/** How much all journals of a folder may take together, in bytes. */
export class Quota {
  readonly #limit: () => number;
  used = 0;

  constructor(limit: () => number) {
    this.#limit = limit;
  }

  get limit(): number {
    return this.#limit();
  }

  hasRoom(bytes: number): boolean {
    return this.used + bytes <= this.limit;
  }
}
