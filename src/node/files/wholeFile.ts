import { open } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { encodingOf, isBinary } from '../../watch/stream/encoding';
import { nameOf } from './tail';
import { ANEW, kindOf, TextFile } from './textFile';

/** Bytes that tell how a file is written. */
const SAMPLE = 1 << 16;

/** What is known of a file before it is read. */
export interface FileLook {
  /** In bytes. */
  readonly size: number;
  /** Which file that is, whatever it is called. */
  readonly identity: string;
  /** The text of its first 64 KiB. */
  readonly start: string;
  readonly isBinary: boolean;
}

/** @throws Error of Node where it can't be read, RangeError with a few words where it is no file */
export async function lookInto(file: string): Promise<FileLook> {
  const found = await kindOf(file);
  if (!found.isFile) throw new RangeError(found.isFolder ? 'it is a folder' : 'it is a pipe or a device');
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SAMPLE), 0, SAMPLE, 0);
    const bytes = buffer.subarray(0, bytesRead);
    const start = new TextDecoder(encodingOf(bytes)).decode(bytes);
    return { size: found.size, identity: nameOf(found), start, isBinary: isBinary(bytes) };
  } finally {
    await handle.close();
  }
}

/**
 * A file's text from a byte up to another, in pieces of at most 256 KiB, and the byte that each ends at.
 *
 * @throws Error of Node where it can't be read, RangeError with a few words where it is cut or written anew meanwhile
 */
export async function* piecesOf(
  file: string,
  from: number,
  to: number,
): AsyncGenerator<{ text: string; position: number }> {
  const text = await TextFile.open(file, from);
  try {
    while (text.position < to) {
      const { position } = text;
      const piece = await text.next(to);
      if (piece === ANEW) throw new RangeError('it was written anew while it was read');
      if (text.position === position) return;
      yield { text: piece, position: text.position };
    }
  } finally {
    await text.close();
  }
}
