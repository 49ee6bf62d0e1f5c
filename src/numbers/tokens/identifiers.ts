import type { SkipReason } from '../reasons';
import {
  BLANK,
  COLON,
  COMMA,
  DIGIT,
  HYPHEN,
  isDigit,
  isHexDigit,
  isLineEnd,
  LETTER,
  POINT,
  SLASH,
  TOKEN,
} from '../text/characters';
import type { Text } from '../text/text';
import { beforeBlanks, isFollowed, pastBlanks, pastDigits } from './around';
import { argumentsEnd, isCallAt, laterArgumentsEnd, namesEnd, wholeEnd } from './calls';
import { bytesEnd, frameIdEnd } from './dumps';
import type { LineHeads } from './lineHeads';
import { machineEnd } from './nouns';
import { repeatsEnd } from './repeats';

const SPACE = 0x20;
const QUOTE = 0x22;
const DOLLAR = 0x24;
const OPEN = 0x28;
const CLOSE = 0x29;
const ASTERISK = 0x2a;
const EQUALS = 0x3d;
const OPEN_SQUARE = 0x5b;
const CLOSE_SQUARE = 0x5d;

/** So far back, in bytes, a line's head is looked at; one that is longer is none. */
const LONGEST_HEAD = 120;
/** A gap between two cells, or an id, that is wider is looked at no further. */
const WIDEST = 40;

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
    const machine = machineEnd(text, start);
    if (machine > 0) {
      this.reason = 'word';
      return machine;
    }
    if (left === OPEN_SQUARE) return this.#inSquare(start, start - 1);
    if (left === OPEN) return this.#inRound(start);
    if (left === COMMA) return this.#columnIndex(start);
    if (left === ASTERISK) return this.#checksum(start);
    if (left === COLON) return this.#behindKey(start);
    if (left === EQUALS) return this.#behindEquals(start) || this.#behindKey(start);
    if (left === SLASH) return this.#inPath(start);
    if (left === DOLLAR) return this.#placeholder(start);
    return left === SPACE ? this.#behindBlank(start) : 0;
  }

  /** Where the status ends behind the protocol whose version is `[start, end)`: `HTTP/1.1 200`, `HTTP/2.0" 404`; 0 for none. */
  statusEnd(start: number, end: number): number {
    const text = this.#text;
    if (!text.startsWith('HTTP/', start - 5)) return 0;
    const digits = text.at(end) === QUOTE ? end + 1 : end;
    const status = pastBlanks(text, digits);
    const isClass = text.at(status) > 0x30 && text.at(status) < 0x36;
    const past = pastDigits(text, status);
    return status > digits && isClass && past === status + 3 && !text.isWordAt(past) ? past : 0;
  }

  /** Where the ids of a process and a thread end that stand between a stamp and a level or a place; 0 where none do. */
  behindStamp(index: number): number {
    const text = this.#text;
    let at = index;
    let end = 0;
    for (let ids = 0; ids < 2; ids++) {
      const digits = pastBlanks(text, at);
      const past = pastDigits(text, digits);
      if (digits === at || past === digits || text.at(past) !== SPACE) break;
      at = end = past;
    }
    if (end === 0) return 0;
    const next = pastBlanks(text, end);
    if (LEVELS.includes(String.fromCharCode(text.at(next))) && text.at(next + 1) === SPACE) return end;
    return this.#isPlaceInBracket(next) ? end : 0;
  }

  /** `server.go:42]`. */
  #isPlaceInBracket(index: number): boolean {
    const text = this.#text;
    const end = text.tokenEnd(index, WIDEST);
    return text.at(end) === CLOSE_SQUARE && isDigit(text.at(end - 1)) && (text.kindAt(index) & LETTER) !== 0;
  }

  /** `[1]`, `[1,]`, `[1,2] =`, `[12.3]`, `[  5]`, `name[1]`, `name[1-2]`. */
  #inSquare(start: number, open: number): number {
    const text = this.#text;
    const bytes = bytesEnd(text, start);
    if (bytes > 0) {
      this.reason = 'hash';
      return bytes;
    }
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
    const repeats = repeatsEnd(text, start);
    if (repeats > 0) {
      this.reason = 'repeated';
      return repeats;
    }
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
    if ((text.kindAt(last) & BLANK) === 0 || !this.#isPath(start)) return 0;
    this.reason = 'word';
    return last;
  }

  /** `Name/1024/8`, `/users/12`: what stands behind a slash that follows a name. */
  #inPath(start: number): number {
    const text = this.#text;
    if ((text.kindBefore(start - 1) & LETTER) === 0 || !this.#isPath(start)) return 0;
    let end = text.tokenEnd(start, WIDEST);
    while (text.at(end) === SLASH && end - start < LONGEST_HEAD) end = text.tokenEnd(end + 1, WIDEST);
    if (end - start >= LONGEST_HEAD) return 0;
    this.reason = 'word';
    return end;
  }

  /** Whether a name with a slash goes on at an index: no fraction (`3 errors/10 runs`), and no word of one letter (`w/2`). */
  #isPath(index: number): boolean {
    const text = this.#text;
    let start = index;
    let slash = -1;
    while (index - start < LONGEST_HEAD && isOfPath(text, start)) {
      start = text.before(start);
      if (text.at(start) === SLASH) slash = start;
    }
    if (slash < 0 || isDigit(text.at(start))) return false;
    if (slash === start) return (text.kindAt(start + 1) & LETTER) !== 0;
    return (slash - start > 1 || text.at(index + 1) === POINT) && !this.#isBehindNumber(start);
  }

  /** Whether a number alone stands before an index and a blank, of no stamp: then a slash means what each has. */
  #isBehindNumber(index: number): boolean {
    const text = this.#text;
    if (text.at(index - 1) !== SPACE || !isDigit(text.at(index - 2))) return false;
    let start = index - 2;
    while (index - start < WIDEST && (isDigit(text.at(start - 1)) || text.at(start - 1) === POINT)) start--;
    return (text.kindBefore(start) & BLANK) !== 0 && !this.#heads.startsLine(index);
  }

  /** `$1` in a statement of SQL. */
  #placeholder(start: number): number {
    const text = this.#text;
    const end = pastDigits(text, start);
    if (end - start > 2 || (text.kindAt(end) & TOKEN) !== 0) return 0;
    if (!text.canStartAt(start - 1)) return 0;
    this.reason = 'word';
    return this.#isBehindVerb(start) ? end : 0;
  }

  /** Whether a verb of SQL in capitals stands before an index on its line. */
  #isBehindVerb(index: number): boolean {
    const { bytes } = this.#text;
    for (let at = index; index - at < MOST_SQL && at > 0; at--) {
      const byte = bytes[at - 1] as number;
      if (isLineEnd(byte)) return false;
      if (byte !== 0x45 && byte !== 0x54) continue;
      if (SQL.some(verb => this.#text.startsWith(verb, at - verb.length))) return true;
    }
    return false;
  }

  /** `Columns 1 through 8:`, `<repeats 12 times>`, `(C) 1994-2022`, `[  5]`, `pid: 12`, `line 3:`. */
  #behindBlank(start: number): number {
    const text = this.#text;
    if (text.at(start - 2) === COMMA) {
      const names = namesEnd(text, start);
      if (names > 0) {
        this.reason = 'word';
        return names;
      }
      return laterArgumentsEnd(text, this.#heads, start);
    }
    const key = this.#behindKey(start) || this.#lineEnd(start) || frameIdEnd(text, start);
    if (key > 0) return key;
    if (text.at(start - 2) === 0x73) {
      if (text.startsWith('Columns ', start - 8)) return this.#headingEnd(start);
      if (text.startsWith('<repeats ', start - 9)) return pastDigits(text, start);
    }
    if (text.startsWith('Column ', start - 7)) return pastDigits(text, start);
    const years = this.#yearsEnd(start);
    if (years > 0) return years;
    const open = beforeBlanks(text, start - 1);
    return text.at(open) === OPEN_SQUARE && this.#heads.startsLine(open) ? this.#inSquare(start, open) : 0;
  }

  /** The whole number behind a key that tells one process or connection from others: `pid: 12`, `"port":8080`, `tid=7`. */
  #behindKey(start: number): number {
    const text = this.#text;
    let at = start;
    if (text.at(at - 1) === SPACE) at--;
    if (text.at(at - 1) === COLON || text.at(at - 1) === EQUALS) at--;
    if (at < start && text.at(at - 1) === SPACE) at--;
    if (text.at(at - 1) === QUOTE) at--;
    return KEYS.some(key => this.#isWordBefore(key, at)) ? wholeEnd(text, start) : 0;
  }

  /** `line 3, in f`, `line 1: nano: not found` and `at x.pl line 3.`: a place in a file. */
  #lineEnd(start: number): number {
    const text = this.#text;
    if (!this.#isWordBefore('line', start - 1)) return 0;
    const end = pastDigits(text, start);
    const next = text.at(end);
    // `line 3: 12.5` is the third of several.
    const isPlace =
      isLineEnd(next) ||
      next === COMMA ||
      next === CLOSE ||
      (next === POINT && isLineEnd(text.at(end + 1))) ||
      (next === COLON && text.at(end + 1) === SPACE && (text.kindAt(end + 2) & LETTER) !== 0) ||
      text.startsWith(' in ', end) ||
      text.startsWith(' of ', end);
    if (isPlace) this.reason = 'place';
    return isPlace ? end : 0;
  }

  /** The two hexadecimal digits that end a sentence of NMEA 0183: `$GPGGA,…*47`. */
  #checksum(start: number): number {
    const text = this.#text;
    if (!isHexDigit(text.at(start + 1)) || !isLineEnd(text.at(start + 2))) return 0;
    let at = start - 1;
    while (start - at < LONGEST_SENTENCE && !isLineEnd(text.at(at - 1))) at--;
    const first = text.at(at);
    if ((first !== DOLLAR && first !== 0x21) || (text.kindAt(at + 1) & LETTER) === 0) return 0;
    this.reason = 'hash';
    return start + 2;
  }

  /** Whether a word, in small or capital letters, ends before an index. */
  #isWordBefore(word: string, end: number): boolean {
    return this.#endsWith(word, end) && (this.#text.kindBefore(end - word.length) & TOKEN) === 0;
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

  /** The years behind `(C)`, `©` or `Copyright`. */
  #yearsEnd(start: number): number {
    const text = this.#text;
    let end = this.#yearEnd(start);
    if (end === 0) return 0;
    const left = text.at(start - 2);
    const isSign = left === 0xa9 && text.at(start - 3) === 0xc2;
    const isLetter = left === CLOSE && (text.at(start - 3) | 0x20) === 0x63 && text.at(start - 4) === OPEN;
    if (!isSign && !isLetter && !this.#endsWith('copyright', start - 1)) return 0;
    for (;;) {
      const mark = text.at(end);
      const next = mark === HYPHEN ? end + 1 : mark === COMMA ? pastBlanks(text, end + 1) : 0;
      const year = next > 0 ? this.#yearEnd(next) : 0;
      if (year === 0) break;
      end = year;
    }
    this.reason = 'date';
    return end;
  }

  #yearEnd(start: number): number {
    const text = this.#text;
    const century = text.startsWith('19', start) || text.startsWith('20', start);
    return century && pastDigits(text, start) === start + 4 ? start + 4 : 0;
  }

  #endsWith(word: string, end: number): boolean {
    for (let i = 0; i < word.length; i++) {
      if ((this.#text.at(end - word.length + i) | 0x20) !== word.charCodeAt(i)) return false;
    }
    return true;
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
    return length > 2 && length < 8 && this.#yearEnd(start) !== end;
  }
}

/** Keys of ids. */
const KEYS = ['pid', 'ppid', 'tid', 'uid', 'gid', 'pgid', 'port'];
/** A sentence of NMEA has at most 82 characters. */
const LONGEST_SENTENCE = 90;
const LEVELS = 'VDIWEFS';
/** A statement is looked at so far back, in bytes. */
const MOST_SQL = 250;
const SQL = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'WHERE'];

/** Whether the character that ends before an index may belong to a path. */
function isOfPath(text: Text, index: number): boolean {
  const byte = text.at(index - 1);
  return byte === SLASH || byte === EQUALS || byte === 0x7e || (text.kindBefore(index) & TOKEN) !== 0;
}
