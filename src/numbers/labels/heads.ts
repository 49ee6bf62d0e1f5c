import { type Key, NO_KEY } from './keys';
import type { Phrases } from './phrases';
import { IS_COUNT, IS_STATISTIC, type Words } from './words';

/** What stands over the keys behind it, as in `clat (usec): min=1, max=2`: its name's number and its unit's code. */
interface Head {
  readonly name: number;
  readonly unit: number;
}

/** A head over the lines below it that are indented more. */
export interface Section extends Head {
  readonly indent: number;
}

const NONE = -1;

/** The heads on a line, by which the keys behind them are called: `clat min`. */
export class Heads {
  /** The head of the lines above, if this one belongs to it. */
  section: Section | undefined;
  readonly #words: Words;
  readonly #phrases: Phrases;
  /** A key without a number so far, which may be the head of what follows. */
  #candidate: Head | undefined;
  #head: Head | undefined;
  /** The head outside of the bracket behind a value, and where that bracket ends. */
  #outer: Head | undefined;
  #end = NONE;

  constructor(words: Words, phrases: Phrases) {
    this.#words = words;
    this.#phrases = phrases;
  }

  startLine(): void {
    this.#candidate = undefined;
    this.#head = this.section;
    this.#outer = undefined;
    this.#end = NONE;
  }

  /** Ends a line with a colon: what stands before it is the head of what comes below. */
  endLine(indent: number): void {
    if (this.#candidate) this.section = { name: this.#candidate.name, unit: this.#candidate.unit, indent };
  }

  /** Notes a key that may be a head, or that the one noted before is none. */
  set candidate(key: Key | undefined) {
    this.#candidate = key && key.name !== 0 ? key : undefined;
  }

  /** A key below its head, where that tells a unit or the key is a statistic of it; else the key itself. */
  below(key: Key): Key {
    if (this.#candidate) this.#head = this.#candidate;
    this.#candidate = undefined;
    const head = this.#head;
    if (!head) return key;
    if (head.unit === 0 && (this.#words.kindOf(key.name) & IS_STATISTIC) === 0) {
      this.#head = this.section;
      return key;
    }
    const name = this.#phrases.under(head.name, key.name);
    const isCount = (this.#words.kindOf(key.name) & IS_COUNT) !== 0;
    return { ...key, name, full: name, unit: key.unit || (isCount ? 0 : head.unit) };
  }

  /** A bare name below its head. */
  belowName(name: number): Key {
    return this.below({ ...NO_KEY, name });
  }

  /** In the bracket behind a value its name is the head, as in `rps=32 (overall: 31)`. */
  enter(name: number, closing: number): void {
    if (name === 0) return;
    this.#outer = this.#head;
    this.#head = { name, unit: 0 };
    this.#end = closing;
  }

  /** Whether a bracket that ends is that behind a value. */
  leave(closing: number): boolean {
    if (closing !== this.#end) return false;
    this.#head = this.#outer;
    this.#end = NONE;
    return true;
  }
}
