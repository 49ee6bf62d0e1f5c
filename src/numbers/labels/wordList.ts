import { HYPHEN, POINT } from '../text/characters';
import { decode } from '../text/utf8';
import { bracketStart, unitInBracket } from './keyBrackets';
import { NAMES } from './marks';
import { LONGEST_NAME, type Names } from './names';
import { OpenBrackets } from './openBrackets';
import { BareNames, isCounter, isLoudLevel } from './plainWords';

const BLANK = 0x20;
/** A name before a bare value has no more words. */
const MOST_WORDS = 3;
/** No level has more letters. */
const LONGEST_LEVEL = 8;

/** The words that stand before a number, by their places, and the names that they make. */
export class WordList {
  readonly #names: Names;
  readonly #bareNames: BareNames;
  /** Where each word stands; one that is a name already has its number below zero as its start. */
  #starts = new Int32Array(64);
  #ends = new Int32Array(64);
  /** Whether a letter or a digit is in it. */
  #named = new Uint8Array(64);
  #count = 0;
  readonly #brackets = new OpenBrackets();
  #bytes: Uint8Array = new Uint8Array(0);

  constructor(names: Names) {
    this.#names = names;
    this.#bareNames = new BareNames(names);
  }

  get count(): number {
    return this.#count;
  }

  /** Empties the list; the words that follow stand in these bytes. */
  start(bytes: Uint8Array): void {
    this.#bytes = bytes;
    this.clear();
  }

  clear(): void {
    this.#count = 0;
    this.#brackets.clear();
  }

  /** Notes a bracket in the word that is added next. */
  opens(index: number): void {
    this.#brackets.open(index, this.#count);
  }

  closes(): void {
    this.#brackets.close();
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

  /** Lets the last word go on up to the end of a bracket at an index, if only blanks stand between. */
  extend(index: number, end: number): boolean {
    const last = this.#count - 1;
    if (last < 0 || this.#named[last] === 0) return false;
    if (this.#ends[last] !== withoutBlanks(this.#bytes, index)) return false;
    this.#ends[last] = end;
    return true;
  }

  /** Takes the unit in brackets off the last word, if a name is left; its code, 0 where there is none. */
  takeUnit(): number {
    const last = this.#count - 1;
    const start = last >= 0 ? (this.#starts[last] as number) : -1;
    if (start < 0) return 0;
    const end = this.#ends[last] as number;
    const bracket = bracketStart(this.#bytes, start, end);
    const unit = bracket < 0 ? 0 : unitInBracket(this.#bytes, bracket, end);
    if (unit === 0 || (bracket === start && this.#first(0) >= last)) return 0;
    if (bracket === start) this.#count--;
    else this.#ends[last] = withoutBlanks(this.#bytes, bracket);
    return unit;
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

  /** The last word that is a name, 0 where none is. */
  last(): number {
    this.#enterBracket();
    let i = this.#count - 1;
    while (i >= 0 && this.#named[i] === 0) i--;
    return i < 0 ? 0 : this.#join(i, i + 1);
  }

  /**
   * The words without levels, from the first name behind a lone hyphen on, if they are not too long together; else
   * the last name.
   */
  phrase(): number {
    this.#enterBracket();
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
    this.#enterBracket();
    let found = 0;
    let id = 0;
    for (let i = this.#first(0); i < this.#count; i = this.#first(i + 1)) {
      if (++found > MOST_WORDS) return 0;
      id = this.#join(i, i + 1);
      if (!this.#bareNames.has(id)) return 0;
    }
    if (found < 2) return id;
    this.#names.begin();
    for (let i = this.#first(0); i < this.#count; i = this.#first(i + 1)) this.#append(i);
    return this.#names.under(0);
  }

  /** Leaves out what stands before a bracket that is open still, as in `Stats(mean`, if a name stands behind it. */
  #enterBracket(): void {
    if (!this.#brackets.hasInner) return;
    const { place, word: own } = this.#brackets;
    this.#brackets.clear();
    if (own >= this.#count) return;
    const start = Math.max(this.#starts[own] as number, place + 1);
    const named = +isName(this.#bytes, start, this.#ends[own] as number);
    if (named === 0 && this.#first(own + 1) >= this.#count) return;
    this.#starts[own] = start;
    this.#named[own] = named;
    for (const column of [this.#starts, this.#ends, this.#named]) column.copyWithin(0, own, this.#count);
    this.#count -= own;
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

/** Where the blanks begin that stand before an index. */
function withoutBlanks(bytes: Uint8Array, index: number): number {
  let end = index;
  while (bytes[end - 1] === BLANK) end--;
  return end;
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
