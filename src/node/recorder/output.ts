import { closeSync, existsSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { jobFile, segmentFile } from './job';

const NEWLINE = 10;
/** A line that is longer than this is cut between two files. */
const LONGEST_LINE = 1 << 20;

/**
 * The output of a run, raw, in files of a stated size that whoever has read them may delete. A file ends with a line
 * where it can, so that it is a text by itself.
 */
export class RecorderOutput {
  readonly #folder: string;
  readonly #segment: number;
  #index = 0;
  #file: number | undefined;
  #size = 0;
  #bytes = 0;

  /** @throws Error of Node where the folder can't be written into */
  constructor(folder: string, segment: number) {
    this.#folder = folder;
    this.#segment = segment;
    this.#file = openSync(segmentFile(folder, 0), 'a', 0o600);
  }

  /** All bytes that were written. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Files that have not been deleted yet, the current one too. */
  get waiting(): number {
    let count = 1;
    while (count <= this.#index && existsSync(segmentFile(this.#folder, this.#index - count))) count++;
    return count;
  }

  /** @throws Error of Node where the disk is full, for one */
  write(chunk: Uint8Array): void {
    if (this.#file === undefined) return;
    const end = chunk.indexOf(NEWLINE) + 1;
    const isFull = this.#size >= this.#segment;
    const isCut = isFull && (end > 0 || this.#size > this.#segment + LONGEST_LINE);
    this.#append(isCut ? chunk.subarray(0, end) : chunk);
    if (!isCut) return;
    closeSync(this.#file);
    this.#file = openSync(segmentFile(this.#folder, ++this.#index), 'a', 0o600);
    this.#size = 0;
    this.#append(chunk.subarray(end));
  }

  /** Whether anybody still wants the output: the folder goes with its watch. */
  get isWanted(): boolean {
    return this.#file !== undefined && existsSync(jobFile(this.#folder));
  }

  /** Keeps nothing from now on, and gives back what the disk still holds. */
  drop(): void {
    if (this.#file === undefined) return;
    ftruncateSync(this.#file, 0);
    closeSync(this.#file);
    this.#file = undefined;
  }

  #append(chunk: Uint8Array): void {
    const file = this.#file;
    if (file === undefined) return;
    for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at);
    this.#size += chunk.length;
    this.#bytes += chunk.length;
  }
}
