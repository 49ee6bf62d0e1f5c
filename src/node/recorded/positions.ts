import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';

/** How far the output of a run was read: a byte in one of its files. */
export interface OutputPosition {
  readonly segment: number;
  readonly at: number;
  /** The start of the line that it is in, or of as much of the line as decides how the rest is read. */
  readonly line: number;
}

export const START: OutputPosition = { segment: 0, at: 0, line: 0 };

/** A piece of output that is about to be read, and the count of numbers before it. */
export interface PendingRead {
  readonly from: OutputPosition;
  /** In the same file. */
  readonly to: OutputPosition;
  readonly counted: number;
}

const NAME = 'places';
/** Doubles in a record: its number, the read, and a checksum by which a record is recognised. */
const FIELDS = 8;
const BYTES = FIELDS * 8;
/** More reads than can happen between two writes of the numbers. */
const RECORDS = 256;

/**
 * Records the last reads of an output, each before it begins. The numbers are stored elsewhere and a moment later; after
 * a crash their count tells which read was the last whose numbers were stored.
 */
export class ReadLog {
  readonly #file: number;
  readonly #record = new Float64Array(FIELDS);
  #number: number;

  /** @throws Node's error if the folder can't be written to */
  constructor(folder: string) {
    this.#number = readAll(folder).at(-1)?.number ?? 0;
    this.#file = openSync(path.join(folder, NAME), this.#number === 0 ? 'w' : 'r+', 0o600);
  }

  begin({ from, to, counted }: PendingRead): void {
    const record = this.#record;
    record.set([++this.#number, from.segment, from.at, from.line, to.at, to.line, counted]);
    record[FIELDS - 1] = sumOf(record);
    writeSync(this.#file, record, 0, BYTES, (this.#number % RECORDS) * BYTES);
  }

  dispose(): void {
    closeSync(this.#file);
  }
}

/** Where to continue when this many numbers are stored; undefined if no recorded read matches the count. */
export function positionAfter(folder: string, counted: number): OutputPosition | undefined {
  const all = readAll(folder);
  if (all.length === 0) return counted === 0 ? START : undefined;
  const agreeing = all.findLast(({ reading }) => reading.counted === counted);
  if (agreeing) return agreeing.reading.from;
  const last = all.at(-1)?.reading;
  return last && last.counted < counted ? last.to : undefined;
}

/** The recorded reads, the oldest first. */
function readAll(folder: string): { number: number; reading: PendingRead }[] {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path.join(folder, NAME));
  } catch {
    return [];
  }
  const reads: { number: number; reading: PendingRead }[] = [];
  for (let start = 0; start + BYTES <= bytes.length; start += BYTES) {
    const record = new Float64Array(new Uint8Array(bytes.subarray(start, start + BYTES)).buffer);
    const [number = 0, segment = 0, at = 0, line = 0, toAt = 0, toLine = 0, counted = 0] = record;
    if (number === 0 || record[FIELDS - 1] !== sumOf(record)) continue;
    const from = { segment, at, line };
    reads.push({ number, reading: { from, to: { segment, at: toAt, line: toLine }, counted } });
  }
  return reads.sort((a, b) => a.number - b.number);
}

function sumOf(record: Float64Array): number {
  return record.subarray(0, FIELDS - 1).reduce((sum, value) => sum + value, 1);
}
