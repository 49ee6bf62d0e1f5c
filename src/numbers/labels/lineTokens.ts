import { COLON, DOLLAR, isDigit, PLUS, POINT, SLASH } from '../text/characters';
import { decode } from '../text/utf8';
import { NOTHING as NOTHING_BYTE, NUMBER as NUMBER_BYTE, NUMBER_BYTES, TEXT_END } from './lineShape';
import * as Mark from './marks';
import { MARK, NAMES } from './marks';
import { IS_LITERAL } from './numberTraits';
import { isLetterAt, kindOfSigns, quoteEnd, signLength } from './signs';
import * as Token from './tokenKinds';

const NONE = -1;
const OPENING_BRACE = 0x7b;
const APOSTROPHE = 0x27;
const BACKSLASH = 0x5c;

/** The tokens of one {@link LineShape} after another, in columns. Linear in the shape. */
export class LineTokens {
  count = 0;
  /** How many numbers there are, those in quoted text included. */
  numbers = 0;
  kinds = new Uint8Array(64);
  /** Where the text of each stands, `[start, end)` in {@link bytes}; of quoted text without the quotes. */
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  /** What stands before it: how many blanks, as in `tokenKinds.ts`. */
  gaps = new Uint8Array(64);
  /** Of a bracket the other one, {@link NONE} where it has none; of a number which of the line's it is. */
  partners = new Int32Array(64);
  /** Of a number its traits and its unit's code. */
  traits = new Uint8Array(64);
  units = new Uint16Array(64);
  /** Whether a number is alone in quotes. */
  quoted = new Uint8Array(64);
  bytes: Uint8Array = new Uint8Array(0);
  #shape: Uint8Array = this.bytes;
  readonly #openRound: number[] = [];
  readonly #openOther: number[] = [];
  #gap = Token.GLUED;

  /** Takes the tokens of a shape. */
  read(bytes: Uint8Array): void {
    const { length } = bytes;
    this.#reserve(length);
    this.#shape = bytes;
    this.bytes = bytes;
    this.count = 0;
    this.numbers = 0;
    this.#gap = Token.GLUED;
    this.#openRound.length = 0;
    this.#openOther.length = 0;
    let unclosed = NONE;
    for (let i = 0; i < length; ) {
      const byte = bytes[i] as number;
      const mark = byte >= NOTHING_BYTE ? Mark.IDLE : (MARK[byte] as number);
      switch (mark) {
        case Mark.BLANK:
          if (this.#gap < Token.MORE_BLANKS) this.#gap++;
          i++;
          break;
        case Mark.TAB:
          this.#gap = Token.TABBED;
          i++;
          break;
        case Mark.IDLE:
          if (byte === NUMBER_BYTE) i = this.#number(i);
          else this.#add(byte === NOTHING_BYTE ? Token.NOTHING : Token.IDLE, i, ++i);
          break;
        case Mark.QUOTE: {
          const end = byte === unclosed ? NONE : quoteEnd(bytes, i);
          if (end < 0) unclosed = byte;
          i = end < 0 ? i + 1 : this.#quote(i + 1, end);
          break;
        }
        case Mark.COLON:
          if (goesOn(bytes[i + 1])) i = this.#word(i, length);
          else this.#add(Token.COLON, i, ++i);
          break;
        case Mark.EQUALS:
        case Mark.BAR:
        case Mark.COMMA:
          this.#add(mark, i, ++i);
          break;
        case Mark.OPEN:
          this.#openOther.push(this.#add(Token.OPEN, i, ++i));
          break;
        case Mark.ROUND_OPEN:
          this.#openRound.push(this.#add(Token.ROUND_OPEN, i, ++i));
          break;
        case Mark.CLOSE:
        case Mark.ROUND_CLOSE:
          this.#closeAny(mark, i++);
          break;
        default:
          i = this.#word(i, length);
      }
    }
  }

  isBrace(token: number): boolean {
    return this.bytes[this.starts[token] as number] === OPENING_BRACE;
  }

  /** The text of a token, without what stands for the numbers in it. */
  textOf(token: number): string {
    return decode(this.bytes, this.starts[token] as number, this.ends[token] as number);
  }

  /** The kind of a token, `IDLE` behind the last and before the first. */
  kindAt(token: number): number {
    return token >= 0 && token < this.count ? (this.kinds[token] as number) : Token.IDLE;
  }

  #add(kind: number, start: number, end: number): number {
    const token = this.count++;
    this.kinds[token] = kind;
    this.starts[token] = start;
    this.ends[token] = end;
    this.gaps[token] = this.#gap;
    this.partners[token] = NONE;
    this.quoted[token] = 0;
    this.#gap = Token.GLUED;
    return token;
  }

  /** Takes a number at an index; where it ends. */
  #number(index: number): number {
    const { bytes } = this;
    const traits = bytes[index + 1] as number;
    let end = index + NUMBER_BYTES;
    const start = end;
    if ((traits & IS_LITERAL) !== 0) while (bytes[end] !== TEXT_END) end++;
    const token = this.#add(Token.NUMBER, start, end);
    this.partners[token] = this.numbers++;
    this.traits[token] = traits;
    this.units[token] = (bytes[index + 2] as number) | ((bytes[index + 3] as number) << 8);
    return end > start ? end + 1 : end;
  }

  /** Takes the quoted text `[start, end)`, a number where it is one. */
  #quote(start: number, end: number): number {
    const { bytes } = this;
    if (bytes[start] === NUMBER_BYTE) {
      const past = this.#number(start);
      if (past === end) {
        this.quoted[this.count - 1] = 1;
        return end + 1;
      }
      this.count--;
      this.numbers--;
      this.#gap = this.gaps[this.count] as number;
    }
    for (let i = start; i < end; i++) {
      if (bytes[i] !== NUMBER_BYTE) continue;
      this.numbers++;
      i += NUMBER_BYTES - 1;
    }
    let from = start;
    while (bytes[from] === NOTHING_BYTE) from++;
    this.#add(Token.QUOTED, from, this.#plainEnd(from, end));
    return end + 1;
  }

  /** Takes what stands for numbers out of a text, in a copy since the shape is kept; where the text ends then. */
  #plainEnd(start: number, end: number): number {
    if (!this.bytes.subarray(start, end).some(byte => byte >= NOTHING_BYTE)) return end;
    if (this.bytes === this.#shape) this.bytes = this.bytes.slice();
    const { bytes } = this;
    let past = start;
    for (let i = start; i < end; i++) {
      const byte = bytes[i] as number;
      if (byte === NUMBER_BYTE) i += NUMBER_BYTES - 1;
      else if (byte < NOTHING_BYTE) bytes[past++] = byte;
    }
    return past;
  }

  /** Closes the bracket that was opened last of a mark's kind; behind a number, as in `[0, 10)`, of the other where there is none. */
  #closeAny(mark: number, index: number): void {
    const isRound = mark === Mark.ROUND_CLOSE;
    const [own, other] = isRound ? [this.#openRound, this.#openOther] : [this.#openOther, this.#openRound];
    const opening = (own.length === 0 && this.#endsInNumber() ? other : own).pop() ?? NONE;
    const kind = opening === NONE ? mark : (this.kinds[opening] as number) + 1;
    const closing = this.#add(kind, index, index + 1);
    this.partners[closing] = opening;
    if (opening !== NONE) this.partners[opening] = closing;
  }

  /** Takes a word, or a sign of its own, at an index; where it ends. */
  #word(index: number, length: number): number {
    const { bytes } = this;
    const sign = this.#sign(index);
    if (sign > 0) return sign;
    let end = index;
    let isNamed = false;
    for (; end < length; end++) {
      const byte = bytes[end] as number;
      if (byte >= NOTHING_BYTE) break;
      // `0avgtext+0avgdata`.
      if (byte === PLUS && end > index && bytes[end + 1] === NUMBER_BYTE) break;
      const mark = MARK[byte];
      if (mark === Mark.WORD) {
        if (NAMES[byte] === 1) isNamed = true;
      } else if (mark === Mark.BEYOND_ASCII) {
        if (end > index && signLength(bytes, end) > 0) break;
        if (!isNamed) isNamed = isLetterAt(bytes, end, length);
      } else if (mark === Mark.COLON && goesOn(bytes[end + 1])) end++;
      else if (bytes[end] !== APOSTROPHE || end === index) break;
    }
    if (end === index) end++;
    this.#addWord(index, end, isNamed);
    return end;
  }

  /** Adds a word, without the points behind it that lead the eye on, as in `data_received....: 148 MB`. */
  #addWord(start: number, past: number, isNamed: boolean): void {
    const { bytes } = this;
    let end = past;
    while (end > start && bytes[end - 1] === POINT) end--;
    // `$1` is a placeholder, or what a debugger found.
    const isPlaceholder = bytes[start] === DOLLAR && isDigit(bytes[start + 1] as number);
    if (isNamed && !isPlaceholder) this.#add(Token.WORD, start, end);
    else this.#add(kindOfSigns(bytes, start, past), start, past);
  }

  /** Takes a character beyond ASCII that is a sign; where it ends, 0 where there is none. */
  #sign(index: number): number {
    const { bytes } = this;
    const size = (bytes[index] as number) < 0x80 ? 0 : signLength(bytes, index);
    if (size === 0) return 0;
    const end = index + size;
    const last = bytes[end - 1] as number;
    if (size === 2) {
      if (last === 0xb1) this.#add(Token.ERROR_SIGN, index, end);
      else if (this.#gap < Token.MORE_BLANKS) this.#gap++;
    } else if (bytes[index + 1] === 0x80) {
      if (last === 0xa6) this.#add(Token.ELLIPSIS, index, end);
      else if (last === 0xaf) this.#gap = Math.min(this.#gap + 1, Token.MORE_BLANKS);
      else this.#add(Token.HYPHEN_SIGN, index, end);
    } else this.#add(bytes[index + 1] === 0x94 ? Token.BAR : Token.IDLE, index, end);
    return end;
  }

  /** Whether the last token is a number, or what is skipped that starts with a digit. */
  #endsInNumber(): boolean {
    const last = this.count - 1;
    const kind = this.kindAt(last);
    return (
      kind === Token.NUMBER ||
      kind === Token.NOTHING ||
      (kind === Token.WORD && isDigit(this.bytes[this.starts[last] as number] as number))
    );
  }

  /** Makes room for as many tokens as there may be. */
  #reserve(count: number): void {
    if (count <= this.kinds.length) return;
    this.kinds = new Uint8Array(count * 2);
    this.starts = new Int32Array(count * 2);
    this.ends = new Int32Array(count * 2);
    this.gaps = new Uint8Array(count * 2);
    this.partners = new Int32Array(count * 2);
    this.traits = new Uint8Array(count * 2);
    this.units = new Uint16Array(count * 2);
    this.quoted = new Uint8Array(count * 2);
  }
}

/** Whether a colon is a part of a word with what stands behind it: `std::sort`, `http://host`, `C:\src`. */
function goesOn(next: number | undefined): boolean {
  return next === COLON || next === SLASH || next === BACKSLASH;
}
