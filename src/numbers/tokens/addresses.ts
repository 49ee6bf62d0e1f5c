import { COLON, isDigit, isHexDigit, POINT, TOKEN } from '../text/characters';
import type { Text } from '../text/text';
import { pastDigits } from './around';

/** An address in brackets is looked at no further. */
const LONGEST_NAME = 64;

/** Recognizes addresses of networks and versions. */
export class Addresses {
  readonly #text: Text;

  constructor(text: Text) {
    this.#text = text;
  }

  /** IPv4 with or without a port, IPv6, a MAC address: whether all of a token is one. */
  isAddress(start: number, end: number): boolean {
    if (end - start < 3) return false;
    const ip = this.ipv4End(start);
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
      } else if (byte === POINT && gap && this.ipv4End(i - digits) === end) {
        return true;
      } else {
        return false;
      }
    }
    return (colons >= 2 && gap) || colons === 7 || (colons === 5 && pairs && digits === 2);
  }

  /** Where the port ends behind an address of IPv6 in brackets, from its colon on: `[::1]:8080`. */
  portEnd(colon: number): number {
    const text = this.#text;
    if (text.at(colon) !== COLON || text.at(colon - 1) !== 0x5d) return 0;
    const port = pastDigits(text, colon + 1);
    if (port === colon + 1 || (text.kindAt(port) & TOKEN) !== 0) return 0;
    let colons = 0;
    let at = colon - 1;
    while (colon - at < LONGEST_NAME && (isHexDigit(text.at(at - 1)) || text.at(at - 1) === COLON)) {
      if (text.at(--at) === COLON) colons++;
    }
    return colons > 1 && text.at(at - 1) === 0x5b ? port : 0;
  }

  /** Where the four bytes of an address end that start at an index; 0 where there are none. */
  ipv4End(start: number): number {
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

  /** `1.2.3` and what follows it, `v1.2`; its first digit stands at `first`. */
  isVersion(start: number, first: number): boolean {
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
}
