import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { messageOf } from '../../messageOf';
import type { Journal, WatchMetadata } from '../../watch/journal/journal';
import type { JournalFacts } from '../../watch/journal/reader';
import {
  ENDING,
  filesIn,
  freeName,
  isOlder,
  move,
  namesIn,
  removeEmpty,
  removeFile,
  sizeOf,
  writeQuietly,
} from './files';
import { hostName, isAlive, isHostName } from './hostProcess';
import { JournalFile, type Note, Quota } from './journalFile';

const ASIDE = 'set-aside';
const ASKED = 'asked';
/** Milliseconds between two looks whether another host asks. */
const EAR = 1000;
/** Milliseconds between two touches of the files of a window that stays open. */
const TOUCH = 3_600_000;

/**
 * The journals of all watches that were opened here: of each extension host in a folder of its own, since several
 * windows may share the place, and of those that have ended at the top. Files move by one rename, so that two hosts
 * never have the same.
 */
export class JournalFolder {
  readonly #root: string;
  readonly #own: string;
  readonly #quota: Quota;
  readonly #journals = new Set<JournalFile>();
  readonly #asked: () => void;
  #ear: NodeJS.Timeout | undefined;
  #touched = Date.now();

  /**
   * @param limit bytes that all of it may take
   * @param asked is called when another host asks for the files of this one
   */
  constructor(root: string, limit: () => number, asked: () => void = () => {}) {
    this.#root = root;
    this.#own = path.join(root, hostName());
    this.#quota = new Quota(limit);
    this.#asked = asked;
  }

  /** Keeps a new watch; undefined, and a note, where it can't. */
  open(metadata: WatchMetadata, note: Note): Journal | undefined {
    try {
      this.#begin();
      this.#quota.used = this.stored().bytes;
      return this.#held(new JournalFile(this.#freeName(metadata.id), this.#quota, note, { metadata }));
    } catch (error) {
      note(
        `Its numbers are not kept on the disk (${messageOf(error)}); they are lost with the window.`,
        error,
      );
      return undefined;
    }
  }

  /** Goes on with a file that was adopted and mended. */
  goOn(file: string, metadata: WatchMetadata, { series, to }: JournalFacts, note: Note): Journal {
    const journal = new JournalFile(file, this.#quota, note, { metadata, series: series.length, size: to });
    journal.touch();
    return this.#held(journal);
  }

  /**
   * Takes over the files of hosts that have ended, the oldest watch first; those that nobody has touched for so many
   * days are removed.
   */
  adopt(days: number): string[] {
    const loose = [
      this.#root,
      ...this.#hosts()
        .filter(name => !isAlive(name))
        .map(name => path.join(this.#root, name)),
    ];
    const adopted = loose.flatMap(folder => {
      const files = filesIn(folder).flatMap(file => this.#take(file, days) ?? []);
      if (folder !== this.#root) removeEmpty(folder);
      return files;
    });
    for (const file of filesIn(path.join(this.#root, ASIDE))) if (isOlder(file, days)) removeFile(file);
    this.#quota.used = this.stored().bytes;
    return adopted.sort((a, b) => path.basename(a).localeCompare(path.basename(b)));
  }

  /** The id of the watch that a file keeps: its name, which no other has. */
  idOf(file: string): string {
    return path.basename(file, ENDING);
  }

  /** Whether another host has files here, which can be adopted once it has ended. */
  get isShared(): boolean {
    return this.#hosts().some(name => name !== path.basename(this.#own));
  }

  /** Cuts a file off behind what is sound of it. */
  cutOff(file: string, { to }: JournalFacts): void {
    truncateSync(file, to);
  }

  /** Puts a file, or a copy of it, where it is out of the way; its new path. */
  setAside(file: string, copy = false): string {
    const folder = path.join(this.#root, ASIDE);
    mkdirSync(folder, { recursive: true });
    const aside = freeName(path.join(folder, path.basename(file)));
    if (copy) copyFileSync(file, aside);
    else renameSync(file, aside);
    return aside;
  }

  /** Removes what was set aside. */
  removeAside(): void {
    rmSync(path.join(this.#root, ASIDE), { recursive: true, force: true });
  }

  /** How many files there are, those of other hosts and those set aside too, and their bytes. */
  stored(): { readonly files: number; readonly bytes: number } {
    const folders = [this.#root, ...[...this.#hosts(), ASIDE].map(name => path.join(this.#root, name))];
    const files = folders.flatMap(filesIn);
    return { files: files.length, bytes: files.reduce((sum, file) => sum + sizeOf(file), 0) };
  }

  /** Asks the other hosts for their files. A host lives on for hours after its window has gone, if it was remote. */
  ask(): void {
    for (const name of this.#hosts()) {
      const folder = path.join(this.#root, name);
      if (folder !== this.#own) writeQuietly(path.join(folder, ASKED));
    }
  }

  /** As {@link dispose}; the watches that wrote the files say so, and new ones are kept as before. */
  leave(): void {
    const writing = [...this.#journals].filter(({ closed }) => !closed);
    this.dispose();
    for (const journal of writing) journal.tellLeft();
  }

  /** Ends all writing, and leaves the files to the next host. */
  dispose(): void {
    clearInterval(this.#ear);
    this.#ear = undefined;
    this.#touchAll();
    for (const journal of this.#journals) journal.dispose();
    for (const file of filesIn(this.#own)) move(file, freeName(path.join(this.#root, path.basename(file))));
    removeEmpty(this.#own);
  }

  #begin(): void {
    mkdirSync(this.#own, { recursive: true });
    const question = path.join(this.#own, ASKED);
    this.#ear ??= setInterval(() => {
      if (Date.now() - this.#touched > TOUCH) this.#touchAll();
      if (!existsSync(question)) return;
      removeFile(question);
      this.#asked();
    }, EAR).unref();
  }

  /** The days of what has not ended count from when its window was last open. */
  #touchAll(): void {
    this.#touched = Date.now();
    for (const journal of this.#journals) journal.touch();
  }

  #held(journal: JournalFile): JournalFile {
    for (const other of this.#journals) if (other.closed) this.#journals.delete(other);
    this.#journals.add(journal);
    return journal;
  }

  #take(file: string, days: number): string | undefined {
    if (isOlder(file, days)) return removeFile(file);
    this.#begin();
    const taken = this.#freeName(path.basename(file, ENDING));
    return move(file, taken) ? taken : undefined;
  }

  #freeName(name: string): string {
    return freeName(path.join(this.#own, `${name}${ENDING}`));
  }

  #hosts(): string[] {
    return namesIn(this.#root).filter(isHostName);
  }
}
