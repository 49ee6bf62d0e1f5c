import type { SkipReason } from '../reasons';
import { COLON, HYPHEN, isDigit, isHexDigit, isLineEnd, LETTER, POINT, TOKEN } from '../text/characters';
import type { Text } from '../text/text';
import { metricTypeAt } from './unitText';

/** Recognizes whole tokens that hold digits without being numbers. */
export class Shapes {
  readonly #text: Text;

  constructor(text: Text) {
    this.#text = text;
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

  /** IPv4 with or without a port, IPv6, a MAC address: whether all of a token is one. */
  isAddress(start: number, end: number): boolean {
    if (end - start < 3) return false;
    const ip = this.#ipv4End(start);
    if (ip > 0 && (ip === end || this.#text.at(ip) === COLON)) return true;
    let colons = 0;
    let digits = 0;
    let gap = false;
    let pairs = true;
    for (let i = start; i < end; i++) {
      const byte = this.#text.at(i);
      if (byte === COLON) {
        gap ||= digits === 0 && i > start;
        pairs &&= digits === 2;
        colons++;
        digits = 0;
      } else if (isHexDigit(byte) && digits < 4) {
        digits++;
      } else if (byte === POINT && gap && this.#ipv4End(i - digits) === end) {
        return true;
      } else {
        return false;
      }
    }
    return (colons >= 2 && gap) || colons === 7 || (colons === 5 && pairs && digits === 2);
  }

  /**
   * Where a place in a file ends whose name is `[start, end)`: `app.ts:12`, `app.ts:12:5`, and without an
   * extension, unless what follows is a time, `loader:1554:14`; 0 where it is none, as in `api.latency:320|ms`.
   */
  placeEnd(start: number, end: number, isStamp: boolean): number {
    const line = this.#integerEnd(end);
    if (line === 0 || !this.#isName(start, end)) return 0;
    const isFile = this.#hasExtension(start, end);
    const column = this.#integerEnd(line);
    if (column > 0 && (isFile || !isStamp) && this.#endsPlace(column)) return column;
    const isPlace = isFile && !isStamp && this.#endsPlace(line);
    return isPlace && metricTypeAt(this.#text, end + 1, line) === 0 ? line : 0;
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
    const startsLine = isLineEnd(text.at(start - 2));
    if (!startsLine && !(text.at(start - 2) === 0x20 && text.at(start - 3) === 0x29)) return false;
    for (let i = start; i < end; i++) if (!isDigit(text.at(i))) return false;
    return text.startsWith(' = ', end);
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
    const ip = this.#ipv4End(first);
    if (ip > 0 && first === start && (text.kindAt(ip) & TOKEN) === 0) return 'address';
    return this.#isVersion(start, first) ? 'version' : 'word';
  }

  #ipv4End(start: number): number {
    let end = start;
    for (let part = 0; part < 4; part++) {
      if (part > 0 && this.#text.at(end++) !== POINT) return 0;
      let value = 0;
      const first = end;
      while (isDigit(this.#text.at(end)) && end - first < 4) value = value * 10 + this.#text.at(end++) - 0x30;
      if (end === first || value > 255) return 0;
    }
    return end;
  }

  /** `1.2.3` and what follows it, `v1.2`. */
  #isVersion(start: number, first: number): boolean {
    let points = 0;
    let i = first;
    while (isDigit(this.#text.at(i))) {
      while (isDigit(this.#text.at(i))) i++;
      if (this.#text.at(i) !== POINT || !isDigit(this.#text.at(i + 1))) break;
      points++;
      i++;
    }
    return points >= (first > start ? 1 : 2);
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
      if ((this.#text.kindAt(i) & LETTER) !== 0) return true;
    }
    return false;
  }

  #hasExtension(start: number, end: number): boolean {
    let point = end - 1;
    while (point > start && this.#text.at(point) !== POINT) point--;
    return point > start && (this.#text.kindAt(point + 1) & LETTER) !== 0;
  }
}
