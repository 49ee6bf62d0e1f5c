import { isAscii } from 'node:buffer';
import type { Ascii } from '../../watch/stream/ascii';

const NEWLINE = 10;

/** Whole lines of ASCII in memory that threads share. */
export class AsciiText implements Ascii {
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  readonly #buffer: Buffer;

  private constructor(bytes: Uint8Array<SharedArrayBuffer>) {
    this.bytes = bytes;
    this.#buffer = Buffer.from(bytes.buffer);
  }

  /** A copy of the whole lines that bytes begin with; undefined where there are none, or more than ASCII. */
  static linesOf(bytes: Buffer): AsciiText | undefined {
    const length = bytes.lastIndexOf(NEWLINE) + 1;
    if (length === 0 || !isAscii(bytes)) return undefined;
    const lines = new Uint8Array(new SharedArrayBuffer(length));
    lines.set(bytes.subarray(0, length));
    return new AsciiText(lines);
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
