import type { LineShape } from './lineShape';

/** What the numbers of all lines of one shape are called. */
export interface LineLabels {
  /** Of each number in turn its label's number, 0 for the empty one, {@link LEFT_OUT} or {@link NO_DATUM}. */
  readonly labels: Int32Array;
  /** The code of the unit that the line tells of each number without one; below zero one that counts before its own. */
  readonly units: Int32Array;
}

/** Instead of a label: the number has none. */
export const LEFT_OUT = -1;
/** Instead of a label: the number is a part of one, or counts or stamps a line. */
export const NO_DATUM = -2;

interface Entry extends LineLabels {
  readonly shape: Uint8Array;
  readonly hash: number;
  /** The shape of the line that last came behind one of this. */
  next: Entry | undefined;
}

/** So many shapes, and bytes of them, are known at most; beyond, all are forgotten. */
const MOST_SHAPES = 4096;
const MOST_BYTES = 1 << 20;
/** A longer shape hardly ever comes again. */
const LONGEST = 1 << 11;
const SLOTS = MOST_SHAPES * 2;
/** A shape stands no further behind its place: many of one hash, but of different bytes, must not be looked at each time. */
const MOST_PROBES = 8;

/** The labels of the shapes that came before, so that a line of a known shape costs one look at its bytes. */
export class ShapeCache {
  /** Open addressing: an entry at its hash or behind it. */
  #table = new Array<Entry | undefined>(SLOTS);
  /** The shape of the line before. */
  #last: Entry | undefined;
  #count = 0;
  #bytes = 0;

  /** The labels of a line's shape, undefined where it is not known. */
  find(line: LineShape): LineLabels | undefined {
    const expected = this.#last?.next;
    if (expected && line.is(expected.shape)) {
      this.#last = expected;
      return expected;
    }
    const hash = line.hash();
    for (let i = 0; i < MOST_PROBES; i++) {
      const entry = this.#table[(hash + i) & (SLOTS - 1)];
      if (entry === undefined) return undefined;
      if (entry.hash === hash && line.is(entry.shape)) return this.#follow(entry);
    }
    return undefined;
  }

  /** Adds a line's shape that is not known. */
  add(line: LineShape, { labels, units }: LineLabels): void {
    const shape = line.write(false);
    if (shape.length > LONGEST) return;
    if (this.#count === MOST_SHAPES || this.#bytes + shape.length > MOST_BYTES) this.clear();
    const hash = line.hash();
    let probe = 0;
    while (probe < MOST_PROBES - 1 && this.#table[(hash + probe) & (SLOTS - 1)] !== undefined) probe++;
    const entry: Entry = { shape, hash, labels, units, next: undefined };
    this.#table[(hash + probe) & (SLOTS - 1)] = entry;
    this.#count++;
    this.#bytes += shape.length;
    this.#follow(entry);
  }

  clear(): void {
    this.#table = new Array<Entry | undefined>(SLOTS);
    this.#last = undefined;
    this.#count = 0;
    this.#bytes = 0;
  }

  #follow(entry: Entry): Entry {
    if (this.#last) this.#last.next = entry;
    this.#last = entry;
    return entry;
  }
}
