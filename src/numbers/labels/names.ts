import { resized } from '../resized';
import { decode, encode } from '../text/utf8';

/** A name has no more characters; what is longer is cut. */
export const LONGEST_NAME = 60;
/** The same for the name of a series with its attributes, which tell it from others of its name. */
export const LONGEST_SERIES = 240;
/** The names of so many labels are kept at hand between two batches of lines. */
const MOST_NAMES = 4096;
const BLANK = 0x20;

/**
 * Names by number, so that one that comes again, as most do, costs a look-up of its bytes and no string. A name is
 * built word by word with {@link begin} and the two ways to append, and then found below the name that encloses it.
 */
export class Names {
  /** Every name by its number, those around it included and joined by points; 0 is the empty one. */
  labels: string[] = [''];
  /** What its own part of a name is, in `#bytes`, and the name around it. */
  #starts = [0];
  #ends = [0];
  #parents = [0];
  #hashes = [0];
  #bytes = new Uint8Array(1 << 12);
  #size = 0;
  /** Open addressing: a number at its hash or behind it, 0 where none is. */
  #table = new Int32Array(1 << 10);

  readonly #name = new Uint8Array(LONGEST_SERIES * 4);
  #longest = LONGEST_NAME;
  #length = 0;
  #characters = 0;

  /** Starts a name of so many characters at most. */
  begin(longest = LONGEST_NAME): void {
    this.#longest = longest;
    this.#length = 0;
    this.#characters = 0;
  }

  /** Appends a word, behind a blank where it is not the first, unless it is glued to what stands before. */
  append(bytes: Uint8Array, start: number, end: number, isGlued = false): void {
    if (this.#length > 0 && !isGlued) this.#put(BLANK);
    for (let i = start; i < end; i++) if (!this.#put(bytes[i] as number)) return;
  }

  /** Appends a name's own part as a word. */
  appendName(id: number, isGlued = false): void {
    this.append(this.#bytes, this.#starts[id] as number, this.#ends[id] as number, isGlued);
  }

  /** How many characters the name has that is being built; one more than there may be where it was cut. */
  get length(): number {
    return this.#characters;
  }

  /** The number of the name that was built, below another; the other's own where it is empty. */
  under(parent: number): number {
    return this.#length === 0 ? parent : this.#find(parent, this.#name, 0, this.#length);
  }

  /** The number of the name of one word, at the top. A name that is being built stays as it is. */
  ofWord(bytes: Uint8Array, start: number, end: number): number {
    let past = end;
    if (end - start > LONGEST_NAME) {
      let characters = 0;
      for (past = start; past < end; past++)
        if (((bytes[past] as number) & 0xc0) !== 0x80 && ++characters > LONGEST_NAME) break;
    }
    return past === start ? 0 : this.#find(0, bytes, start, past);
  }

  #find(parent: number, bytes: Uint8Array, start: number, end: number): number {
    let hash = parent | 0;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.#table.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.#table[slot] as number;
      if (id === 0) return this.#add(parent, hash, slot, bytes.subarray(start, end));
      if (this.#hashes[id] === hash && this.#parents[id] === parent && this.#isAt(id, bytes, start, end))
        return id;
    }
  }

  /** The number of a name that stands alone, from its string. */
  of(name: string): number {
    const bytes = encode(name);
    return this.ofWord(bytes, 0, bytes.length);
  }

  /** Forgets all names where there are too many; those of the given numbers get new ones. */
  trim(kept: number[]): void {
    if (this.labels.length <= MOST_NAMES) return;
    const old = { labels: this.labels, bytes: this.#bytes, starts: this.#starts, ends: this.#ends };
    const parents = this.#parents;
    this.labels = [''];
    this.#starts = [0];
    this.#ends = [0];
    this.#parents = [0];
    this.#hashes = [0];
    this.#bytes = new Uint8Array(1 << 12);
    this.#size = 0;
    this.#table = new Int32Array(1 << 10);
    const renew = (id: number): number => {
      if (id === 0) return 0;
      const parent = renew(parents[id] as number);
      this.begin(LONGEST_SERIES);
      this.append(old.bytes, old.starts[id] as number, old.ends[id] as number);
      return this.under(parent);
    };
    kept.forEach((id, i) => {
      kept[i] = renew(id);
    });
  }

  /** Appends a byte; false where the name is as long as it may be. */
  #put(byte: number): boolean {
    if ((byte & 0xc0) !== 0x80) {
      if (this.#characters >= this.#longest) {
        this.#characters = this.#longest + 1;
        return false;
      }
      this.#characters++;
    } else if (this.#characters > this.#longest) return false;
    this.#name[this.#length++] = byte;
    return true;
  }

  #isAt(id: number, bytes: Uint8Array, start: number, end: number): boolean {
    const shift = (this.#starts[id] as number) - start;
    if ((this.#ends[id] as number) - shift !== end) return false;
    for (let i = start; i < end; i++) if (this.#bytes[i + shift] !== bytes[i]) return false;
    return true;
  }

  #add(parent: number, hash: number, slot: number, name: Uint8Array): number {
    const start = this.#size;
    const end = start + name.length;
    if (end > this.#bytes.length) this.#bytes = resized(this.#bytes, this.#bytes.length * 2);
    this.#bytes.set(name, start);
    this.#size = end;
    const own = decode(name, 0, name.length);
    const id = this.labels.push(parent === 0 ? own : `${this.labels[parent]}.${own}`) - 1;
    this.#starts.push(start);
    this.#ends.push(end);
    this.#parents.push(parent);
    this.#hashes.push(hash);
    this.#table[slot] = id;
    if (id * 2 > this.#table.length) this.#rehash();
    return id;
  }

  #rehash(): void {
    const table = new Int32Array(this.#table.length * 2);
    const mask = table.length - 1;
    for (let id = 1; id < this.labels.length; id++) {
      let slot = (this.#hashes[id] as number) & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = id;
    }
    this.#table = table;
  }
}
