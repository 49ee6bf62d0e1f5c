import * as vscode from 'vscode';
import type { OpenWatches } from '../watch/openWatches';
import type { Series } from '../watch/series';
import type { Watch } from '../watch/watch';
import { isLive } from './liveWords';
import {
  isSeriesRow,
  itemOf,
  type Row,
  type SeriesRow,
  seriesBelow,
  seriesOf,
  textOf,
  type WatchRow,
} from './watchRow';

/** The same tree in a container of its own and in the Run and Debug side bar. */
const VIEWS = ['medianWatch.watches', 'medianWatch.watchesDebug'];

/** Milliseconds between two changes of the tree. */
const REST = 300;

/** A watch in the tree: its line, and those of its series by label and dimension. */
interface Branch {
  readonly row: WatchRow;
  readonly series: Map<string, SeriesRow>;
}

/**
 * The open watches and their series with their medians. While it is on the screen it follows them a few times a
 * second, and then VS Code is told just the lines that say something else than before.
 */
export class WatchesTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #watches: OpenWatches;
  readonly #changed = new vscode.EventEmitter<Row[] | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #views: readonly vscode.TreeView<Row>[];
  readonly #listeners: { dispose(): void }[];
  readonly #branches = new Map<Watch, Branch>();
  /** What VS Code was given: the watches, the lines below each line, and what each line says. */
  #roots = '';
  readonly #below = new Map<Row, string>();
  readonly #said = new Map<Row, string>();
  #resting: ReturnType<typeof setTimeout> | undefined;
  #waiting = false;

  constructor(watches: OpenWatches) {
    this.#watches = watches;
    this.#views = VIEWS.map(id => vscode.window.createTreeView(id, { treeDataProvider: this }));
    this.#listeners = [
      watches.onDidChange(() => this.#update()),
      ...this.#views.map(view => view.onDidChangeVisibility(() => this.#update())),
    ];
  }

  getChildren(row?: Row): Row[] {
    if (!row) {
      const roots = this.#listed();
      this.#roots = idsOf(roots);
      return roots.map(watch => this.#branch(watch).row);
    }
    if (isSeriesRow(row)) return [];
    return seriesBelow(row.watch).map(series => this.#seriesRow(row.watch, series));
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const text = textOf(row, this.#watches);
    this.#said.set(row, JSON.stringify(text));
    // Told with the line: what stands below a line that is closed is never asked for.
    this.#below.set(row, isSeriesRow(row) ? '' : keysOf(seriesBelow(row.watch)));
    const id = isSeriesRow(row) ? `${idOf(row.watch)}\n${keyOf(row)}` : idOf(row.watch);
    return itemOf(row, id, text);
  }

  getParent(row: Row): Row | undefined {
    return isSeriesRow(row) ? this.#branch(row.watch).row : undefined;
  }

  async resolveTreeItem(item: vscode.TreeItem, row: Row): Promise<vscode.TreeItem> {
    const { aboutOf } = await import('./tooltip');
    const series = seriesOf(row);
    const summary = series?.summary();
    item.tooltip = aboutOf(row.watch, series, summary && { ...summary, lag: 0 }, false);
    return item;
  }

  /** The newest watch first, the collection last. */
  #listed(): Watch[] {
    const { live, collection } = this.#watches;
    return [...live.toReversed(), ...(collection.series.count > 0 ? [collection] : [])];
  }

  #branch(watch: Watch): Branch {
    const known = this.#branches.get(watch);
    if (known) return known;
    const branch: Branch = { row: { watch }, series: new Map() };
    this.#branches.set(watch, branch);
    return branch;
  }

  #seriesRow(watch: Watch, { label, dimension }: Series): SeriesRow {
    const { series } = this.#branch(watch);
    const key = keyOf({ label, dimension });
    const row = series.get(key) ?? { watch, label, dimension };
    series.set(key, row);
    return row;
  }

  #update(): void {
    if (!this.#views.some(({ visible }) => visible)) return;
    this.#waiting = this.#resting !== undefined;
    if (this.#waiting) return;
    this.#refresh();
    this.#resting = setTimeout(() => {
      this.#resting = undefined;
      if (this.#waiting) this.#update();
    }, REST);
  }

  #refresh(): void {
    const roots = this.#listed();
    if (idsOf(roots) !== this.#roots) {
      this.#forget(roots);
      this.#changed.fire(undefined);
      return;
    }
    const changed = roots.flatMap(watch => this.#changedOf(this.#branch(watch)));
    if (changed.length > 0) this.#changed.fire(changed);
  }

  /** The lines of a watch that say something else than before; its own stands for all below it. */
  #changedOf({ row, series }: Branch): Row[] {
    if (keysOf(seriesBelow(row.watch)) !== (this.#below.get(row) ?? '') || this.#hasChanged(row))
      return [row];
    return [...series.values()].filter(each => this.#hasChanged(each));
  }

  #hasChanged(row: Row): boolean {
    const said = this.#said.get(row);
    return said !== undefined && said !== JSON.stringify(textOf(row, this.#watches));
  }

  /** Keeps nothing of watches that are gone. */
  #forget(roots: readonly Watch[]): void {
    for (const [watch, { row, series }] of this.#branches) {
      if (roots.includes(watch)) continue;
      this.#branches.delete(watch);
      for (const gone of [row, ...series.values()]) {
        this.#below.delete(gone);
        this.#said.delete(gone);
      }
    }
  }

  dispose(): void {
    clearTimeout(this.#resting);
    for (const listener of this.#listeners) listener.dispose();
    for (const view of this.#views) view.dispose();
    this.#changed.dispose();
  }
}

function idOf(watch: Watch): string {
  return isLive(watch) ? watch.id : watch.kind;
}

function idsOf(watches: readonly Watch[]): string {
  return watches.map(idOf).join('\n');
}

function keyOf({ label, dimension }: Pick<SeriesRow, 'label' | 'dimension'>): string {
  return `${dimension}\n${label}`;
}

function keysOf(series: readonly Series[]): string {
  return series.map(keyOf).join('\n\n');
}
