import type { NumberWriter } from '../../numberWriter';
import type { HeapView } from '../../protocol';
import { element, path, setAttribute, setText } from '../dom';
import { type Labels, sharedPrefix } from '../labels';
import { type Half, levelOf } from './heap';
import type { Landing } from './landing';
import { type HalfLayout, ROOT_EXTRA } from './layout';
import { NodeView } from './nodeView';

const TEXTS = {
  lower: { name: 'Lower half', kind: 'max-heap' },
  upper: { name: 'Upper half', kind: 'min-heap' },
} as const;

/** One of the two heaps on the stage: its name, its tree, and how much of it is hidden. */
export class HalfView {
  readonly root: HTMLElement;
  readonly name: HTMLElement;
  /** The layer beneath the nodes. */
  readonly lines = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  readonly #half: Half;
  readonly #join = path('join');
  readonly #kind = element('p', 'note');
  readonly #tree = element('div', 'tree');
  readonly #ghost = element('div', 'node root ghost', '…');
  readonly #more = element('p', 'more note');
  readonly #nodes: NodeView[] = [];
  #shown = 0;
  #focus = 0;

  constructor(half: Half) {
    this.#half = half;
    this.name = element('div', 'name', element('p', 'name-text', TEXTS[half].name), this.#kind);
    this.root = element('div', `half ${half}`, this.name, this.#tree, this.#more);
    setAttribute(this.#ghost, 'aria-hidden', 'true');
    this.lines.setAttribute('class', half);
    this.lines.append(this.#join);
  }

  /** The nodes that are in the tree now. */
  get shown(): number {
    return this.#shown;
  }

  writeName(size: number, writer: NumberWriter): void {
    setText(this.#kind, `${TEXTS[this.#half].kind} · ${writer.count(size)}`);
  }

  draw(heap: HeapView, layout: HalfLayout, labels: Labels, writer: NumberWriter, nodeWidth: number): void {
    const { size, top } = heap;
    this.#shown = size - layout.hidden;
    const values = top.subarray(0, this.#shown);
    const texts = Array.from(values, value => labels.of(value));
    const shared = labels.relative ? 0 : sharedPrefix(texts);
    texts.forEach((label, index) => {
      const full = writer.significant(values[index] ?? 0, 17);
      const levelStart = 2 ** levelOf(index) - 1;
      this.#node(index).write({
        label,
        shared,
        full: label.startsWith(full) ? undefined : full,
        levelSize: Math.min(levelStart + 1, this.#shown - levelStart),
      });
    });
    this.#nodes.forEach((node, index) => {
      const center = layout.nodes[index];
      node.show(index < this.#shown && center !== undefined);
      if (index >= this.#shown || center === undefined) return;
      const width = index === 0 ? nodeWidth + ROOT_EXTRA : nodeWidth;
      node.place({ center, width, edge: layout.edges[index] ?? '', stub: layout.stubs[index] ?? '' });
    });
    this.#drawAround(size, layout, writer, nodeWidth + ROOT_EXTRA);
    this.focusOn(Math.min(this.#focus, Math.max(0, this.#shown - 1)));
  }

  #drawAround(size: number, layout: HalfLayout, writer: NumberWriter, rootWidth: number): void {
    setAttribute(this.#join, 'd', layout.join);
    const root = layout.nodes[0];
    this.#ghost.remove();
    if (size === 0 && root) {
      this.root.append(this.#ghost);
      this.#ghost.style.setProperty('left', `${Math.round(root.x - rootWidth / 2)}px`);
      this.#ghost.style.setProperty('top', `${Math.round(root.y - 12)}px`);
    }
    // Assistive technology does not recognise a tree without items.
    setAttribute(this.#tree, 'role', size === 0 ? undefined : 'tree');
    const numbers = size === 1 ? 'number' : 'numbers';
    const name = `${TEXTS[this.#half].name}, ${TEXTS[this.#half].kind} of ${writer.count(size)} ${numbers}`;
    setAttribute(this.#tree, 'aria-label', size === 0 ? undefined : name);

    this.name.style.setProperty('top', `${layout.nameTop}px`);
    this.#more.style.setProperty('top', `${layout.moreTop}px`);
    const levels = layout.deeper === 1 ? 'level' : 'levels';
    const { hidden, deeper } = layout;
    setText(
      this.#more,
      hidden ? `${writer.count(hidden)} more in ${writer.count(deeper)} deeper ${levels}` : '',
    );
  }

  /** Whether the root makes the median. */
  join(made: boolean): void {
    this.#join.classList.toggle('makes', made);
  }

  /** Marks the path of the newest number; without `pathToo` only its final position. */
  mark(landing: Landing | undefined, pathToo: boolean): void {
    const way = new Set(pathToo && landing ? landing.path : []);
    this.#nodes.forEach((node, index) => {
      const landed = index === landing?.index;
      const passedBelow = way.has(2 * index + 1) || way.has(2 * index + 2);
      const edgePassed = way.has(index) && index !== landing?.index;
      node.mark(landed ? 'landed' : way.has(index) ? 'passed' : 'none', edgePassed, passedBelow);
    });
  }

  /** Slides the newest number to its position from the deepest visible position on its path. */
  slide({ index, path }: Landing, duration: number): void {
    const start = path.find(at => at < this.#shown);
    const from = start === undefined ? undefined : this.#nodes[start];
    if (from && start !== index) this.#nodes[index]?.slideFrom(from.center, duration);
  }

  /** Makes a node the tab stop; returns its box. */
  focusOn(index: number): HTMLElement | undefined {
    this.#focus = index;
    this.#nodes.forEach((node, at) => {
      setAttribute(node.box, 'tabindex', at === index ? 0 : -1);
    });
    return this.#nodes[index]?.box;
  }

  #node(index: number): NodeView {
    let node = this.#nodes[index];
    if (node === undefined) {
      node = new NodeView(this.#half, index);
      this.#nodes[index] = node;
      this.#tree.append(node.box);
      this.lines.append(node.edge, node.stub);
    }
    return node;
  }
}
