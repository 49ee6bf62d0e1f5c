import { closeSync, fstatSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { JournalCompactor } from '../../watch/journal/compactor';
import type { WatchMetadata } from '../../watch/journal/journal';
import { removeFile } from './files';

/** How many there were: one that was given up may still be about to make its file when the next begins. */
let made = 0;

/** Bytes that are read at a time: a millisecond's work or two. */
const CHUNK = 1 << 18;

/**
 * Writes a journal anew beside itself, and puts it in its place by a single rename: whenever the process ends, the one or
 * the other is there as a whole, and each number that is to be kept is in it.
 */
export class Compaction {
  readonly #file: string;
  readonly #path: string;
  readonly #compactor: JournalCompactor;
  #from: FileHandle | undefined;
  #into: FileHandle | undefined;
  /** Bytes that were read, and written. */
  #read = 0;
  #written = 0;
  #isEnded = false;

  constructor(file: string, compactor: JournalCompactor) {
    this.#file = file;
    this.#path = `${file}.${++made}.compact.new`;
    this.#compactor = compactor;
  }

  /**
   * Copies in steps what is in the file, and what comes meanwhile, but for a small rest. Whether all was sound and nobody
   * has given it up.
   *
   * @param size the bytes of the file, which grows
   * @throws Node's error, for example where the disk is full
   */
  async copy(size: () => number): Promise<boolean> {
    this.#from = await open(this.#file, 'r');
    this.#into = await open(this.#path, 'w', 0o600);
    if (this.#isEnded) removeFile(this.#path);
    while (size() - this.#read > CHUNK || this.#read === 0) {
      if (this.#isEnded) return false;
      const chunk = new Uint8Array(Math.min(CHUNK, size() - this.#read));
      const { bytesRead } = await this.#from.read(chunk, 0, chunk.length, this.#read);
      if (bytesRead === 0 || !this.#take(chunk.subarray(0, bytesRead))) return false;
      const bytes = this.#compactor.encoder.drain();
      for (let at = 0; at < bytes.length; ) {
        const { bytesWritten } = await this.#into.write(bytes, at, bytes.length - at, this.#written);
        at += bytesWritten;
        this.#written += bytesWritten;
      }
    }
    await this.#into.datasync();
    return !this.#isEnded;
  }

  /**
   * Copies the rest and takes the file's place, in one go. Undefined where the rest is not sound; else a descriptor to
   * append by, and how many bytes there are.
   *
   * @throws Node's error; then the file is as it was
   */
  finish(size: number, metadata: WatchMetadata): { descriptor: number; size: number } | undefined {
    const from = this.#from;
    if (!from || this.#isEnded) return undefined;
    const rest = new Uint8Array(size - this.#read);
    let length = 0;
    while (length < rest.length) {
      const read = readSync(from.fd, rest, length, rest.length - length, this.#read + length);
      if (read === 0) return undefined;
      length += read;
    }
    if (!this.#take(rest)) return undefined;
    this.#compactor.end(metadata);
    const bytes = this.#compactor.encoder.drain();
    const descriptor = openSync(this.#path, 'a');
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
      renameSync(this.#path, this.#file);
    } catch (error) {
      closeSync(descriptor);
      throw error;
    }
    return { descriptor, size: fstatSync(descriptor).size };
  }

  /** To be called in any case: gives it up where it is not finished. */
  async end(): Promise<void> {
    this.giveUp();
    await Promise.allSettled([this.#from?.close(), this.#into?.close()]);
  }

  /** Leaves the file as it is. */
  giveUp(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    removeFile(this.#path);
  }

  /** Whether what was read is sound; what stood before a clearing is not written, or is overwritten. */
  #take(bytes: Uint8Array): boolean {
    this.#read += bytes.length;
    const { starts } = this.#compactor;
    this.#compactor.push(bytes);
    return this.#compactor.isSound && (starts === this.#compactor.starts || this.#written === 0);
  }
}
