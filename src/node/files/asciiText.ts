import { isAscii } from 'node:buffer';
import type { Ascii } from '../../watch/stream/ascii';

const NEWLINE = 10;

/** Whole lines of ASCII in memory that threads share. */
export class AsciiText implements Ascii {
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  readonly #buffer: Buffer;

  private constructor(buffer: Buffer<SharedArrayBuffer>) {
    this.bytes = buffer;
    this.#buffer = buffer;
  }

  /** The whole lines that bytes begin with; undefined where there are none, or more than ASCII. The bytes must not change any more. */
  static linesOf(bytes: Buffer<SharedArrayBuffer>): AsciiText | undefined {
    const length = bytes.lastIndexOf(NEWLINE) + 1;
    return length === 0 || !isAscii(bytes) ? undefined : new AsciiText(bytes.subarray(0, length));
  }

  get length(): number {
    return this.bytes.length;
  }

  includes(part: string): boolean {
    return this.#buffer.includes(part, 0, 'latin1');
  }

  slice(from = 0, to = this.length): string {
    return this.#buffer.subarray(from, to).toString('latin1');
  }
}
