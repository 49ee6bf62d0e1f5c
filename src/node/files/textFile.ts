import { type FileHandle, open, stat } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { type Encoding, encodingOf, wholeLength } from '../../watch/stream/encoding';

/** Bytes that are read at once: a few milliseconds' work for whoever reads numbers out of them. */
const PIECE = 256 * 1024;
/** Bytes before the place that are remembered, to notice that a file was written anew beyond it. */
const MEMORY = 64;

/** What a file is, whatever it is called. */
export interface Identity {
  readonly dev: bigint;
  readonly ino: bigint;
}

/** A file was cut or written anew since it was last read: what follows is another text. */
export const ANEW = Symbol('anew');

/**
 * An open file, read as text from a place on, piece by piece: UTF-8, or UTF-16 where it begins with that mark. No
 * piece cuts a character. It stays the same file when it is renamed or deleted.
 */
export class TextFile {
  readonly identity: Identity;
  readonly #handle: FileHandle;
  readonly #encoding: Encoding;
  readonly #decoder: TextDecoder;
  readonly #buffer = Buffer.allocUnsafe(MEMORY + PIECE);
  #position: number;
  #before: Buffer;
  /** When it was written last, as far as is known, in milliseconds. */
  #written: number | undefined;

  private constructor(
    handle: FileHandle,
    identity: Identity,
    encoding: Encoding,
    position: number,
    before: Buffer,
  ) {
    this.#handle = handle;
    this.identity = identity;
    this.#encoding = encoding;
    this.#decoder = new TextDecoder(encoding);
    this.#position = position;
    this.#before = before;
  }

  /**
   * @param from the byte to begin with
   * @throws Error of Node where it can't be opened, RangeError with a sentence where it is no regular file
   */
  static async open(file: string, from: number): Promise<TextFile> {
    // A pipe would be waited for, so it is looked at first.
    const { isFile, isFolder } = await kindOf(file);
    if (!isFile) throw new RangeError(isFolder ? 'it is a folder' : 'it is a pipe or a device');
    const handle = await open(file, 'r');
    try {
      const { dev, ino } = await handle.stat({ bigint: true });
      const mark = await bytesOf(handle, 0, 2);
      const before = await bytesOf(handle, Math.max(0, from - MEMORY), Math.min(from, MEMORY));
      return new TextFile(handle, { dev, ino }, encodingOf(mark), from, before);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** Where the next piece begins, in bytes. */
  get position(): number {
    return this.#position;
  }

  /** Its length in bytes, whether it still has a name, and whether it was written anew up to where it was read. */
  async look(): Promise<{ size: number; named: boolean; anew: boolean }> {
    const { size, nlink, mtimeMs } = await this.#handle.stat();
    const isWritten = this.#written !== mtimeMs;
    this.#written = mtimeMs;
    const anew = size < this.#position || (isWritten && size === this.#position && !(await this.#isIntact()));
    return { size, named: nlink > 0, anew };
  }

  async #isIntact(): Promise<boolean> {
    const { length } = this.#before;
    return (await bytesOf(this.#handle, this.#position - length, length)).equals(this.#before);
  }

  /** The next piece, up to a byte at most; empty where there is none, or only a part of a character. */
  async next(to = Number.POSITIVE_INFINITY): Promise<string | typeof ANEW> {
    const known = this.#before.length;
    const wanted = known + Math.min(PIECE, to - this.#position);
    const { bytesRead } = await this.#handle.read(this.#buffer, 0, wanted, this.#position - known);
    const read = this.#buffer.subarray(0, bytesRead);
    if (!read.subarray(0, known).equals(this.#before)) return ANEW;
    const whole = known + wholeLength(read.subarray(known), this.#encoding);
    this.#before = Buffer.from(read.subarray(Math.max(0, whole - MEMORY), whole));
    this.#position += whole - known;
    return this.#decoder.decode(read.subarray(known, whole));
  }

  /** Goes back to the first byte. */
  rewind(): void {
    this.#position = 0;
    this.#before = Buffer.alloc(0);
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}

/** What a path leads to; @throws Error of Node where nothing is there */
export async function kindOf(
  file: string,
): Promise<Identity & { isFile: boolean; isFolder: boolean; size: number }> {
  const found = await stat(file, { bigint: true });
  const { dev, ino } = found;
  return { dev, ino, size: Number(found.size), isFile: found.isFile(), isFolder: found.isDirectory() };
}

async function bytesOf(handle: FileHandle, from: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
}
