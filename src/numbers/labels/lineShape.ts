import { REASONS, type SkipReason } from '../reasons';
import { ScanResult } from '../scanResult';
import { NAMES } from './marks';
import {
  IS_BESIDE_MARK,
  IS_EPOCH,
  IS_LITERAL,
  IS_WHOLE,
  isBesideMark,
  isEpoch,
  SHORTEST_EPOCH,
  wholeTrait,
} from './numberTraits';
import { ANY_WORD, indentOf, PRIME, passed, passedTail, SPACE, sampled, tailOf } from './shapeText';

/** Bytes that no UTF-8 has stand in a shape for what is read: a number, what its text ends with, and what names nothing. */
export const NUMBER = 0xff;
export const TEXT_END = 0xfe;
export const NOTHING = 0xfd;
/** Behind {@link NUMBER}: its traits, and its unit's code in two bytes. */
export const NUMBER_BYTES = 4;

const DOUBLE_QUOTE = 0x22;
const CLOSING = 0x29;
const EQUALS = 0x3d;
const COLON = 0x3a;
const SQUARE_CLOSING = 0x5d;

const NOTHING_READ = new ScanResult(true);

/**
 * A line without what its labels do not depend on: in the place of each number stand its traits and its unit, and runs of
 * blanks are two. Lines of one shape have the same labels, so that these are found out once. Linear in the line.
 */
export class LineShape {
  #line: Uint8Array = new Uint8Array(0);
  #start = 0;
  #end = 0;
  #result: ScanResult = NOTHING_READ;
  #row = 0;
  #past = 0;
  /** From here on no label depends on the words, only what is open behind the line does on the marks. */
  #tail = 0;
  /** The first double quote behind where it was looked for last, and from where that was. */
  #quote = 0;
  #quoteFrom = 0;

  /** Takes the line `[start, end)` whose rows of what was read are `[row, past)`. */
  take(line: Uint8Array, start: number, end: number, result: ScanResult, row: number, past: number): void {
    this.#line = line;
    this.#start = start;
    this.#end = end;
    this.#result = result;
    this.#row = row;
    this.#past = past;
    this.#quoteFrom = end;
    this.#tail = tailOf(line, past > row ? (result.ends[past - 1] as number) : start, end);
  }

  /** How many blanks the line starts with. */
  get indent(): number {
    return indentOf(this.#line, this.#start, this.#end);
  }

  /** A sample of the line: lines of one shape may differ in it by their blanks, others hardly ever agree. */
  hash(): number {
    const line = this.#line;
    const { starts, ends, reasons, units } = this.#result;
    let hash = 0;
    let at = this.#start;
    for (let row = this.#row; row < this.#past; row++) {
      const reason = reasons[row] as number;
      if (MAY_BE_IN_A_NAME[reason] === 1) continue;
      const from = starts[row] as number;
      const to = ends[row] as number;
      hash = sampled(line, at, from, hash);
      at = to;
      if (reason > 0) continue;
      const traits = this.#traitsOf(row, from, to);
      hash = Math.imul(hash ^ (traits | ((units[row] as number) << 8)), PRIME);
      if ((traits & IS_LITERAL) !== 0) hash = sampled(line, from, to, hash);
    }
    hash = sampled(line, at, this.#tail, hash);
    return hash ^ (hash >>> 15);
  }

  /** Whether the line has a shape that was written before. */
  is(shape: Uint8Array): boolean {
    const line = this.#line;
    const { starts, ends, reasons, units } = this.#result;
    const past = this.#past;
    let at = 0;
    let from = this.#start;
    for (let row = this.#row; row < past; row++) {
      const reason = reasons[row] as number;
      if (reason > 0 && MAY_BE_IN_A_NAME[reason] === 1) continue;
      const start = starts[row] as number;
      at = passed(shape, at, line, from, start);
      from = ends[row] as number;
      if (at < 0) return false;
      if (reason > 0) {
        if (shape[at++] !== NOTHING) return false;
        continue;
      }
      const traits = shape[at + 1] as number;
      const unit = units[row] as number;
      if (shape[at] !== NUMBER || shape[at + 2] !== (unit & 0xff) || shape[at + 3] !== unit >> 8)
        return false;
      at += NUMBER_BYTES;
      // The other traits are told by what stands around the number, which is the same.
      if ((traits & IS_BESIDE_MARK) !== 0 && (traits & IS_WHOLE) !== wholeTrait(line, start, from))
        return false;
      if (from - start >= SHORTEST_EPOCH && traits !== this.#traitsOf(row, start, from)) return false;
      if ((traits & IS_EPOCH) !== 0 && from - start < SHORTEST_EPOCH) return false;
      if ((traits & IS_LITERAL) === 0) continue;
      at = passed(shape, at, line, start, from);
      if (at < 0 || shape[at++] !== TEXT_END) return false;
    }
    at = passed(shape, at, line, from, this.#tail);
    return at >= 0 && passedTail(shape, at, line, this.#tail, this.#end) === shape.length;
  }

  /** The shape's bytes. With its tail in full, it tells what is open behind the line, too. */
  write(withTail: boolean): Uint8Array {
    const { starts, ends, reasons, units } = this.#result;
    const rows = this.#past - this.#row;
    const shape = new Uint8Array(this.#end - this.#start + rows * (NUMBER_BYTES + 1));
    let length = 0;
    let from = this.#start;
    const copy = (to: number) => {
      for (; from < to; from++) {
        const byte = this.#line[from] as number;
        const isThird = length > 1 && shape[length - 1] === SPACE && shape[length - 2] === SPACE;
        if (byte !== SPACE || !isThird) shape[length++] = byte;
      }
    };
    for (let row = this.#row; row < this.#past; row++) {
      const reason = reasons[row] as number;
      if (MAY_BE_IN_A_NAME[reason] === 1) continue;
      copy(starts[row] as number);
      const end = ends[row] as number;
      if (reason > 0) shape[length++] = NOTHING;
      else {
        const unit = units[row] as number;
        const traits = this.#traitsOf(row, from, end);
        shape.set([NUMBER, traits, unit & 0xff, unit >> 8], length);
        length += NUMBER_BYTES;
        if ((traits & IS_LITERAL) !== 0) {
          copy(end);
          shape[length++] = TEXT_END;
        }
      }
      from = end;
    }
    copy(withTail ? this.#end : this.#tail);
    for (; from < this.#end; from++) {
      const byte = this.#line[from] as number;
      if (NAMES[byte] === 0) shape[length++] = byte;
      else if (shape[length - 1] !== ANY_WORD) shape[length++] = ANY_WORD;
    }
    return shape.subarray(0, length);
  }

  #traitsOf(row: number, start: number, end: number): number {
    const line = this.#line;
    const isLiteral = this.#mayBeNamed(start, end);
    const isBeside = isLiteral || isBesideMark(line, start, end);
    const mayBeEpoch = end - start >= SHORTEST_EPOCH;
    return (
      (isLiteral ? IS_LITERAL : 0) |
      (isBeside ? IS_BESIDE_MARK | wholeTrait(line, start, end) : 0) |
      (mayBeEpoch && isEpoch(line, start, end, this.#result.values[row] as number) ? IS_EPOCH : 0)
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

/** What is skipped and yet may be a name or a part of one, as in `p95=12ms`; by the reason's code. */
const NAMING: readonly SkipReason[] = ['word', 'hash', 'uuid', 'version', 'address'];
const MAY_BE_IN_A_NAME = Uint8Array.from([0, ...REASONS.map(reason => +NAMING.includes(reason))]);
