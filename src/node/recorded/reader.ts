import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { type Tail, tail } from '../files/tail';
import { piecesOf } from '../files/wholeFile';
import { readStatus, type Status, segmentFile } from '../recorder/job';
import { type OutputPosition, ReadLog } from './positions';
import { isRunning } from './runs';
import { slicesOf } from './slices';

/** Milliseconds between two looks at whether the run has ended or goes on in another file. */
const LOOK = 100;

export interface OutputListener {
  /** The next text; what comes after it waits for what this returns. */
  text(text: string): Promise<void>;
  /** The recorder has begun, or had begun before. */
  began(status: Status): void;
  /** All of the output has come; undefined where the recorder is gone and has not said how it ended. */
  ended(status: Status | undefined): void;
  failed(reason: string, error?: unknown): void;
  /** How many numbers were counted so far. */
  counted(): number;
}

/** Reads the output of a run from a place on, as it comes, and keeps how far it was read. */
export class OutputReader {
  readonly #folder: string;
  readonly #kept: number;
  readonly #listener: OutputListener;
  readonly #places: ReadLog;
  readonly #timer: ReturnType<typeof setInterval>;
  #tail: Tail | undefined;
  #place: OutputPosition;
  #looking = false;
  #began = false;
  #isOver = false;
  /** What the next text waits for: a reading of all that came before. */
  #gate: Promise<void> = Promise.resolve();
  #working: Promise<void> = Promise.resolve();
  #disposed = false;

  /**
   * @param kept files that stay on the disk once they were read; the last of a run stays in any case
   * @throws Error of Node where the folder can't be written into
   */
  constructor(folder: string, from: OutputPosition, kept: number, listener: OutputListener) {
    this.#folder = folder;
    this.#place = from;
    this.#kept = kept;
    this.#listener = listener;
    this.#places = new ReadLog(folder);
    this.#follow();
    this.#timer = setInterval(() => void this.#look(), LOOK);
  }

  /** Remembers that the count has changed by something else than reading. */
  mark(): void {
    this.#begin(this.#place);
  }

  /** Whether all of the output so far is still on the disk. */
  get hasAll(): boolean {
    return existsSync(segmentFile(this.#folder, 0));
  }

  /** Whether the program has ended, though not all of its output may have been read. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Bytes of output that wait to be read. */
  get behind(): number {
    let bytes = -this.#place.at;
    for (let { segment } = this.#place; ; segment++) {
      const { size } = statSync(segmentFile(this.#folder, segment), { throwIfNoEntry: false }) ?? {};
      if (size === undefined) return Math.max(0, bytes);
      bytes += size;
    }
  }

  /** All text so far; what comes meanwhile waits. */
  async *replay(): AsyncGenerator<string> {
    let open = () => {};
    const before = this.#gate;
    this.#gate = new Promise(resolve => {
      open = resolve;
    });
    try {
      await before;
      await this.#working;
      yield* this.#all(this.#place);
    } finally {
      open();
    }
  }

  async *#all(end: OutputPosition): AsyncGenerator<string> {
    try {
      for (let segment = 0; segment <= end.segment; segment++) {
        this.#place = { segment, at: 0, line: 0 };
        const to = segment === end.segment ? end.at : Number.POSITIVE_INFINITY;
        for await (const { text, position } of piecesOf(segmentFile(this.#folder, segment), 0, to))
          for (const slice of slicesOf(text, this.#place, position)) {
            this.#begin(slice.to);
            yield slice.text;
          }
      }
    } finally {
      this.#place = end;
    }
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    clearInterval(this.#timer);
    this.#tail?.dispose();
    this.#places.dispose();
  }

  /** What comes next is read up to a place. */
  #begin(to: OutputPosition): void {
    if (!this.#disposed) this.#places.begin({ from: this.#place, to, counted: this.#listener.counted() });
    this.#place = to;
  }

  #follow(): void {
    const { segment, at } = this.#place;
    this.#tail = tail(segmentFile(this.#folder, segment), at, {
      text: text => {
        this.#working = this.#take(text, this.#tail?.position ?? 0);
        return this.#working;
      },
      restarted: () => this.#fail('Its output was changed by another program'),
      failed: (reason, error) => this.#fail(reason, error),
    });
  }

  async #take(text: string, end: number): Promise<void> {
    await this.#gate;
    for (const slice of slicesOf(text, this.#place, end)) {
      if (this.#disposed) return;
      this.#begin(slice.to);
      await this.#listener.text(slice.text);
    }
  }

  async #look(): Promise<void> {
    // First how it stands, then what there is: the output is complete before it is said to be.
    const status = readStatus(this.#folder);
    if (status && !this.#began) {
      this.#began = true;
      this.#listener.began(status);
    }
    const isOver = status !== undefined && (status.ended !== undefined || !isRunning(this.#folder, status));
    this.#isOver = isOver;
    if (this.#looking) return;
    this.#looking = true;
    try {
      const next = this.#place.segment + 1;
      const goesOn = existsSync(segmentFile(this.#folder, next));
      if (!isOver && !goesOn) return;
      await this.#tail?.readNow();
      if (this.#disposed) return;
      if (goesOn) this.#goOn(next);
      else if (!existsSync(segmentFile(this.#folder, next))) {
        await this.#gate;
        if (this.#disposed) return;
        this.#begin(this.#place);
        this.#listener.ended(status?.ended === undefined ? undefined : status);
      }
    } finally {
      this.#looking = false;
    }
  }

  #goOn(segment: number): void {
    this.#tail?.dispose();
    this.#place = { segment, at: 0, line: 0 };
    for (const name of readdirSync(this.#folder)) {
      const index = /^(\d+)\.out$/.exec(name)?.[1];
      if (index !== undefined && Number(index) < segment - this.#kept)
        rmSync(segmentFile(this.#folder, Number(index)), { force: true });
    }
    this.#follow();
  }

  #fail(reason: string, error?: unknown): void {
    if (this.#disposed) return;
    this.#listener.failed(reason, error);
  }
}

/** All of the output of a run that has ended; undefined where some of it is not on the disk any more. */
export function outputOf(folder: string): AsyncIterable<string> | undefined {
  return existsSync(segmentFile(folder, 0)) ? allOf(folder) : undefined;
}

async function* allOf(folder: string): AsyncGenerator<string> {
  for (let segment = 0; existsSync(segmentFile(folder, segment)); segment++)
    for await (const { text } of piecesOf(segmentFile(folder, segment), 0, Number.POSITIVE_INFINITY))
      yield text;
}
