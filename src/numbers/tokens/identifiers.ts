import type { SkipReason } from '../reasons';
import {
  ASTERISK,
  BLANK,
  CARET,
  CLOSE,
  CLOSE_SQUARE,
  COLON,
  COMMA,
  DIGIT,
  DOLLAR,
  EQUALS,
  HYPHEN,
  isDigit,
  isLineEnd,
  LETTER,
  OPEN,
  OPEN_SQUARE,
  POINT,
  SLASH,
  SPACE,
} from '../text/characters';
import type { Text } from '../text/text';
import { beforeBlanks, isFollowed, pastBlanks, pastDigits } from './around';
import { argumentsEnd, isCallAt, laterArgumentsEnd, namesEnd } from './calls';
import { bytesEnd, checksumEnd, frameIdEnd } from './dumps';
import { keyedIdEnd, lineNumberEnd } from './keyedIds';
import type { LineHeads } from './lineHeads';
import { isListAt, otherItemsEnd } from './listCounts';
import { machineEnd } from './nouns';
import { inPathEnd, isPath } from './paths';
import { exponentEnd } from './powers';
import { repeatsEnd } from './repeats';
import { placeholderEnd } from './statements';
import { copyrightEnd, yearEnd } from './years';

/** So far back, in bytes, a line's head is looked at; one that is longer is none. */
const LONGEST_HEAD = 120;
/** A gap between two cells, or an id, that is wider is looked at no further. */
const WIDEST = 40;
const LESS = 0x3c;

/**
 * Finds numbers that tell which thing is meant rather than how much of it there is: indices, ids of processes and threads,
 * arguments in names, numbered headings, years of a copyright. What is asked about is the character before the number;
 * the kernel leaves all of these to this class, see `mayIdentify` there.
 */
export class Identifiers {
  /** Why the one that was found last is skipped. */
  reason: SkipReason = 'id';
  readonly #text: Text;
  readonly #heads: LineHeads;

  constructor(text: Text, heads: LineHeads) {
    this.#text = text;
    this.#heads = heads;
  }

  /** Where what the number at the start of a token belongs to ends; 0 where it may be a number. */
  find(start: number): number {
    const text = this.#text;
    const left = text.at(start - 1);
    this.reason = 'id';
    const machine = this.#skip(machineEnd(text, start), 'word');
    if (machine > 0) return machine;
    if (left === OPEN_SQUARE) return this.#inSquare(start, start - 1);
    if (left === OPEN) return this.#inRound(start);
    if (left === COMMA) return this.#columnIndex(start);
    if (left === ASTERISK || left === CARET)
      return this.#skip(checksumEnd(text, start), 'hash') || this.#skip(exponentEnd(text, start), 'word');
    if (left === COLON) return keyedIdEnd(text, start);
    if (left === EQUALS) return this.#behindEquals(start) || keyedIdEnd(text, start);
    if (left === SLASH) return this.#skip(inPathEnd(text, this.#heads, start), 'word');
    if (left === DOLLAR) return this.#skip(placeholderEnd(text, start), 'word');
    if (left === LESS) return otherItemsEnd(text, start, '<', ' empty item');
    return left === SPACE ? this.#behindBlank(start) : 0;
  }

  /** Where what is skipped ends, and why it is; 0 for nothing. */
  #skip(end: number, reason: SkipReason): number {
    if (end > 0) this.reason = reason;
    return end;
  }

  /** `[1]`, `[1,]`, `[1,2] =`, `[12.3]`, `[  5]`, `name[1]`, `name[1-2]`. */
  #inSquare(start: number, open: number): number {
    const text = this.#text;
    const bytes = this.#skip(bytesEnd(text, start), 'hash');
    if (bytes > 0) return bytes;
    const past = pastDigits(text, start);
    const next = text.at(past);
    const isNamed = (text.kindBefore(open) & (LETTER | DIGIT)) !== 0;
    if (isNamed) return this.#argument(past);
    const isFirst = this.#heads.startsLine(open);
    if (!isFirst && (text.kindBefore(open) & BLANK) === 0) return 0;
    if (next === COMMA) return isFirst ? this.#matrixIndex(past) : 0;
    if (next === CLOSE_SQUARE) return this.#leadsOn(past + 1) && (isFirst || this.#isHead(open)) ? past : 0;
    return this.#uptime(past, open, isFirst);
  }

  /** The argument in brackets behind a name, of which the first digits end at an index. */
  #argument(index: number): number {
    const text = this.#text;
    const end = text.at(index) === HYPHEN ? text.tokenEnd(index, WIDEST) : index;
    if (text.at(end) !== CLOSE_SQUARE || text.at(end + 1) === EQUALS) return 0;
    if (text.at(end + 1) !== COLON) this.reason = 'word';
    return end;
  }

  /** `1,]` before a row of a matrix, `1,2] =` before one of its cells; the comma's index. */
  #matrixIndex(comma: number): number {
    const text = this.#text;
    const end = pastDigits(text, comma + 1);
    if (text.at(end) !== CLOSE_SQUARE || !this.#leadsOn(end + 1)) return 0;
    return end === comma + 1 || text.at(pastBlanks(text, end + 1)) === EQUALS ? end : 0;
  }

  /** `[,1]` in the heading of a matrix. */
  #columnIndex(start: number): number {
    const text = this.#text;
    if (text.at(start - 2) !== OPEN_SQUARE || (text.kindBefore(start - 2) & BLANK) === 0) return 0;
    const end = pastDigits(text, start);
    return text.at(end) === CLOSE_SQUARE ? end : 0;
  }

  /** `[12.345678]` and `[0.123s]` at a line's head; an index inside. */
  #uptime(index: number, open: number, isFirst: boolean): number {
    const text = this.#text;
    const hasPoint = text.at(index) === POINT;
    const digits = hasPoint ? pastDigits(text, index + 1) : index;
    let end = digits;
    if (text.at(end) === 0x6d) end++;
    if (text.at(end) === 0x73) end++;
    if (text.at(end) !== CLOSE_SQUARE || !this.#leadsOn(end + 1)) return 0;
    // The kernel of Linux counts microseconds, behind whatever its logger puts before it.
    if (!isFirst && !(digits === index + 7 && this.#isHead(open))) return 0;
    this.reason = 'time';
    return end;
  }

  /** `I (123) ` and `GC(0) `, `p(95)=`, `read(3, 832) = 832`; but `passed(3) failed(2)` count. */
  #inRound(start: number): number {
    const text = this.#text;
    const end = pastDigits(text, start);
    const open = start - 1;
    const repeats = this.#skip(repeatsEnd(text, start), 'repeated');
    if (repeats > 0) return repeats;
    if (text.at(end) !== CLOSE) {
      // A logger's epoch: `(1436509052.249713) can0`.
      const epoch = this.#heads.past(open) - 2;
      if (epoch > end && this.#heads.startsLine(open)) {
        this.reason = 'date';
        return epoch;
      }
      return isCallAt(text, open) ? argumentsEnd(text, start) : 0;
    }
    if ((text.kindBefore(open) & LETTER) !== 0) {
      if (isListAt(text, end + 1)) return end;
      if (text.at(end + 1) === EQUALS) this.reason = 'word';
      return text.at(end + 1) === EQUALS || this.#isBeforeValue(end + 1) ? end : 0;
    }
    const isLevel = text.at(open - 1) === SPACE && (text.kindBefore(open - 1) & LETTER) !== 0;
    if (!isLevel || text.at(end + 1) !== SPACE || !this.#heads.startsLine(open - 2)) return 0;
    this.reason = 'time';
    return end;
  }

  /** Whether blanks stand at an index, and behind them on the line a number that is not alone in brackets behind a name. */
  #isBeforeValue(index: number): boolean {
    const text = this.#text;
    if (!isFollowed(text, index)) return false;
    for (let at = index; at - index < LONGEST_HEAD && !isLineEnd(text.at(at)); at++) {
      if (!isDigit(text.at(at))) continue;
      const isInBrackets = text.at(at - 1) === OPEN && text.at(pastDigits(text, at)) === CLOSE;
      return !isInBrackets || (text.kindBefore(at - 1) & LETTER) === 0;
    }
    return false;
  }

  /** `==123==` at a line's head; the arguments in `Name/size=100-8`. */
  #behindEquals(start: number): number {
    const text = this.#text;
    const end = pastDigits(text, start);
    if (text.at(start - 2) === EQUALS && this.#heads.startsLine(start - 2))
      return text.at(end) === EQUALS ? end : 0;
    if (text.at(end) !== HYPHEN || !isDigit(text.at(end + 1))) return 0;
    const last = pastDigits(text, end + 1);
    if ((text.kindAt(last) & BLANK) === 0 || !isPath(text, this.#heads, start)) return 0;
    this.reason = 'word';
    return last;
  }

  /** `Columns 1 through 8:`, `<repeats 12 times>`, `(C) 1994-2022`, `[  5]`, `pid: 12`, `line 3:`. */
  #behindBlank(start: number): number {
    const text = this.#text;
    if (text.at(start - 2) === COMMA) {
      return this.#skip(namesEnd(text, start), 'word') || laterArgumentsEnd(text, this.#heads, start);
    }
    const id =
      keyedIdEnd(text, start) ||
      (text.at(start - 2) === ASTERISK && exponentEnd(text, start)) ||
      this.#skip(lineNumberEnd(text, start), 'place') ||
      frameIdEnd(text, start) ||
      otherItemsEnd(text, start, '... ', ' more ');
    if (id > 0) return id;
    if (text.at(start - 2) === 0x73) {
      if (text.startsWith('Columns ', start - 8)) return this.#headingEnd(start);
      if (text.startsWith('<repeats ', start - 9)) return pastDigits(text, start);
    }
    if (text.startsWith('Column ', start - 7)) return pastDigits(text, start);
    const years = this.#skip(copyrightEnd(text, start), 'date');
    if (years > 0) return years;
    const open = beforeBlanks(text, start - 1);
    return text.at(open) === OPEN_SQUARE && this.#heads.startsLine(open) ? this.#inSquare(start, open) : 0;
  }

  /** `1 through 8:`, `9 and 10:`, `11 to 12:`. */
  #headingEnd(start: number): number {
    const text = this.#text;
    const first = pastDigits(text, start);
    const word = pastBlanks(text, first);
    const past = pastBlanks(text, text.tokenEnd(word, WIDEST));
    const last = pastDigits(text, past);
    return last > past ? last : first;
  }

  /** Whether text follows the bracket that ends before an index: a colon, another bracket, or words behind a blank. */
  #leadsOn(index: number): boolean {
    const byte = this.#text.at(index);
    return byte === COLON || byte === OPEN_SQUARE || isFollowed(this.#text, index);
  }

  /**
   * Whether a line up to an index is its head: stamps and words, without a value. A number alone that is no day, no year
   * and no epoch is a value, and so is what an equals sign gives.
   */
  #isHead(index: number): boolean {
    const text = this.#text;
    let isNumber = true;
    let points = 0;
    let end = index;
    for (let at = index; index - at < LONGEST_HEAD; at--) {
      const byte = text.at(at - 1);
      if (byte === EQUALS) return false;
      if (isLineEnd(byte) || byte === SPACE) {
        if (isNumber && points < 2 && this.#isValue(at, end)) return false;
        if (isLineEnd(byte)) return true;
        end = at - 1;
        isNumber = true;
        points = 0;
      } else if (byte === POINT) {
        points++;
      } else if (!isDigit(byte)) {
        isNumber = false;
      }
    }
    return false;
  }

  /** Whether digits alone are neither a day nor a year, nor long enough for a date or an epoch. */
  #isValue(start: number, end: number): boolean {
    const length = end - start;
    return length > 2 && length < 8 && yearEnd(this.#text, start) !== end;
  }
}
