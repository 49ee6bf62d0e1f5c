import { copyFileSync, existsSync, renameSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import * as l10n from '../../l10n';
import { messageOf } from '../../messageOf';
import type { Journal, WatchMetadata } from '../../watch/journal/journal';
import type { JournalFacts } from '../../watch/journal/reader';
import { Ages } from '../life/ages';
import { hostName, isHostName } from '../life/hostProcess';
import {
  changesOf,
  detach,
  ENDING,
  filesIn,
  freeName,
  makePrivateFolder,
  move,
  namesIn,
  removeEmpty,
  removeFile,
  sizeOf,
} from './files';
import type { Home } from './home';
import { JournalFile, type Keeping, type Note, resumedFrom } from './journalFile';
import { Questions } from './questions';
import { Quota } from './quota';
import { ShownMarks } from './shown';

const ASIDE = 'set-aside';
const AGES = 'ages.json';
/** Milliseconds between two checks whether another host asks for the files. */
const ASKED_CHECK = 1000;
/** Milliseconds after which a window that stays open touches its files again. */
const TOUCH = 3_600_000;

export interface FolderOptions {
  /** Bytes that all journals may take together. */
  readonly limit: () => number;
  /** How many numbers each series of a watch keeps, the newest; all where it is left out. */
  readonly most?: () => number;
  /** Is called when another host asks for the files of this one; what has not been left once it resolves stays here. */
  readonly asked?: () => void | Promise<void>;
  /** Where the workspace was before: its journals are brought over. */
  readonly home?: Home | undefined;
  /** Milliseconds since 1970, and by a clock that does not jump. */
  readonly now?: () => number;
  readonly steady?: () => number;
}

/**
 * The journals of all watches that were opened in a workspace. Each extension host has a subfolder of its own, since
 * several windows, and machines, may share the folder; journals of hosts that have ended lie at the top. Files are moved by
 * a single rename, so that two hosts never have the same one. Hosts that live are asked for theirs.
 */
export class JournalFolder {
  readonly #root: string;
  readonly #own: string;
  readonly #quota: Quota;
  readonly #most: (() => number) | undefined;
  readonly #journals = new Set<JournalFile>();
  readonly #asked: () => void | Promise<void>;
  readonly #home: Home | undefined;
  readonly #ages: Ages;
  readonly #questions: Questions;
  readonly #shown: ShownMarks;
  #askedTimer: NodeJS.Timeout | undefined;
  #touched = performance.now();

  constructor(root: string, options: FolderOptions) {
    const { limit, most, home, asked = () => {}, now, steady } = options;
    this.#root = root;
    this.#home = home;
    this.#own = path.join(root, hostName());
    this.#quota = new Quota(limit, () => this.#measure());
    this.#most = most;
    this.#asked = asked;
    this.#ages = new Ages(path.join(root, AGES), now);
    this.#questions = new Questions(steady);
    this.#shown = new ShownMarks(root);
  }

  /** Opens the journal of a new watch; undefined, with a note, if that is not possible. */
  open(metadata: WatchMetadata, note: Note): Journal | undefined {
    try {
      this.#prepare();
      this.#quota.used = this.#measure();
      const file = this.#freeName(metadata.id);
      return this.#register(new JournalFile(file, this.#quota, note, { metadata }, this.#keeping(metadata)));
    } catch (error) {
      note(
        l10n.t(
          'Its numbers are not kept on the disk ({0}); they are lost with the window.',
          messageOf(error),
        ),
        error,
      );
      return undefined;
    }
  }

  /** Continues a file that was adopted and, if need be, repaired. */
  goOn(file: string, metadata: WatchMetadata, facts: JournalFacts, note: Note): Journal {
    const start = resumedFrom(facts, metadata);
    const journal = new JournalFile(file, this.#quota, note, start, this.#keeping(metadata));
    journal.touch();
    return this.#register(journal);
  }

  /**
   * Takes over the files of hosts that have ended, the oldest watch first. Files that have been left alone for the given
   * number of days are removed.
   */
  adopt(days: number): string[] {
    const old = this.#olderThan(days);
    const before = this.#home?.before;
    // Looked at first: a host that closes moves its files, and then goes.
    const isSettled = this.#home?.isSettled;
    const hosts = this.#questions.look(this.#otherHosts());
    const loose = [...filesIn(this.#root), ...(before ? filesIn(before.folder) : [])];
    const adopted = loose.flatMap(file => this.#adoptOne(file, old) ?? []);
    for (const { folder, answer } of hosts) {
      if (answer !== 'gone' && answer !== 'silent') continue;
      adopted.push(...filesIn(folder).flatMap(file => this.#adoptOne(file, old, answer === 'silent') ?? []));
      // A question that is gone would be an answer.
      if (filesIn(folder).length === 0) removeEmpty(folder);
    }
    for (const file of filesIn(path.join(this.#root, ASIDE))) if (old.has(file)) removeFile(file);
    this.#quota.used = this.#measure();
    this.#shown.take(adopted.map(this.idOf), before?.folder);
    // Twice: a host that closes moves its files there meanwhile.
    this.#shown.keepOnly([...this.#allFiles(), ...filesIn(this.#root)].map(this.idOf));
    if (isSettled) this.#home?.settle();
    return adopted.sort((a, b) => path.basename(a).localeCompare(path.basename(b)));
  }

  /** The id of the watch that this window shows, or is to show again: that of one adopted that was shown before. */
  get shown(): string | undefined {
    return this.#shown.own;
  }

  set shown(id: string | undefined) {
    this.#shown.become(id);
  }

  /** The id of the watch that a file belongs to: its unique file name. */
  idOf(file: string): string {
    return path.basename(file, ENDING);
  }

  /** Whether the journals may still be where they were before. */
  get isElsewhere(): boolean {
    return this.#home?.before !== undefined;
  }

  /** Whether there may be more to adopt, as the last look found: a host has not yet said that it stays, or left. */
  get isExpecting(): boolean {
    return this.#questions.isWaiting || this.isElsewhere;
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
    const files = this.#allFiles();
    return { files: files.length, bytes: files.reduce((sum, file) => sum + sizeOf(file), 0) };
  }

  /** Asks for the files that are expected. A remote host stays alive for hours after its window was closed. */
  ask(): void {
    this.#questions.ask();
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
    makePrivateFolder(this.#root);
    makePrivateFolder(this.#own);
    if (this.#askedTimer) return;
    this.#askedTimer = setInterval(() => void this.#look(), ASKED_CHECK).unref();
    // What the first watch of a workspace shows is known before there is a folder.
    this.#shown.write();
  }

  async #look(): Promise<void> {
    if (performance.now() - this.#touched > TOUCH) {
      this.#touchAll();
      this.#olderThan(0);
    }
    for (const journal of this.#journals) journal.leaveIfGone();
    await this.#questions.answer(this.#own, this.#asked);
  }

  /** The days of a watch that has not ended count from the time when its window was last open. */
  #touchAll(): void {
    this.#touched = performance.now();
    for (const journal of this.#journals) journal.touch();
  }

  /** The bytes on the disk, with those that were on their way there. */
  #measure(): number {
    for (const journal of this.#journals) journal.flush();
    return this.stored().bytes;
  }

  /** A collection keeps all of its numbers. */
  #keeping({ kind }: WatchMetadata): Keeping {
    return { most: (kind !== 'collection' && this.#most?.()) || Number.POSITIVE_INFINITY };
  }

  #register(journal: JournalFile): JournalFile {
    for (const other of this.#journals) if (other.closed) this.#journals.delete(other);
    this.#journals.add(journal);
    return journal;
  }

  #olderThan(days: number): ReadonlySet<string> {
    const ages = this.#ages.look(changesOf(this.#allFiles()));
    return new Set([...ages].flatMap(([file, age]) => (age > days ? file : [])));
  }

  /** @param isDetached whether nobody who still has it open may write into it */
  #adoptOne(file: string, old: ReadonlySet<string>, isDetached = false): string | undefined {
    if (old.has(file)) return removeFile(file);
    this.#prepare();
    const adopted = this.#freeName(path.basename(file, ENDING));
    if (!move(file, adopted)) return undefined;
    if (!isDetached || detach(adopted)) return adopted;
    // It stays with its host, and is taken at another look.
    move(adopted, file);
    return undefined;
  }

  #freeName(name: string): string {
    return freeName(path.join(this.#own, `${name}${ENDING}`));
  }

  #allFiles(): string[] {
    const folders = [...this.#hosts(), ASIDE].map(name => path.join(this.#root, name));
    return [this.#root, ...folders].flatMap(filesIn);
  }

  /** The folders of other hosts that may have files for this one. */
  #otherHosts(): string[] {
    const here = this.#hosts().map(name => path.join(this.#root, name));
    const before = this.#home?.before;
    const there = before ? [path.join(before.folder, before.host)].filter(folder => existsSync(folder)) : [];
    return [...here, ...there].filter(folder => folder !== this.#own);
  }

  #hosts(): string[] {
    return namesIn(this.#root).filter(isHostName);
  }
}
