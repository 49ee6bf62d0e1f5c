import { isIndex } from './labelIndex';
import * as Mark from './marks';
import { isComparison, isEllipsis, MARK } from './marks';
import { Names } from './names';
import { mayGoOn, Nesting } from './nesting';
import { isName, WordList } from './wordList';

const NONE = -1;
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
  /** What stands before `=` or `:`, until its value has come. */
  #key = 0;
  /** Where the quote that is open closes, and where what counts of its text starts. */
  #quoteEnd = NONE;
  #quoteStart = 0;
  /** The label of the number before, as long as only marks follow that carry it on. */
  #carried = 0;

  /** Starts a line. Nesting goes on only from one line of an indented JSON text to the next. */
  start(bytes: Uint8Array, start: number, end: number): void {
    this.#bytes = bytes;
    this.#end = end;
    if (!this.nesting.isEmpty && !mayGoOn(bytes, start, end)) this.nesting.clear();
    this.#words.start(bytes);
    this.#wordStart = NONE;
    this.#key = 0;
    this.#quoteEnd = NONE;
    this.#carried = 0;
  }

  /** Takes the text from one index of the line to another, which holds no number. */
  text(from: number, to: number): void {
    const bytes = this.#bytes;
    for (let i = from; i < to; i++) {
      if (this.#quoteEnd !== NONE) {
        if (this.#quoteEnd >= to) return;
        i = this.#quoteEnd;
        this.#endQuote();
        continue;
      }
      let mark = MARK[bytes[i] as number] as number;
      if (mark === Mark.WORD) {
        if (this.#wordStart === NONE) this.#wordStart = i;
        do mark = MARK[bytes[++i] as number] as number;
        while (mark === Mark.WORD && i < to);
        this.#wordEnd = i;
        this.#carried = 0;
        if (i >= to) return;
      }
      i += this.#outside(mark, i);
    }
  }

  /** Takes a part of the line that names nothing, a date for one. */
  nothing(start: number, end: number): void {
    if (this.#quoteEnd !== NONE) {
      if (this.#quoteStart === start) this.#quoteStart = end;
      return;
    }
    this.#forget();
    this.#carried = 0;
  }

  /** The label of the number at `[start, end)`, 0 where it has none. */
  number(start: number, end: number): number {
    if (this.#quoteEnd !== NONE && (start > this.#quoteStart || end !== this.#quoteEnd)) return 0;
    if (this.#isInKey(start, end)) {
      this.#wordEnd = end;
      return 0;
    }
    if (this.#key === 0 && this.#hasWord && isIndex(this.#bytes, start, end)) {
      this.#endWord();
      if (!this.#words.endsInCounter) this.#words.add(start, end);
      return 0;
    }
    const isGlued = this.#wordStart !== NONE && isName(this.#bytes, this.#wordStart, this.#wordEnd);
    this.#endWord();
    const label = isGlued ? 0 : this.#label();
    this.#forget();
    this.#carried = label;
    return label;
  }

  /** Whether a number is in brackets within a key, as in `p(95)=12ms`. */
  #isInKey(start: number, end: number): boolean {
    const bytes = this.#bytes;
    if (this.#wordStart === NONE || bytes[start - 1] !== 0x28 || bytes[end] !== 0x29) return false;
    const mark = MARK[bytes[end + 1] as number];
    return mark === Mark.EQUALS || mark === Mark.COLON;
  }

  get #hasWord(): boolean {
    return this.#words.hasName || this.#wordStart !== NONE;
  }

  #label(): number {
    if (this.#words.hasName) {
      if (this.#key !== 0) return 0;
      const name = this.#words.bare();
      return name === 0 ? 0 : this.nesting.under(name);
    }
    if (this.#key !== 0) return this.nesting.under(this.#key);
    return this.#carried || this.nesting.path;
  }

  #endQuote(): void {
    if (this.#key !== 0) this.#forget();
    else {
      this.#words.clear();
      if (this.#quoteStart < this.#quoteEnd) this.#words.add(this.#quoteStart, this.#quoteEnd);
    }
    this.#quoteEnd = NONE;
  }

  /** Takes a byte outside of quotes; returns how many more after it were taken. */
  #outside(mark: number, index: number): number {
    switch (mark) {
      case Mark.BLANK:
        this.#blank();
        return 0;
      case Mark.QUOTE:
        this.#quote(index);
        return 0;
      case Mark.COLON: {
        this.#carried = 0;
        const next = this.#bytes[index + 1];
        if (next === COLON_SIGN || next === SLASH_SIGN) return this.#glue(index, 2) - 1;
        this.#setKey(true);
        return 0;
      }
      case Mark.EQUALS:
      case Mark.BAR:
        this.#carried = 0;
        this.#setKey(mark === Mark.BAR);
        return 0;
      case Mark.OPEN:
        this.#open(this.#bytes[index] === OPEN_BRACE);
        return 0;
      case Mark.CLOSE:
        this.#close();
        return 0;
      case Mark.COMMA:
        this.#forget();
        return 0;
      case Mark.IDLE:
        this.#carried = 0;
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
      this.#carried = 0;
      this.#endWord();
      return 2;
    }
    if (byte !== 0x28 && byte !== 0x29 && !isEllipsis(bytes, index)) this.#carried = 0;
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
    const sign = this.#bytes[index] as number;
    if (sign !== QUOTE_SIGN && this.#wordStart !== NONE) {
      this.#glue(index, 1);
      return;
    }
    const end = this.#bytes.indexOf(sign, index + 1);
    if (end < 0 || end >= this.#end) return;
    this.#endWord();
    this.#quoteStart = index + 1;
    this.#quoteEnd = end;
  }

  /** A blank ends a word; behind a value that was one, the key has had its value. */
  #blank(): void {
    const isValue = this.#wordStart !== NONE && this.#key !== 0;
    if (isValue) this.#forget();
    else this.#endWord();
  }

  #endWord(): void {
    if (this.#wordStart !== NONE) this.#words.add(this.#wordStart, this.#wordEnd);
    this.#wordStart = NONE;
  }

  /** What stands before a colon or a table's bar is a phrase, what stands before `=` a word. */
  #setKey(isPhrase: boolean): void {
    this.#endWord();
    this.#key = isPhrase ? this.#words.phrase() : this.#words.last();
    this.#words.clear();
  }

  /** A bracket behind words, as in `Epoch [3/10]`, holds what they name. */
  #open(isBrace: boolean): void {
    this.#endWord();
    if (!isBrace && this.#words.count > 0) {
      this.nesting.open(0);
      return;
    }
    this.nesting.open(this.#key || (isBrace ? this.#words.last() : 0));
    this.#forget();
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
    this.#key = 0;
  }
}
