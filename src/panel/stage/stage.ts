import * as l10n from '../../l10n';
import type { NumberWriter } from '../../numberWriter';
import type { Snapshot } from '../../protocol';
import { element, path, setAttribute } from '../dom';
import { chooseLabels, type Labels } from '../labels';
import { inView } from './branch';
import { HalfView } from './halfView';
import { HALVES, type PerHalf, perHalf, sizeOfTop } from './heap';
import type { Landing } from './landing';
import { type Layout, layOut, NARROW_LEVELS, WIDE_LEVELS } from './layout';
import { makersOf, medianWords } from './median';
import { boxOf, MedianBlock } from './medianBlock';
import { type NodePosition, step } from './steps';
import { AT_TOP, type Drilled, drillDown, goBack, goToTop, keepWithin, rootsOf, type Trails } from './trail';

/** The panel width from which the halves are side by side. */
export const WIDE = 700;
/** A page that is as wide at least, and lower, has them so too: one above the other, the median would be out of view. */
const LOW = { width: 600, height: 420 };
const SLIDE_MS = 260;
/** Px below the stage in which the line on the newest number stands. */
const BELOW = 40;

/** How much of an insertion is shown: its whole path, only the final position, or nothing. */
export type Emphasis = 'way' | 'rest' | 'none';

/** What is told to whoever holds the stage. */
export interface StageListener {
  /** Another part of the heaps is looked at, and must be got. */
  drilled(trails: Trails): void;
  /** All levels are asked for. */
  levels(): void;
}

/** The two heaps facing each other, and the median between them. Both trees are one tab stop. */
export class StageView {
  readonly root = element('div', 'stage');
  readonly #svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  readonly #axis = path('axis');
  readonly #median = new MedianBlock();
  readonly #probe = element('span', 'probe', '0000000000');
  readonly #halves: PerHalf<HalfView>;
  readonly #listener: StageListener;
  #trails: Trails;
  #sizes: PerHalf<number> = { lower: 0, upper: 0 };
  /** The nodes that the halves were last drawn from. */
  #seen: PerHalf<number> = { lower: 0, upper: 0 };
  /** What gets the focus once what was asked for is drawn. */
  #next: NodePosition | undefined;
  #tabStop: NodePosition = { half: 'lower', index: 0 };

  /** @param trails where the heaps are seen from at first */
  constructor(listener: StageListener, trails = AT_TOP) {
    this.#listener = listener;
    this.#trails = trails;
    this.#halves = perHalf(
      half =>
        new HalfView(half, {
          levels: () => listener.levels(),
          back: half => this.#drill(goBack(this.#trails, half)),
          toTop: half => this.#drill(goToTop(this.#trails, half)),
        }),
    );
    const { lower, upper } = this.#halves;
    this.#svg.setAttribute('aria-hidden', 'true');
    this.#svg.append(this.#axis, lower.lines, upper.lines);
    setAttribute(this.#probe, 'aria-hidden', 'true');
    this.root.append(this.#svg, this.#median.root, lower.root, upper.root, this.#probe);
    this.root.addEventListener('keydown', event => this.#onKey(event));
    this.root.addEventListener('focusin', event => this.#onFocus(event));
    this.root.addEventListener('dblclick', event => this.#onDoubleClick(event));
  }

  /** The node that each half is seen from. */
  get roots(): PerHalf<number> {
    return rootsOf(this.#trails);
  }

  /** Sees both halves from their tops again, as of another series. */
  reset(): void {
    this.#trails = AT_TOP;
  }

  get #wide(): boolean {
    return this.root.classList.contains('wide');
  }

  /** Draws a snapshot into the available width; returns the labels that it chose. */
  draw(snapshot: Snapshot, writer: NumberWriter): Labels {
    const wide = isWide(window);
    const { width } = this.root.getBoundingClientRect();
    this.#sizes = perHalf(half => snapshot[half].size);
    this.#trails = keepWithin(this.#trails, this.#sizes);
    const seen = inView(snapshot);
    this.#seen = perHalf(half => seen[half].root);
    const isTop = perHalf(half => seen[half].root === 0);
    this.root.classList.toggle('wide', wide);
    this.#writeMedian(snapshot, writer, isTop, wide ? width * 0.22 : width * 0.94, wide ? 20 : 0);
    for (const half of HALVES) this.#halves[half].writeName(snapshot[half].size, writer);

    const levels = wide ? WIDE_LEVELS : NARROW_LEVELS;
    const shown = HALVES.flatMap(half => [...seen[half].top.subarray(0, sizeOfTop(seen[half].size, levels))]);
    const labels = chooseLabels(shown, snapshot.median ?? 0, writer);
    const nodeWidth = this.#nodeWidth(shown, labels, wide);
    const layout = layOut({
      width,
      room: window.innerHeight - this.root.offsetTop - BELOW,
      wide,
      nodeWidth,
      sizes: perHalf(half => seen[half].size),
      ...this.#median.boxes,
      names: perHalf(half => boxOf(this.#halves[half].name)),
      drilled: perHalf(half => !isTop[half]),
    });
    this.#place(layout);

    this.root.style.setProperty('--node-width', `${nodeWidth}px`);
    const makers = makersOf(snapshot);
    for (const half of HALVES) {
      const { size } = snapshot[half];
      const content = { size, inView: seen[half], layout: layout.halves[half], labels, nodeWidth };
      this.#halves[half].draw(content, writer);
      this.#halves[half].join(makers[half] && isTop[half]);
    }
    this.#keepFocus();
    return labels;
  }

  /** Shows the path of the newest number, and slides it if it has just arrived. */
  mark(landing: Landing | undefined, emphasis: Emphasis, slide: boolean): void {
    for (const half of HALVES) {
      // Of a branch it is not known whether the number passed it.
      const isHere = landing?.half === half && emphasis !== 'none' && this.#seen[half] === 0;
      const here = isHere ? landing : undefined;
      this.#halves[half].mark(here, emphasis === 'way');
      if (here && slide) this.#halves[half].slide(here, SLIDE_MS);
    }
  }

  #writeMedian(
    snapshot: Snapshot,
    writer: NumberWriter,
    isTop: PerHalf<boolean>,
    room: number,
    smallest: number,
  ): void {
    const over = snapshot.unit === '' ? l10n.t('median') : l10n.t('median in {0}', snapshot.unit);
    this.#median.write({ over, ...medianWords(snapshot, writer, isTop) }, room, smallest);
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
    this.#median.place(center);
  }

  #onKey(event: KeyboardEvent): void {
    const from = placeOf(event.target);
    if (!from || event.ctrlKey || event.altKey || event.metaKey) return;
    const drilled = this.#drilledBy(event.key, from);
    const shown = perHalf(half => this.#halves[half].shown);
    const to = drilled ? undefined : step(from, event.key, this.#wide, shown);
    if (!drilled && !to) return;
    event.preventDefault();
    if (drilled) this.#drill(drilled);
    else if (to) this.#focusOn(to)?.focus();
  }

  #drilledBy(key: string, from: NodePosition): Drilled | undefined {
    switch (key) {
      case 'Enter':
        return drillDown(this.#trails, from, this.#sizes);
      case 'Backspace':
        return goBack(this.#trails, from.half);
      case 'Home':
        return goToTop(this.#trails, from.half);
      default:
        return undefined;
    }
  }

  #onDoubleClick({ target }: Event): void {
    const from = placeOf(target instanceof Element ? target.closest('.node') : null);
    if (from) this.#drill(drillDown(this.#trails, from, this.#sizes));
  }

  #drill(drilled: Drilled | undefined): void {
    if (!drilled) return;
    this.#trails = drilled.trails;
    this.#next = drilled.focus;
    this.#listener.drilled(drilled.trails);
  }

  #keepFocus(): void {
    const { roots } = this;
    if (this.#next && HALVES.every(half => roots[half] === this.#seen[half])) {
      const box = this.#focusOn(this.#next);
      this.#next = undefined;
      if (this.root.contains(document.activeElement)) box?.focus();
    } else this.#focusOn(this.#tabStop);
  }

  #onFocus(event: FocusEvent): void {
    const place = placeOf(event.target);
    if (place) this.#focusOn(place);
  }

  /** Makes a node the tab stop, or the last one where there are not so many, and returns its box. */
  #focusOn({ half, index }: NodePosition): HTMLElement | undefined {
    const place = this.#halves[half].shown > 0 ? half : 'lower';
    const last = Math.max(0, this.#halves[place].shown - 1);
    this.#tabStop = { half: place, index: Math.min(index, last) };
    let box: HTMLElement | undefined;
    for (const each of HALVES) {
      const found = this.#halves[each].focusOn(each === place ? this.#tabStop.index : undefined);
      box = found ?? box;
    }
    return box;
  }
}

function isWide({ innerWidth, innerHeight }: Window): boolean {
  return innerWidth >= WIDE || (innerWidth >= LOW.width && innerHeight < LOW.height);
}

function placeOf(target: EventTarget | null): NodePosition | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  const half = target.getAttribute('data-half');
  const index = Number(target.getAttribute('data-index'));
  return half === 'lower' || half === 'upper' ? { half, index } : undefined;
}
