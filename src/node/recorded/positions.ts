import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';

/** How far the output of a run was read: bytes of one of its files. */
export interface OutputPosition {
  readonly segment: number;
  readonly at: number;
  /** Where the line begins that it is in, or as much of it as tells how the rest is read. */
  readonly line: number;
}

export const START: OutputPosition = { segment: 0, at: 0, line: 0 };

/** That a piece of output is about to be read, when so many numbers were counted. */
export interface PendingRead {
  readonly from: OutputPosition;
  /** In the same file. */
  readonly to: OutputPosition;
  readonly counted: number;
}

const NAME = 'places';
/** Doubles of a record: its number, the reading, a sum that tells a record from what is none. */
const FIELDS = 8;
const BYTES = FIELDS * 8;
/** More than can be read between two writes of the numbers. */
const RECORDS = 256;

/**
 * Keeps the last readings of an output, each before it begins. The numbers are kept elsewhere and a moment later; after
 * a crash their count tells which of the readings was the last that they hold.
 */
export class ReadLog {
  readonly #file: number;
  readonly #record = new Float64Array(FIELDS);
  #number: number;

  /** @throws Error of Node where the folder can't be written into */
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

/** Where to read on when so many numbers are kept; undefined where no reading agrees with that. */
export function positionAfter(folder: string, counted: number): OutputPosition | undefined {
  const all = readAll(folder);
  if (all.length === 0) return counted === 0 ? START : undefined;
  const agreeing = all.findLast(({ reading }) => reading.counted === counted);
  if (agreeing) return agreeing.reading.from;
  const last = all.at(-1)?.reading;
  return last && last.counted < counted ? last.to : undefined;
}

/** The readings that are kept, the oldest first. */
function readAll(folder: string): { number: number; reading: PendingRead }[] {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path.join(folder, NAME));
  } catch {
    return [];
  }
  const found: { number: number; reading: PendingRead }[] = [];
  for (let start = 0; start + BYTES <= bytes.length; start += BYTES) {
    const record = new Float64Array(new Uint8Array(bytes.subarray(start, start + BYTES)).buffer);
    const [number = 0, segment = 0, at = 0, line = 0, toAt = 0, toLine = 0, counted = 0] = record;
    if (number === 0 || record[FIELDS - 1] !== sumOf(record)) continue;
    const from = { segment, at, line };
    found.push({ number, reading: { from, to: { segment, at: toAt, line: toLine }, counted } });
  }
  return found.sort((a, b) => a.number - b.number);
}

function sumOf(record: Float64Array): number {
  return record.subarray(0, FIELDS - 1).reduce((sum, value) => sum + value, 1);
}
