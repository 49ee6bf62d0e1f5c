import { DIGIT, isDigit, LETTER } from './characters';
import { Found } from './found';
import { Intake } from './intake';
import { complete, type NumberOptions } from './options';
import { TokenReader, WAIT } from './tokens';

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
  /** Where to go on reading. */
  #at = 0;

  /** @throws RangeError on options that are none. */
  constructor(options: NumberOptions | undefined, detailed: boolean) {
    this.found = new Found(detailed);
    this.#intake = new Intake(detailed);
    this.#tokens = new TokenReader(this.#intake.text, complete(options), this.found);
  }

  /** Reads as far as what has come decides. */
  push(chunk: string): void {
    this.#intake.push(chunk, () => this.#readSlice());
  }

  /** Reads what was waiting, and is as new but for what it found. */
  end(): void {
    this.#intake.end(() => this.#readSlice());
    this.#intake.locate(this.found);
    this.#tokens.reset();
    this.#at = 0;
  }

  /** Reads a whole text. */
  readWhole(text: string): this {
    this.push(text);
    this.end();
    return this;
  }

  #readSlice(): void {
    const { text } = this.#intake;
    let at = this.#tokens.finishTooLong(this.#at);
    for (;;) {
      at = this.#nextCandidate(at);
      if (at >= text.end) break;
      const next = this.#tokens.read(at);
      if (next === WAIT) break;
      at = next;
    }
    const drop = this.#intake.drop(at - LOOK_BACK);
    if (drop > 0) this.#tokens.shift(drop);
    this.#at = at - drop;
  }

  /** Where the next digit stands, or the next word that may stand for a value that is not finite. */
  #nextCandidate(from: number): number {
    const { text } = this.#intake;
    const { bytes, end } = text;
    for (let i = from; i < end; i++) {
      const byte = bytes[i] as number;
      if (isDigit(byte)) return i;
      const letter = byte | 0x20;
      if ((letter === 0x6e || letter === 0x69) && this.#mayBeNotFinite(i)) return i;
    }
    return Math.max(from, end);
  }

  #mayBeNotFinite(index: number): boolean {
    const { text } = this.#intake;
    const second = text.at(index + 1) | 0x20;
    const known = index + 1 >= text.end || second === 0x61 || second === 0x6e;
    return known && (text.kindBefore(index) & (DIGIT | LETTER)) === 0;
  }
}
