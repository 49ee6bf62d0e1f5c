import { type FileHandle, open } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import * as l10n from '../../l10n';
import { encodingOf, isBinary } from '../../watch/stream/encoding';
import type { AsciiText } from './asciiText';
import { hasNoSize, kindOf, nameOf, STARTED_OVER, TextFile } from './textFile';

/** Bytes from the start of a file that are enough to tell its format. */
const SAMPLE = 1 << 16;

/** What is known of a file before it is read. */
export interface FileLook {
  /** In bytes. */
  readonly size: number;
  /** Whether the system makes up its text when it is read, as in Linux's `/proc`: then the size is that of this time. */
  readonly isUnsized: boolean;
  /** Identifies the file, whatever its name. */
  readonly identity: string;
  /** The text of its first 64 KiB. */
  readonly start: string;
  readonly isBinary: boolean;
}

/** @throws Node's error if it can't be read; RangeError with a few words if it is not a file */
export async function lookInto(file: string): Promise<FileLook> {
  const kind = await kindOf(file);
  if (!kind.isFile)
    throw new RangeError(kind.isFolder ? l10n.t('it is a folder') : l10n.t('it is a pipe or a device'));
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SAMPLE), 0, SAMPLE, 0);
    const bytes = buffer.subarray(0, bytesRead);
    const start = new TextDecoder(encodingOf(bytes)).decode(bytes);
    const isUnsized = await hasNoSize(handle, kind.size, bytes);
    const size = isUnsized ? bytesRead + (await bytesBehind(handle, bytesRead)) : kind.size;
    return { size, isUnsized, identity: nameOf(kind), start, isBinary: isBinary(bytes) };
  } finally {
    await handle.close();
  }
}

/** How many bytes can be read from one on: a file of Linux's `/proc` does not tell its size. */
async function bytesBehind(handle: FileHandle, from: number): Promise<number> {
  const buffer = Buffer.alloc(SAMPLE);
  for (let at = from; ; ) {
    const { bytesRead } = await handle.read(buffer, 0, SAMPLE, at);
    if (bytesRead === 0) return at - from;
    at += bytesRead;
  }
}

/**
 * A file's text from one byte to another, in pieces of at most 512 KiB, each with the byte at which it ends. A file that
 * does not tell its size is read to its end.
 *
 * @throws Node's error if it can't be read; RangeError with a few words if it is truncated or rewritten meanwhile
 */
export async function* piecesOf(
  file: string,
  from: number,
  to: number,
): AsyncGenerator<{ text: string; position: number }> {
  for await (const { text, position } of sharedPiecesOf(file, from, to, false))
    yield { text: text.slice(), position };
}

/** The same, with lines of ASCII in memory that threads share. @throws as above */
export async function* sharedPiecesOf(
  file: string,
  from: number,
  to: number,
  isAsciiWanted = true,
): AsyncGenerator<{ text: string | AsciiText; position: number }> {
  const text = await TextFile.open(file, from);
  try {
    const end = text.isUnsized ? Number.POSITIVE_INFINITY : to;
    while (text.position < end) {
      const { position } = text;
      const piece = await (isAsciiWanted ? text.nextShared(end) : text.next(end));
      if (piece === STARTED_OVER) throw new RangeError(l10n.t('it was rewritten while it was read'));
      if (text.position === position) return;
      yield { text: piece, position: text.position };
    }
  } finally {
    await text.close();
  }
}
