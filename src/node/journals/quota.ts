/** Bytes after which it is measured anew what is used, at most and at least; less where there is little room left. */
const MEASURE = { most: 1 << 20, least: 1 << 14 };
/** Of the limit, so much is for what is known of watches: that numbers are not kept any more has to be kept. */
const RESERVE = 1 / 64;

/** The bytes that all journals of a folder may take together. */
export class Quota {
  readonly #limit: () => number;
  readonly #measure: (() => number) | undefined;
  used = 0;
  #measureAt = 0;

  /** @param measure gives what is used, and lets nothing wait; left out where nobody else uses some or gives it back */
  constructor(limit: () => number, measure?: () => number) {
    this.#limit = limit;
    this.#measure = measure;
  }

  get limit(): number {
    return this.#limit();
  }

  /** @param reserve the part of the limit that must stay free */
  hasRoom(bytes: number, reserve = RESERVE): boolean {
    const room = this.limit * (1 - reserve);
    // Also before anything is refused, and in time where less is used than was.
    this.#measureAt = Math.min(this.#measureAt, room, this.used + MEASURE.most);
    if (this.used + bytes >= this.#measureAt) {
      this.used = this.#measure?.() ?? this.used;
      const step = Math.min(Math.max((room - this.used) / 4, MEASURE.least), MEASURE.most);
      this.#measureAt = this.used + step;
    }
    return this.used + bytes <= room;
  }
}
