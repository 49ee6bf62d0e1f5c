import * as l10n from '../../l10n';
import type { Move } from '../../median/insertion';
import type { InsertionReplay } from '../../median/insertionReplay';
import type { NumberWriter } from '../../numberWriter';
import { element, moveTo, path, setAttribute, setText } from '../dom';
import type { Labels } from '../labels';
import type { Point } from '../stage/frame';
import { HALVES, type Half, type PerHalf, parentOf, perHalf } from '../stage/heap';
import { type Layout, layOut, NODE_HEIGHT, ROOT_EXTRA, ROOT_HEIGHT } from '../stage/layout';
import { type Made, makersOf, medianWords } from '../stage/median';
import { boxOf, MedianBlock } from '../stage/medianBlock';
import { type Spot, slidesOf } from './slides';

/** The width of the stage from which the halves are side by side. */
const WIDE = 560;
/** Room for the number in hand, above the median. */
const HAND = 34;
/** The median is written at least so large, in px. */
const SMALLEST = 18;
const KINDS: PerHalf<string> = { lower: l10n.t('max-heap'), upper: l10n.t('min-heap') };

/** How a step is shown: as it stands, or sliding within so many milliseconds from where it was. */
export interface Motion {
  readonly isForward: boolean;
  readonly duration: number;
}

/** Both heaps as trees, as large from the first move to the last, so that each place stays where it is. */
export class TreesView {
  readonly root = element('div', 'stage');
  readonly #svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  readonly #axis = path('axis');
  readonly #median = new MedianBlock();
  readonly #hand = element('div', 'node hand');
  readonly #handNote = element('p', 'hand-note note', l10n.t('in hand'));
  readonly #probe = element('span', 'probe', '0000000000');
  readonly #halves: PerHalf<TreeView> = perHalf(half => new TreeView(half));
  #layout: Layout | undefined;
  #handAt: Point = { x: 0, y: 0 };
  #nodeWidth = 0;

  constructor() {
    const { lower, upper } = this.#halves;
    setAttribute(this.root, 'role', 'img');
    setAttribute(this.#svg, 'aria-hidden', 'true');
    this.#svg.append(this.#axis, lower.lines, upper.lines);
    this.root.append(this.#svg, this.#median.root, lower.root, upper.root);
    this.root.append(this.#handNote, this.#hand, this.#probe);
  }

  draw(replay: InsertionReplay, labels: Labels, unit: string, writer: NumberWriter, motion?: Motion): void {
    this.#lay(replay, labels, unit, writer);
    const move = replay.move();
    for (const half of HALVES) this.#halves[half].draw(replay[half], labels, this.#nodeWidth, writer);
    this.#drawHand(replay, labels, move);
    const { isEnd, inHand } = replay;
    const makers = makersOf(madeOf(replay));
    for (const half of HALVES) {
      this.#halves[half].join(isEnd && makers[half]);
      this.#halves[half].mark(move?.half === half ? move : undefined);
    }
    const slid = motion && (motion.isForward ? move : replay.move(replay.at + 1));
    if (motion && slid) this.#slide(slid, replay[slid.half].length, motion);
    const [lower = '', upper = ''] = HALVES.map(
      half => replay[half].slice(0, 15).join(', ') || l10n.t('empty'),
    );
    setAttribute(
      this.root,
      'aria-label',
      inHand === undefined
        ? l10n.t('Both heaps as trees: lower half {0}; upper half {1}', lower, upper)
        : l10n.t(
            'Both heaps as trees: lower half {0}; upper half {1}, in hand {2}',
            lower,
            upper,
            String(inHand),
          ),
    );
  }

  #lay(replay: InsertionReplay, labels: Labels, unit: string, writer: NumberWriter): void {
    const { width } = this.root.getBoundingClientRect();
    const wide = width >= WIDE;
    this.root.classList.toggle('wide', wide);
    this.#writeMedian(replay, unit, writer, wide ? width * 0.2 : width * 0.9);
    for (const half of HALVES) this.#halves[half].writeName(replay[half].length, writer);
    const glyph = this.#probe.getBoundingClientRect().width / 10;
    const longest = replay.nums.reduce((most, num) => Math.max(most, labels.of(num).length), 3);
    this.#nodeWidth = Math.ceil(longest * glyph + (wide ? 14 : 9));
    this.root.style.setProperty('--node-width', `${this.#nodeWidth}px`);
    const { over, numeral, under } = this.#median.boxes;
    const layout = layOut({
      width,
      wide,
      nodeWidth: this.#nodeWidth,
      // The largest that either gets: either may be the larger one for a moment.
      sizes: perHalf(() => replay.largest),
      over: { ...over, height: over.height + HAND },
      numeral,
      under,
      names: perHalf(half => boxOf(this.#halves[half].name)),
    });
    this.#layout = layout;
    this.#place(layout);
    for (const half of HALVES) this.#halves[half].place(layout, half);
  }

  #writeMedian(replay: InsertionReplay, unit: string, writer: NumberWriter, room: number): void {
    const { inserted, isEnd, nums } = replay;
    const words = medianWords(madeOf(replay), writer);
    const so =
      inserted === 0
        ? l10n.t('no number is in yet')
        : l10n.plural(
            inserted,
            'of the first number, so far|of the first {0}, so far',
            writer.count(inserted),
          );
    const under = isEnd && inserted > 0 ? words.under : nums.length === 0 ? l10n.t('no numbers') : so;
    this.root.classList.toggle('is-between', !isEnd);
    this.#median.write(
      { over: unit === '' ? l10n.t('median') : l10n.t('median in {0}', unit), numeral: words.numeral, under },
      room,
      SMALLEST,
    );
  }

  #place({ height, center, axis, namesBeside }: Layout): void {
    this.root.style.setProperty('height', `${height}px`);
    this.root.classList.toggle('names-outside', !namesBeside);
    setAttribute(this.#axis, 'd', axis);
    this.#handAt = { x: center.x, y: this.#median.place(center) - HAND / 2 + 2 };
  }

  #drawHand({ inHand }: InsertionReplay, labels: Labels, move: Move | undefined): void {
    const isShown = inHand !== undefined;
    this.#hand.hidden = !isShown;
    this.#handNote.hidden = !isShown;
    if (!isShown) return;
    setText(this.#hand, labels.of(inHand));
    // It comes from one half and goes to the other.
    const from = move?.act === 'upper to lower' ? 'upper' : 'lower';
    setAttribute(this.#hand, 'class', `node hand ${from}`);
    const { x, y } = this.#handAt;
    moveTo(this.#hand, Math.round(x - this.#nodeWidth / 2), Math.round(y - NODE_HEIGHT / 2));
    moveTo(this.#handNote, Math.round(x + this.#nodeWidth / 2 + 6), Math.round(y - 8));
  }

  #slide(move: Move, size: number, { isForward, duration }: Motion): void {
    for (const { to, from } of slidesOf(move, size, isForward)) {
      const box = to === 'hand' ? this.#hand : this.#halves[to.half].boxAt(to.index);
      const [start, end] = [this.#pointOf(from), this.#pointOf(to)];
      if (!box || !start || !end) continue;
      const transform = `translate(${start.x - end.x}px, ${start.y - end.y}px)`;
      box.animate([{ transform }, { transform: 'none' }], { duration, easing: 'ease-in-out' });
    }
  }

  /** Where a spot is drawn; of one that is too deep, where its nearest ancestor is. */
  #pointOf(spot: Spot): Point | undefined {
    if (spot === 'hand') return this.#handAt;
    const nodes = this.#layout?.halves[spot.half].nodes ?? [];
    let { index } = spot;
    while (index >= nodes.length && index > 0) index = parentOf(index);
    return nodes[index];
  }
}

/** One of the two trees. */
class TreeView {
  readonly root: HTMLElement;
  readonly name: HTMLElement;
  readonly lines = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  readonly #half: Half;
  readonly #kind = element('p', 'note');
  readonly #more = element('p', 'more note');
  readonly #join = path('join');
  readonly #nodes: {
    readonly box: HTMLElement;
    readonly edge: SVGPathElement;
    readonly stub: SVGPathElement;
  }[] = [];
  #places: Layout['halves'][Half] | undefined;
  #shown = 0;

  constructor(half: Half) {
    this.#half = half;
    const words = element('p', 'name-text', half === 'lower' ? l10n.t('Lower half') : l10n.t('Upper half'));
    this.name = element('div', 'name', words, this.#kind);
    this.root = element('div', `half ${half}`, this.name, this.#more);
    setAttribute(this.lines, 'class', half);
    this.lines.append(this.#join);
  }

  writeName(size: number, writer: NumberWriter): void {
    setText(this.#kind, `${KINDS[this.#half]} · ${writer.count(size)}`);
  }

  place({ halves }: Layout, half: Half): void {
    const layout = halves[half];
    this.#places = layout;
    setAttribute(this.#join, 'd', layout.join);
    moveTop(this.name, layout.nameTop);
    moveTop(this.#more, layout.moreTop);
  }

  draw(heap: readonly number[], labels: Labels, nodeWidth: number, writer: NumberWriter): void {
    const places = this.#places;
    if (!places) return;
    this.#shown = Math.min(heap.length, places.nodes.length);
    while (this.#nodes.length < this.#shown) this.#add();
    this.#nodes.forEach(({ box, edge, stub }, index) => {
      const center = places.nodes[index];
      const value = heap[index];
      const isShown = index < this.#shown && center !== undefined && value !== undefined;
      box.hidden = !isShown;
      setAttribute(edge, 'd', isShown ? (places.edges[index] ?? '') : '');
      const isParent = isShown && 2 * index + 1 < heap.length && 2 * index + 1 >= this.#shown;
      setAttribute(stub, 'd', isParent ? (places.stubs[index] ?? '') : '');
      if (!isShown) return;
      setText(box, labels.of(value));
      const [width, height] = index === 0 ? [nodeWidth + ROOT_EXTRA, ROOT_HEIGHT] : [nodeWidth, NODE_HEIGHT];
      moveTo(box, Math.round(center.x - width / 2), Math.round(center.y - height / 2));
    });
    const hidden = heap.length - this.#shown;
    setText(this.#more, hidden > 0 ? l10n.t('{0} more below', writer.count(hidden)) : '');
  }

  join(makes: boolean): void {
    this.#join.classList.toggle('makes', makes);
  }

  /** Marks what a move has touched. */
  mark(move: Move | undefined): void {
    const { from, to, kind } = move ?? {};
    const isSift = kind === 'sift up' || kind === 'sift down';
    const child = isSift ? Math.max(from ?? 0, to ?? 0) : undefined;
    this.#nodes.forEach(({ box, edge }, index) => {
      const landed = index === to;
      box.classList.toggle('landed', landed);
      box.classList.toggle('passed', landed || (isSift && index === from));
      edge.classList.toggle('passed', index === child);
    });
  }

  boxAt(index: number): HTMLElement | undefined {
    return index < this.#shown ? this.#nodes[index]?.box : undefined;
  }

  #add(): void {
    const index = this.#nodes.length;
    const box = element('div', index === 0 ? 'node root' : 'node');
    setAttribute(box, 'data-half', this.#half);
    setAttribute(box, 'data-index', index);
    const node = { box, edge: path('edge'), stub: path('stub') };
    this.#nodes.push(node);
    this.root.append(box);
    this.lines.append(node.edge, node.stub);
  }
}

/** What the median of the numbers that are in is made of. */
function madeOf(replay: InsertionReplay): Made {
  const { median } = replay;
  const view = (half: Half) => ({
    size: replay[half].length,
    top: Float64Array.from(replay[half].slice(0, 1)),
  });
  return { ...(median !== undefined && { median }), lower: view('lower'), upper: view('upper') };
}

function moveTop(target: HTMLElement, top: number): void {
  target.style.setProperty('top', `${top}px`);
}
