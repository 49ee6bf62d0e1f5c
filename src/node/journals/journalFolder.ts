import { copyFileSync, existsSync, renameSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { messageOf } from '../../messageOf';
import type { Journal, WatchMetadata } from '../../watch/journal/journal';
import type { JournalFacts } from '../../watch/journal/reader';
import {
  ENDING,
  filesIn,
  freeName,
  isOlder,
  makePrivateFolder,
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
/** Milliseconds between two checks whether another host asks for the files. */
const ASKED_CHECK = 1000;
/** Milliseconds after which a window that stays open touches its files again. */
const TOUCH = 3_600_000;

/**
 * The journals of all watches that were opened in a workspace. Each extension host has a subfolder of its own, since
 * several windows may share the folder; journals of hosts that have ended lie at the top. Files are moved by a single
 * rename, so that two hosts never have the same one.
 */
export class JournalFolder {
  readonly #root: string;
  readonly #own: string;
  readonly #quota: Quota;
  readonly #journals = new Set<JournalFile>();
  readonly #asked: () => void;
  #askedTimer: NodeJS.Timeout | undefined;
  #touched = Date.now();

  /**
   * @param limit bytes that all journals may take together
   * @param asked is called when another host asks for the files of this one
   */
  constructor(root: string, limit: () => number, asked: () => void = () => {}) {
    this.#root = root;
    this.#own = path.join(root, hostName());
    this.#quota = new Quota(limit);
    this.#asked = asked;
  }

  /** Opens the journal of a new watch; undefined, with a note, if that is not possible. */
  open(metadata: WatchMetadata, note: Note): Journal | undefined {
    try {
      this.#prepare();
      this.#quota.used = this.stored().bytes;
      return this.#register(new JournalFile(this.#freeName(metadata.id), this.#quota, note, { metadata }));
    } catch (error) {
      note(
        `Its numbers are not kept on the disk (${messageOf(error)}); they are lost with the window.`,
        error,
      );
      return undefined;
    }
  }

  /** Continues a file that was adopted and, if need be, repaired. */
  goOn(file: string, metadata: WatchMetadata, { series, to }: JournalFacts, note: Note): Journal {
    const journal = new JournalFile(file, this.#quota, note, { metadata, series: series.length, size: to });
    journal.touch();
    return this.#register(journal);
  }

  /**
   * Takes over the files of hosts that have ended, the oldest watch first. Files that have not been touched for the
   * given number of days are removed.
   */
  adopt(days: number): string[] {
    const loose = [
      this.#root,
      ...this.#hosts()
        .filter(name => !isAlive(name))
        .map(name => path.join(this.#root, name)),
    ];
    const adopted = loose.flatMap(folder => {
      const files = filesIn(folder).flatMap(file => this.#adoptOne(file, days) ?? []);
      if (folder !== this.#root) removeEmpty(folder);
      return files;
    });
    for (const file of filesIn(path.join(this.#root, ASIDE))) if (isOlder(file, days)) removeFile(file);
    this.#quota.used = this.stored().bytes;
    return adopted.sort((a, b) => path.basename(a).localeCompare(path.basename(b)));
  }

  /** The id of the watch that a file belongs to: its unique file name. */
  idOf(file: string): string {
    return path.basename(file, ENDING);
  }

  /** Whether another host has files here, which can be adopted after it has ended. */
  get isShared(): boolean {
    return this.#hosts().some(name => name !== path.basename(this.#own));
  }

  /** Truncates a file after its last valid record. */
  cutOff(file: string, { to }: JournalFacts): void {
    truncateSync(file, to);
  }

  /** Moves a file, or a copy of it, out of the way; returns its new path. */
  setAside(file: string, copy = false): string {
    const folder = path.join(this.#root, ASIDE);
    makePrivateFolder(folder);
    const aside = freeName(path.join(folder, path.basename(file)));
    if (copy) copyFileSync(file, aside);
    else renameSync(file, aside);
    return aside;
  }

  /** Removes all files that were set aside. */
  removeAside(): void {
    rmSync(path.join(this.#root, ASIDE), { recursive: true, force: true });
  }

  /** The number of all files and their bytes, including those of other hosts and those set aside. */
  stored(): { readonly files: number; readonly bytes: number } {
    const folders = [this.#root, ...[...this.#hosts(), ASIDE].map(name => path.join(this.#root, name))];
    const files = folders.flatMap(filesIn);
    return { files: files.length, bytes: files.reduce((sum, file) => sum + sizeOf(file), 0) };
  }

  /** Asks the other hosts for their files. A remote host stays alive for hours after its window was closed. */
  ask(): void {
    for (const name of this.#hosts()) {
      const folder = path.join(this.#root, name);
      if (folder !== this.#own) writeQuietly(path.join(folder, ASKED));
    }
  }

  /** As {@link dispose}; the watches that wrote the files get a note, and new watches are kept as before. */
  leave(): void {
    const writing = [...this.#journals].filter(({ closed }) => !closed);
    this.dispose();
    for (const journal of writing) journal.tellLeft();
  }

  /** Stops all writing, and leaves the files to the next host. */
  dispose(): void {
    clearInterval(this.#askedTimer);
    this.#askedTimer = undefined;
    this.#touchAll();
    for (const journal of this.#journals) journal.dispose();
    for (const file of filesIn(this.#own)) move(file, freeName(path.join(this.#root, path.basename(file))));
    removeEmpty(this.#own);
  }

  #prepare(): void {
    makePrivateFolder(this.#own);
    const question = path.join(this.#own, ASKED);
    this.#askedTimer ??= setInterval(() => {
      if (Date.now() - this.#touched > TOUCH) this.#touchAll();
      if (!existsSync(question)) return;
      removeFile(question);
      this.#asked();
    }, ASKED_CHECK).unref();
  }

  /** The days of a watch that has not ended count from the time when its window was last open. */
  #touchAll(): void {
    this.#touched = Date.now();
    for (const journal of this.#journals) journal.touch();
  }

  #register(journal: JournalFile): JournalFile {
    for (const other of this.#journals) if (other.closed) this.#journals.delete(other);
    this.#journals.add(journal);
    return journal;
  }

  #adoptOne(file: string, days: number): string | undefined {
    if (isOlder(file, days)) return removeFile(file);
    this.#prepare();
    const adopted = this.#freeName(path.basename(file, ENDING));
    return move(file, adopted) ? adopted : undefined;
  }

  #freeName(name: string): string {
    return freeName(path.join(this.#own, `${name}${ENDING}`));
  }

  #hosts(): string[] {
    return namesIn(this.#root).filter(isHostName);
  }
}
