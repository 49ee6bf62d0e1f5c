import * as l10n from '../l10n';
import type { NumberWriter } from '../numberWriter';
import type { Look, Looked, Snapshot } from '../protocol';
import { element, setAttribute, setText } from './dom';
import { columnWriter } from './facts';
import { ScaledScroll } from './scaledScroll';

const ROW = 20;
/** Rows that are seen at once, at most, and those that are got before and behind them. */
const SEEN = 18;
const AROUND = 40;

/** Rows that are known, from one on. */
type Part = Pick<Extract<Looked, { kind: 'array' }>, 'from' | 'lower' | 'upper'>;

/** Both heaps as the arrays that hold them, a row an index. However many there are, only those that are seen are made. */
export class ArrayView {
  readonly root = element('div', 'array');
  readonly #look: (look: Look) => void;
  readonly #scroll = new ScaledScroll(ROW);
  readonly #viewport = element('div', 'rows');
  readonly #spacer = element('div', 'spacer');
  readonly #layer = element('div', 'layer');
  readonly #rows: readonly Row[];
  #count = 0;
  #view = 0;
  #part: Part = { from: 0, lower: new Float64Array(), upper: new Float64Array() };
  #sizes = { lower: 0, upper: 0 };
  #write: (value: number) => string = String;
  #writer: NumberWriter | undefined;
  /** Whether the scroll bar has to be brought to where it has to stand. */
  #isReset = false;
  #asked: { readonly from: number; readonly count: number } | undefined;

  /** @param look asks for other rows */
  constructor(look: (look: Look) => void) {
    this.#look = look;
    this.#rows = Array.from({ length: SEEN + 1 }, () => new Row());
    const head = element(
      'div',
      'row head',
      ...[l10n.t('Index'), l10n.t('Lower half'), l10n.t('Upper half')].map(headCell),
    );
    setAttribute(head, 'role', 'row');
    setAttribute(head, 'aria-rowindex', 1);
    setAttribute(this.root, 'role', 'table');
    setAttribute(this.root, 'aria-label', l10n.t('The arrays of both heaps'));
    setAttribute(this.#viewport, 'role', 'rowgroup');
    setAttribute(this.#viewport, 'tabindex', 0);
    setAttribute(this.#viewport, 'aria-label', l10n.t('Rows of the arrays'));
    this.#layer.append(...this.#rows.map(({ root }) => root));
    for (const plain of [this.#spacer, this.#layer]) setAttribute(plain, 'role', 'presentation');
    this.#viewport.append(this.#layer, this.#spacer);
    this.root.append(element('div', '', head), this.#viewport);
    setAttribute(this.root.firstElementChild ?? head, 'role', 'rowgroup');
    this.#viewport.addEventListener('scroll', () => this.#onScroll());
    this.#viewport.addEventListener('keydown', event => this.#onKey(event));
  }

  /** Asks for the rows that are seen, as when the view is opened. */
  open(): void {
    this.#asked = undefined;
    this.#ask();
  }

  /** Begins with the first row again, as of another series. */
  reset(): void {
    this.#scroll.show(0);
    this.#isReset = true;
  }

  draw(snapshot: Snapshot, writer: NumberWriter): void {
    const { looked, lower, upper, facts } = snapshot;
    this.#writer = writer;
    this.#sizes = { lower: lower.size, upper: upper.size };
    if (looked?.kind === 'array') this.#part = looked;
    const extent = facts?.extent ?? [];
    const ends = [extent[0] ?? 0, extent.at(-1) ?? 0];
    const values = [...this.#part.lower, ...this.#part.upper, ...ends];
    this.#write = columnWriter(values, extent, writer);
    this.#count = Math.max(lower.size, upper.size);
    this.#view = Math.min(SEEN, this.#count) * ROW;
    setAttribute(this.root, 'aria-rowcount', this.#count + 1);
    this.#scroll.resize(this.#count, this.#view);
    this.#viewport.style.setProperty('height', `${this.#view}px`);
    this.#layer.style.setProperty('height', `${this.#view}px`);
    this.#spacer.style.setProperty('height', `${Math.max(0, this.#scroll.height - this.#view)}px`);
    if (this.#isReset) this.#viewport.scrollTop = this.#scroll.bar;
    this.#isReset = false;
    this.#drawRows();
    this.#ask();
  }

  #drawRows(): void {
    const writer = this.#writer;
    if (!writer) return;
    const { row, hidden } = this.#scroll.first;
    const { from, lower, upper } = this.#part;
    this.#rows.forEach((each, i) => {
      const index = row + i;
      const text = (half: 'lower' | 'upper', part: Float64Array) => {
        const value = part[index - from];
        if (index >= this.#sizes[half]) return '';
        return value === undefined ? '…' : this.#write(value);
      };
      each.draw(index < this.#count ? index : undefined, i * ROW - hidden, [
        writer.count(index),
        text('lower', lower),
        text('upper', upper),
      ]);
    });
  }

  #ask(): void {
    const { row } = this.#scroll.first;
    const end = Math.min(this.#count, row + SEEN + 1);
    const has = this.#asked ?? { from: 0, count: 0 };
    if (has.count > 0 && row >= has.from && end <= has.from + has.count) return;
    this.#asked = { from: Math.max(0, row - AROUND), count: SEEN + 2 * AROUND };
    this.#look({ kind: 'array', ...this.#asked });
  }

  #onScroll(): void {
    this.#scroll.moveTo(this.#viewport.scrollTop);
    this.#follow();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    this.#scroll.show(event.key === 'Home' ? 0 : this.#count);
    this.#follow();
  }

  /** Brings the scroll bar to where it has to stand, and draws what is seen there. */
  #follow(): void {
    if (Math.round(this.#viewport.scrollTop) !== this.#scroll.bar)
      this.#viewport.scrollTop = this.#scroll.bar;
    this.#drawRows();
    this.#ask();
  }
}

/** A row: an index, and the number of each half that stands there. */
class Row {
  readonly root = element('div', 'row');
  readonly #cells = ['note', '', ''].map(name => element('span', `cell ${name}`));

  constructor() {
    setAttribute(this.root, 'role', 'row');
    setAttribute(this.#cells[0] as HTMLElement, 'role', 'rowheader');
    for (const cell of this.#cells.slice(1)) setAttribute(cell, 'role', 'cell');
    this.root.append(...this.#cells);
  }

  /** @param index counts from 0; undefined where there is no such row */
  draw(index: number | undefined, top: number, texts: readonly string[]): void {
    this.root.hidden = index === undefined;
    if (index === undefined) return;
    setAttribute(this.root, 'aria-rowindex', index + 2);
    this.root.style.setProperty('top', `${top}px`);
    this.#cells.forEach((cell, i) => {
      setText(cell, texts[i] ?? '');
    });
  }
}

function headCell(word: string): HTMLElement {
  const cell = element('span', 'cell note', word);
  setAttribute(cell, 'role', 'columnheader');
  return cell;
}
