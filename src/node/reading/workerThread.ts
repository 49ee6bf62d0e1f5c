import path from 'node:path';
import { Worker } from 'node:worker_threads';
import * as l10n from '../../l10n';
import type { SharedPiece } from '../../watch/stream/ascii';
import type { Piece } from '../../watch/stream/keptText';
import type { How, ReadingThread, ThreadReader, ThreadTextReader } from '../../watch/stream/readingThread';
import type { Answer, Request, SentPiece } from './messages';

/** Milliseconds that a thread lives on without readers. */
const IDLE = 10_000;
/** So many threads may die; then all is read on the thread of the editor. */
const MOST_DEATHS = 5;
/** Mebibytes that the code on the thread may take for itself; one that wants more dies. */
const MOST_MEMORY = 512;

/** Hears what went wrong, in a few words, and the error. */
export type Report = (what: string, error: unknown) => void;

function sent(piece: Piece | SharedPiece): SentPiece {
  if (typeof piece === 'string' || typeof piece.text === 'string') return piece as Piece;
  return { bytes: piece.text.bytes, channel: piece.channel };
}

/** Waits for an answer. */
interface Waiting {
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/**
 * A worker thread that reads for all who ask: started with the first reader, ended some seconds after the last was
 * closed, replaced with the next reader where it has died. Beside its code and what the rules remember of a text it holds
 * what was sent and not yet answered: a piece or two of each reader.
 */
export class WorkerThread implements ReadingThread {
  readonly #program: string;
  readonly #report: Report;
  #worker: Worker | undefined;
  /** What waits for an answer, in order, of each reader that is open. */
  readonly #readers = new Map<number, Waiting[]>();
  #opened = 0;
  #deaths = 0;
  #idle: NodeJS.Timeout | undefined;

  constructor(report: Report, program = path.join(__dirname, 'thread.js')) {
    this.#report = report;
    this.#program = program;
  }

  /** Whether there is a thread now. */
  get isAlive(): boolean {
    return this.#worker !== undefined;
  }

  open(how: How): ThreadReader | undefined {
    const id = this.#open('stream', how);
    if (id === undefined) return undefined;
    return {
      read: async pieces => {
        const answer = await this.#ask({ id, pieces: pieces.map(sent) });
        if (!('read' in answer)) throw new Error('The thread answered something else.');
        return answer.read;
      },
      close: () => this.#close(id),
    };
  }

  openText(how: How): ThreadTextReader | undefined {
    const id = this.#open('text', how);
    if (id === undefined) return undefined;
    return {
      read: async pieces => {
        const answer = await this.#ask({ id, pieces: pieces.map(sent) });
        if (!('drained' in answer)) throw new Error('The thread answered something else.');
        return answer.drained;
      },
      close: () => this.#close(id),
    };
  }

  /** Ends the thread: what is waited for fails. */
  end(): void {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    this.#failAll(new Error('The reading was ended.'));
    void worker?.terminate();
  }

  #open(open: 'stream' | 'text', how: How): number | undefined {
    if (this.#deaths >= MOST_DEATHS) return undefined;
    clearTimeout(this.#idle);
    try {
      this.#worker ??= this.#start();
    } catch (error) {
      this.#deaths++;
      this.#report('A thread to read on could not be started', error);
      return undefined;
    }
    const id = ++this.#opened;
    this.#readers.set(id, []);
    this.#post({ id, open, how });
    return id;
  }

  #start(): Worker {
    const worker = new Worker(this.#program, {
      name: 'median-watch',
      workerData: l10n.spoken(),
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    });
    // The extension host may end while it reads.
    worker.unref();
    worker.on('message', (answer: Answer) => this.#take(answer));
    worker.on('error', error => this.#died(worker, error));
    worker.on('exit', code => this.#died(worker, new Error(`It ended with the code ${code}.`)));
    return worker;
  }

  #post(request: Request): void {
    this.#worker?.postMessage(request);
  }

  #ask(request: Request): Promise<Answer> {
    const waiting = this.#readers.get(request.id);
    if (!waiting) return Promise.reject(new Error('This reader was closed, or has failed before.'));
    return new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      this.#post(request);
    });
  }

  #take(answer: Answer): void {
    const waiting = this.#readers.get(answer.id);
    if (!waiting) return;
    if (!('error' in answer)) {
      waiting.shift()?.resolve(answer);
      return;
    }
    this.#report('A text could not be read on another thread', answer.error);
    this.#fail(answer.id, answer.error);
  }

  #close(id: number): void {
    if (!this.#readers.has(id)) return;
    this.#post({ id, close: true });
    this.#fail(id, new Error('This reader was closed.'));
  }

  #died(worker: Worker, error: unknown): void {
    if (worker !== this.#worker) return;
    this.#worker = undefined;
    this.#deaths++;
    this.#report('The thread that reads has died', error);
    this.#failAll(error);
  }

  #failAll(error: unknown): void {
    for (const id of [...this.#readers.keys()]) this.#fail(id, error);
  }

  #fail(id: number, error: unknown): void {
    for (const { reject } of this.#readers.get(id) ?? []) reject(error);
    this.#readers.delete(id);
    if (this.#readers.size > 0) return;
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.end(), IDLE).unref();
  }
}
