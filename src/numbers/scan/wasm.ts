import type { ScanResult } from '../scanResult';
import type { LineBatch } from '../text/lineBatch';
import {
  ENDS,
  LINE_ENDS,
  LINE_KEYS,
  LINE_ROWS,
  LINE_STARTS,
  MOST_LINES,
  MOST_ROWS,
  REASONS,
  ROOM,
  ROWS,
  SKIPPED,
  STARTS,
  TEXT,
  UNIT_END,
  UNITS,
  VALUES,
} from './memoryLayout';
import { writeTables } from './memoryTables';
import { KERNEL_CODE } from './wasmCode';
import { decoded } from './wasmText';

/** The parts of the web's interfaces that are used; every host has them, WebAssembly where it may compile at run time. */
declare const WebAssembly:
  | {
      Module: new (code: Uint8Array) => object;
      Instance: new (
        module: object,
        imports: { units: UnitReader; heads: Pick<LineTraits, 'headEnd'> },
      ) => { exports: unknown };
    }
  | undefined;

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  run(from: number, end: number, flags: number): number;
  lines(from: number, seen: number, end: number, longest: number, shift: number): number;
  lineHeads(lines: number): void;
  lineKeys(lines: number, rows: number, areAll: number, areTaken: number): number;
}

const PAGE = 1 << 16;

/** What the kernel asks back: the code of the unit at an index, whose end goes to {@link Kernel.unitEnd}. */
export interface UnitReader {
  /** 0 for none that is sure. */
  unitAt(index: number): number;
  /** 0 for none, -1 where more text must come first. */
  unitBehindBlank(index: number): number;
}

/** What is to be known of lines whose keys are asked for. */
export interface LineTraits {
  /** Whether stamps and the like are numbers. */
  readonly areTaken: boolean;
  /** Where the line that starts at an index goes on behind its head, of which its labels do not depend. */
  headEnd(lineStart: number): number;
}

/**
 * The short cuts past the general reader, in WebAssembly (`kernel/`). All readers share it and its memory: whoever
 * reads a text loads it, and reads all of it before another does. The tables of characters, units and powers come from
 * here, so that they are written down once.
 */
export class Kernel {
  /** What the last run found: the first {@link rows} of each column. */
  values = new Float64Array(0);
  units = new Uint16Array(0);
  starts = new Int32Array(0);
  ends = new Int32Array(0);
  reasons = new Uint8Array(0);
  /** What {@link keysOf} found of each line: how many of the rows stand before its end, and its key in two halves. */
  lineRows = new Int32Array(0);
  lineKeys = new Int32Array(0);
  readonly #exports: Exports;
  #reader: UnitReader | undefined;
  #heads = new Int32Array(0);
  #traits: Pick<LineTraits, 'headEnd'> | undefined;
  #lineStarts = new Int32Array(0);
  #lineEnds = new Int32Array(0);
  #bytes = new Uint8Array(0);

  /** @throws where WebAssembly is not to be had. */
  constructor() {
    if (!WebAssembly) throw new Error('There is no WebAssembly here.');
    const code = decoded(KERNEL_CODE);
    const units = {
      unitAt: (index: number) => this.#reader?.unitAt(index) ?? 0,
      unitBehindBlank: (index: number) => this.#reader?.unitBehindBlank(index) ?? 0,
    };
    const heads = { headEnd: (index: number) => this.#traits?.headEnd(index) ?? index };
    const instance = new WebAssembly.Instance(new WebAssembly.Module(code), { units, heads });
    this.#exports = instance.exports as Exports;
    this.#look();
    writeTables(this.#bytes.buffer);
  }

  /** Takes in a text, a mark behind its end included where numbers will be read. */
  load(text: Uint8Array, end: number, reader?: UnitReader): void {
    this.#reader = reader;
    const missing = TEXT + end + ROOM - this.#bytes.length;
    if (missing > 0) {
      this.#exports.memory.grow(Math.ceil(missing / PAGE));
      this.#look();
    }
    this.#bytes.set(text.subarray(0, end + 1), TEXT);
  }

  /**
   * Reads from an index of the text on. Returns the index of what only the general reader can read, or where the rows
   * were full, or `end` where all has been read.
   */
  run(from: number, end: number, flags: number): number {
    return this.#exports.run(from, end, flags);
  }

  /**
   * Finds the keys of lines from one on, of the text that was loaded last and of which the rows from one on were read.
   * Returns of how many, as there is room; none where that line alone has too many rows.
   */
  keysOf(lines: LineBatch, line: number, traits: LineTraits, result: ScanResult, row: number): number {
    this.#traits = traits;
    const past = Math.min(lines.count, line + MOST_LINES);
    const end = Math.min(result.count, row + MOST_ROWS);
    this.#lineStarts.set(lines.starts.subarray(line, past));
    this.#lineEnds.set(lines.ends.subarray(line, past));
    this.starts.set(result.starts.subarray(row, end));
    this.ends.set(result.ends.subarray(row, end));
    this.units.set(result.units.subarray(row, end));
    this.reasons.set(result.reasons.subarray(row, end));
    return this.#exports.lineKeys(past - line, end - row, +(end === result.count), +traits.areTaken);
  }

  /** Where lines from one on, of the text that was loaded last, go on behind their heads; as many as there is room for. */
  headsOf(lines: LineBatch, line: number, traits: Pick<LineTraits, 'headEnd'>): Int32Array {
    this.#traits = traits;
    const past = Math.min(lines.count, line + MOST_LINES);
    this.#lineStarts.set(lines.starts.subarray(line, past));
    this.#exports.lineHeads(past - line);
    return this.lineRows.subarray(0, past - line);
  }

  /**
   * Finds lines from one on that starts at an index, empty ones left out, up to one that is too long or as there is room:
   * {@link rows} of {@link starts} and {@link ends}, each plus a shift. Returns where the next line starts.
   * @param seen no line end stands before it
   * @param longest a line is shorter
   */
  lines(from: number, seen: number, end: number, longest: number, shift: number): number {
    return this.#exports.lines(from, seen, end, longest, shift);
  }

  /** How many rows the last run wrote. */
  get rows(): number {
    return this.#heads[ROWS / 4] as number;
  }

  /** How many words, hashes, dates or times the last run skipped. */
  skipped(kind: number): number {
    return this.#heads[SKIPPED / 4 + kind] as number;
  }

  set unitEnd(index: number) {
    this.#heads[UNIT_END / 4] = index;
  }

  /** Looks at the memory, which is another one once it has grown. */
  #look(): void {
    const { buffer } = this.#exports.memory;
    this.#bytes = new Uint8Array(buffer);
    this.#heads = new Int32Array(buffer, 0, (SKIPPED + 16) / 4);
    this.values = new Float64Array(buffer, VALUES, MOST_ROWS);
    this.starts = new Int32Array(buffer, STARTS, MOST_ROWS);
    this.ends = new Int32Array(buffer, ENDS, MOST_ROWS);
    this.units = new Uint16Array(buffer, UNITS, MOST_ROWS);
    this.reasons = new Uint8Array(buffer, REASONS, MOST_ROWS);
    this.#lineStarts = new Int32Array(buffer, LINE_STARTS, MOST_LINES);
    this.#lineEnds = new Int32Array(buffer, LINE_ENDS, MOST_LINES);
    this.lineRows = new Int32Array(buffer, LINE_ROWS, MOST_LINES);
    this.lineKeys = new Int32Array(buffer, LINE_KEYS, MOST_LINES * 2);
  }
}

let shared: Kernel | undefined;
let isMissing = false;

/** The kernel, made when it is first asked for; undefined where WebAssembly may not be compiled. */
export function sharedKernel(): Kernel | undefined {
  if (shared || isMissing) return shared;
  try {
    shared = new Kernel();
  } catch {
    isMissing = true;
  }
  return shared;
}
