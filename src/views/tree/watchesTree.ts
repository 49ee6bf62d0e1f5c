import * as vscode from 'vscode';
import * as l10n from '../../l10n';
import { Pace } from '../../pace';
import type { OpenWatches } from '../../watch/openWatches';
import type { Watch } from '../../watch/watch';
import { write } from '../language';
import type { Row } from './watchRow';
import type { WatchRows } from './watchRows';

/** The same tree in our own container and in the Run and Debug side bar. */
const VIEWS = ['medianWatch.watches', 'medianWatch.watchesDebug'];

/** Milliseconds between two updates of the tree. */
const REST = 300;

/**
 * The open watches and their series with their medians. While visible, it is updated a few times a second, and VS Code
 * is told only of the rows that have changed.
 */
export class WatchesTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #watches: OpenWatches;
  readonly #load: () => Promise<WatchRows>;
  #loading: Promise<WatchRows> | undefined;
  /** Undefined until it is loaded. */
  #rows: WatchRows | undefined;
  readonly #changed = new vscode.EventEmitter<Row[] | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #views: readonly vscode.TreeView<Row>[];
  readonly #listeners: { dispose(): void }[];
  readonly #news: News;
  readonly #pace = new Pace(REST, () => this.#tellChanges());

  /** @param load loads the rows when VS Code first asks for some */
  constructor(watches: OpenWatches, load: () => Promise<WatchRows>) {
    this.#watches = watches;
    this.#load = load;
    this.#views = VIEWS.map(id =>
      vscode.window.createTreeView(id, { treeDataProvider: this, canSelectMany: true }),
    );
    this.#news = new News(watches);
    this.#listeners = [
      watches.onDidChange(() => this.#update()),
      ...this.#views.map(view => view.onDidChangeVisibility(() => this.#update())),
      // VS Code loses the command of a row that is clicked while the row is being updated.
      ...this.#views.map(view => view.onDidChangeSelection(({ selection }) => show(selection))),
    ];
  }

  /** The line that is selected in the view that is seen. */
  get selected(): Row | undefined {
    return this.#views.find(({ visible, selection }) => visible && selection.length > 0)?.selection[0];
  }

  async getChildren(row?: Row): Promise<Row[]> {
    const below = (await this.#loaded()).below(row);
    if (!row) this.#welcome();
    return below;
  }

  async getTreeItem(row: Row): Promise<vscode.TreeItem> {
    return (await this.#loaded()).item(row);
  }

  async getParent(row: Row): Promise<Row | undefined> {
    return (await this.#loaded()).above(row);
  }

  async resolveTreeItem(item: vscode.TreeItem, row: Row): Promise<vscode.TreeItem> {
    return (await this.#loaded()).explain(item, row);
  }

  async #loaded(): Promise<WatchRows> {
    this.#loading ??= this.#load();
    this.#rows = await this.#loading;
    return this.#rows;
  }

  #update(): void {
    this.#badge(this.#news.count(this.#isSeen));
    if (this.#isSeen) this.#pace.push();
  }

  #badge(ended: number): void {
    const [view] = this.#views;
    if (!view || ended === (view.badge?.value ?? 0)) return;
    const tooltip = l10n.plural(ended, '{0} watch has ended|{0} watches have ended', write(ended));
    view.badge = ended === 0 ? undefined : { value: ended, tooltip };
  }

  get #isSeen(): boolean {
    return this.#views.some(({ visible }) => visible);
  }

  #tellChanges(): void {
    if (!this.#rows || !this.#isSeen) return;
    this.#welcome();
    const unfolding = this.#rows.unfolding();
    const changed = this.#rows.changed();
    if (changed?.length !== 0) this.#changed.fire(changed);
    for (const row of unfolding) this.#unfold(row);
  }

  /** A view opened before the extension started may have hidden its welcome text; this makes VS Code check again. */
  #welcome(): void {
    if (this.#watches.listed.length === 0) for (const view of this.#views) view.message = '';
  }

  /** VS Code leaves a row folded that it had before there was something below it, until it is led there. */
  #unfold(row: Row): void {
    const options = { expand: true, select: false, focus: false };
    const gone = () => {
      // There is nothing to unfold any more.
    };
    for (const view of this.#views) if (view.visible) view.reveal(row, options).then(undefined, gone);
  }

  dispose(): void {
    this.#pace.dispose();
    for (const listener of this.#listeners) listener.dispose();
    for (const view of this.#views) view.dispose();
    this.#changed.dispose();
  }
}

/** Tells which watches have ended, or failed, while nobody looked. */
class News {
  readonly #watches: OpenWatches;
  /** Those that were open when last looked at. */
  readonly #open = new Set<Watch>();
  readonly #ended = new Set<Watch>();

  constructor(watches: OpenWatches) {
    this.#watches = watches;
  }

  /** How many there are; none is news where the tree is seen, nor what the status bar shows. */
  count(isSeen: boolean): number {
    const { live, shown } = this.#watches;
    const isThere = new Set<Watch>(live);
    for (const watch of live) {
      if (watch.isOpen) {
        this.#open.add(watch);
        this.#ended.delete(watch);
      } else if (this.#open.delete(watch)) this.#ended.add(watch);
    }
    for (const watch of this.#open) if (!isThere.has(watch)) this.#open.delete(watch);
    for (const watch of this.#ended)
      if (isSeen || watch === shown || !isThere.has(watch)) this.#ended.delete(watch);
    return this.#ended.size;
  }
}

/** Several are selected for what is done with them, not to be seen. */
function show([row, another]: readonly Row[]): void {
  if (row && !another) void vscode.commands.executeCommand('medianWatch.showWatch', row);
}
