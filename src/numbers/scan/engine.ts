import { complete, type NumberOptions } from '../options';
import { Found } from '../scanResult';
import { Intake } from '../text/inputBuffer';
import { TokenReader, WAIT } from '../tokens/tokens';
import { Candidates, type Lead } from './candidates';
import { leadThrough } from './fastPath';

/** What has been read is kept this far back, in bytes: further back no reading looks. */
const LOOK_BACK = 512;

/**
 * Finds the numbers in a text that comes in chunks. The scanner, the explanation and the rules are thin layers
 * over it, so that they agree. Linear in the text; keeps a slice and, of what waits, as much as a reading may
 * look ahead.
 */
export class Engine {
  readonly found: Found;
  readonly #intake: Intake;
  readonly #tokens: TokenReader;
  /** Without short cuts where each number's place in the string is asked for. */
  readonly #lead: Lead;
  /** Where to go on reading. */
  #at = 0;

  /** @throws RangeError on options that are none. */
  constructor(options: NumberOptions | undefined, detailed: boolean) {
    this.found = new Found(detailed);
    this.#intake = new Intake(detailed);
    const { text } = this.#intake;
    const completed = complete(options);
    this.#tokens = new TokenReader(text, completed, this.found);
    this.#lead = detailed ? new Candidates(text) : leadThrough(text, completed, this.found);
  }

  /**
   * Reads as far as what has come decides, of a string or of UTF-8; with units, or without those that stand behind a
   * blank.
   */
  push(chunk: string | Uint8Array, units = true): void {
    this.#tokens.units = units;
    this.found.keepsUnits = units;
    const read = (share: number) => this.#readSlice(share);
    if (typeof chunk === 'string') this.#intake.push(chunk, read);
    else this.#intake.pushBytes(chunk, read);
  }

  /** Reads what was waiting, and is as new but for what it found. */
  end(units = true): void {
    this.found.keepsUnits = units;
    this.#intake.end(() => this.#readSlice(1));
    this.#intake.locate(this.found);
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
    const { text } = this.#intake;
    this.#lead.load();
    let at = this.#tokens.finishTooLong(this.#at);
    for (;;) {
      at = this.#lead.next(at, this.#tokens.units, share);
      if (at >= text.end) break;
      const next = this.#tokens.read(at);
      if (next === WAIT) break;
      at = next;
    }
    const surplus = this.#intake.surplus(at - LOOK_BACK);
    if (surplus > 0) {
      this.#tokens.shift(surplus);
      this.#intake.drop(surplus);
    }
    this.#at = at - surplus;
  }
}
