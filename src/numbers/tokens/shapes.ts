import type { SkipReason } from '../reasons';
import { COLON, HYPHEN, isDigit, isHexDigit, PLUS, POINT, SLASH, SPACE, TOKEN } from '../text/characters';
import type { Text } from '../text/text';
import type { Addresses } from './addresses';
import { isLetterAt } from './around';
import type { LineHeads } from './lineHeads';
import { metricTypeAt } from './typeMarks';

/** A name, or a number, that is longer is looked at no further. */
/** `0x` and twelve digits: 48 bits, of which no measure is written so. */
const LONG_POINTER = 14;
const LONGEST_NAME = 64;
const HOSTS = new Set(['localhost', 'host']);
const LONGEST_HOST = 12;

/** Recognizes whole tokens that hold digits without being numbers. */
export class Shapes {
  readonly #text: Text;

  readonly #heads: LineHeads;
  readonly #addresses: Addresses;

  constructor(text: Text, heads: LineHeads, addresses: Addresses) {
    this.#text = text;
    this.#addresses = addresses;
    this.#heads = heads;
  }

  /** A UUID that ends at an index, alone or after a colon (`urn:uuid:`): its start, or -1. */
  uuidStart(start: number, end: number): number {
    const first = end - 36;
    if (first < start || (first > start && this.#text.at(first - 1) !== COLON)) return -1;
    for (let i = 0; i < 36; i++) {
      const hyphen = i === 8 || i === 13 || i === 18 || i === 23;
      const byte = this.#text.at(first + i);
      if (hyphen ? byte !== HYPHEN : !isHexDigit(byte)) return -1;
    }
    return first;
  }

  /**
   * Where a place in a file ends whose name is `[start, end)`: `app.ts:12`, `app.ts:12:5`, and without an
   * extension, unless what follows is a time, `loader:1554:14`, or a function stands between, `app:main:42`; 0 where it
   * is none, as in `api.latency:320|ms`.
   */
  placeEnd(start: number, end: number, isStamp: boolean): number {
    if (!this.#isName(start, end)) return 0;
    const line = this.#integerEnd(end);
    if (line === 0) return this.#functionPlaceEnd(end);
    const isFile = this.#hasExtension(start, end) || this.#isShell(start, end);
    const column = this.#integerEnd(line);
    if (column > 0 && (isFile || !isStamp) && this.#endsPlace(column)) return column;
    const isPlace = isFile && !isStamp && this.#endsPlace(line);
    return isPlace && metricTypeAt(this.#text, end + 1, line) === 0 ? line : 0;
  }

  /** Where the number of a line ends at which a shell complains, `sh: 1: x` and `bash: line 1: x`; 0 where it is none. */
  shellPlaceEnd(start: number, end: number): number {
    const text = this.#text;
    if (text.at(end) !== COLON || text.at(end + 1) !== SPACE || text.at(start - 1) !== SPACE) return 0;
    const name = text.startsWith('line ', start - 5) ? start - 5 : start;
    const colon = name - 2;
    if (text.at(colon) !== COLON || text.at(colon + 1) !== SPACE) return 0;
    return this.#isShell(text.tokenStart(colon, LONGEST_HOST), colon) ? end : 0;
  }

  /** Whether a name is that of a shell or of a script for one. */
  #isShell(start: number, end: number): boolean {
    return /^(?:-?(?:ba|da|z|k|a|fi)?sh|.*\.sh)$/.test(
      this.#text.ascii(Math.max(start, end - LONGEST_HOST), end),
    );
  }

  /** Where `:main:42` ends that starts at a colon. */
  #functionPlaceEnd(colon: number): number {
    const text = this.#text;
    let end = colon + 1;
    while (end - colon < LONGEST_NAME && (text.at(end) === POINT || text.isWordAt(end)))
      end = text.after(end);
    if (end === colon + 1 || isDigit(text.at(colon + 1))) return 0;
    const line = this.#integerEnd(end);
    const isPlace = line > 0 && this.#endsPlace(line) && metricTypeAt(text, end + 1, line) === 0;
    return isPlace ? line : 0;
  }

  /** Where a host's port ends: `//name:5173` and `localhost:5173`; its name is `[start, end)`. */
  portEnd(start: number, end: number): number {
    const text = this.#text;
    const port = this.#integerEnd(end);
    if (port === 0 || port - end > 6 || (text.kindAt(port) & TOKEN) !== 0) return 0;
    const isAuthority = text.at(start - 1) === SLASH && text.at(start - 2) === SLASH;
    return isAuthority || HOSTS.has(text.ascii(start, Math.min(end, start + LONGEST_HOST))) ? port : 0;
  }

  /** Where the id of a process and its role end at a line's start before a date: `1:M 25 Apr 2026`. */
  roleEnd(start: number): number {
    const text = this.#text;
    let end = start;
    while (isDigit(text.at(end)) && end - start < 8) end++;
    const isRole =
      end > start && text.at(end) === COLON && text.at(end + 1) >= 0x41 && text.at(end + 1) <= 0x5a;
    return isRole && text.at(end + 2) === 0x20 && isDigit(text.at(end + 3)) && this.#heads.startsLine(start)
      ? end
      : 0;
  }

  /** Whether a token is where something stands in memory: `0x7ffe10:` at a line's start, `(double *) 0x7ffe5e8`, and whatever has as many digits. */
  isPointer(start: number, end: number): boolean {
    const text = this.#text;
    if (text.at(start) !== 0x30 || (text.at(start + 1) | 0x20) !== 0x78) return false;
    if (end - start >= LONG_POINTER || text.startsWith('*) ', start - 3)) return true;
    const isLabel = text.at(end - 1) === COLON || text.startsWith(' <', end);
    return isLabel && this.#heads.startsLine(start);
  }

  /** Where a complex number ends whose real part, or the only one, is `[start, end)`: `1 + 2i`, `1-2j`, `2.5i`. */
  complexEnd(start: number, end: number): number {
    const text = this.#text;
    if (this.#isImaginary(end) && text.ascii(start, Math.min(end, start + LONGEST_NAME)).includes('.'))
      return end + 1;
    const blank = text.at(end) === 0x20 ? 1 : 0;
    const sign = text.at(end + blank);
    if ((sign !== HYPHEN && sign !== PLUS) || (blank > 0 && text.at(end + 2) !== 0x20)) return 0;
    const digits = end + blank + 1 + blank;
    let past = digits;
    while (past - digits < LONGEST_NAME && (isDigit(text.at(past)) || text.at(past) === POINT)) past++;
    return past > digits && this.#isImaginary(past) ? past + 1 : 0;
  }

  #isImaginary(index: number): boolean {
    const byte = this.#text.at(index);
    return (byte === 0x69 || byte === 0x6a) && !this.#text.isWordAt(index + 1);
  }

  /** The line and column behind a name in brackets: `[eval]:1:159`, `<anonymous>:1:7`. */
  bracketPlaceEnd(start: number): number {
    const before = this.#text.at(start - 1);
    if (before !== 0x5d && before !== 0x3e && before !== 0x29) return 0;
    const line = this.#integerEnd(start);
    const column = line > 0 ? this.#integerEnd(line) : 0;
    return column > 0 && this.#endsPlace(column) ? column : 0;
  }

  /** Whether a debugger names a result so: `$1 = 42` at a line's start, `(int) $0 = 42`. */
  isResultName(start: number, end: number): boolean {
    const text = this.#text;
    if (text.at(start - 1) !== 0x24) return false;
    for (let i = start; i < end; i++) if (!isDigit(text.at(i))) return false;
    if (!text.startsWith(' = ', end)) return false;
    return text.startsWith(') ', start - 3) || this.#heads.startsLine(start - 1);
  }

  hasDigit(start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (isDigit(this.#text.at(i))) return true;
    return false;
  }

  /** Why a word with digits is skipped. */
  reasonFor(start: number, end: number): SkipReason {
    const text = this.#text;
    let hex = end - start >= 7;
    for (let i = start; i < end && hex; i++) hex = isHexDigit(text.at(i));
    if (hex) return 'hash';
    const first = (text.at(start) | 0x20) === 0x76 ? start + 1 : start;
    const ip = this.#addresses.ipv4End(first);
    if (ip > 0 && first === start && (text.kindAt(ip) & TOKEN) === 0) return 'address';
    return this.#addresses.isVersion(start, first) ? 'version' : 'word';
  }

  #integerEnd(colon: number): number {
    if (this.#text.at(colon) !== COLON) return 0;
    let end = colon + 1;
    while (isDigit(this.#text.at(end)) && end - colon < 9) end++;
    return end > colon + 1 ? end : 0;
  }

  #endsPlace(index: number): boolean {
    const byte = this.#text.at(index);
    if (byte === COLON || byte === HYPHEN) return !isDigit(this.#text.at(index + 1));
    if (byte === POINT) return !this.#text.isWordAt(index + 1);
    return (this.#text.kindAt(index) & TOKEN) === 0 && byte !== 0x25;
  }

  #isName(start: number, end: number): boolean {
    for (let i = start; i < end; i++) {
      if (isLetterAt(this.#text, i)) return true;
    }
    return false;
  }

  #hasExtension(start: number, end: number): boolean {
    let point = end - 1;
    while (point > start && this.#text.at(point) !== POINT) point--;
    return point > start && isLetterAt(this.#text, point + 1);
  }
}
