import { existsSync, statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import * as l10n from '../../l10n';
import type { AsciiText } from '../files/asciiText';
import { isGone } from '../files/isGone';
import { type Tail, tail } from '../files/tail';
import { piecesOf } from '../files/wholeFile';
import { namesIn, removeFile } from '../journals/files';
import { readStatus, type Status, segmentFile } from '../recorder/job';
import { markRead } from '../recorder/readers';
import { type OutputPosition, ReadLog } from './positions';
import { isRunning } from './runs';
import { SLICE, slicesOf } from './slices';

/** Milliseconds between two checks whether the run has ended or continues in another file. */
const LOOK = 100;
/** Milliseconds within which the recorder tells that it has taken back what it could not keep. */
const PATIENCE = 3000;
/** Characters of a text that another thread reads, at most. */
const AWAY = 1 << 19;

export interface OutputListener {
  /**
   * The next text; the text after it waits until the returned promise resolves. `begin` must be called right before its
   * numbers are counted.
   */
  text(text: string | AsciiText, begin: () => void): Promise<void>;
  /** Whether another thread reads: then the text comes in larger pieces, and in ASCII where it can. */
  isAway?(): boolean;
  /** Resolves once all text that was delivered has been counted; left out where that is so when the next may come. */
  settled?(): Promise<void>;
  /** The recorder has started, or had started before. */
  began(status: Status): void;
  /** What the program printed from some point on was not kept, though it runs on; why, in a sentence. */
  lost(why: string): void;
  /** The program waits until more has been read, or goes on. */
  held?(isHeld: boolean): void;
  /** All output has been read; undefined if the recorder is gone without saying how the run ended. */
  ended(status: Status | undefined): void | Promise<void>;
  failed(reason: string, error?: unknown): void;
  /** The numbers counted so far. */
  counted(): number;
}

/** Reads the output of a run from a position on as it arrives, and records how far it was read. */
export class OutputReader {
  readonly #folder: string;
  readonly #kept: number;
  readonly #listener: OutputListener;
  readonly #readLog: ReadLog;
  readonly #unmark: () => void;
  readonly #timer: ReturnType<typeof setInterval>;
  #tail: Tail | undefined;
  /** Up to here it has been counted, or is about to be. */
  #position: OutputPosition;
  /** Up to here it has been delivered. */
  #handed: OutputPosition;
  #looking = false;
  #began = false;
  #isLost = false;
  /** When the output was seen to be shorter than what was read of it, until the recorder tells why. */
  #shortSince: number | undefined;
  #isHeld = false;
  #isOver = false;
  /** What the next text waits for: a replay of all that came before. */
  #replayed: Promise<void> = Promise.resolve();
  #working: Promise<void> = Promise.resolve();
  #disposed = false;

  /**
   * @param kept files that stay on the disk after they were read; the last file of a run always stays
   * @throws Node's error if the folder can't be written to
   */
  constructor(folder: string, from: OutputPosition, kept: number, listener: OutputListener) {
    this.#folder = folder;
    this.#position = from;
    this.#handed = from;
    this.#kept = kept;
    this.#listener = listener;
    this.#readLog = new ReadLog(folder);
    this.#unmark = markRead(folder);
    this.#follow();
    this.#timer = setInterval(() => void this.#look(), LOOK);
  }

  /** Records that the count has changed for a reason other than reading. */
  mark(): void {
    this.#begin(this.#position);
  }

  /** Whether all of the output so far is still on the disk. */
  get hasAll(): boolean {
    return existsSync(segmentFile(this.#folder, 0));
  }

  /** Whether the program has ended; some of its output may still be unread. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Bytes of output that are not counted yet. */
  get behind(): number {
    let bytes = -this.#position.at;
    for (let { segment } = this.#position; ; segment++) {
      const { size } = statSync(segmentFile(this.#folder, segment), { throwIfNoEntry: false }) ?? {};
      if (size === undefined) return Math.max(0, bytes);
      bytes += size;
    }
  }

  /** All text so far; text that arrives meanwhile waits. */
  async *replay(): AsyncGenerator<string> {
    let open = () => {};
    // What comes from now on waits for this replay, and must not be waited for.
    const [before, working] = [this.#replayed, this.#working];
    this.#replayed = new Promise(resolve => {
      open = resolve;
    });
    try {
      await before;
      await working;
      await this.#listener.settled?.();
      yield* this.#all(this.#position);
    } finally {
      open();
    }
  }

  async *#all(end: OutputPosition): AsyncGenerator<string> {
    try {
      for (let segment = 0; segment <= end.segment; segment++) {
        this.#position = { segment, at: 0, line: 0 };
        const to = segment === end.segment ? end.at : Number.POSITIVE_INFINITY;
        for await (const { text, position } of piecesOf(segmentFile(this.#folder, segment), 0, to))
          for (const slice of slicesOf(text, this.#position, position)) {
            this.#begin(slice.to);
            yield slice.text;
          }
      }
    } finally {
      this.#position = end;
    }
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    clearInterval(this.#timer);
    this.#tail?.dispose();
    this.#readLog.dispose();
    this.#unmark();
  }

  /** Records that the output is about to be counted up to this position. */
  #begin(to: OutputPosition): void {
    const from = this.#position;
    if (!this.#disposed) this.#readLog.begin({ from, to, counted: this.#listener.counted() });
    this.#position = to;
  }

  #follow(): void {
    const { segment, at } = this.#position;
    const take = (text: string | AsciiText) => {
      this.#working = this.#pass(text, this.#tail?.position ?? 0);
      return this.#working;
    };
    this.#tail = tail(segmentFile(this.#folder, segment), at, {
      text: take,
      lines: { isWanted: () => this.#isAway, take },
      restarted: () => {
        if (!this.#isLost) this.#shortSince = performance.now();
        this.#tail?.dispose();
      },
      failed: (reason, error) => this.#fail(reason, error),
    });
  }

  get #isAway(): boolean {
    return this.#listener.isAway?.() ?? false;
  }

  async #pass(text: string | AsciiText, end: number): Promise<void> {
    await this.#replayed;
    const { segment } = this.#handed;
    const slices =
      typeof text === 'string'
        ? slicesOf(text, this.#handed, end, () => (this.#isAway ? AWAY : SLICE))
        : [{ text, to: { segment, at: end, line: end } }];
    for (const slice of slices) {
      if (this.#disposed) return;
      this.#handed = slice.to;
      await this.#listener.text(slice.text, () => this.#begin(slice.to));
    }
  }

  async #look(): Promise<void> {
    // The status is read before the output: the recorder completes the output before it reports the end.
    const before = readStatus(this.#folder);
    const isOver = before !== undefined && !isRunning(this.#folder, before);
    // And it reports the end before it goes, which may be just now.
    const status = isOver ? readStatus(this.#folder) : before;
    this.#isOver = isOver;
    if (!status && isGone(this.#folder))
      return this.#fail(l10n.t('Its output was removed from the disk while it was read.'));
    if (status && !this.#began) {
      this.#began = true;
      this.#listener.began(status);
    }
    if (status?.lost !== undefined && !this.#isLost) {
      this.#isLost = true;
      this.#shortSince = undefined;
      this.#listener.lost(status.lost);
    }
    const isHeld = status?.isHeld === true;
    if (isHeld !== this.#isHeld) this.#listener.held?.(isHeld);
    this.#isHeld = isHeld;
    if (this.#shortSince !== undefined) {
      // Of a chunk for which there is no room the recorder first writes what there is room for.
      if (isOver || performance.now() - this.#shortSince > PATIENCE)
        this.#fail(l10n.t('Its output was changed by another program'));
      return;
    }
    if (this.#looking) return;
    this.#looking = true;
    try {
      // Until then the position is that of a replay.
      await this.#replayed;
      const next = this.#position.segment + 1;
      const goesOn = existsSync(segmentFile(this.#folder, next));
      if (!isOver && !goesOn) return;
      await this.#tail?.readNow();
      await this.#listener.settled?.();
      // Then what was counted is in the journal, too: a file that was read may be removed.
      await setImmediate();
      await this.#replayed;
      if (this.#disposed || this.#tail?.isHeldUp || this.#shortSince !== undefined) return;
      if (goesOn) this.#goOn(next);
      else if (isGone(segmentFile(this.#folder, next))) {
        this.#begin(this.#position);
        await this.#listener.ended(status?.ended === undefined ? undefined : status);
      }
    } finally {
      this.#looking = false;
    }
  }

  #goOn(segment: number): void {
    this.#tail?.dispose();
    this.#position = { segment, at: 0, line: 0 };
    this.#handed = this.#position;
    this.#follow();
    // Else whoever reads it now may not have come so far.
    if (this.#readLog.isTaken) return;
    for (const name of namesIn(this.#folder)) {
      const index = /^(\d+)\.out$/.exec(name)?.[1];
      if (index !== undefined && Number(index) < segment - this.#kept)
        removeFile(segmentFile(this.#folder, Number(index)));
    }
  }

  #fail(reason: string, error?: unknown): void {
    if (this.#disposed) return;
    this.#listener.failed(reason, error);
  }
}

/** All output of a run that has ended; undefined if some of it is no longer on the disk. */
export function outputOf(folder: string): AsyncIterable<string> | undefined {
  return existsSync(segmentFile(folder, 0)) ? allOf(folder) : undefined;
}

async function* allOf(folder: string): AsyncGenerator<string> {
  for (let segment = 0; existsSync(segmentFile(folder, segment)); segment++)
    for await (const { text } of piecesOf(segmentFile(folder, segment), 0, Number.POSITIVE_INFINITY))
      yield text;
}
