import * as vscode from 'vscode';
import type { Baselines } from './baselines/baselines';
import * as l10n from './l10n';
import { logError } from './log';
import { refuse } from './messages';
import { type NodeHost, nodeHost } from './nodeHost';
import type { Settings } from './settings';
import type { Journal, WatchMetadata } from './watch/journal/journal';
import { LateJournal } from './watch/journal/lateJournal';
import { KeptCollection } from './watch/keptCollection';
import type { OpenWatches } from './watch/openWatches';

export type Journals = InstanceType<NodeHost['JournalFolder']>;

/** The keys in the workspace state: for the id of the shown watch, and for where its watches are. */
const SHOWN = 'shownWatch';
const PLACE = 'place';
/** Folders of before that are remembered: commands may still run in them. */
const MOST_EARLIER = 5;
/** Milliseconds within which a window has to answer. */
const PATIENCE = 2000;

/**
 * Where a workspace keeps what is stored. VS Code gives a workspace to which a folder is added another place for it, but
 * takes its state along.
 */
interface Place {
  /** The paths of its folder, and of those that it had before, the newest first. */
  readonly root: string;
  readonly earlier: readonly string[];
  /** The host that was the last to keep watches there. */
  readonly host: string;
}

/**
 * Stores the numbers of watches on the disk: those of a workspace in one place, and those of all windows without a
 * workspace in another. The folder is created with the first watch. In a browser nothing is stored.
 */
export class Storage implements vscode.Disposable {
  /** The folder of all that is stored for this workspace, from any window; undefined without a disk. */
  readonly root: vscode.Uri | undefined;
  /** The folder of the journals. */
  readonly folder: vscode.Uri | undefined;
  /** The paths of folders that this workspace had before {@link root}, the newest first. */
  readonly earlier: readonly string[];
  readonly collected: KeptCollection;
  /** The id of the watch that was shown when the window was last closed. */
  readonly shownBefore: string | undefined;
  /** Where its watches are, unless they are in {@link folder}. */
  #before: Place | undefined;
  readonly #context: vscode.ExtensionContext;
  readonly #settings: Settings;
  readonly #listener: { dispose(): void };
  #opening: Promise<Journals | undefined> | undefined;
  #journals: Journals | undefined;
  #shown: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #baselines: Promise<Baselines> | undefined;
  #disposed = false;

  constructor(context: vscode.ExtensionContext, settings: Settings, watches: OpenWatches) {
    const { scheme, path } = context.storageUri ?? context.globalStorageUri;
    // While another host has locked a workspace's storage, as the previous one does for a moment during a reload, VS
    // Code appends `-1` and so on to the folder's name. Our files are safe to share.
    const shared = path.replace(/-\d(?=\/[^/]+$)/, '');
    this.#context = context;
    this.#settings = settings;
    this.root = scheme === 'file' ? vscode.Uri.file(shared) : undefined;
    this.folder = this.root && vscode.Uri.joinPath(this.root, 'watches');
    const place = context.workspaceState.get<Place>(PLACE);
    this.#before = place && shared !== place.root && areBeside(shared, place.root) ? place : undefined;
    this.earlier = this.#before ? [this.#before.root, ...this.#before.earlier] : (place?.earlier ?? []);
    this.shownBefore = context.workspaceState.get<string>(SHOWN);
    this.#shown = this.shownBefore;
    watches.journal = (metadata, note) => this.#keep(metadata, note);
    // In a browser the sentence would be the same at each addition.
    const said = new Set<string>();
    this.collected = new KeptCollection(watches, (what, sentence) => {
      if (!said.has(sentence)) void refuse(`${what} ${sentence}`);
      said.add(sentence);
    });
    this.#listener = watches.onDidChange(() => this.#remember(watches.shownLive?.id));
  }

  get disposed(): boolean {
    return this.#disposed;
  }

  /** Whether something may be stored. */
  async hasAny(): Promise<boolean> {
    if (!this.folder) return false;
    if (this.#before) return true;
    try {
      return (await vscode.workspace.fs.readDirectory(this.folder)).length > 0;
    } catch {
      return false;
    }
  }

  /** What was frozen to compare with, loaded when it is first asked for. */
  baselines(): Promise<Baselines> {
    this.#baselines ??= this.#loadBaselines();
    return this.#baselines;
  }

  async #loadBaselines(): Promise<Baselines> {
    const { Baselines } = await import('./baselines/baselines');
    const folder = this.root && vscode.Uri.joinPath(this.root, 'baselines');
    const [before] = this.earlier;
    if (folder && before !== undefined)
      // Copied: the workspace that was there may be opened again. Where they are here already, nothing is done.
      await vscode.workspace.fs
        .copy(vscode.Uri.file(`${before}/baselines`), folder)
        .then(undefined, () => {});
    const prepare = async () => {
      if (folder) (await nodeHost())?.makePrivateFolder(folder.fsPath);
    };
    const baselines = new Baselines(folder, () => this.#settings.keep, prepare);
    if (this.#disposed) baselines.dispose();
    return baselines;
  }

  /** The journals; undefined if nothing can be stored. */
  journals(): Promise<Journals | undefined> {
    this.#opening ??= this.#open();
    return this.#opening;
  }

  /** Does something later, unless the window is closed first; a new call replaces the one before. */
  later(work: () => void, delay: number): void {
    clearTimeout(this.#timer);
    if (!this.#disposed) this.#timer = setTimeout(work, delay);
  }

  async #open(): Promise<Journals | undefined> {
    const node = await nodeHost();
    if (!node || !this.folder || this.#disposed) return undefined;
    this.#journals = new node.JournalFolder(this.folder.fsPath, {
      limit: () => this.#settings.storageLimit,
      most: () => this.#settings.mostNumbers,
      asked: () => void this.#answer(),
      ...(this.#before && {
        before: { folder: vscode.Uri.file(`${this.#before.root}/watches`).fsPath, host: this.#before.host },
      }),
      settled: () => this.#settle(),
    });
    if (!this.#before) this.#settle();
    return this.#journals;
  }

  /** Remembers where its watches are, now that they are in {@link folder}. */
  #settle(): void {
    this.#before = undefined;
    const [root, host] = [this.root?.path, this.#journals?.host];
    const earlier = this.earlier.slice(0, MOST_EARLIER);
    if (root !== undefined && host !== undefined && !this.#disposed)
      void this.#context.workspaceState.update(PLACE, { root, earlier, host } satisfies Place);
  }

  /** Leaves the watches to another window that asks for them if this host's own window no longer answers. */
  async #answer(): Promise<void> {
    const left = await Promise.race([
      vscode.commands.getCommands(true).then(() => false),
      new Promise<true>(resolve => {
        this.#patience = setTimeout(() => resolve(true), PATIENCE);
      }),
    ]);
    clearTimeout(this.#patience);
    if (left) this.#journals?.leave();
  }

  #keep(metadata: WatchMetadata, note: (sentence: string) => void): Journal | undefined {
    if (!this.#settings.keep || this.#disposed) return undefined;
    const tell = (sentence: string, error?: unknown) => {
      if (error !== undefined) logError('Keeping numbers on the disk failed', error);
      note(sentence);
    };
    if (this.#journals) return this.#journals.open(metadata, tell);
    return new LateJournal(this.#openJournal(metadata, tell));
  }

  async #openJournal(
    metadata: WatchMetadata,
    note: (sentence: string, error?: unknown) => void,
  ): Promise<Journal | undefined> {
    try {
      const journals = await this.journals();
      if (!journals)
        note(
          l10n.t('In a browser, numbers are not kept on the disk: they are lost when the window is closed.'),
        );
      return journals?.open(metadata, note);
    } catch (error) {
      note(l10n.t('Its numbers are not kept on the disk: they are lost when the window is closed.'), error);
      return undefined;
    }
  }

  #remember(shown: string | undefined): void {
    if (shown === this.#shown || this.#disposed) return;
    this.#shown = shown;
    void this.#context.workspaceState.update(SHOWN, shown);
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#patience);
    this.#listener.dispose();
    this.collected.dispose();
    this.#journals?.dispose();
    void this.#baselines?.then(baselines => baselines.dispose());
  }
}

/** Whether two paths are those of our folders of two workspaces in one folder for all workspaces. */
function areBeside(one: string, other: string): boolean {
  const [a, b] = [one, other].map(path => path.split('/').toSpliced(-2, 1).join('/'));
  return a === b;
}
