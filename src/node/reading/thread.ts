// Reads texts beside the editor's thread: the program of the thread that workerThread.ts starts.
import { parentPort, workerData } from 'node:worker_threads';
import { speak, type Translation } from '../../l10n';
import type { Batch } from '../../watch/series/batch';
import type { Piece } from '../../watch/stream/keptText';
import type { BatchReader } from '../../watch/stream/rowReader';
import type { StreamReader } from '../../watch/stream/stream';
import type { Answer, Request, SentPiece } from './messages';

type Reading = typeof import('../../watch/reading');

/** What a reader answers, and the batches in it, whose numbers are handed over rather than copied. */
type Answered = readonly [answer: Answer, batches: readonly Batch[]];

type Reader = (pieces: readonly Piece[]) => Answered;

// Why a rule is refused is told to the user, wherever it is found out.
const translation: Translation | undefined = workerData;
speak(translation);

const port = parentPort;
const readers = new Map<number, Reader>();
/** One request after another, however long the first of them waits for the code that reads. */
let working: Promise<void> = Promise.resolve();

port?.on('message', (request: Request) => {
  working = working.then(() => serve(request));
});

async function serve(request: Request): Promise<void> {
  const { id } = request;
  try {
    const answered = answerTo(request, await import('../../watch/reading'));
    if (answered) port?.postMessage(answered[0], buffersOf(answered[1]));
  } catch (error) {
    readers.delete(id);
    port?.postMessage({ id, error } satisfies Answer);
  }
}

function answerTo(request: Request, reading: Reading): Answered | undefined {
  const { id } = request;
  if ('open' in request) {
    const { rule, options } = request.how;
    const reader =
      request.open === 'stream'
        ? ofStream(id, reading.streamReader(rule, options))
        : ofText(id, reading.batchReader(rule, options));
    readers.set(id, reader);
    return undefined;
  }
  if ('close' in request) {
    readers.delete(id);
    return undefined;
  }
  const reader = readers.get(id);
  if (!reader) throw new Error('This reader has failed before.');
  return reader(request.pieces.map(textOf));
}

function textOf(piece: SentPiece): Piece {
  if (typeof piece === 'string' || 'text' in piece) return piece;
  const { bytes, channel } = piece;
  return { text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'), channel };
}

function ofStream(id: number, reader: StreamReader): Reader {
  // Its text is kept by the other thread.
  reader.dropKept();
  return pieces => {
    const reads = pieces.map(piece =>
      typeof piece === 'object' ? reader.push(piece.text, piece.channel) : reader[piece](),
    );
    const batches = reads.flatMap(read => read.batches);
    const { left, refused } = reader;
    return [{ id, read: { batches, left, refused } }, batches];
  };
}

function ofText(id: number, reader: BatchReader): Reader {
  return pieces => {
    for (const piece of pieces)
      if (typeof piece === 'object') reader.push(piece.text);
      else reader[piece]();
    const drained = reader.drain();
    return [{ id, drained }, drained.batches];
  };
}

/** The memory of their numbers, each once. */
function buffersOf(batches: readonly Batch[]): ArrayBuffer[] {
  const lists = batches.flatMap(({ values, units }) => (units ? [values, units] : [values]));
  return [...new Set(lists.map(({ buffer }) => buffer as ArrayBuffer))];
}
