import { resized } from '../resized';
import type { ScanResult } from '../scanResult';
import { ESCAPE } from './characters';
import { EscapeFilter } from './escapes';
import { Text } from './text';

/** The parts of the web's `TextEncoder` and `TextDecoder` that are used; every host has them. */
declare const TextEncoder: {
  new (): { encodeInto(source: string, destination: Uint8Array): { read: number; written: number } };
};
interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string;
}
declare const TextDecoder: { new (label: string, options: { ignoreBOM: boolean }): Decoder };

/** Characters that are read at once; a slice's UTF-8 stays in the processor's cache. */
const SLICE = 85_000;
/** A character takes at most this many bytes of UTF-8. */
const WIDEST = 3;
/** A byte behind the text that a reader may use for a mark of its own. */
const ROOM = 1;

/**
 * Turns chunks of a string, or of its UTF-8, into clean UTF-8: without escape sequences, and with characters that were cut in
 * two made whole. On request it knows where in the string each byte came from; then it keeps all of the text.
 */
export class InputBuffer {
  readonly text = new Text();
  readonly #encoder = new TextEncoder();
  /** For bytes beyond ASCII, while it may hold the first ones of a character that was cut. */
  #decoder: Decoder | undefined;
  readonly #escapes = new EscapeFilter();
  /** The first half of a character whose second half is awaited. */
  #half = '';
  /** The offset in the string of each byte, where that is asked for, and of what comes next. */
  #origins: Uint32Array<ArrayBuffer> | undefined;
  #offset = 0;

  constructor(located: boolean) {
    if (located) this.#origins = new Uint32Array(this.text.bytes.length);
  }

  /** Takes a chunk in; `read` is called after each slice of it, with the share of the chunk that was read before. */
  push(chunk: string, read: (share: number) => void): void {
    const waiting = this.#half + chunk;
    let start = 0;
    for (;;) {
      let end = Math.min(waiting.length, start + SLICE);
      if (isFirstHalf(waiting.charCodeAt(end - 1))) end--;
      if (end <= start) break;
      this.#append(waiting.slice(start, end));
      read(start / waiting.length);
      start = end;
    }
    this.#half = waiting.slice(start);
  }

  /** As {@link push} with the string that these bytes and those before them are in UTF-8; not where places are asked for. */
  pushBytes(chunk: Uint8Array, read: (share: number) => void): void {
    for (let start = 0; start < chunk.length; start += SLICE) {
      const slice = chunk.subarray(start, start + SLICE);
      const share = start / chunk.length;
      if (!this.#decoder && this.#appendAscii(slice)) {
        read(share);
        continue;
      }
      this.#decoder ??= new TextDecoder('utf-8', { ignoreBOM: true });
      this.push(this.#decoder.decode(slice, { stream: true }), () => read(share));
      if ((slice[slice.length - 1] as number) < 0x80) this.#decoder = undefined;
    }
  }

  /** Takes the end of the text in, and is as new. */
  end(read: () => void): void {
    this.#append(this.#half + (this.#decoder?.decode() ?? ''));
    this.#decoder = undefined;
    this.#half = '';
    this.text.ended = true;
    read();
    this.text.ended = false;
    this.text.end = 0;
    this.#escapes.reset();
    this.#offset = 0;
  }

  /** How many of the bytes before an index are worth dropping: none, or all. */
  surplus(index: number): number {
    return this.#origins || index < this.text.end - index ? 0 : index;
  }

  /** Drops the first bytes of the text. */
  drop(count: number): void {
    const { text } = this;
    text.bytes.copyWithin(0, count, text.end);
    text.end -= count;
  }

  /** Turns the places of what was found from bytes into offsets in the string. */
  locate(result: ScanResult): void {
    const origins = this.#origins;
    if (!origins) return;
    for (let row = 0; row < result.count; row++) {
      result.starts[row] = origins[result.starts[row] as number] as number;
      result.ends[row] = (origins[(result.ends[row] as number) - 1] as number) + 1;
    }
  }

  #append(slice: string): void {
    const { text } = this;
    this.#reserve(text.end + slice.length * WIDEST + ROOM);
    const start = text.end;
    const { written } = this.#encoder.encodeInto(slice, text.bytes.subarray(start));
    text.end = start + written;
    this.#locateSlice(start);
    if (!this.#escapes.isIdle || slice.includes('\x1b')) {
      text.end = this.#escapes.strip(text.bytes, start, text.end, this.#origins);
    }
  }

  /** Appends bytes that need no care, so that there is no string in between; false where they need it. */
  #appendAscii(slice: Uint8Array): boolean {
    const { text } = this;
    this.#reserve(text.end + slice.length + ROOM);
    text.bytes.set(slice, text.end);
    const end = text.end + slice.length;
    if (!this.#escapes.isIdle || !isPlainAscii(text.view, text.end, end)) return false;
    text.end = end;
    return true;
  }

  #locateSlice(start: number): void {
    const origins = this.#origins;
    if (!origins) return;
    const { bytes, end } = this.text;
    for (let i = start; i < end; i++) {
      const byte = bytes[i] as number;
      const continues = (byte & 0xc0) === 0x80;
      origins[i] = continues ? this.#offset - 1 : this.#offset;
      if (!continues) this.#offset += byte >= 0xf0 ? 2 : 1;
    }
  }

  #reserve(size: number): void {
    const { text } = this;
    text.reserve(size);
    if (!this.#origins || this.#origins.length === text.bytes.length) return;
    this.#origins = resized(this.#origins, text.bytes.length);
  }
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

/** The top bit of each of four bytes. */
const TOPS = 0x80808080;

const ESCAPES = ESCAPE * 0x01010101;

/** Whether bytes are ASCII without an escape sequence. Linear, four bytes at a time. */
export function isPlainAscii(view: DataView, start: number, end: number): boolean {
  let i = start;
  for (; i + 16 <= end; i += 16) {
    const marks =
      marksOf(view.getInt32(i, true)) |
      marksOf(view.getInt32(i + 4, true)) |
      marksOf(view.getInt32(i + 8, true)) |
      marksOf(view.getInt32(i + 12, true));
    if ((marks & TOPS) !== 0) return false;
  }
  for (; i < end; i++) {
    const byte = view.getUint8(i);
    if (byte >= 0x80 || byte === ESCAPE) return false;
  }
  return true;
}

/** Has a top bit if, and only if, one of the four bytes is an escape or not ASCII. */
function marksOf(four: number): number {
  const others = four ^ ESCAPES;
  return (others - 0x01010101) | four;
}
