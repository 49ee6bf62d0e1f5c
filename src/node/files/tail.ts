import { type FSWatcher, watch } from 'node:fs';
import path from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import * as l10n from '../../l10n';
import type { AsciiText } from './asciiText';
import { openNext } from './rotated';
import { type Identity, kindOf, nameOf, STARTED_OVER, TextFile } from './textFile';
import { isMissing, whyNot } from './whyNot';

/** Milliseconds between two polls, for file systems that report no changes. */
const POLL = 100;
/** Bytes that are much at a time. */
const MUCH = 1 << 16;
/** Milliseconds for which there is no new file yet, or nothing in it, while one is rotated. */
const GAP = 10;
/** Milliseconds for which a file may be unreadable, as while it is being replaced. */
const PATIENCE = 3000;

/**
 * Why the text starts over: the file was truncated or rewritten; it was renamed and the writer continues in a new file
 * of the same name; or it was deleted and another file now has its name.
 */
export type Restart = 'truncated' | 'rotated' | 'replaced';

export interface TailListener {
  /** The next text, in order; the next piece waits for what this returns. */
  text(chunk: string): void | Promise<void>;
  /** The same of whole lines of nothing but ASCII, where this is wanted. */
  readonly lines?: { isWanted(): boolean; take(chunk: AsciiText): Promise<void> };
  /**
   * What follows is a different text, `isPast` where that is of a file which has been rotated itself by now. All that could
   * be read of the previous one has been delivered.
   */
  restarted(why: Restart, isPast?: boolean): void;
  /** Before what follows there may have been files that can't be read any more: they are gone, or packed. */
  missed?(): void;
  /** The file can no longer be read: the reason as a sentence, and Node's error. Nothing follows. */
  failed(reason: string, error: unknown): void;
  /** Whether a file of this name exists; while none does, the tail waits for one. */
  present?(isThere: boolean): void;
}

/** A file being read as it grows. */
export interface Tail {
  /** The byte up to which its text has been delivered. */
  readonly position: number;
  /** Identifies the file whatever its name; undefined as long as there has been none. */
  readonly identity: string | undefined;
  /** Whether the file could not be read when that was tried last, and will be tried again. */
  readonly isHeldUp: boolean;
  /** Resolves once all that is in the file now has been delivered, or it is held up. */
  readNow(): Promise<void>;
  dispose(): void;
}

/**
 * Delivers a file's text from a given byte on, and whatever is appended within about 100 ms, in pieces of at most
 * 512 KiB with pauses between them. The text is UTF-8, or UTF-16 if the file begins with its byte order mark.
 */
export function tail(file: string, from: number, listener: TailListener): Tail {
  return new FileTail(file, from, listener);
}

class FileTail implements Tail {
  readonly #path: string;
  readonly #listener: TailListener;
  readonly #timer: ReturnType<typeof setInterval>;
  #from: number;
  #file: TextFile | undefined;
  #identity: Identity | undefined;
  /** The file that was read before this one, open still: no other gets its identity. */
  #before: TextFile | undefined;
  /** Those that come after it, which have been rotated too. */
  #past: TextFile[] = [];
  /** The file that has the name by now, where that is still empty; '' where there is none. */
  #empty: string | undefined;
  #watcher: FSWatcher | undefined;
  #isLooking = false;
  #again = false;
  /** Who waits for all that was in the file when they asked: before the round that is under way, and since. */
  #waiting: (() => void)[] = [];
  #asked: (() => void)[] = [];
  #isThere = true;
  #unreadableSince: number | undefined;
  #disposed = false;

  constructor(file: string, from: number, listener: TailListener) {
    this.#path = file;
    this.#from = from;
    this.#listener = listener;
    this.#timer = setInterval(() => this.#isLooking || this.#look(), POLL);
    this.#look();
  }

  get position(): number {
    return this.#file?.position ?? this.#from;
  }

  get identity(): string | undefined {
    return this.#identity && nameOf(this.#identity);
  }

  get isHeldUp(): boolean {
    return this.#unreadableSince !== undefined;
  }

  readNow(): Promise<void> {
    return new Promise(resolve => {
      this.#asked.push(resolve);
      this.#look();
    });
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    clearInterval(this.#timer);
    this.#unwatch();
    if (!this.#isLooking) void this.#close();
  }

  /** Checks the file; if a check is under way, another one follows it. */
  #look(): void {
    this.#again = true;
    if (!this.#isLooking) void this.#rounds();
  }

  async #rounds(): Promise<void> {
    this.#isLooking = true;
    while (this.#again && !this.#disposed) {
      this.#again = false;
      this.#waiting.push(...this.#asked.splice(0));
      try {
        await this.#readOn();
        this.#unreadableSince = undefined;
      } catch (error) {
        this.#fault(error);
      }
    }
    if (this.#disposed) await this.#close();
    this.#isLooking = false;
    this.#waiting.push(...this.#asked.splice(0));
    this.#tellRead();
  }

  #tellRead(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  async #readOn(): Promise<void> {
    const file = this.#file ?? (await this.#open());
    const { position } = file;
    await this.#readAll(file);
    // Where much comes, more has come by now, and nobody need tell of each write, thousands a second, nor ask for the name.
    const isMuch = file.position - position >= MUCH;
    if (isMuch) {
      this.#unwatch();
      this.#again = true;
      if (this.#waiting.length === 0) return;
    }
    const past = this.#past.shift();
    if (past) return this.#turnTo(past, file, 'rotated', true);
    if (!isMuch) this.#watch();
    const stats = await kindOf(this.#path).catch(asNone);
    const name = stats ? nameOf(stats) : '';
    const isEmpty = !stats || (stats.isFile && stats.size === 0);
    const isKnown = isEmpty && name === this.#empty;
    if (stats || isKnown) this.#tellPresent(stats !== undefined);
    if (name === nameOf(file.identity) || isKnown || this.#disposed) return this.#tellRead();
    await this.#readAll(file);
    await this.#goOn(file, isEmpty ? name : undefined);
  }

  /** Goes on with the files that came after another one. */
  async #goOn(file: TextFile, empty: string | undefined): Promise<void> {
    const { files, why, isPast, isMissed } = await openNext(this.#path, file, this.#before);
    // As long as the new file is empty, the writer may still be writing to the old one.
    this.#empty = isPast ? undefined : empty;
    this.#again = true;
    if (this.#empty !== undefined) {
      await files[0]?.close();
      return setTimeout(GAP);
    }
    const [next, ...others] = files;
    this.#past = others;
    if (next) await this.#turnTo(next, file, why, isPast, isMissed);
  }

  async #turnTo(
    next: TextFile,
    file: TextFile,
    why: Restart,
    isPast: boolean,
    isMissed = false,
  ): Promise<void> {
    this.#again = true;
    const before = this.#before;
    this.#before = file;
    this.#file = next;
    if (!this.#disposed) {
      this.#identity = next.identity;
      this.#unwatch();
      this.#listener.restarted(why, isPast);
      if (isMissed) this.#listener.missed?.();
    }
    await before?.close();
  }

  async #open(): Promise<TextFile> {
    const file = await TextFile.open(this.#path, this.#from);
    this.#file = file;
    this.#identity = file.identity;
    this.#tellPresent(true);
    this.#unwatch();
    this.#watch();
    return file;
  }

  #watch(): void {
    if (this.#watcher || this.#disposed) return;
    try {
      this.#watcher = watch(this.#path, { persistent: false }, () => void this.#look());
      this.#watcher.on('error', () => this.#unwatch());
    } catch {
      // Polling notices the changes too.
    }
  }

  /** Delivers what is in the file now; a writer that never pauses does not keep this going for ever. */
  async #readAll(file: TextFile): Promise<void> {
    const { size, startedOver } = await file.look();
    if (startedOver) this.#restart(file);
    while (file.position < size && !this.#disposed) {
      const { lines } = this.#listener;
      const text = await (lines?.isWanted() ? file.nextShared(size) : file.next(size));
      if (this.#disposed || text === '') return;
      if (text === STARTED_OVER) this.#restart(file);
      else await this.#hand(text);
      await setImmediate();
    }
  }

  /** Whoever gets the text must not fail: a piece that was not taken would be missing from then on. */
  async #hand(text: string | AsciiText): Promise<void> {
    try {
      if (typeof text === 'string') await this.#listener.text(text);
      else await this.#listener.lines?.take(text);
    } catch (error) {
      this.#fail(error);
    }
  }

  #restart(file: TextFile): void {
    file.rewind();
    this.#listener.restarted('truncated');
  }

  #tellPresent(isThere: boolean): void {
    if (this.#isThere === isThere || this.#disposed) return;
    this.#isThere = isThere;
    this.#listener.present?.(isThere);
  }

  #fault(error: unknown): void {
    if (this.#disposed) return;
    if (isMissing(error)) {
      this.#unreadableSince = undefined;
      this.#tellPresent(false);
      return;
    }
    this.#unreadableSince ??= performance.now();
    if (performance.now() - this.#unreadableSince < PATIENCE) return;
    this.#fail(error);
  }

  #fail(error: unknown): void {
    if (this.#disposed) return;
    this.dispose();
    this.#listener.failed(
      l10n.t('“{0}” can’t be read: {1}.', path.basename(this.#path), whyNot(error)),
      error,
    );
  }

  #unwatch(): void {
    this.#watcher?.close();
    this.#watcher = undefined;
  }

  async #close(): Promise<void> {
    const file = this.#file;
    this.#from = this.position;
    this.#file = undefined;
    for (const each of [file, this.#before, ...this.#past]) await each?.close();
  }
}

/** Undefined where the error says that nothing is there. */
function asNone(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}
