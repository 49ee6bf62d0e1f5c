import { closeSync, existsSync, fstatSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { detach } from '../journals/files';

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
 *
 * Its file has its full size from the start, so that a disk that fills up does not matter. Where it can't be written at
 * all, it is removed rather than left to tell an old place: then reading goes on, and starts over after a crash.
 *
 * Whoever comes last has the file, as it has the numbers: a host whose window is gone may read on for hours, and counts
 * otherwise once either of the two was cleared, paused or read in another way. It writes on into what was replaced.
 */
export class ReadLog {
  readonly #path: string;
  readonly #record = new Float64Array(FIELDS);
  #file: number | undefined;
  #number: number;

  constructor(folder: string) {
    this.#path = path.join(folder, NAME);
    this.#number = readAll(folder).at(-1)?.number ?? 0;
    this.#try(() => {
      if (this.#number === 0) return this.#create();
      // Where there is no room for that, both write into one.
      detach(this.#path);
      this.#open('r+');
    });
  }

  /** Whether another has begun to read the run since. */
  get isTaken(): boolean {
    return this.#file !== undefined && fstatSync(this.#file).nlink === 0;
  }

  begin({ from, to, counted }: PendingRead): void {
    const record = this.#record;
    record.set([++this.#number, from.segment, from.at, from.line, to.at, to.line, counted]);
    record[FIELDS - 1] = sumOf(record);
    this.#try(() => {
      if (this.#file === undefined && !existsSync(this.#path)) this.#create();
      if (this.#file !== undefined) writeSync(this.#file, record, 0, BYTES, (this.#number % RECORDS) * BYTES);
    });
  }

  dispose(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #create(): void {
    rmSync(this.#path, { force: true });
    const file = this.#open('w');
    const bytes = new Uint8Array(RECORDS * BYTES);
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, at);
  }

  #open(flags: 'w' | 'r+'): number {
    this.#file = openSync(this.#path, flags, 0o600);
    return this.#file;
  }

  #try(write: () => unknown): void {
    try {
      write();
    } catch {
      const { isTaken } = this;
      this.dispose();
      if (!isTaken) rmSync(this.#path, { force: true, recursive: true });
    }
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
