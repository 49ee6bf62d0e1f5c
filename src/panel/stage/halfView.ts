import * as l10n from '../../l10n';
import type { NumberWriter } from '../../numberWriter';
import { countOf } from '../../words';
import { briefCount } from '../briefCount';
import { button, element, path, setAttribute, setText } from '../dom';
import { type Labels, sharedPrefix } from '../labels';
import type { InView } from './branch';
import { type Half, levelOf } from './heap';
import type { Landing } from './landing';
import { type HalfLayout, ROOT_EXTRA } from './layout';
import { NodeView } from './nodeView';

const TEXTS = {
  lower: { name: l10n.t('Lower half'), kind: l10n.t('max-heap') },
  upper: { name: l10n.t('Upper half'), kind: l10n.t('min-heap') },
} as const;

/** What the words beside a tree lead to. */
export interface Ways {
  /** To all levels of the heaps. */
  levels(): void;
  /** To what was in view before, and to the top of a half. */
  back(half: Half): void;
  toTop(half: Half): void;
}

/** What a half shows. */
export interface HalfContent {
  /** Numbers of the whole half. */
  readonly size: number;
  readonly inView: InView;
  readonly layout: HalfLayout;
  readonly labels: Labels;
  readonly nodeWidth: number;
}

/** One of the two heaps on the stage: its name, its tree, and how much of it is hidden. */
export class HalfView {
  readonly root: HTMLElement;
  readonly name: HTMLElement;
  /** The layer beneath the nodes. */
  readonly lines = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  readonly #half: Half;
  readonly #join = path('join');
  readonly #kind = element('p', 'kind note');
  readonly #tree = element('div', 'tree');
  readonly #ghost = element('div', 'node root ghost', '…');
  readonly #more = element('p', 'more note');
  readonly #deeper: HTMLButtonElement;
  readonly #depth = element('span', '');
  readonly #drilled: HTMLElement;
  readonly #nodes: NodeView[] = [];
  #shown = 0;
  #size = 0;

  constructor(half: Half, ways: Ways) {
    this.#half = half;
    this.name = element('div', 'name', element('p', 'name-text', TEXTS[half].name), this.#kind);
    this.root = element('div', `half ${half}`, this.name, this.#tree, this.#more);
    setAttribute(this.#ghost, 'aria-hidden', 'true');
    this.lines.setAttribute('class', half);
    this.lines.append(this.#join);
    this.#deeper = button('link', '', () => ways.levels());
    const back = button('link', l10n.t('back'), () => ways.back(half));
    const toTop = button('link', l10n.t('to the top'), () => ways.toTop(half));
    setAttribute(back, 'aria-label', l10n.t('{0}: back', TEXTS[half].name));
    setAttribute(toTop, 'aria-label', l10n.t('{0}: to the top', TEXTS[half].name));
    this.#drilled = element('span', 'drilled', this.#depth, ' · ', back, ' · ', toTop);
    this.#more.append(this.#deeper, this.#drilled);
  }

  /** The nodes that are in the tree now, and the numbers of what is in view. */
  get shown(): number {
    return this.#shown;
  }

  get size(): number {
    return this.#size;
  }

  writeName(size: number, writer: NumberWriter): void {
    setText(this.#kind, `${TEXTS[this.#half].kind} · ${writer.count(size)}`);
  }

  draw({ size, inView, layout, labels, nodeWidth }: HalfContent, writer: NumberWriter): void {
    const { top, root } = inView;
    this.#size = inView.size;
    this.#shown = inView.size - layout.hidden;
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
        level: levelOf(root) + levelOf(index),
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
    this.#drawMore(root, layout, writer);
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
    const numbers = countOf(size, '{0} number|{0} numbers', writer.locale);
    const { name: title, kind } = TEXTS[this.#half];
    const name = l10n.t('{0}, {1} of {2}', title, kind, numbers);
    setAttribute(this.#tree, 'aria-label', size === 0 ? undefined : name);
  }

  #drawMore(root: number, { nameTop, moreTop, hidden, deeper }: HalfLayout, writer: NumberWriter): void {
    this.name.style.setProperty('top', `${nameTop}px`);
    this.#more.style.setProperty('top', `${moreTop}px`);
    this.#more.hidden = root === 0 && hidden === 0;
    this.#drilled.hidden = root === 0;
    this.#deeper.hidden = root > 0;
    setText(this.#depth, l10n.t('from level {0}', writer.count(levelOf(root))));
    setText(
      this.#deeper,
      l10n.t(
        '{0} more in {1}',
        briefCount(hidden, writer),
        countOf(deeper, '{0} deeper level|{0} deeper levels', writer.locale),
      ),
    );
    setAttribute(this.#deeper, 'title', l10n.t('{0} more: show all levels', writer.count(hidden)));
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

  /** Makes a node the tab stop, or none; returns its box. */
  focusOn(index: number | undefined): HTMLElement | undefined {
    this.#nodes.forEach((node, at) => {
      setAttribute(node.box, 'tabindex', at === index ? 0 : -1);
    });
    return index === undefined ? undefined : this.#nodes[index]?.box;
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
