import { open } from 'node:fs/promises';
import { type JournalFacts, JournalNumbers, JournalScanner } from '../../watch/journal/reader';
import type { Batch } from '../../watch/series/batch';

/** Bytes read at a time: a few milliseconds' work for whoever adds the numbers in them. */
const CHUNK = 1 << 18;

/** Scans and verifies a journal, with a pause after each chunk: about 2 ns a byte. */
export async function scanJournal(file: string): Promise<JournalFacts> {
  const scanner = new JournalScanner();
  for await (const chunk of chunks(file, 0)) scanner.push(chunk);
  return scanner.end();
}

/** The numbers of a journal in order, with a pause after each chunk. */
export async function* journalNumbers(file: string, facts: JournalFacts): AsyncGenerator<Batch[]> {
  const numbers = new JournalNumbers(facts);
  for await (const chunk of chunks(file, facts.from, facts.to)) yield numbers.push(chunk);
}

async function* chunks(
  file: string,
  from: number,
  to = Number.POSITIVE_INFINITY,
): AsyncGenerator<Uint8Array> {
  const handle = await open(file);
  try {
    for (let at = from; at < to; ) {
      const chunk = new Uint8Array(Math.min(CHUNK, to - at));
      const { bytesRead } = await handle.read(chunk, 0, chunk.length, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield chunk.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
