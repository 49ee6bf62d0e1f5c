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
  readonly bytes: Uint8Array;
  readonly hash: number;
}

/** So many shapes, and bytes of them, are known at most; beyond, all are forgotten. */
const MOST_SHAPES = 4096;
const MOST_BYTES = 1 << 20;
/** A longer shape hardly ever comes again. */
const LONGEST = 1 << 11;
const SLOTS = MOST_SHAPES * 2;

/** The labels of the shapes that came before, so that a line of a known shape costs one look at its bytes. */
export class ShapeCache {
  /** Open addressing: an entry at its hash or behind it. */
  #table: (Entry | undefined)[] = [];
  #count = 0;
  #bytes = 0;

  /** The labels of a shape, undefined where it is not known. */
  find({ bytes, length, hash }: LineShape): LineLabels | undefined {
    for (let slot = slotOf(hash); ; slot = (slot + 1) & (SLOTS - 1)) {
      const entry = this.#table[slot];
      if (entry === undefined) return undefined;
      if (entry.hash === hash && isSame(entry.bytes, bytes, length)) return entry;
    }
  }

  /** Adds a shape that is not known. */
  add({ bytes, length, hash }: LineShape, { labels, units }: LineLabels): void {
    if (length > LONGEST) return;
    if (this.#count === MOST_SHAPES || this.#bytes + length > MOST_BYTES) this.clear();
    let slot = slotOf(hash);
    while (this.#table[slot] !== undefined) slot = (slot + 1) & (SLOTS - 1);
    this.#table[slot] = { bytes: bytes.slice(0, length), hash, labels, units };
    this.#count++;
    this.#bytes += length;
  }

  clear(): void {
    this.#table = [];
    this.#count = 0;
    this.#bytes = 0;
  }
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

function isSame(known: Uint8Array, bytes: Uint8Array, length: number): boolean {
  if (known.length !== length) return false;
  for (let i = 0; i < length; i++) if (known[i] !== bytes[i]) return false;
  return true;
}
