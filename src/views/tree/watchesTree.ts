import * as vscode from 'vscode';
import { Pace } from '../../pace';
import type { OpenWatches } from '../../watch/openWatches';
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
  readonly #load: () => Promise<WatchRows>;
  #loading: Promise<WatchRows> | undefined;
  /** Undefined until it is loaded. */
  #rows: WatchRows | undefined;
  readonly #changed = new vscode.EventEmitter<Row[] | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #views: readonly vscode.TreeView<Row>[];
  readonly #listeners: { dispose(): void }[];
  readonly #pace = new Pace(REST, () => this.#tellChanges());

  /** @param load loads the rows when VS Code first asks for some */
  constructor(watches: OpenWatches, load: () => Promise<WatchRows>) {
    this.#load = load;
    this.#views = VIEWS.map(id =>
      vscode.window.createTreeView(id, { treeDataProvider: this, canSelectMany: true }),
    );
    this.#listeners = [
      watches.onDidChange(() => this.#update()),
      ...this.#views.map(view => view.onDidChangeVisibility(() => this.#update())),
      // VS Code loses the command of a row that is clicked while the row is being updated.
      ...this.#views.map(view => view.onDidChangeSelection(({ selection }) => show(selection))),
    ];
  }

  async getChildren(row?: Row): Promise<Row[]> {
    const below = (await this.#loaded()).below(row);
    // A view opened before the extension started may have hidden its welcome text; this makes VS Code check again.
    if (!row && below.length === 0) for (const view of this.#views) view.message = '';
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
    if (this.#isSeen) this.#pace.push();
  }

  get #isSeen(): boolean {
    return this.#views.some(({ visible }) => visible);
  }

  #tellChanges(): void {
    if (!this.#rows || !this.#isSeen) return;
    const changed = this.#rows.changed();
    if (changed?.length !== 0) this.#changed.fire(changed);
  }

  dispose(): void {
    this.#pace.dispose();
    for (const listener of this.#listeners) listener.dispose();
    for (const view of this.#views) view.dispose();
    this.#changed.dispose();
  }
}

/** Several are selected for what is done with them, not to be seen. */
function show([row, another]: readonly Row[]): void {
  if (row && !another) void vscode.commands.executeCommand('medianWatch.showWatch', row);
}
