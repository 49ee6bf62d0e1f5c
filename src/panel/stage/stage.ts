import type { NumberWriter } from '../../numberWriter';
import type { Snapshot } from '../../protocol';
import { element, moveTo, path, setAttribute, setText } from '../dom';
import { chooseLabels, type Labels } from '../labels';
import { HalfView } from './halfView';
import { HALVES, type PerHalf, perHalf, sizeOfTop } from './heap';
import type { Landing } from './landing';
import { type Box, type Layout, layOut, NARROW_LEVELS, WIDE_LEVELS } from './layout';
import { makersOf, medianWords } from './median';
import { type NodePosition, step } from './steps';

/** The panel width from which the halves are side by side. */
const WIDE = 700;
const SLIDE_MS = 260;

/** How much of an insertion is shown: its whole path, or only the final position. */
export type Emphasis = 'way' | 'rest';

/** The two heaps facing each other, and the median between them. */
export class StageView {
  readonly root = element('div', 'stage');
  readonly #svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  readonly #axis = path('axis');
  readonly #over = element('p', 'over note', 'median');
  readonly #numeral = element('p', 'numeral');
  readonly #under = element('p', 'under note');
  readonly #probe = element('span', 'probe', '0000000000');
  readonly #halves: PerHalf<HalfView> = perHalf(half => new HalfView(half));

  constructor() {
    const { lower, upper } = this.#halves;
    this.#svg.setAttribute('aria-hidden', 'true');
    this.#svg.append(this.#axis, lower.lines, upper.lines);
    setAttribute(this.#probe, 'aria-hidden', 'true');
    const median = element('div', 'median', this.#over, this.#numeral, this.#under);
    this.root.append(this.#svg, median, lower.root, upper.root, this.#probe);
    this.root.addEventListener('keydown', event => this.#onKey(event));
    this.root.addEventListener('focusin', event => this.#onFocus(event));
  }

  get #wide(): boolean {
    return this.root.classList.contains('wide');
  }

  /** Draws a snapshot into the available width; returns the labels that it chose. */
  draw(snapshot: Snapshot, writer: NumberWriter): Labels {
    const wide = window.innerWidth >= WIDE;
    const { width } = this.root.getBoundingClientRect();
    this.root.classList.toggle('wide', wide);
    this.#writeMedian(snapshot, writer, wide ? width * 0.22 : width * 0.94, wide ? 20 : 0);
    for (const half of HALVES) this.#halves[half].writeName(snapshot[half].size, writer);

    const shown = shownValues(snapshot, wide ? WIDE_LEVELS : NARROW_LEVELS);
    const labels = chooseLabels(shown, snapshot.median ?? 0, writer);
    const nodeWidth = this.#nodeWidth(shown, labels, wide);
    const layout = layOut({
      width,
      wide,
      nodeWidth,
      sizes: perHalf(half => snapshot[half].size),
      over: boxOf(this.#over),
      numeral: boxOf(this.#numeral),
      under: boxOf(this.#under),
      names: perHalf(half => boxOf(this.#halves[half].name)),
    });
    this.#place(layout);

    this.root.style.setProperty('--node-width', `${nodeWidth}px`);
    const makers = makersOf(snapshot);
    for (const half of HALVES) {
      const view = this.#halves[half];
      view.draw(snapshot[half], layout.halves[half], labels, writer, nodeWidth);
      view.join(makers[half]);
    }
    return labels;
  }

  /** Shows the path of the newest number, and slides it if it has just arrived. */
  mark(landing: Landing | undefined, emphasis: Emphasis, slide: boolean): void {
    for (const half of HALVES) {
      const here = landing?.half === half ? landing : undefined;
      this.#halves[half].mark(here, emphasis === 'way');
      if (here && slide) this.#halves[half].slide(here, SLIDE_MS);
    }
  }

  #writeMedian(snapshot: Snapshot, writer: NumberWriter, room: number, smallest: number): void {
    const { numeral, under, full } = medianWords(snapshot, writer);
    setText(this.#over, snapshot.unit === '' ? 'median' : `median in ${snapshot.unit}`);
    setText(this.#numeral, numeral);
    setText(this.#under, under);
    setAttribute(this.#numeral, 'title', full === numeral ? undefined : full);
    // A digit of the numeral is about 0.64 of its size wide.
    const fitting = Math.max(smallest, Math.floor(room / (numeral.length * 0.64)));
    this.#numeral.style.setProperty('--fitting', `${fitting}px`);
  }

  #nodeWidth(values: readonly number[], labels: Labels, wide: boolean): number {
    const glyph = this.#probe.getBoundingClientRect().width / 10;
    const longest = Math.max(3, ...values.map(value => labels.of(value).length));
    return Math.ceil(longest * glyph + (wide ? 14 : 9));
  }

  #place({ height, center, axis, namesBeside }: Layout): void {
    this.root.style.setProperty('height', `${height}px`);
    this.root.classList.toggle('names-outside', !namesBeside);
    setAttribute(this.#axis, 'd', axis);
    const over = boxOf(this.#over);
    const numeral = boxOf(this.#numeral);
    const under = boxOf(this.#under);
    const top = Math.round(center.y - numeral.height / 2);
    moveTo(this.#over, Math.round(center.x - over.width / 2), top - over.height);
    moveTo(this.#numeral, Math.round(center.x - numeral.width / 2), top);
    moveTo(this.#under, Math.round(center.x - under.width / 2), top + numeral.height);
  }

  #onKey(event: KeyboardEvent): void {
    const from = placeOf(event.target);
    if (!from || event.ctrlKey || event.altKey || event.metaKey) return;
    const to = step(
      from,
      event.key,
      this.#wide,
      perHalf(half => this.#halves[half].shown),
    );
    if (!to) return;
    event.preventDefault();
    this.#halves[to.half].focusOn(to.index)?.focus();
  }

  #onFocus(event: FocusEvent): void {
    const place = placeOf(event.target);
    if (place) this.#halves[place.half].focusOn(place.index);
  }
}

function shownValues({ lower, upper }: Snapshot, levels: number): number[] {
  return [lower, upper].flatMap(({ size, top }) => [...top.subarray(0, sizeOfTop(size, levels))]);
}

function boxOf(target: HTMLElement): Box {
  const { width, height } = target.getBoundingClientRect();
  return { width: Math.ceil(width), height: Math.ceil(height) };
}

function placeOf(target: EventTarget | null): NodePosition | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  const half = target.getAttribute('data-half');
  const index = Number(target.getAttribute('data-index'));
  return half === 'lower' || half === 'upper' ? { half, index } : undefined;
}
