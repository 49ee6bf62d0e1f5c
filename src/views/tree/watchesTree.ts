import * as vscode from 'vscode';
import { Pace } from '../../pace';
import type { OpenWatches } from '../../watch/openWatches';
import type { Row } from './watchRow';
import type { WatchRows } from './watchRows';

/** The same tree in a container of its own and in the Run and Debug side bar. */
const VIEWS = ['medianWatch.watches', 'medianWatch.watchesDebug'];

/** Milliseconds between two changes of the tree. */
const REST = 300;

/**
 * The open watches and their series with their medians. While it is on the screen it follows them a few times a
 * second, and then VS Code is told just the lines that say something else than before.
 */
export class WatchesTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #load: () => Promise<WatchRows>;
  #loading: Promise<WatchRows> | undefined;
  /** Once it is loaded. */
  #rows: WatchRows | undefined;
  readonly #changed = new vscode.EventEmitter<Row[] | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #views: readonly vscode.TreeView<Row>[];
  readonly #listeners: { dispose(): void }[];
  readonly #pace = new Pace(REST, () => this.#tellChanges());

  /** @param load gives the lines, when VS Code first asks for some */
  constructor(watches: OpenWatches, load: () => Promise<WatchRows>) {
    this.#load = load;
    this.#views = VIEWS.map(id => vscode.window.createTreeView(id, { treeDataProvider: this }));
    this.#listeners = [
      watches.onDidChange(() => this.#update()),
      ...this.#views.map(view => view.onDidChangeVisibility(() => this.#update())),
      // VS Code loses the command of a line that is clicked while it is told anew what the line says.
      ...this.#views.map(view => view.onDidChangeSelection(({ selection: [row] }) => show(row))),
    ];
  }

  async getChildren(row?: Row): Promise<Row[]> {
    const below = (await this.#loaded()).below(row);
    // A view that was opened before the extension had started may have hidden its welcome: this makes it look again.
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

function show(row: Row | undefined): void {
  if (row) void vscode.commands.executeCommand('medianWatch.showWatch', row);
}
