import * as l10n from '../../l10n';
import type { InsertionReplay } from '../../median/insertionReplay';
import type { NumberWriter } from '../../numberWriter';
import { element, setAttribute, setText } from '../dom';
import type { Labels } from '../labels';
import { HALVES, perHalf } from '../stage/heap';
import { cellsOf } from './cells';

/** Cells of an array before some are left out. */
const MOST = 31;

/** Both heaps as the arrays that they are, and the numbers in their order of arrival. */
export class ArraysView {
  readonly root = element('div', 'rows');
  readonly #halves = perHalf(
    half => new ArrayView(half === 'lower' ? l10n.t('Lower half') : l10n.t('Upper half'), half),
  );
  readonly #arrivals = new ArrayView(l10n.t('Numbers in order of arrival'), 'arrivals');

  constructor() {
    const note = element('p', 'note', l10n.t('The children of index i are at 2i + 1 and 2i + 2.'));
    this.root.append(this.#arrivals.root, this.#halves.lower.root, this.#halves.upper.root, note);
  }

  draw(replay: InsertionReplay, labels: Labels, writer: NumberWriter): void {
    const { nums, inserted } = replay;
    const move = replay.move();
    for (const half of HALVES) {
      const touched = move?.half === half ? [move.from, move.to].filter(index => index !== undefined) : [];
      this.#halves[half].draw(replay[half], touched, labels, writer);
    }
    const current = move?.input ?? -1;
    this.#arrivals.draw(nums, [current], labels, writer, replay.isEnd ? inserted : current);
  }
}

/** An array, cell by cell with the indexes above. */
class ArrayView {
  readonly root: HTMLElement;
  readonly #list = element('ol', 'slots');
  readonly #empty = element('p', 'note', l10n.t('empty'));
  #drawn = '';

  constructor(name: string, className: string) {
    const heading = element('h3', 'row-name', name);
    setAttribute(this.#list, 'aria-label', name);
    setAttribute(this.#list, 'role', 'list');
    this.root = element(
      'section',
      `row ${className === 'arrivals' ? className : `half-array ${className}`}`,
      heading,
      this.#list,
      this.#empty,
    );
  }

  /** @param from which index on the cells are still to come */
  draw(
    values: ArrayLike<number>,
    touched: readonly number[],
    labels: Labels,
    writer: NumberWriter,
    from = values.length,
  ): void {
    this.#list.hidden = values.length === 0;
    this.#empty.hidden = values.length > 0;
    const cells = cellsOf(values.length, touched, MOST);
    const drawn = JSON.stringify([
      cells.map(cell => ('index' in cell ? values[cell.index] : cell)),
      touched,
      from,
    ]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    while (this.#list.children.length > cells.length) this.#list.lastElementChild?.remove();
    while (this.#list.children.length < cells.length)
      this.#list.append(element('li', '', element('span', 'slot-index'), element('span', 'slot-value')));
    for (const [at, cell] of cells.entries()) {
      const item = this.#list.children[at];
      const [index, value] = item?.children ?? [];
      if (!item || !index || !value) continue;
      const isCell = 'index' in cell;
      const states = isCell
        ? [
            'slot',
            touched.includes(cell.index) ? 'touched' : '',
            cell.index >= from && !touched.includes(cell.index) ? 'to-come' : '',
          ]
        : ['gap'];
      setAttribute(item, 'class', states.filter(Boolean).join(' '));
      setText(index, isCell ? writer.count(cell.index) : '');
      setText(value, isCell ? labels.of(values[cell.index] ?? 0) : `… ${writer.count(cell.left)} …`);
    }
  }
}
