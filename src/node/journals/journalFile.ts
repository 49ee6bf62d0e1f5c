import {
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { messageOf } from '../../messageOf';
import { JournalEncoder } from '../../watch/journal/encoder';
import type { Journal, State, WatchMetadata } from '../../watch/journal/journal';
import type { Batch } from '../../watch/series/batch';
import { touch } from './files';

/** Bytes that may be buffered until the end of a turn of the event loop. */
const MOST_WAITING = 1 << 16;
/** A file that is larger than this is replaced by a new one when its numbers are cleared. */
const WORTH_SHRINKING = 1 << 16;
/** Milliseconds between two writes of a watch's metadata while its state stays the same. */
const METADATA_PACE = 1000;

/** An existing file: its length, the number of its series, and the metadata of its watch. */
export interface Resumed {
  readonly size: number;
  readonly series: number;
  readonly metadata: WatchMetadata;
}

/**
 * A watch's journal in an append-only file. Numbers are written at the end of the turn of the event loop in which they
 * arrived, or earlier if someone reads them: a process that is killed loses no number that was seen. All that arrives
 * in one turn is a single write.
 */
export class JournalFile implements Journal {
  readonly #file: string;
  readonly #quota: Quota;
  readonly #note: Note;
  #encoder: JournalEncoder;
  #descriptor: number | undefined;
  #size: number;
  /** How many series are in the file: those after them are counted on from there. */
  #series: number;
  /** The newest metadata of the watch, and the state that was last written. */
  #metadata: () => WatchMetadata;
  #state: State;
  #turn: NodeJS.Immediate | undefined;
  #pace: NodeJS.Timeout | undefined;
  /** Whether numbers are missing from the file, and whether a write has failed. */
  #incomplete = false;
  #failed = false;
  #closed = false;

  /** @param note is called once, with a sentence, when numbers are no longer kept */
  constructor(file: string, quota: Quota, note: Note, start: { readonly metadata: WatchMetadata } | Resumed) {
    this.#file = file;
    this.#quota = quota;
    this.#note = note;
    this.#metadata = () => start.metadata;
    this.#state = start.metadata.state;
    const resumed = 'size' in start ? start : undefined;
    this.#encoder = new JournalEncoder(resumed);
    this.#size = resumed?.size ?? 0;
    this.#series = resumed?.series ?? 0;
    if (resumed) return;
    this.#encoder.begin();
    this.#writeMetadata();
  }

  get closed(): boolean {
    return this.#closed;
  }

  numbers(batches: readonly Batch[]): void {
    if (this.#incomplete || this.#closed) return;
    const bytes = batches.reduce((sum, { values }) => sum + values.byteLength, 0);
    if (this.#quota.hasRoom(this.#encoder.size + bytes)) this.#encoder.numbers(batches);
    else this.#stop(`after the storage limit of ${this.#quota.limit / 1e6} MB was reached`);
    if (this.#encoder.size > MOST_WAITING) this.flush();
    else this.#atEndOfTurn();
  }

  time(at: number): void {
    if (!this.#incomplete && !this.#closed) this.#encoder.time(at);
  }

  cleared(): void {
    if (this.#closed) return;
    this.#incomplete = false;
    if (!(this.#size > WORTH_SHRINKING || this.#failed) || !this.#replace()) this.#encoder.cleared();
    this.#atEndOfTurn();
  }

  changed(state: State, metadata: () => WatchMetadata): void {
    if (this.#closed) return;
    const urgent = state !== this.#state;
    this.#state = state;
    this.#metadata = metadata;
    if (urgent) this.#writeMetadata();
    else this.#pace ??= setTimeout(() => this.#writeMetadata(), METADATA_PACE);
  }

  flush(): void {
    clearImmediate(this.#turn);
    this.#turn = undefined;
    if (this.#encoder.size === 0 || this.#closed) return;
    const bytes = this.#encoder.drain();
    try {
      this.#descriptor ??= openSync(this.#file, 'a', 0o600);
      for (let at = 0; at < bytes.length; ) at += writeSync(this.#descriptor, bytes, at);
      this.#size += bytes.length;
      this.#series = this.#encoder.series;
      this.#quota.used += bytes.length;
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Restarts the days for which it is kept, unless its watch has ended; a collection never ends. */
  touch(): void {
    const { kind } = this.#metadata();
    const hasEnded = this.#state === 'ended' || this.#state === 'failed';
    if (!this.#closed && (kind === 'collection' || !hasEnded)) touch(this.#file);
  }

  remove(): void {
    if (this.#closed) return;
    this.#close();
    try {
      rmSync(this.#file, { force: true });
      this.#quota.used -= this.#size;
    } catch {
      // Then the watch comes back at the next start, and can be removed again.
    }
  }

  dispose(): void {
    if (this.#closed) return;
    if (this.#pace) this.#writeMetadata();
    this.flush();
    this.#close();
  }

  /** Notes on the watch that another host now writes its file. */
  tellLeft(): void {
    this.#note(
      'Another window has taken this watch over: numbers that come here are not kept on the disk any more.',
    );
  }

  /** Closes it where its file was taken away, and says so: nothing that is written would be found again. */
  leaveIfGone(): void {
    if (this.#closed || this.#size === 0 || existsSync(this.#file)) return;
    this.#close();
    this.#note(
      'Another window or another program has taken its file away: numbers that come here are not kept on the disk any more.',
    );
  }

  #atEndOfTurn(): void {
    this.#turn ??= setImmediate(() => this.flush());
  }

  #writeMetadata(): void {
    clearTimeout(this.#pace);
    this.#pace = undefined;
    this.#encoder.metadata(this.#metadata());
    this.flush();
  }

  /** From now on numbers are missing. The metadata is still written, with the note that says so. */
  #stop(since: string, error?: unknown): void {
    if (this.#incomplete) return;
    this.#incomplete = true;
    this.#note(`Numbers that came ${since} are not kept on the disk and are lost with the window.`, error);
  }

  /** A write that failed half-way leaves no partial record: its bytes count as not written. */
  #fail(error: unknown): void {
    this.#failed = true;
    this.#encoder = new JournalEncoder({ series: this.#series });
    try {
      if (this.#descriptor !== undefined) ftruncateSync(this.#descriptor, this.#size);
    } catch {
      // Then it is cut off at the next start.
    }
    this.#stop(`after writing failed (${messageOf(error)})`, error);
  }

  /** Atomically replaces the file by one without numbers. Returns whether that was possible. */
  #replace(): boolean {
    const encoder = new JournalEncoder();
    encoder.begin();
    encoder.metadata(this.#metadata());
    const bytes = encoder.drain();
    try {
      writeFileSync(`${this.#file}.new`, bytes, { mode: 0o600 });
      this.#closeDescriptor();
      renameSync(`${this.#file}.new`, this.#file);
    } catch {
      return false;
    }
    this.#quota.used += bytes.length - this.#size;
    this.#size = bytes.length;
    this.#series = encoder.series;
    this.#encoder = encoder;
    this.#failed = false;
    return true;
  }

  #close(): void {
    clearImmediate(this.#turn);
    clearTimeout(this.#pace);
    this.#closed = true;
    this.#closeDescriptor();
  }

  #closeDescriptor(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }
}

/** Notes on a watch, in a sentence, what of it is not kept, with the error if there was one. */
export type Note = (sentence: string, error?: unknown) => void;

/** The bytes that all journals of a folder may take together. */
export class Quota {
  readonly #limit: () => number;
  used = 0;

  constructor(limit: () => number) {
    this.#limit = limit;
  }

  get limit(): number {
    return this.#limit();
  }

  hasRoom(bytes: number): boolean {
    return this.used + bytes <= this.limit;
  }
}
