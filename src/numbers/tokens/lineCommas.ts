import { COMMA, isLineEnd } from '../text/characters';
import type { Text } from '../text/text';
import { separatesAt } from './commaGroups';

/** How far past a comma its line is looked at, in bytes. A line's end is nearer nearly always. */
export const LOOK_AHEAD = 4096;

/**
 * Whether a line's commas group or separate: they separate on the whole line where any comma between digits cannot
 * group (`12,5`), a time's aside. What stands before counts wholly, what follows up to {@link LOOK_AHEAD}. Each
 * byte is looked at twice at most, whatever is asked how often.
 */
export class LineCommas {
  readonly #text: Text;
  /** Up to where the text is accounted for in `#depth` and `#separates`. */
  #done = 0;
  #depth = 0;
  #separates = false;
  /** Up to where the line was looked at, and the first comma that cannot group between `#done` and there. */
  #seen = 0;
  #firstIll = -1;

  constructor(text: Text) {
    this.#text = text;
  }

  /** Whether a comma after the number that starts at an index groups, as far as its line has a say. */
  groupsAt(index: number): boolean {
    this.advance(index);
    return !this.#separates && !this.#illAhead(index);
  }

  /** Whether an index stands inside brackets that were opened on its line. */
  isInBrackets(index: number): boolean {
    this.advance(index);
    return this.#depth > 0;
  }

  /** Accounts for the text before an index. */
  advance(index: number): void {
    if (index <= this.#done) return;
    let i = this.#lineStart(index);
    if (i > this.#done) {
      this.#depth = 0;
      this.#separates = false;
    } else {
      i = this.#done;
    }
    const { bytes } = this.#text;
    for (; i < index; i++) {
      const byte = bytes[i] as number;
      if (byte === COMMA) this.#separates ||= separatesAt(this.#text, i);
      else if (byte >= 0x28) this.#depth = Math.max(0, this.#depth + bracket(byte));
    }
    this.#done = index;
  }

  /** Where the line of an index starts; not before what is accounted for. */
  #lineStart(index: number): number {
    const { bytes } = this.#text;
    let start = index;
    while (start > this.#done && !isLineEnd(bytes[start - 1] as number)) start--;
    return start;
  }

  /** Makes ready for the text's first `count` bytes to be dropped. */
  shift(count: number): void {
    this.advance(count + FURTHEST_LOOK);
    this.#done -= count;
    this.#seen = Math.max(0, this.#seen - count);
    this.#firstIll = this.#firstIll < count ? -1 : this.#firstIll - count;
  }

  reset(): void {
    this.#done = 0;
    this.#depth = 0;
    this.#separates = false;
    this.#seen = 0;
    this.#firstIll = -1;
  }

  #illAhead(index: number): boolean {
    if (this.#firstIll >= index) return this.#firstIll <= index + LOOK_AHEAD;
    this.#firstIll = -1;
    for (let i = Math.max(this.#seen, index); i <= index + LOOK_AHEAD; i++) {
      const byte = this.#text.at(i);
      this.#seen = i;
      if (isLineEnd(byte)) return false;
      const isIll = byte === COMMA && separatesAt(this.#text, i);
      if (this.#text.short) return false;
      if (isIll) {
        this.#firstIll = i;
        return true;
      }
    }
    return false;
  }
}

/** {@link separatesAt} looks no further back from a comma, in bytes. */
const FURTHEST_LOOK = 16;

function bracket(byte: number): -1 | 0 | 1 {
  if (byte === 0x28 || byte === 0x5b || byte === 0x7b) return 1;
  return byte === 0x29 || byte === 0x5d || byte === 0x7d ? -1 : 0;
}
