import { MAY_BE_IN_A_NAME } from '../scan/memoryTables';
import type { ScanResult } from '../scanResult';
import { EQUALS, SPACE, TAB } from '../text/characters';
import { decode } from '../text/utf8';
import { IS_EPOCH, IS_LITERAL, isBesideMark, isEpoch, wholeTrait } from './numberTraits';

/** Bytes that no UTF-8 has stand in a shape for what is read: a number, what its text ends with, and what names nothing. */
export const NUMBER = 0xff;
export const TEXT_END = 0xfe;
export const NOTHING = 0xfd;
/** Behind {@link NUMBER}: its traits, and its unit's code in two bytes. */
export const NUMBER_BYTES = 4;

const DOUBLE_QUOTE = 0x22;
const OPENING = 0x28;
const CLOSING = 0x29;
const COLON = 0x3a;
const SQUARE_CLOSING = 0x5d;

/**
 * Writes the shapes of lines: what is left without that on which no label depends. In the place of each number stand its
 * traits and its unit, and runs of blanks are two. Lines of one shape have the same labels: `kernel/lineKeys.ts` tells
 * them by a key. Linear in the line.
 */
export class LineShape {
  #line: Uint8Array = new Uint8Array(0);
  #end = 0;
  /** Whether a tick or a cross stands before all, or how a test went behind its name. */
  #isTest = false;
  /** The first double quote behind where it was looked for last, and from where that was. */
  #quote = 0;
  #quoteFrom = 0;

  /** The shape of the line `[start, end)` whose rows of what was read are `[row, past)`. */
  write(
    line: Uint8Array,
    start: number,
    end: number,
    result: ScanResult,
    row: number,
    past: number,
  ): Uint8Array {
    this.#line = line;
    this.#end = end;
    this.#quoteFrom = end;
    this.#isTest = isOfTest(line, start, end);
    const { starts, ends, reasons, units } = result;
    const shape = new Uint8Array(end - start + (past - row) * (NUMBER_BYTES + 1));
    let length = 0;
    let from = start;
    const copy = (to: number) => {
      for (; from < to; from++) {
        const byte = line[from] as number;
        const isThird = length > 1 && shape[length - 1] === SPACE && shape[length - 2] === SPACE;
        if (byte !== SPACE || !isThird) shape[length++] = byte;
      }
    };
    for (let i = row; i < past; i++) {
      const reason = reasons[i] as number;
      if (MAY_BE_IN_A_NAME[reason] === 1) continue;
      copy(starts[i] as number);
      const stop = ends[i] as number;
      if (reason > 0) shape[length++] = NOTHING;
      else {
        const unit = units[i] as number;
        const isNext = i + 1 < past && isBehindTimes(line, starts[i + 1] as number);
        const isInName = unit === 0 && line[from - 1] !== OPENING && (this.#isTest || isNext);
        const traits = this.#traitsOf(from, stop, isInName);
        shape.set([NUMBER, traits, unit & 0xff, unit >> 8], length);
        length += NUMBER_BYTES;
        if ((traits & IS_LITERAL) !== 0) {
          copy(stop);
          shape[length++] = TEXT_END;
        }
      }
      from = stop;
    }
    copy(end);
    return shape.subarray(0, length);
  }

  #traitsOf(start: number, end: number, isInName: boolean): number {
    const line = this.#line;
    const isLiteral = isInName || this.#mayBeNamed(start, end);
    return (
      (isLiteral ? IS_LITERAL : 0) |
      (isLiteral || isBesideMark(line, start, end) ? wholeTrait(line, start, end) : 0) |
      (isEpoch(line, start, end) ? IS_EPOCH : 0)
    );
  }

  /** Whether a number is a part of a key: what stands behind it, brackets and quotes aside, is `=` or `:`. */
  #mayBeNamed(start: number, end: number): boolean {
    const line = this.#line;
    const next = line[end];
    if (next === COLON || next === EQUALS) return true;
    if (next === CLOSING || next === SQUARE_CLOSING || next === DOUBLE_QUOTE) {
      let at = end + 1;
      while (line[at] === SPACE) at++;
      if (line[at] === COLON || line[at] === EQUALS) return true;
    }
    const quote = this.#nextQuote(end);
    return quote < this.#end && line[quote + 1] === COLON && line[start - 1] !== DOUBLE_QUOTE;
  }

  /** Where the first double quote from an index on stands, the line's end where there is none near. */
  #nextQuote(index: number): number {
    if (index >= this.#quoteFrom && index <= this.#quote) return this.#quote;
    const line = this.#line;
    let at = index;
    while (at < this.#end && line[at] !== DOUBLE_QUOTE) at++;
    this.#quoteFrom = index;
    this.#quote = at;
    return at;
  }
}

/**
 * Whether a line `[start, end)`, or its shape, tells of a test, so that numbers are a part of its name: it starts with a tick, a
 * cross or a sign beside them in Unicode (`✓ ✔ ✗ √`), or ends in how the test went and in a bracket, as in
 * `adds 3 numbers ... ok (5ms)`.
 */
export function isOfTest(line: Uint8Array, start: number, end: number): boolean {
  const first = start + indentOf(line, start, end);
  if (line[first] === 0xe2 && ((line[first + 1] as number) | 0x14) === 0x9c) return true;
  return line[end - 1] === CLOSING && /\.\.\. [a-z]+ \([^(]*$/i.test(decode(line, start, end));
}

/** Whether ` x ` stands before an index, as between the name of a benchmark and its rate. */
function isBehindTimes(line: Uint8Array, index: number): boolean {
  return line[index - 1] === SPACE && line[index - 2] === 0x78 && line[index - 3] === SPACE;
}

/** How many blanks a line `[start, end)` starts with. */
export function indentOf(line: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && (line[at] === SPACE || line[at] === TAB)) at++;
  return at - start;
}
