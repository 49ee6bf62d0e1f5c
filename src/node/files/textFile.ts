import { isAscii } from 'node:buffer';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import * as l10n from '../../l10n';
import { type Encoding, encodingOf, wholeLength } from '../../watch/stream/encoding';
import { AsciiText } from './asciiText';

/** Bytes read at a time: a few milliseconds' work for whoever extracts numbers from them. */
const PIECE = 512 * 1024;
/** Bytes before the position that are remembered, to notice that a file was rewritten beyond it. */
const MEMORY = 64;

/** Identifies a file, whatever its name. */
export interface Identity {
  readonly dev: bigint;
  readonly ino: bigint;
}

/** The file was truncated or rewritten since it was last read: what follows is a different text. */
export const STARTED_OVER = Symbol('startedOver');

/**
 * An open file, read piece by piece as text from a given position on: UTF-8, or UTF-16 if the file begins with its byte
 * order mark. No piece ends inside a character. It remains the same file when it is renamed or deleted.
 */
export class TextFile {
  readonly identity: Identity;
  readonly #handle: FileHandle;
  #encoding: Encoding;
  #decoder: TextDecoder;
  #buffer: Buffer | undefined;
  #position: number;
  #before: Buffer;
  /** The last known time of modification, in milliseconds. */
  #written: number | undefined;
  /** Whether it has text, but no size, as the files of Linux's `/proc`: the system makes up the text when it is read. */
  readonly isUnsized: boolean;

  private constructor(
    handle: FileHandle,
    identity: Identity,
    encoding: Encoding,
    position: number,
    before: Buffer,
    isUnsized: boolean,
  ) {
    this.#handle = handle;
    this.identity = identity;
    this.isUnsized = isUnsized;
    this.#encoding = encoding;
    this.#decoder = new TextDecoder(encoding);
    this.#position = position;
    this.#before = before;
  }

  /**
   * @param from the byte to start at
   * @throws Node's error if it can't be opened; RangeError with a sentence if it is not a regular file
   */
  static async open(file: string, from: number): Promise<TextFile> {
    // Opening a pipe would block, so the kind of file is checked first.
    const { isFile, isFolder } = await kindOf(file);
    if (!isFile)
      throw new RangeError(isFolder ? l10n.t('it is a folder') : l10n.t('it is a pipe or a device'));
    const handle = await open(file, 'r');
    try {
      const { dev, ino, size } = await handle.stat({ bigint: true });
      const mark = await bytesOf(handle, 0, 2);
      const before = await bytesOf(handle, Math.max(0, from - MEMORY), Math.min(from, MEMORY));
      const isUnsized = await hasNoSize(handle, Number(size), mark);
      return new TextFile(handle, { dev, ino }, encodingOf(mark), from, before, isUnsized);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** The byte at which the next piece starts. */
  get position(): number {
    return this.#position;
  }

  /**
   * Its length in bytes, and whether the part already read has been rewritten. Of a file without a size the text of now is
   * all that there will be: it is another one each time.
   */
  async look(): Promise<{ size: number; startedOver: boolean }> {
    const { size, mtimeMs } = await this.#handle.stat();
    const isWritten = this.#written !== mtimeMs;
    this.#written = mtimeMs;
    if (this.isUnsized) {
      const isRead = this.#position > 0;
      return { size: isRead ? this.#position : Number.POSITIVE_INFINITY, startedOver: false };
    }
    const startedOver =
      size < this.#position || (isWritten && size === this.#position && !(await this.#isIntact()));
    return { size, startedOver };
  }

  /** Whether it still has a name, and when it was last written, in nanoseconds. */
  async facts(): Promise<{ isNamed: boolean; written: bigint }> {
    const { nlink, mtimeNs } = await this.#handle.stat({ bigint: true });
    return { isNamed: nlink > 0n, written: mtimeNs };
  }

  async #isIntact(): Promise<boolean> {
    const { length } = this.#before;
    return (await bytesOf(this.#handle, this.#position - length, length)).equals(this.#before);
  }

  /** The next piece, up to a given byte at most; empty if there is none, or only part of a character. */
  async next(to?: number): Promise<string | typeof STARTED_OVER> {
    const piece = await this.nextShared(to, false);
    return typeof piece === 'object' ? piece.slice() : piece;
  }

  /** The same; where it begins with lines of nothing but ASCII, only these, and not as a string. */
  async nextShared(
    to = Number.POSITIVE_INFINITY,
    isAsciiWanted = true,
  ): Promise<string | AsciiText | typeof STARTED_OVER> {
    // Made up anew, what stands before may be another text by now.
    const known = this.isUnsized ? 0 : this.#before.length;
    const wanted = known + Math.min(PIECE, to - this.#position);
    const isForThreads = isAsciiWanted && this.#encoding === 'utf-8';
    const read = await this.#read(wanted, this.#position - known, isForThreads);
    if (known > 0 && !read.subarray(0, known).equals(this.#before)) return STARTED_OVER;
    if (this.#position === 0) {
      const mayBeMark = read.length === 1 && (read[0] as number) >= 0xfe;
      if (mayBeMark) return '';
      this.#tellEncoding(read);
    }
    const whole = known + wholeLength(read.subarray(known), this.#encoding);
    const piece = read.subarray(known, whole);
    const lines = isShared(piece) && this.#encoding === 'utf-8' ? AsciiText.linesOf(piece) : undefined;
    const end = lines ? known + lines.length : whole;
    this.#before = Buffer.from(read.subarray(Math.max(0, end - MEMORY), end));
    this.#position += end - known;
    if (lines) return lines;
    // Most text is ASCII, of which this takes a third of the time.
    return this.#encoding === 'utf-8' && isAscii(piece)
      ? piece.toString('latin1')
      : this.#decoder.decode(piece);
  }

  /** Reads bytes, where threads are to share them into memory of their own. */
  async #read(count: number, from: number, isForThreads: boolean): Promise<Buffer> {
    if (!isForThreads) this.#buffer ??= Buffer.allocUnsafe(MEMORY + PIECE);
    const buffer = isForThreads ? Buffer.from(new SharedArrayBuffer(count)) : (this.#buffer as Buffer);
    const { bytesRead } = await this.#handle.read(buffer, 0, count, from);
    return buffer.subarray(0, bytesRead);
  }

  /** A file that was empty, or has been rewritten, shows only now how it is encoded. */
  #tellEncoding(start: Uint8Array): void {
    const encoding = encodingOf(start);
    if (encoding === this.#encoding) return;
    this.#encoding = encoding;
    this.#decoder = new TextDecoder(encoding);
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

/**
 * Whether a file tells no size though it has text. One that others write may have its text between two looks alone.
 *
 * @param before its size when it was opened
 * @param start what has been read of it since
 */
export async function hasNoSize(handle: FileHandle, before: number, start: Uint8Array): Promise<boolean> {
  return before === 0 && start.length > 0 && (await handle.stat()).size === 0;
}

/** Identifies a file for as long as it exists. */
export function nameOf({ dev, ino }: Identity): string {
  return `${dev}:${ino}`;
}

export function isSame(one: Identity, other: Identity): boolean {
  return one.ino === other.ino && one.dev === other.dev;
}

/** What a path leads to; @throws Node's error if nothing is there */
export async function kindOf(
  file: string,
): Promise<Identity & { isFile: boolean; isFolder: boolean; size: number }> {
  const stats = await stat(file, { bigint: true });
  const { dev, ino } = stats;
  return { dev, ino, size: Number(stats.size), isFile: stats.isFile(), isFolder: stats.isDirectory() };
}

function isShared(bytes: Buffer): bytes is Buffer<SharedArrayBuffer> {
  return bytes.buffer instanceof SharedArrayBuffer;
}

async function bytesOf(handle: FileHandle, from: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
}
