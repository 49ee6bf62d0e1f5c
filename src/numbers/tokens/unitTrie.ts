import { resized } from '../resized';
import { UNITS } from '../units';

/** A trie of the units' UTF-8: `next[node * 256 + byte]` is the next node, `code[node]` the unit ending there. */
class Trie {
  #next = new Int16Array(256 * 64);
  readonly #codes = [0];

  constructor() {
    UNITS.forEach(({ symbol }, code) => {
      let node = 0;
      for (const byte of utf8(symbol)) node = this.#grow(node, byte);
      this.#codes[node] = code;
    });
  }

  step(node: number, byte: number): number {
    return this.#next[node * 256 + byte] as number;
  }

  code(node: number): number {
    return this.#codes[node] as number;
  }

  /** Calls back for each node, those before it first: its number, the one before it, and what is between. */
  walk(visit: (node: number, before: number, byte: number) => void, before = 0): void {
    for (let byte = 0; byte < 256; byte++) {
      const node = this.step(before, byte);
      if (node === 0) continue;
      visit(node, before, byte);
      this.walk(visit, node);
    }
  }

  #grow(node: number, byte: number): number {
    const known = this.step(node, byte);
    if (known > 0) return known;
    const fresh = this.#codes.push(0) - 1;
    if (fresh * 256 >= this.#next.length) this.#next = resized(this.#next, this.#next.length * 2);
    this.#next[node * 256 + byte] = fresh;
    return fresh;
  }
}

/** The bytes of a symbol, all of whose characters have at most 16 bits. */
function utf8(symbol: string): number[] {
  return Array.from(symbol, character => character.charCodeAt(0)).flatMap(point => {
    if (point < 0x80) return [point];
    if (point < 0x800) return [0xc0 | (point >> 6), 0x80 | (point & 0x3f)];
    return [0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f)];
  });
}

/** What there are of units. */
export const TRIE = new Trie();
