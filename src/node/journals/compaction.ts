import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { JournalCompactor } from '../../watch/journal/compactor';
import type { WatchMetadata } from '../../watch/journal/journal';
import { renameOver } from '../files/renameOver';
import type { AppendedFile } from './appendedFile';
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
  readonly #file: AppendedFile;
  readonly #path: string;
  readonly #compactor: JournalCompactor;
  #from: FileHandle | undefined;
  #into: FileHandle | undefined;
  /** Bytes that were read, and written. */
  #read = 0;
  #written = 0;
  /** Whether what was written before is not wanted any more: the journal was cleared. */
  #startsOver = false;
  #isEnded = false;

  constructor(file: AppendedFile, compactor: JournalCompactor) {
    this.#file = file;
    this.#path = `${file.path}.${++made}.compact.new`;
    this.#compactor = compactor;
  }

  /**
   * Copies in steps what is in the file, and what comes meanwhile, but for a small rest. Whether all was sound and nobody
   * has given it up.
   *
   * @throws Node's error, for example where the disk is full
   */
  async copy(): Promise<boolean> {
    this.#from = await open(this.#file.path, 'r');
    this.#into = await open(this.#path, 'w', 0o600);
    if (this.#isEnded) removeFile(this.#path);
    while (this.#file.size - this.#read > CHUNK || this.#read === 0) {
      if (this.#isEnded) return false;
      const chunk = new Uint8Array(Math.min(CHUNK, this.#file.size - this.#read));
      const { bytesRead } = await this.#from.read(chunk, 0, chunk.length, this.#read);
      if (bytesRead === 0 || !this.#take(chunk.subarray(0, bytesRead))) return false;
      if (this.#startsOver) await this.#into.truncate();
      const bytes = this.#compactor.encoder.drain();
      for (let at = 0; at < bytes.length; ) {
        const { bytesWritten } = await this.#into.write(bytes, at, bytes.length - at, this.#written);
        at += bytesWritten;
        this.#written += bytesWritten;
      }
    }
    await this.#into.datasync();
    await this.#close();
    return !this.#isEnded;
  }

  /**
   * Copies the rest and takes the file's place, in one go, which then is written on. Whether the rest is sound.
   *
   * @throws Node's error; then the file is as it was
   */
  finish(metadata: WatchMetadata): boolean {
    if (this.#isEnded || !this.#take(this.#rest())) return false;
    this.#compactor.end(metadata);
    const bytes = this.#compactor.encoder.drain();
    const descriptor = openSync(this.#path, 'a');
    try {
      if (this.#startsOver) ftruncateSync(descriptor);
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
      // Windows lets no file take the place of one that is open.
      this.#file.close();
      renameOver(this.#path, this.#file.path);
    } catch (error) {
      closeSync(descriptor);
      throw error;
    }
    this.#file.goOnWith({ descriptor, size: fstatSync(descriptor).size });
    return true;
  }

  #rest(): Uint8Array {
    const rest = new Uint8Array(this.#file.size - this.#read);
    const from = openSync(this.#file.path, 'r');
    try {
      for (let at = 0, read = 1; at < rest.length && read > 0; at += read)
        read = readSync(from, rest, at, rest.length - at, this.#read + at);
    } finally {
      closeSync(from);
    }
    return rest;
  }

  /** To be called in any case: gives it up where it is not finished. */
  async end(): Promise<void> {
    this.giveUp();
    await this.#close();
  }

  /** Leaves the file as it is. */
  giveUp(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    removeFile(this.#path);
  }

  async #close(): Promise<void> {
    const handles = [this.#from, this.#into];
    this.#from = undefined;
    this.#into = undefined;
    await Promise.allSettled(handles.map(handle => handle?.close()));
  }

  /** Whether what was read is sound. */
  #take(bytes: Uint8Array): boolean {
    this.#read += bytes.length;
    const { starts } = this.#compactor;
    this.#compactor.push(bytes);
    // What stood before a clearing is overwritten.
    this.#startsOver = starts !== this.#compactor.starts;
    if (this.#startsOver) this.#written = 0;
    return this.#compactor.isSound;
  }
}
