import { Key } from './key';
import { squareBracketEnd } from './keyBrackets';
import { CarriedLabel, indexedEnd, isIndex, isInKey } from './labelIndex';
import * as Mark from './marks';
import { isComparison, isEllipsis, MARK } from './marks';
import { Names } from './names';
import { mayGoOn, Nesting } from './nesting';
import { Quoted } from './quoted';
import { isName, WordList } from './wordList';

const NONE = -1;
/** Instead of a label: the number is a part of one. */
export const NAMING = -1;
const QUOTE_SIGN = 0x22;
const OPEN_BRACE = 0x7b;
const COLON_SIGN = 0x3a;
const SLASH_SIGN = 0x2f;

/**
 * Walks along lines and knows, at each number, what names it: the key before `=` or `:` with the keys of the braces
 * around it, or the words before the value. Labels are numbers in {@link names}, 0 for none. Each byte is looked at
 * once.
 */
export class LabelWalker {
  readonly names = new Names();
  readonly nesting = new Nesting(this.names);
  #bytes: Uint8Array = new Uint8Array(0);
  #end = 0;
  /** Where the word starts that goes on, and where it ends so far. */
  #wordStart = NONE;
  #wordEnd = 0;
  /** The words since the last number, key or separator. */
  readonly #words = new WordList(this.names);
  readonly #key = new Key();
  /** What the label of the last number tells of its unit: that unit's code, 0 for none. */
  unit = 0;
  readonly #quoted = new Quoted();
  /** The label of the number before. */
  readonly #carried = new CarriedLabel();

  /** Starts a line. Nesting goes on only from one line of an indented JSON text to the next. */
  start(bytes: Uint8Array, start: number, end: number): void {
    this.#bytes = bytes;
    this.#end = end;
    if (!this.nesting.isEmpty && !mayGoOn(bytes, start, end)) this.nesting.clear();
    this.#words.start(bytes);
    this.#wordStart = NONE;
    this.#key.clear();
    this.#quoted.close();
    this.#carried.set(0);
  }

  /** Takes the text from one index of the line to another, which holds no number. */
  text(from: number, to: number): void {
    const bytes = this.#bytes;
    // A word may hold a number, in brackets for one.
    for (let i = this.#wordStart === NONE ? from : Math.max(from, this.#wordEnd); i < to; i++) {
      if (this.#quoted.isOpen) {
        if (this.#quoted.end >= to) return;
        i = this.#quoted.end;
        this.#endQuote();
        continue;
      }
      let mark = MARK[bytes[i] as number] as number;
      if (mark === Mark.WORD) {
        if (this.#wordStart === NONE) this.#wordStart = i;
        do mark = MARK[bytes[++i] as number] as number;
        while (mark === Mark.WORD && i < to);
        this.#wordEnd = i;
        this.#carried.set(0);
        if (i >= to) return;
      }
      i += this.#outside(mark, i);
    }
  }

  /** Takes a part of the line that names nothing, a date for one. */
  nothing(start: number, end: number): void {
    if (this.#quoted.isOpen) this.#quoted.pass(start, end);
    else {
      this.#forget();
      this.#carried.set(0);
    }
  }

  /** The label of the number at `[start, end)`, 0 where it has none, {@link NAMING} where it is a part of one. */
  number(start: number, end: number): number {
    if (this.#quoted.isOpen) {
      if (!this.#quoted.holdsOnly(start, end)) return 0;
      // `"50": 12` and `{le="0.5"} 12`: a key, and an attribute.
      const isPart = this.#key.isSet
        ? !this.#key.isPhrase && !this.nesting.isEmpty
        : this.#bytes[end + 1] === COLON_SIGN;
      if (isPart) return NAMING;
    }
    if (this.#wordStart !== NONE && (end <= this.#wordEnd || isInKey(this.#bytes, start, end))) {
      this.#wordEnd = Math.max(this.#wordEnd, end);
      return NAMING;
    }
    const isNamed = this.#wordStart !== NONE || this.#words.hasName;
    if (isNamed && !this.#key.isSet && isIndex(this.#bytes, start, end)) {
      this.#endWord();
      if (!this.#words.endsInCounter) this.#words.add(start, end);
      return NAMING;
    }
    const isGlued = this.#wordStart !== NONE && isName(this.#bytes, this.#wordStart, this.#wordEnd);
    this.#endWord();
    const label = isGlued ? 0 : this.#label(end);
    this.#forget();
    this.#carried.set(label);
    return label;
  }

  #label(end: number): number {
    const key = this.#key;
    if (this.#words.hasName) {
      this.unit = 0;
      const name = key.isSet ? 0 : this.#words.bare();
      return name === 0 ? 0 : this.nesting.under(name);
    }
    const carried = key.isSet ? 0 : this.#carried.to(this.#bytes, end, this.#end);
    if (carried !== 0) return carried;
    this.unit = key.unit;
    return this.nesting.under(key.measured);
  }

  #endQuote(): void {
    if (this.#key.isSet) this.#forget();
    else {
      this.#words.clear();
      const { start, end } = this.#quoted;
      if (start < end) this.#words.add(start, end);
    }
    this.#quoted.close();
  }

  /** Takes a byte outside of quotes; returns how many more after it were taken. */
  #outside(mark: number, index: number): number {
    const bytes = this.#bytes;
    switch (mark) {
      case Mark.BLANK:
        this.#blank();
        return 0;
      case Mark.QUOTE:
        this.#quote(index);
        return 0;
      case Mark.COLON:
      case Mark.EQUALS:
      case Mark.BAR: {
        this.#carried.set(0);
        const next = mark === Mark.COLON ? bytes[index + 1] : 0;
        if (next === COLON_SIGN || next === SLASH_SIGN) return this.#glue(index, 2) - 1;
        this.#endWord();
        this.#key.take(this.#words, mark !== Mark.EQUALS);
        return 0;
      }
      case Mark.OPEN:
        return this.#open(index);
      case Mark.CLOSE:
        this.#close();
        return 0;
      case Mark.COMMA:
        this.#forget();
        this.#carried.passComma();
        return 0;
      case Mark.IDLE:
        this.#carried.set(0);
        this.#endWord();
        return 0;
      default:
        return this.#other(index);
    }
  }

  #other(index: number): number {
    const bytes = this.#bytes;
    const byte = bytes[index];
    if (byte === 0xe2 && isComparison(bytes, index)) {
      this.#carried.set(0);
      this.#endWord();
      return 2;
    }
    if (byte === 0x28) this.#words.opens(index);
    else if (byte === 0x29) this.#words.closes();
    else if (!isEllipsis(bytes, index)) this.#carried.set(0);
    let end = index + 1;
    while (((bytes[end] as number) & 0xc0) === 0x80) end++;
    return this.#glue(index, end - index) - 1;
  }

  /** Takes so many bytes as part of a word; returns how many. */
  #glue(index: number, count: number): number {
    if (this.#wordStart === NONE) this.#wordStart = index;
    this.#wordEnd = index + count;
    return count;
  }

  /** A quote that closes on the line opens; an apostrophe in a word, and one that does not close, is no quote. */
  #quote(index: number): void {
    if (this.#bytes[index] !== QUOTE_SIGN && this.#wordStart !== NONE) this.#glue(index, 1);
    else if (this.#quoted.open(this.#bytes, index, this.#end)) this.#endWord();
  }

  /** A blank ends a word, which was the value of `key=`; behind a colon it may name again: `app: latency 12 ms`. */
  #blank(): void {
    const isWord = this.#wordStart !== NONE;
    if (isWord && this.#key.isPhrase) this.#key.clear();
    if (isWord && this.#key.isSet) this.#forget();
    else this.#endWord();
  }

  #endWord(): void {
    if (this.#wordStart !== NONE) this.#words.add(this.#wordStart, this.#wordEnd);
    this.#wordStart = NONE;
  }

  /** A bracket behind words, as in `Epoch [3/10]`, holds what they name, unless it is a part of the key itself. */
  #open(index: number): number {
    const bytes = this.#bytes;
    const indexed = this.#wordStart !== NONE && this.#wordEnd === index ? indexedEnd(bytes, index) : 0;
    if (indexed > 0) return this.#glue(index, indexed - index) - 1;
    this.#endWord();
    const past = squareBracketEnd(bytes, index);
    if (past > 0 && this.#words.extend(index, past)) return past - index - 1;
    if (!this.#key.isSet) this.#carried.set(0);
    const isBrace = bytes[index] === OPEN_BRACE;
    if (!isBrace && this.#words.count > 0) {
      this.nesting.open(0);
      return 0;
    }
    this.nesting.open(this.#key.name || (isBrace ? this.#words.last() : 0));
    this.#forget();
    return 0;
  }

  /** Behind `name{…}` stands what is called so. */
  #close(): void {
    this.#endWord();
    const key = this.nesting.close();
    this.#forget();
    if (key !== 0) this.#words.addName(key);
  }

  #forget(): void {
    this.#wordStart = NONE;
    this.#words.clear();
    this.#key.clear();
  }
}
