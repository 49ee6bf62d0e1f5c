import { ROW_LEFT_OUT } from '../readings';

/** What the numbers of all lines of one shape are called. */
export interface LineLabels {
  /** Of each number in turn its label's number, 0 for the empty one, {@link LEFT_OUT} or {@link NO_DATUM}. */
  readonly labels: Int32Array;
  /** The code of the unit that the line tells of each number without one; below zero one that counts before its own. */
  readonly units: Int32Array;
  /** Whether each number has a label, and none a unit of the line. */
  readonly isWhole: boolean;
}

/** Instead of a label: the number has none. */
export const LEFT_OUT = ROW_LEFT_OUT;
/** Instead of a label: the number is a part of one, or counts or stamps a line. */
export const NO_DATUM = -2;

interface Entry extends LineLabels {
  /** The key of the shape, in two halves. */
  readonly low: number;
  readonly high: number;
  /** The shape of the line that last came behind one of this. */
  next: Entry | undefined;
}

/** So many shapes, and numbers of them, are known at most; beyond, all are forgotten. */
const MOST_SHAPES = 4096;
const MOST_NUMBERS = 1 << 17;
/** A shape of more numbers hardly ever comes again. */
const MOST_OF_ONE = 512;
const SLOTS = MOST_SHAPES * 2;

/** The labels of the shapes that came before, by keys of 64 bits, so that a line of a known shape costs one comparison. */
export class ShapeCache {
  /** Open addressing: an entry at its key or behind it. */
  #table = new Array<Entry | undefined>(SLOTS);
  /** The shape of the line before. */
  #last: Entry | undefined;
  #count = 0;
  #numbers = 0;

  /** The labels of a shape, undefined where it is not known. */
  find(low: number, high: number): LineLabels | undefined {
    const expected = this.#last?.next;
    if (expected && expected.low === low && expected.high === high) {
      this.#last = expected;
      return expected;
    }
    for (let slot = low & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const entry = this.#table[slot];
      if (entry === undefined) return undefined;
      if (entry.low === low && entry.high === high) return this.#follow(entry);
    }
  }

  /** Adds a shape that is not known. */
  add(low: number, high: number, { labels, units, isWhole }: LineLabels): void {
    if (labels.length > MOST_OF_ONE) return;
    if (this.#count === MOST_SHAPES || this.#numbers + labels.length > MOST_NUMBERS) this.clear();
    let slot = low & (SLOTS - 1);
    while (this.#table[slot] !== undefined) slot = (slot + 1) & (SLOTS - 1);
    const entry: Entry = { low, high, labels, units, isWhole, next: undefined };
    this.#table[slot] = entry;
    this.#count++;
    this.#numbers += labels.length;
    this.#follow(entry);
  }

  clear(): void {
    this.#table = new Array<Entry | undefined>(SLOTS);
    this.#last = undefined;
    this.#count = 0;
    this.#numbers = 0;
  }

  #follow(entry: Entry): Entry {
    if (this.#last) this.#last.next = entry;
    this.#last = entry;
    return entry;
  }
}
