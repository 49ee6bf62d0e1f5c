import { COMMA, isLineEnd, kindOf, TOKEN } from './characters';
import { Intake } from './intake';

/** The part of the web's `TextDecoder` that is used; every host has it. */
declare const TextDecoder: {
  new (label: string, options: { ignoreBOM: boolean }): { decode(bytes: Uint8Array): string };
};

/** A longer line is cut, between two tokens where there are any; in bytes of UTF-8. */
export const LONGEST_LINE = 1 << 16;

/** Turns chunks into clean lines: without escape sequences, without their ends, empty ones left out. */
export class Lines {
  readonly #intake = new Intake(false);
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  /** Where the line starts that goes on, and up to where its end was not found. */
  #start = 0;
  #seen = 0;

  /** Calls `take` with each line that this chunk completes. */
  push(chunk: string, take: (line: string) => void): void {
    this.#intake.push(chunk, () => this.#split(take));
  }

  /** Calls `take` with what was waiting; then all is as new. */
  end(take: (line: string) => void): void {
    this.#intake.end(() => this.#split(take));
    this.#start = 0;
    this.#seen = 0;
  }

  #split(take: (line: string) => void): void {
    const { text } = this.#intake;
    for (let i = this.#seen; i < text.end; i++) {
      const ends = isLineEnd(text.bytes[i] as number);
      if (!ends && i - this.#start < LONGEST_LINE) continue;
      const end = ends ? i : this.#cut(this.#start, i);
      this.#give(end, take);
      this.#start = ends ? end + 1 : end;
    }
    if (text.ended) this.#give(text.end, take);
    const surplus = this.#intake.surplus(this.#start);
    if (surplus > 0) this.#intake.drop(surplus);
    this.#start -= surplus;
    this.#seen = text.end;
  }

  #give(end: number, take: (line: string) => void): void {
    if (end > this.#start) take(this.#decoder.decode(this.#intake.text.bytes.subarray(this.#start, end)));
  }

  /** The last place in a line that is too long where no token is cut, or its end. */
  #cut(start: number, end: number): number {
    const { bytes } = this.#intake.text;
    for (let i = end; i > start; i--) {
      const byte = bytes[i - 1] as number;
      if (byte < 0x80 && byte !== COMMA && (kindOf(byte) & TOKEN) === 0) return i;
    }
    let whole = end;
    while (whole > start + 1 && ((bytes[whole] as number) & 0xc0) === 0x80) whole--;
    return whole;
  }
}
