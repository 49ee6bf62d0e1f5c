import { complete, type NumberOptions } from '../options';
import { ScanResult } from '../scanResult';
import { InputBuffer } from '../text/inputBuffer';
import { TokenReader, WAIT } from '../tokens/tokens';
import { type CandidateSearch, Candidates } from './candidates';
import { searchBy } from './fastPath';

/** What has been read is kept this far back, in bytes: further back no reading looks. */
const LOOK_BACK = 512;

/**
 * Finds the numbers in a text that comes in chunks. The scanner, the explanation and the rules are thin layers
 * over it, so that they agree. Linear in the text; keeps a slice and, of what waits, as much as a reading may
 * look ahead.
 */
export class Engine {
  readonly result: ScanResult;
  readonly #input: InputBuffer;
  readonly #tokens: TokenReader;
  /** One candidate after the other. */
  readonly #candidates: Candidates;
  /** Without short cuts where each number's place in the string is asked for. */
  readonly #search: CandidateSearch;
  /** Where to go on reading. */
  #at = 0;

  /** @throws RangeError on options that are none. */
  constructor(options: NumberOptions | undefined, detailed: boolean) {
    this.result = new ScanResult(detailed);
    this.#input = new InputBuffer(detailed);
    const { text } = this.#input;
    const completed = complete(options);
    this.#tokens = new TokenReader(text, completed, this.result);
    this.#candidates = new Candidates(text);
    this.#search = detailed ? this.#candidates : searchBy(text, completed, this.result);
  }

  /**
   * Reads as far as what has come decides, of a string or of UTF-8; with units, or without those that stand behind a
   * blank.
   */
  push(chunk: string | Uint8Array, units = true): void {
    this.#tokens.units = units;
    this.result.keepsUnits = units;
    const read = (share: number) => this.#readSlice(share);
    if (typeof chunk === 'string') this.#input.push(chunk, read);
    else this.#input.pushBytes(chunk, read);
  }

  /** Reads what was waiting, and is as new but for what it found. */
  end(units = true): void {
    this.result.keepsUnits = units;
    this.#input.end(() => this.#readSlice(1));
    this.#input.locate(this.result);
    this.#tokens.reset();
    this.#at = 0;
  }

  /** Reads a whole text. */
  readWhole(text: string, units = true): this {
    this.push(text, units);
    this.end(units);
    return this;
  }

  /** @param share how much of the chunk was read before */
  #readSlice(share: number): void {
    const { text } = this.#input;
    this.#search.load();
    let at = this.#tokens.finishTooLong(this.#at);
    for (;;) {
      const search = this.#tokens.isScaled ? this.#candidates : this.#search;
      at = search.next(at, this.#tokens.units, share);
      if (at >= text.end) break;
      const next = this.#tokens.read(at);
      if (next === WAIT) break;
      at = next;
    }
    const surplus = this.#input.surplus(at - LOOK_BACK);
    if (surplus > 0) {
      this.#tokens.shift(surplus);
      this.#input.drop(surplus);
    }
    this.#at = at - surplus;
  }
}
