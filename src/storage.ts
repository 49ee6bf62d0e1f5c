import * as vscode from 'vscode';
import type { Baselines } from './baselines/baselines';
import type { Home, Journals } from './keeping';
import * as l10n from './l10n';
import { logError } from './log';
import { refuse } from './messages';
import type { KnownHome } from './nodeHost';
import type { Settings } from './settings';
import type { Journal, WatchMetadata } from './watch/journal/journal';
import { LateJournal } from './watch/journal/lateJournal';
import { KeptCollection } from './watch/keptCollection';
import type { OpenWatches } from './watch/openWatches';

/** Milliseconds within which a window has to answer. */
const PATIENCE = 2000;

/**
 * Stores the numbers of watches on the disk: those of a workspace in one place, and those of all windows without a
 * workspace in another. The folder is created with the first watch. In a browser nothing is stored.
 */
export class Storage implements vscode.Disposable {
  /** The folder of all that is stored for this workspace, from any window; undefined without a disk. */
  readonly root: vscode.Uri | undefined;
  /** The folder of the journals. */
  readonly folder: vscode.Uri | undefined;
  readonly collected: KeptCollection;
  readonly #kept: { root: vscode.Uri | undefined; context: vscode.ExtensionContext; settings: Settings };
  readonly #watches: OpenWatches;
  readonly #listener: { dispose(): void };
  #opening: Promise<Journals | undefined> | undefined;
  #journals: Journals | undefined;
  #home: Home | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #baselines: Promise<Baselines> | undefined;
  #disposed = false;

  constructor(context: vscode.ExtensionContext, settings: Settings, watches: OpenWatches) {
    const { scheme, path } = context.storageUri ?? context.globalStorageUri;
    // While another host has locked a workspace's storage, as the previous one does for a moment during a reload, VS
    // Code appends `-1` and so on to the folder's name. Our files are safe to share.
    const shared = path.replace(/-\d(?=\/[^/]+$)/, '');
    this.root = scheme === 'file' ? vscode.Uri.file(shared) : undefined;
    this.#kept = { root: this.root, context, settings };
    this.folder = this.root && vscode.Uri.joinPath(this.root, 'watches');
    watches.journal = (metadata, note) => this.#keep(metadata, note);
    // In a browser the sentence would be the same at each addition.
    const said = new Set<string>();
    this.collected = new KeptCollection(watches, (what, sentence) => {
      if (!said.has(sentence)) void refuse(`${what} ${sentence}`);
      said.add(sentence);
    });
    this.#watches = watches;
    this.#listener = watches.onDidChange(() => this.#remember());
  }

  get disposed(): boolean {
    return this.#disposed;
  }

  /** Folders that this workspace had before {@link root}, the newest first; known with its journals. */
  get earlier(): readonly string[] {
    return this.#home?.earlier ?? [];
  }

  /** Whether something may be stored, be it where this workspace was before it was a list of folders. */
  async hasAny(): Promise<boolean> {
    if (!this.root || !this.folder) return false;
    const { workspaceFile } = vscode.workspace;
    const known = this.#kept.context.workspaceState.get<Partial<KnownHome>>('home');
    if ((workspaceFile || known) && known?.root !== this.root.fsPath) return true;
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
    await this.journals();
    const { loadBaselines } = await import('./keeping');
    const baselines = loadBaselines(this.#kept, this.#home);
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
    const { openJournals } = await import('./keeping');
    if (this.#disposed) return undefined;
    const opened = await openJournals(this.#kept, () => this.#answer());
    this.#home = opened?.home;
    this.#journals = opened?.journals;
    this.#remember();
    return this.#journals;
  }

  /** Leaves the watches to another window that asks for them if this host's own window no longer answers. */
  async #answer(): Promise<void> {
    const left = await Promise.race([
      vscode.commands.getCommands(true).then(
        () => false,
        () => true,
      ),
      new Promise<true>(resolve => {
        this.#patience = setTimeout(() => resolve(true), PATIENCE);
      }),
    ]);
    clearTimeout(this.#patience);
    if (left) this.#journals?.leave();
  }

  #keep(metadata: WatchMetadata, note: (sentence: string) => void): Journal | undefined {
    if (!this.#kept.settings.keep || this.#disposed) return undefined;
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

  /** A watch that a selection covers for now is to be shown again, too. */
  #remember(): void {
    if (this.#journals && !this.#disposed) this.#journals.shown = this.#watches.askedLive?.id;
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
