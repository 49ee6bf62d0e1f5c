import type { TreeItem } from 'vscode';
import type { OpenWatches } from '../../watch/openWatches';
import type { Series } from '../../watch/series/series';
import { isLive } from '../../watch/state';
import type { Watch } from '../../watch/watch';
import type { LoadSummaries } from '../summaries';
import { linesOf } from '../tooltip';
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

/** A watch in the tree: its row, and the rows of its series by label and dimension. */
interface Branch {
  readonly row: WatchRow;
  readonly series: Map<string, SeriesRow>;
}

/** The rows of the tree, which keep their identity as long as their watch exists, and what VS Code last got of them. */
export class WatchRows {
  readonly #watches: OpenWatches;
  readonly #loadSummaries: LoadSummaries;
  readonly #branches = new Map<Watch, Branch>();
  /** What VS Code last got: the watches, the rows below each row, and the text of each row. */
  #roots = '';
  readonly #below = new Map<Row, string>();
  readonly #texts = new Map<Row, string>();

  constructor(watches: OpenWatches, loadSummaries: LoadSummaries) {
    this.#watches = watches;
    this.#loadSummaries = loadSummaries;
  }

  below(row?: Row): Row[] {
    if (row && isSeriesRow(row)) return [];
    if (row) return seriesBelow(row.watch).map(series => this.#seriesRow(row.watch, series));
    const roots = this.#watches.listed;
    this.#roots = idsOf(roots);
    return roots.map(watch => this.#branch(watch).row);
  }

  above(row: Row): Row | undefined {
    return isSeriesRow(row) ? this.#branch(row.watch).row : undefined;
  }

  item(row: Row): TreeItem {
    const text = textOf(row, this.#watches);
    this.#texts.set(row, JSON.stringify(text));
    // Noted together with the row, since VS Code never asks for the children of a collapsed row.
    this.#below.set(row, isSeriesRow(row) ? '' : keysOf(seriesBelow(row.watch)));
    const id = isSeriesRow(row) ? `${idOf(row.watch)}\n${keyOf(row)}` : idOf(row.watch);
    return itemOf(row, id, text);
  }

  /** Adds the tooltip to an item, once all is known that it tells. */
  async explain(item: TreeItem, row: Row): Promise<TreeItem> {
    const series = seriesOf(row);
    const summaries = await this.#loadSummaries();
    const summary = series && (await summaries.exact(series));
    const { percentiles } = summaries;
    item.tooltip = linesOf(
      row.watch,
      summary && { series, summary: { ...summary, lag: 0 }, percentiles },
      false,
    );
    return item;
  }

  /** The rows that have rows below them now, and had none when VS Code got them. */
  unfolding(): Row[] {
    return this.#watches.listed
      .map(watch => this.#branch(watch).row)
      .filter(row => this.#below.get(row) === '' && seriesBelow(row.watch).length > 0);
  }

  /** The rows whose text has changed since VS Code got it, each for all rows below it; undefined for the whole tree. */
  changed(): Row[] | undefined {
    const roots = this.#watches.listed;
    if (idsOf(roots) === this.#roots) return roots.flatMap(watch => this.#changedIn(this.#branch(watch)));
    this.#forget(roots);
    return undefined;
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

  #changedIn({ row, series }: Branch): Row[] {
    if (keysOf(seriesBelow(row.watch)) !== (this.#below.get(row) ?? '') || this.#hasChanged(row))
      return [row];
    return [...series.values()].filter(each => this.#hasChanged(each));
  }

  #hasChanged(row: Row): boolean {
    const text = this.#texts.get(row);
    return text !== undefined && text !== JSON.stringify(textOf(row, this.#watches));
  }

  /** Forgets watches that were closed. */
  #forget(roots: readonly Watch[]): void {
    for (const [watch, { row, series }] of this.#branches) {
      if (roots.includes(watch)) continue;
      this.#branches.delete(watch);
      for (const gone of [row, ...series.values()]) {
        this.#below.delete(gone);
        this.#texts.delete(gone);
      }
    }
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
