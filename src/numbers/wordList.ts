import { HYPHEN, POINT } from './characters';
import { NAMES } from './marks';
import { LONGEST_NAME, type Names } from './names';
import { isCounter, isLoudLevel, mayName } from './plainWords';
import { decode } from './utf8';

const OPENING = 0x28;
const CLOSING = 0x29;
/** A name before a bare value has no more words. */
const MOST_WORDS = 3;
/** No level has more letters. */
const LONGEST_LEVEL = 8;
/** What is known of a word so far. */
const UNKNOWN = 0;
const MAY_NAME = 1;
const MAY_NOT = 2;

/** The words that stand before a number, by their places, and the names that they make. */
export class WordList {
  readonly #names: Names;
  /** Where each word stands; one that is a name already has its number below zero as its start. */
  #starts = new Int32Array(64);
  #ends = new Int32Array(64);
  /** Whether a letter or a digit is in it. */
  #named = new Uint8Array(64);
  #count = 0;
  #bytes: Uint8Array = new Uint8Array(0);
  /** Whether a word may stand for a name by itself, by its number; forgotten with the names. */
  #known: number[] = [];
  #labels: readonly string[] = [];

  constructor(names: Names) {
    this.#names = names;
  }

  get count(): number {
    return this.#count;
  }

  /** Empties the list; the words that follow stand in these bytes. */
  start(bytes: Uint8Array): void {
    this.#bytes = bytes;
    this.#count = 0;
  }

  clear(): void {
    this.#count = 0;
  }

  /** Adds a word, without the points behind it that lead the eye on, as in `data_received....: 148 MB`. */
  add(start: number, past: number): void {
    let end = past;
    while (end > start && this.#bytes[end - 1] === POINT) end--;
    if (end === start) end = past;
    if (this.#count === this.#starts.length) this.#grow();
    this.#starts[this.#count] = start;
    this.#ends[this.#count] = end;
    this.#named[this.#count++] = +isName(this.#bytes, start, end);
  }

  /** Adds a word by its number. */
  addName(id: number): void {
    this.add(0, 0);
    this.#starts[this.#count - 1] = -id;
    this.#named[this.#count - 1] = 1;
  }

  /** Whether one of the words is a name. */
  get hasName(): boolean {
    return this.#first(0) < this.#count;
  }

  /** Whether the last word counts what happens again and again, as in `Epoch 3: 0.25`: its number names nothing. */
  get endsInCounter(): boolean {
    const last = this.#count - 1;
    const start = this.#starts[last] as number;
    return last >= 0 && start >= 0 && isCounter(decode(this.#bytes, start, this.#ends[last] as number));
  }

  /** The last word that is a name, without a bracket before it that closes elsewhere; 0 where none is. */
  last(): number {
    let i = this.#count - 1;
    while (i >= 0 && this.#named[i] === 0) i--;
    if (i < 0) return 0;
    const start = this.#starts[i] as number;
    const end = this.#ends[i] as number;
    const opens = start >= 0 && this.#bytes[start] === OPENING && this.#bytes[end - 1] !== CLOSING;
    return opens ? this.#names.ofWord(this.#bytes, start + 1, end) : this.#join(i, i + 1);
  }

  /**
   * The words without levels, from the first name behind a lone hyphen on, if they are not too long together; else
   * the last name.
   */
  phrase(): number {
    let kept = 0;
    for (let i = 0; i < this.#count; i++) {
      if (this.#isLoudLevel(i)) continue;
      if (this.#isHyphen(i)) {
        kept = 0;
        continue;
      }
      this.#starts[kept] = this.#starts[i] as number;
      this.#ends[kept] = this.#ends[i] as number;
      this.#named[kept++] = this.#named[i] as number;
    }
    this.#count = kept;
    const first = this.#first(0);
    if (first === kept) return 0;
    const phrase = this.#join(first, kept);
    return kept > first + 1 && this.#names.length > LONGEST_NAME ? this.last() : phrase;
  }

  /** The name that the words are of a bare value behind them; 0 where they are a sentence rather than a name. */
  bare(): number {
    let found = 0;
    let id = 0;
    for (let i = this.#first(0); i < this.#count; i = this.#first(i + 1)) {
      if (++found > MOST_WORDS) return 0;
      id = this.#join(i, i + 1);
      if (!this.#mayName(id)) return 0;
    }
    if (found < 2) return id;
    this.#names.begin();
    for (let i = this.#first(0); i < this.#count; i = this.#first(i + 1)) this.#append(i);
    return this.#names.under(0);
  }

  /** The first word from an index on that is a name, or their count. */
  #first(from: number): number {
    let i = from;
    while (i < this.#count && this.#named[i] === 0) i++;
    return i;
  }

  #join(from: number, to: number): number {
    const start = this.#starts[from] as number;
    if (to === from + 1)
      return start < 0 ? -start : this.#names.ofWord(this.#bytes, start, this.#ends[from] as number);
    this.#names.begin();
    for (let i = from; i < to; i++) this.#append(i);
    return this.#names.under(0);
  }

  #append(i: number): void {
    const start = this.#starts[i] as number;
    if (start < 0) this.#names.appendName(-start);
    else this.#names.append(this.#bytes, start, this.#ends[i] as number);
  }

  #mayName(id: number): boolean {
    if (this.#labels !== this.#names.labels) {
      this.#labels = this.#names.labels;
      this.#known = [];
    }
    let known = this.#known[id] ?? UNKNOWN;
    if (known === UNKNOWN) known = mayName(this.#labels[id] ?? '') ? MAY_NAME : MAY_NOT;
    this.#known[id] = known;
    return known === MAY_NAME;
  }

  #isHyphen(i: number): boolean {
    const start = this.#starts[i] as number;
    return this.#bytes[start] === HYPHEN && (this.#ends[i] as number) === start + 1;
  }

  #isLoudLevel(i: number): boolean {
    const start = this.#starts[i] as number;
    if (start < 0) return false;
    const end = this.#ends[i] as number;
    if (end - start > LONGEST_LEVEL) return false;
    for (let at = start; at < end; at++) if (!isCapital(this.#bytes[at] as number)) return false;
    return isLoudLevel(decode(this.#bytes, start, end));
  }

  #grow(): void {
    const { length } = this.#starts;
    const [starts, ends, named] = [this.#starts, this.#ends, this.#named];
    this.#starts = new Int32Array(length * 2);
    this.#starts.set(starts);
    this.#ends = new Int32Array(length * 2);
    this.#ends.set(ends);
    this.#named = new Uint8Array(length * 2);
    this.#named.set(named);
  }
}

function isCapital(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a;
}

/** Whether a letter or a digit of any script is in a word. */
export function isName(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    if (NAMES[byte] === 1) return true;
    if (byte >= 0x80) return /[\p{L}\p{N}]/u.test(decode(bytes, start, end));
  }
  return false;
}
