import * as vscode from 'vscode';
import { logError } from './log';
import { refuse } from './messages';
import { type NodeHost, nodeHost } from './nodeHost';
import type { Settings } from './settings';
import type { Journal, WatchMetadata } from './watch/journal/journal';
import { LateJournal } from './watch/journal/lateJournal';
import { KeptCollection } from './watch/keptCollection';
import type { OpenWatches } from './watch/openWatches';

export type Journals = InstanceType<NodeHost['JournalFolder']>;

/** The key of the workspace's state that holds the id of the watch that is shown. */
const SHOWN = 'shownWatch';
/** Milliseconds that a window may take to answer. */
const PATIENCE = 2000;

/**
 * Keeps what watches count on the disk: those of a workspace together, and those of all windows that have none. It
 * begins with the first watch. In a browser nothing is kept.
 */
export class Storage implements vscode.Disposable {
  /** What is kept for this workspace, in whichever window, is below it; undefined where there is no disk. */
  readonly root: vscode.Uri | undefined;
  /** Where the journals are. */
  readonly folder: vscode.Uri | undefined;
  readonly collected: KeptCollection;
  /** The id of the watch that was shown when the window was closed. */
  readonly shownBefore: string | undefined;
  readonly #context: vscode.ExtensionContext;
  readonly #settings: Settings;
  readonly #listener: { dispose(): void };
  #opening: Promise<Journals | undefined> | undefined;
  #journals: Journals | undefined;
  #shown: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #disposed = false;

  constructor(context: vscode.ExtensionContext, settings: Settings, watches: OpenWatches) {
    const { scheme, path } = context.storageUri ?? context.globalStorageUri;
    // While another host has a workspace's storage locked, as the one before a reload does for a moment, VS Code adds
    // `-1` and so on to the folder's name. Ours is safe to share.
    const shared = path.replace(/-\d(?=\/[^/]+$)/, '');
    this.#context = context;
    this.#settings = settings;
    this.root = scheme === 'file' ? vscode.Uri.file(shared) : undefined;
    this.folder = this.root && vscode.Uri.joinPath(this.root, 'watches');
    this.shownBefore = context.workspaceState.get<string>(SHOWN);
    this.#shown = this.shownBefore;
    watches.journal = (metadata, note) => this.#keep(metadata, note);
    // In a browser it would be the same at each addition.
    const told = new Set<string>();
    this.collected = new KeptCollection(watches, (what, sentence) => {
      if (!told.has(sentence)) void refuse(`${what} ${sentence}`);
      told.add(sentence);
    });
    this.#listener = watches.onDidChange(() => this.#remember(watches.shownLive?.id));
  }

  get disposed(): boolean {
    return this.#disposed;
  }

  /** Whether there may be something that was kept. */
  async hasAny(): Promise<boolean> {
    if (!this.folder) return false;
    try {
      return (await vscode.workspace.fs.readDirectory(this.folder)).length > 0;
    } catch {
      return false;
    }
  }

  /** The journals; undefined where nothing can be kept. */
  journals(): Promise<Journals | undefined> {
    this.#opening ??= this.#open();
    return this.#opening;
  }

  /** Does something later, unless the window is closed before; one thing at a time. */
  later(work: () => void, delay: number): void {
    clearTimeout(this.#timer);
    if (!this.#disposed) this.#timer = setTimeout(work, delay);
  }

  async #open(): Promise<Journals | undefined> {
    const node = await nodeHost();
    if (!node || !this.folder || this.#disposed) return undefined;
    const limit = () => this.#settings.storageLimit;
    this.#journals = new node.JournalFolder(this.folder.fsPath, limit, () => void this.#answer());
    return this.#journals;
  }

  /** Leaves the watches to a window that asks for them where this host's own has gone: it does not answer. */
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
        note('In a browser, numbers are not kept on the disk: they are lost when the window is closed.');
      return journals?.open(metadata, note);
    } catch (error) {
      note('Its numbers are not kept on the disk: they are lost when the window is closed.', error);
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
  }
}
