import { rmSync } from 'node:fs';
import * as l10n from '../../l10n';
import { messageOf } from '../../messageOf';
import { JournalCompactor } from '../../watch/journal/compactor';
import { JournalEncoder } from '../../watch/journal/encoder';
import type { Journal, State, WatchMetadata } from '../../watch/journal/journal';
import type { JournalFacts } from '../../watch/journal/reader';
import { Tally } from '../../watch/journal/tally';
import type { Batch } from '../../watch/series/batch';
import { isGone } from '../files/isGone';
import { AppendedFile } from './appendedFile';
import { Compaction } from './compaction';
import { touch } from './files';
import type { Quota } from './quota';

/** Bytes that may be buffered until the end of a turn of the event loop. */
const MOST_WAITING = 1 << 16;
/** A file that is larger than this is replaced by a new one when its numbers are cleared. */
const WORTH_SHRINKING = 1 << 16;
/** Milliseconds between two writes of a watch's metadata while its state stays the same. */
const METADATA_PACE = 1000;
/** Bytes that can be saved are worth writing a file anew where they are so many, and a third of it. */
const WORTH_COMPACTING = 1 << 20;
const SHARE = 1 / 3;
/** Bytes that a record of numbers, its time and its series may take beside numbers and label; and those of a character. */
const OVERHEAD = 100;
const CHARACTER = 6;

/** An existing file: its length and what of it is outdated, the number of its series and what they have, and the metadata of its watch. */
export interface Resumed {
  readonly size: number;
  readonly outdated: number;
  readonly series: number;
  readonly tally: Tally;
  readonly metadata: WatchMetadata;
}

/** A file that was read through and, if need be, repaired, of a watch of which this is known now. */
export function resumedFrom({ series, tally, to, outdated }: JournalFacts, metadata: WatchMetadata): Resumed {
  return { metadata, series: series.length, tally, size: to, outdated };
}

/** What is kept of a watch: the newest numbers of each series. The bytes that make a file worth writing anew. */
export interface Keeping {
  readonly most: number;
  readonly worth?: number;
}

const ALL: Keeping = { most: Number.POSITIVE_INFINITY };

/**
 * A watch's journal in a file that is appended to. Numbers are written at the end of the turn of the event loop in which
 * they arrived, or earlier if someone reads them: a process that is killed loses no number that was seen. All that arrives
 * in one turn is a single write. Where much of the file is not wanted any more, it is written anew without that, in steps.
 */
export class JournalFile implements Journal {
  readonly #file: string;
  readonly #quota: Quota;
  readonly #note: Note;
  readonly #keeping: Keeping;
  #encoder: JournalEncoder;
  readonly #bytes: AppendedFile;
  /** How many series are in the file: those after them are counted on from there. */
  #series: number;
  /** The numbers in the file and on their way there. */
  #tally: Tally;
  /** Bytes of metadata, and of what was cleared, since the file was last written anew, and those that the quota knows of. */
  #outdated = 0;
  #charged: number;
  #compaction: Compaction | undefined;
  /** The size from which on it is tried again to write it anew. */
  #tryFrom = 0;
  /** The newest metadata of the watch, and the state that was last written. */
  #metadata: () => WatchMetadata;
  #state: State;
  #turn: NodeJS.Immediate | undefined;
  #pace: NodeJS.Timeout | undefined;
  /** Whether numbers are missing from the file, and whether a write has failed. */
  #incomplete = false;
  #failed = false;
  /** Whether the metadata has a note that was not written yet. */
  #untold = false;
  #closed = false;

  /** @param note is called once, with a sentence, when numbers are no longer kept */
  constructor(
    file: string,
    quota: Quota,
    note: Note,
    start: { readonly metadata: WatchMetadata } | Resumed,
    keeping = ALL,
  ) {
    this.#file = file;
    this.#quota = quota;
    this.#note = note;
    this.#keeping = keeping;
    this.#metadata = () => start.metadata;
    this.#state = start.metadata.state;
    const resumed = 'size' in start ? start : undefined;
    this.#encoder = new JournalEncoder(resumed);
    this.#bytes = new AppendedFile(file, resumed?.size);
    this.#series = resumed?.series ?? 0;
    this.#tally = resumed?.tally ?? new Tally();
    this.#outdated = resumed?.outdated ?? 0;
    this.#charged = this.#bytes.size;
    if (resumed) return;
    this.#encoder.begin();
    this.#writeMetadata();
  }

  get closed(): boolean {
    return this.#closed;
  }

  numbers(batches: readonly Batch[]): void {
    if (this.#incomplete || this.#closed) return;
    for (const batch of batches) {
      const { values, label } = batch;
      if (!this.#quota.hasRoom(values.byteLength + OVERHEAD + CHARACTER * label.length)) {
        this.#stop(
          l10n.t(
            'Numbers that came after the storage limit of {0} MB was reached are not kept on the disk and are lost with the window.',
            (this.#quota.limit / 1e6).toLocaleString(l10n.language()),
          ),
        );
        break;
      }
      this.#encoder.numbers([batch]);
      this.#tally.add(batch, values.length);
      this.#charge();
    }
    if (this.#encoder.size > MOST_WAITING) this.flush();
    else this.#atEndOfTurn();
  }

  time(at: number): void {
    if (this.#incomplete || this.#closed || !this.#quota.hasRoom(OVERHEAD)) return;
    this.#encoder.time(at);
    this.#charge();
  }

  cleared(): void {
    if (this.#closed) return;
    this.#incomplete = false;
    this.#compaction?.giveUp();
    this.#tally.clear();
    if (!(this.#bytes.size > WORTH_SHRINKING || this.#failed) || !this.#replace()) {
      this.#encoder.cleared();
      this.#outdated = this.#bytes.size + this.#encoder.size;
    }
    this.#charge();
    this.#atEndOfTurn();
  }

  changed(state: State, metadata: () => WatchMetadata): void {
    if (this.#closed) return;
    const urgent = state !== this.#state;
    this.#state = state;
    this.#metadata = metadata;
    if (urgent) this.#writeMetadata();
    else this.#pace ??= setTimeout(() => this.#writeMetadata(false), METADATA_PACE);
  }

  flush(): void {
    clearImmediate(this.#turn);
    this.#turn = undefined;
    if (this.#encoder.size === 0 || this.#closed) return;
    const bytes = this.#encoder.drain();
    try {
      this.#bytes.append(bytes);
      this.#series = this.#encoder.series;
      this.#compactWhereWorth();
    } catch (error) {
      this.#fail(error);
    }
    this.#charge();
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
      this.#quota.used -= this.#charged;
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
      l10n.t(
        'Another window has taken this watch over: numbers that come here are not kept on the disk any more.',
      ),
    );
  }

  /** Closes it where its file was taken away, and says so: nothing that is written would be found again. */
  leaveIfGone(): void {
    if (this.#closed || this.#bytes.size === 0 || !isGone(this.#file)) return;
    this.#close();
    this.#note(
      l10n.t(
        'Another window or another program has taken its file away: numbers that come here are not kept on the disk any more.',
      ),
    );
  }

  #atEndOfTurn(): void {
    this.#turn ??= setImmediate(() => this.flush());
  }

  /** @param isUrgent whether it is written however little room there is */
  #writeMetadata(isUrgent = true): void {
    clearTimeout(this.#pace);
    this.#pace = undefined;
    const before = this.#encoder.size;
    if (isUrgent || this.#untold || this.#quota.hasRoom(0, 0)) this.#encoder.metadata(this.#metadata());
    this.#outdated += this.#encoder.size - before;
    this.#untold = false;
    this.#charge();
    this.flush();
  }

  /** Tells the quota of the bytes that are in the file or on their way there. */
  #charge(): void {
    const now = this.#closed ? this.#bytes.size : this.#bytes.size + this.#encoder.size;
    this.#quota.used += now - this.#charged;
    this.#charged = now;
  }

  #compactWhereWorth(): void {
    const { most, worth = WORTH_COMPACTING } = this.#keeping;
    const { size } = this.#bytes;
    if (this.#compaction || this.#closed || this.#failed || size < Math.max(worth, this.#tryFrom)) return;
    const savings = (size - this.#outdated) * this.#tally.beyond(most) + this.#outdated;
    if (savings >= Math.max(worth, size * SHARE)) void this.#compact(most, worth);
  }

  /** Writes the file anew without what is not wanted any more, and again where much came meanwhile. Never rejects. */
  async #compact(most: number, worth: number): Promise<void> {
    const compactor = new JournalCompactor(this.#metadata(), this.#tally, most);
    const compaction = new Compaction(this.#bytes, compactor);
    this.#compaction = compaction;
    let isAnew = false;
    try {
      isAnew = (await compaction.copy()) && this.#takeOver(compaction, compactor);
    } catch {
      // For lack of room, perhaps: the file is as it was, and grows on.
    }
    await compaction.end();
    this.#tryFrom = isAnew ? 0 : this.#bytes.size + worth;
    this.#compaction = undefined;
    this.#compactWhereWorth();
  }

  /** Whether the new file could be put in place of the other. */
  #takeOver(compaction: Compaction, compactor: JournalCompactor): boolean {
    this.flush();
    if (this.#closed || this.#failed) return false;
    if (!compaction.finish(this.#metadata())) return false;
    this.#encoder = compactor.encoder;
    this.#series = compactor.encoder.series;
    this.#outdated = 0;
    compactor.tell();
    this.#charge();
    return true;
  }

  /** From now on numbers are missing. The metadata is still written, with the note that says so. */
  #stop(sentence: string, error?: unknown): void {
    if (this.#incomplete) return;
    this.#incomplete = true;
    this.#untold = true;
    this.#note(sentence, error);
  }

  /** A write that failed half-way leaves no partial record: its bytes count as not written. */
  #fail(error: unknown): void {
    this.#failed = true;
    this.#encoder = new JournalEncoder({ series: this.#series });
    this.#stop(
      l10n.t(
        'Numbers that came after writing failed ({0}) are not kept on the disk and are lost with the window.',
        messageOf(error),
      ),
      error,
    );
  }

  /** Atomically replaces the file by one without numbers. Returns whether that was possible. */
  #replace(): boolean {
    const encoder = new JournalEncoder();
    encoder.begin();
    encoder.metadata(this.#metadata());
    if (!this.#bytes.replaceBy(encoder.drain())) return false;
    this.#series = encoder.series;
    this.#encoder = encoder;
    this.#outdated = 0;
    this.#tryFrom = 0;
    this.#failed = false;
    return true;
  }

  #close(): void {
    clearImmediate(this.#turn);
    clearTimeout(this.#pace);
    this.#compaction?.giveUp();
    this.#closed = true;
    this.#bytes.close();
  }
}

/** Notes on a watch, in a sentence, what of it is not kept, with the error if there was one. */
export type Note = (sentence: string, error?: unknown) => void;
