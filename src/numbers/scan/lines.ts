import { resized } from '../resized';
import type { ScanResult } from '../scanResult';
import { COMMA, isLineEnd, kindOf, NEWLINE, TOKEN } from '../text/characters';
import { InputBuffer } from '../text/inputBuffer';
import type { LineBatch } from '../text/lineBatch';
import { Text } from '../text/text';
import { sharedKernel } from './wasm';

/** A longer line is cut, between two tokens where there are any; in bytes of UTF-8. */
export const LONGEST_LINE = 1 << 16;

/** Turns chunks into clean lines: without escape sequences, without their ends, empty ones left out. */
export class Lines implements LineBatch {
  readonly text = new Text();
  starts = new Int32Array(1 << 10);
  ends = new Int32Array(1 << 10);
  count = 0;
  readonly #input: InputBuffer;
  readonly #kernel = sharedKernel();
  /** Where the line starts that goes on, and up to where its end was not found. */
  #start = 0;
  #seen = 0;
  /** How much further on each line stands than in what was taken in, where places are asked for. */
  #shifts: Int32Array<ArrayBuffer> | undefined;

  /** @param located whether {@link locate} is to be used; then all of the text is kept up to its end */
  constructor(located = false) {
    this.#input = new InputBuffer(located);
    if (located) this.#shifts = new Int32Array(this.starts.length);
  }

  /** Calls `take` each time that some lines of this chunk are complete. */
  push(chunk: string, take: () => void): void {
    this.#input.push(chunk, () => this.#split(take));
  }

  /** Calls `take` where something was waiting; then all is as new. */
  end(take: () => void): void {
    this.#input.end(() => this.#split(take));
    this.#start = 0;
    this.#seen = 0;
  }

  /** Within `take`: turns the places of what was found in these lines into offsets in the string. */
  locate(result: ScanResult): void {
    let line = 0;
    for (let row = 0; row < result.count; row++) {
      while (line < this.count - 1 && (result.starts[row] as number) >= (this.ends[line] as number)) line++;
      const shift = this.#shifts?.[line] ?? 0;
      result.starts[row] = (result.starts[row] as number) - shift;
      result.ends[row] = (result.ends[row] as number) - shift;
    }
    this.#input.locate(result);
  }

  #split(take: () => void): void {
    const { text } = this.#input;
    const { bytes, end } = text;
    this.count = 0;
    this.text.end = 0;
    let from = this.#start;
    let start = from;
    this.#kernel?.load(bytes, end);
    for (let seen = this.#seen; ; seen = start) {
      start = this.#noteLines(start, seen, end, from);
      const last = Math.min(end, start + LONGEST_LINE);
      if (last === end) break;
      // The bytes so far go over in one piece; behind a line that was cut an end is put.
      const stop = this.#cut(start, last);
      this.#note(start, stop, from);
      start = stop;
      from = this.#copy(from, start);
    }
    if (text.ended && end > start) {
      this.#note(start, end, from);
      start = end;
    }
    if (start > from) this.#copy(from, start);
    if (this.count > 0) take();
    const surplus = this.#input.surplus(start);
    if (surplus > 0) this.#input.drop(surplus);
    this.#start = start - surplus;
    this.#seen = text.end;
  }

  /** Notes the lines from one on that end before an index, up to one that is too long; returns where the next starts. */
  #noteLines(first: number, seen: number, end: number, from: number): number {
    const kernel = this.#kernel;
    if (!kernel) return this.#searchLines(first, seen, end, from);
    const shift = this.text.end - from;
    let start = first;
    for (let last = seen; ; last = start) {
      start = kernel.lines(start, last, end, LONGEST_LINE, shift);
      const { rows } = kernel;
      if (rows === 0) return start;
      const line = this.count;
      this.#reserve(line + rows);
      this.starts.set(kernel.starts.subarray(0, rows), line);
      this.ends.set(kernel.ends.subarray(0, rows), line);
      this.#shifts?.fill(shift, line, line + rows);
      this.count += rows;
    }
  }

  /** {@link #noteLines} without the kernel. */
  #searchLines(first: number, seen: number, end: number, from: number): number {
    const { bytes } = this.#input.text;
    let start = first;
    for (let at = seen; at < Math.min(end, start + LONGEST_LINE); at++) {
      if (!isLineEnd(bytes[at] as number)) continue;
      if (at > start) this.#note(start, at, from);
      start = at + 1;
    }
    return start;
  }

  /** Notes the line `[start, end)` of what came in, of which the bytes from `from` on are yet to be copied. */
  #note(start: number, end: number, from: number): void {
    const line = this.count++;
    this.#reserve(this.count);
    const shift = this.text.end - from;
    this.starts[line] = start + shift;
    this.ends[line] = end + shift;
    if (this.#shifts) this.#shifts[line] = shift;
  }

  #reserve(count: number): void {
    if (count <= this.starts.length) return;
    const rows = Math.max(count, this.starts.length * 2);
    this.starts = resized(this.starts, rows);
    this.ends = resized(this.ends, rows);
    if (this.#shifts) this.#shifts = resized(this.#shifts, rows);
  }

  /** Copies `[from, to)` of what came in, with a line's end behind it; returns `to`. */
  #copy(from: number, to: number): number {
    const { text } = this;
    text.reserve(text.end + to - from + 1);
    text.bytes.set(this.#input.text.bytes.subarray(from, to), text.end);
    text.end += to - from;
    text.bytes[text.end++] = NEWLINE;
    return to;
  }

  /** The last place in a line that is too long where no token is cut, or its end. */
  #cut(start: number, end: number): number {
    const { bytes } = this.#input.text;
    for (let i = end; i > start; i--) {
      const byte = bytes[i - 1] as number;
      if (byte < 0x80 && byte !== COMMA && (kindOf(byte) & TOKEN) === 0) return i;
    }
    let whole = end;
    while (whole > start + 1 && ((bytes[whole] as number) & 0xc0) === 0x80) whole--;
    return whole;
  }
}
