import { closeSync, existsSync, ftruncateSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { isGone } from '../files/isGone';
import { jobFile, segmentFile } from './job';

const NEWLINE = 10;
/** A line longer than this is split between two files, where a character begins. */
const LONGEST_LINE = 1 << 20;
/** A file that is given up where the disk is full, so that there is room to say so; its bytes. */
const SPARE = 'spare';
const SPARE_BYTES = 1 << 12;

/**
 * The raw output of a run, in files of a given size, which whoever has read them may delete. A file ends at a line end
 * where possible, so that it can be read on its own.
 */
export class RecorderOutput {
  readonly #folder: string;
  readonly #segment: number;
  #index = 0;
  #file: number | undefined;
  #size = 0;
  #bytes = 0;

  /** @throws Node's error if the folder can't be written to */
  constructor(folder: string, segment: number) {
    this.#folder = folder;
    this.#segment = segment;
    this.#file = openSync(segmentFile(folder, 0), 'a', 0o600);
    writeFileSync(path.join(folder, SPARE), new Uint8Array(SPARE_BYTES), { mode: 0o600 });
  }

  /** Total bytes written. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Files that have not been deleted yet, including the current one. */
  get waiting(): number {
    let count = 1;
    while (count <= this.#index && existsSync(segmentFile(this.#folder, this.#index - count))) count++;
    return count;
  }

  /**
   * Keeps a chunk as a whole.
   * @throws Node's error, for example if the disk is full: then nothing more is kept
   */
  write(chunk: Uint8Array): void {
    try {
      this.#write(chunk);
    } catch (error) {
      this.#giveUp();
      throw error;
    }
  }

  #write(chunk: Uint8Array): void {
    if (this.#file === undefined) return;
    const end = this.#endIn(chunk);
    this.#append(chunk.subarray(0, end));
    if (end === undefined) return;
    closeSync(this.#file);
    this.#file = undefined;
    this.#file = openSync(segmentFile(this.#folder, this.#index + 1), 'a', 0o600);
    this.#index++;
    this.#size = 0;
    this.#append(chunk.subarray(end));
  }

  /** Where in a chunk the file ends, so that another goes on with the rest; undefined where it does not. */
  #endIn(chunk: Uint8Array): number | undefined {
    if (this.#size < this.#segment) return undefined;
    const line = chunk.indexOf(NEWLINE) + 1;
    if (line > 0) return line;
    const character = chunk.findIndex(byte => (byte & 0xc0) !== 0x80);
    return character >= 0 && this.#size > this.#segment + LONGEST_LINE ? character : undefined;
  }

  /** Takes back what was written of a chunk, and frees what was kept for this moment. */
  #giveUp(): void {
    const file = this.#file;
    this.#file = undefined;
    try {
      rmSync(path.join(this.#folder, SPARE), { force: true });
      if (file === undefined) return;
      ftruncateSync(file, this.#size);
      closeSync(file);
    } catch {
      // The disk itself is gone.
    }
  }

  /** Whether the output is still wanted: the folder is removed with its watch. */
  get isWanted(): boolean {
    return this.#file !== undefined && !isGone(jobFile(this.#folder));
  }

  /** Keeps nothing from now on, and frees the disk space. */
  drop(): void {
    const file = this.#file;
    if (file === undefined) return;
    this.#file = undefined;
    try {
      ftruncateSync(file, 0);
      closeSync(file);
      for (let index = this.#index; index >= 0; index--)
        rmSync(segmentFile(this.#folder, index), { force: true });
    } catch {
      // Somebody holds it: it goes with the run. The program must not end for that.
    }
  }

  #append(chunk: Uint8Array): void {
    const file = this.#file;
    if (file === undefined) return;
    for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at);
    this.#size += chunk.length;
    this.#bytes += chunk.length;
  }
}
