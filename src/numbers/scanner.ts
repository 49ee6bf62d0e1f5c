import type { NumberOptions } from './options';
import type { SkipCounts } from './reasons';
import { Engine } from './scan/engine';

export type { NumberOptions } from './options';
export type { SkipCounts, SkipReason } from './reasons';
export { UNITS, type Unit } from './units';

/** Numbers in columns: `units[i]` is the code in UNITS of the unit of `values[i]`, 0 for none. */
export interface NumbersWithUnits {
  readonly values: Float64Array;
  readonly units: Uint16Array;
}

/**
 * Every number of a whole text, in order. Linear in the text.
 * @throws RangeError on options that are none; never on a text.
 */
export function scanNumbers(text: string, options?: NumberOptions): Float64Array {
  const { values, count } = new Engine(options, false).readWhole(text, false).result;
  return count < values.length * 0.9 ? values.slice(0, count) : values.subarray(0, count);
}

/**
 * Reads the numbers of a text that comes in chunks; where the chunks are cut makes no difference. A number is
 * given as soon as nothing that may follow can change it: mostly with the blank or the line's end behind it, with its
 * unit once what follows the blank is known, and where a comma may group with its line's end (4,096 bytes at
 * most). Memory does not grow with the text.
 */
export class NumberScanner {
  readonly #engine: Engine;

  /** @throws RangeError on options that are none. */
  constructor(options?: NumberOptions) {
    this.#engine = new Engine(options, false);
  }

  /** The numbers completed by this chunk; a cut number waits for its rest. */
  push(chunk: string): Float64Array {
    this.#engine.push(chunk, false);
    return this.#takeValues();
  }

  /**
   * As {@link push}, of a text that comes as bytes of UTF-8, of a file for one: faster than by way of a string. They may be
   * cut anywhere, inside a character too; what is not UTF-8 is read as `TextDecoder` reads it. A text comes either
   * as strings or as bytes. The bytes are not kept.
   */
  pushBytes(chunk: Uint8Array): Float64Array {
    this.#engine.push(chunk, false);
    return this.#takeValues();
  }

  /** What was waiting; the scanner is as new, but for what it counted as skipped. */
  end(): Float64Array {
    this.#engine.end(false);
    return this.#takeValues();
  }

  /** As {@link push} or {@link pushBytes}, with the units. */
  pushUnits(chunk: string | Uint8Array): NumbersWithUnits {
    this.#engine.push(chunk);
    return this.#take();
  }

  /** As {@link end}, with the units. */
  endUnits(): NumbersWithUnits {
    this.#engine.end();
    return this.#take();
  }

  /** What was skipped since the scanner was made, counted by reason. */
  get skipped(): SkipCounts {
    return this.#engine.result.skipped;
  }

  #take(): NumbersWithUnits {
    const { units, count } = this.#engine.result;
    return { units: units.slice(0, count), values: this.#takeValues() };
  }

  #takeValues(): Float64Array {
    const { result } = this.#engine;
    const values = result.values.slice(0, result.count);
    result.clear();
    return values;
  }
}
