import { unitCode } from '../units';
import type { LineTokens } from './lineTokens';
import { LONGEST_NAME, type Names } from './names';
import * as Token from './tokenKinds';
import { HAS_SLASH, IS_AMOUNT, IS_ID, IS_LOUD_LEVEL, IS_STOP_WORD, MAY_NAME, type Words } from './words';

/** A name before a bare value has no more words, and one before ` = ` no more. */
const MOST_BARE_WORDS = 3;
const MOST_WORDS = 4;

/** The names that runs of tokens make. */
export class Phrases {
  readonly #names: Names;
  readonly #words: Words;
  #tokens!: LineTokens;
  /** Whether the name that was asked for last is empty since all of it is an id. */
  isId = false;
  /** Whether the name that was built last is one word. */
  #isOne = true;

  constructor(names: Names, words: Words) {
    this.#names = names;
    this.#words = words;
  }

  start(tokens: LineTokens): void {
    this.#tokens = tokens;
  }

  /** The first token of `[from, to)` that is a name, or `to`. */
  firstName(from: number, to: number): number {
    let i = from;
    while (i < to && !this.isName(i)) i++;
    return i;
  }

  isName(token: number): boolean {
    const { kinds, starts, ends } = this.#tokens;
    const kind = kinds[token];
    if (kind === Token.WORD) return true;
    if (kind !== Token.QUOTED && kind !== Token.NUMBER) return false;
    return (starts[token] as number) < (ends[token] as number);
  }

  /** What kind of word a token is. */
  kindOf(token: number): number {
    return this.#tokens.kindAt(token) === Token.WORD
      ? this.#words.kindOf(this.#words.idOf(this.#tokens, token))
      : 0;
  }

  /**
   * All of the words before a colon: without levels, from the last lone hyphen on, and what is behind a tab where
   * something is. If they are too long together it is the last of them.
   * @param before a name that stands before them, 0 for none
   */
  whole(from: number, to: number, before = 0): number {
    return this.#join(this.#without(near(from, to), to), to, before);
  }

  /** The words before an equals sign: all where blanks stand around it and they are no sentence, else the last. */
  ofEquation(from: number, to: number, isSpaced: boolean, before = 0): number {
    if (!isSpaced) return this.#last(near(from, to), to) || before;
    let first = this.#without(near(from, to), to);
    let words = 0;
    for (let i = first; i < to; i++) {
      if (this.#tokens.kinds[i] !== Token.WORD) continue;
      if (i < to - 1 && (this.kindOf(i) & IS_STOP_WORD) !== 0) {
        first = i + 1;
        words = 0;
      } else words++;
    }
    return words > MOST_WORDS ? this.#last(near(from, to), to) : this.#join(first, to, before);
  }

  /** The words before a bare value; 0 where they are a sentence rather than a name. */
  bare(from: number, to: number, before = 0): number {
    const { kinds } = this.#tokens;
    let first = this.#without(near(from, to), to);
    let words = before === 0 ? 0 : 1;
    for (let i = first; i < to; i++) {
      if (!this.isName(i)) continue;
      const kind = kinds[i] === Token.WORD ? this.kindOf(i) : this.#kindOfQuoted(i);
      const isUnit = (kind & HAS_SLASH) !== 0 && this.#tokens.kindAt(i - 1) === Token.NUMBER;
      if ((kind & IS_AMOUNT) !== 0 || isUnit) {
        first = i + 1;
        words = 0;
        continue;
      }
      if (++words > MOST_BARE_WORDS || (kind & MAY_NAME) === 0) return 0;
    }
    return words === 0 ? 0 : this.#join(first, to, before, false);
  }

  /**
   * What has happened `in` so long: the words before that, as in `compiled successfully in 192 ms`; 0 for none.
   * @param before the name of the number before, which is that of both: `Sent 200 OK in 3 s`, `processed 12 items in 4 ms`
   */
  doneIn(from: number, to: number, before: number): number {
    const last = to - 1;
    if (last < from || this.#tokens.textOf(last) !== 'in') return 0;
    let first = last;
    while (first > from && last - first < MOST_BARE_WORDS && this.#isPlain(first - 1)) first--;
    // `12 files in 3 s`: the words belong to the number before.
    if (this.#tokens.kindAt(first - 1) === Token.NUMBER) return before;
    return first === last ? 0 : this.#join(first, last, 0);
  }

  /** What made one amount of another in so long: the words before both, as in `Pause (Full) 24M->4M(256M) 1.2ms`; 0 for none. */
  changedIn(from: number, to: number): number {
    let arrow = from + 1;
    while (arrow < to && this.#tokens.kinds[arrow] !== Token.IDLE) arrow++;
    const isBetween = (this.kindOf(arrow - 1) & this.kindOf(arrow + 1) & IS_AMOUNT) !== 0;
    return isBetween ? this.text(from, arrow - 1) : 0;
  }

  #isPlain(token: number): boolean {
    return (this.kindOf(token) & MAY_NAME) !== 0 && /^\p{L}+$/u.test(this.#tokens.textOf(token));
  }

  /** The last word of a token's words, for what it counts. */
  lastWord(from: number, to: number): number {
    for (let i = to - 1; i >= from; i--)
      if (this.#tokens.kinds[i] === Token.WORD) return this.#words.idOf(this.#tokens, i);
    return 0;
  }

  /** The name of a run of tokens, with what it says of what stands before. */
  join(from: number, to: number): number {
    return this.#join(from, to, 0);
  }

  /** All of a run of tokens as a name, however long. */
  text(from: number, to: number): number {
    return this.#build(from, to, 0, false);
  }

  /** A name behind another: `clat min`. */
  under(head: number, name: number): number {
    this.#names.begin();
    this.#names.appendName(head);
    this.#names.appendName(name);
    return this.#names.under(0);
  }

  /** The code of the unit that all of a run of tokens is, 0 where it is none. */
  unitOf(from: number, to: number): number {
    if (to !== from + 1) return 0;
    const kind = this.#tokens.kinds[from];
    const isPercent = kind === Token.SIGNS && this.#tokens.textOf(from) === '%';
    return kind === Token.WORD || isPercent ? (unitCode(this.#tokens.textOf(from)) ?? 0) : 0;
  }

  /** Where the words start that are no levels and stand behind no hyphen, nor before a tab. */
  #without(from: number, to: number): number {
    const { kinds, gaps } = this.#tokens;
    let first = from;
    for (let i = from; i < to - 1; i++) {
      if (kinds[i] === Token.HYPHEN_SIGN && this.firstName(i + 1, Math.min(to, i + 3)) < to) first = i + 1;
      if (i > first && gaps[i + 1] === Token.TABBED && this.isName(i + 1)) first = i + 1;
    }
    return this.#start(first, to - 1);
  }

  /** The last run of glued tokens with a name in it. */
  #last(from: number, to: number): number {
    const { gaps, kinds, partners } = this.#tokens;
    let past = to;
    while (past > from && !Token.isClosing(kinds[past - 1] as number) && !this.isName(past - 1)) past--;
    let first = past - 1;
    while (first > from) {
      const partner = partners[first] as number;
      if (Token.isClosing(kinds[first] as number) && partner >= from) first = partner;
      if (first === from || (gaps[first] as number) !== Token.GLUED) break;
      first--;
    }
    return first < from ? 0 : this.#build(first, past, 0, true);
  }

  #kindOfQuoted(token: number): number {
    return this.#words.kindOf(this.#words.idOf(this.#tokens, token));
  }

  /** The name of a run of tokens, of the last word in it where it is too long. */
  #join(from: number, to: number, before: number, withSigns = true): number {
    const name = this.#build(from, to, before, withSigns);
    return this.#isOne || this.#names.length <= LONGEST_NAME ? name : this.#last(from, to);
  }

  #build(from: number, to: number, before: number, withSigns: boolean): number {
    const tokens = this.#tokens;
    const { kinds, gaps, starts, ends, partners } = tokens;
    const first = before === 0 ? this.#start(from, to) : from;
    this.#names.begin();
    if (before !== 0) this.#names.appendName(before);
    this.isId = false;
    let last = 0;
    let isOne = true;
    let isBehindAppended = false;
    let end = to;
    while (end > first && !this.isName(end - 1) && !Token.isClosing(kinds[end - 1] as number)) end--;
    for (let i = first; i < end; i++) {
      const kind = kinds[i] as number;
      const isGlued = gaps[i] === Token.GLUED && isBehindAppended;
      isBehindAppended = false;
      if (kind === Token.IDLE || kind === Token.NOTHING) continue;
      if (Token.isOpening(kind)) {
        const partner = partners[i] as number;
        // What a bracket holds is in the name where it is known, and a bracket alone never is.
        if (partner < 0 || partner >= end) continue;
        if (!this.isText(i + 1, partner)) {
          i = partner;
          continue;
        }
      } else if (Token.isClosing(kind)) {
        if ((partners[i] as number) < first) continue;
      } else if (kind !== Token.WORD) {
        if (!withSigns && !this.isName(i)) continue;
      }
      if (kind === Token.WORD) {
        const id = this.#words.idOf(tokens, i);
        const traits = this.#words.kindOf(id);
        if ((traits & IS_LOUD_LEVEL) !== 0 && !isInside(kinds, i)) continue;
        if ((traits & IS_ID) !== 0) {
          this.isId = true;
          continue;
        }
        const own = this.#words.uncounted(id);
        if (last !== 0) isOne = false;
        last = own;
        this.#names.appendName(own, isGlued);
        isBehindAppended = true;
        continue;
      }
      if (this.isName(i)) {
        if (last !== 0) isOne = false;
        last = -1;
      } else isOne = false;
      this.#names.append(tokens.bytes, starts[i] as number, ends[i] as number, isGlued);
      isBehindAppended = true;
    }
    const name = last === 0 && before === 0 ? 0 : this.#names.under(0);
    this.isId &&= name === 0;
    this.#isOne = isOne;
    return name;
  }

  #start(from: number, to: number): number {
    const { kinds } = this.#tokens;
    let first = from;
    while (first < to && !this.isName(first) && kinds[first] !== Token.ROUND_OPEN) first++;
    return first;
  }

  /** Whether all numbers of a run of tokens have their text, and nothing in it is left out. */
  isText(from: number, to: number): boolean {
    const { kinds } = this.#tokens;
    for (let i = from; i < to; i++)
      if (kinds[i] === Token.NOTHING || (kinds[i] === Token.NUMBER && !this.isName(i))) return false;
    return true;
  }
}

/** A name cannot have more tokens than characters, so that none further back is looked at. */
function near(from: number, to: number): number {
  return Math.max(from, to - LONGEST_NAME - 1);
}

/** Whether a token is the first in a bracket. */
function isInside(kinds: Uint8Array, token: number): boolean {
  return token > 0 && Token.isOpening(kinds[token - 1] as number);
}
