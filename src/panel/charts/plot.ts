import * as l10n from '../../l10n';
import { element, setAttribute, setText } from '../dom';
import { Drawing } from './drawing';

/** A place of a chart that the crosshair can stand at. */
export interface Spot {
  readonly x: number;
  readonly y?: number;
  /** What is told there, a line each. */
  readonly lines: readonly string[];
  /** Shows where the number came from that stands there; undefined where there is none, or several. */
  readonly goTo?: (() => void) | undefined;
}

const LEADS = l10n.t('A click, or Enter, shows where this number stands in the text that it came from.');

/** All of them, from left to right. */
export interface Spots {
  readonly count: number;
  /** The one that is nearest to a place in px. */
  nearest(x: number): number;
  at(index: number): Spot;
}

const NONE: Spots = { count: 0, nearest: () => -1, at: () => ({ x: 0, lines: [] }) };
/** Leaps that PageUp and PageDown make from end to end. */
const LEAPS = 10;

/** A picture with a crosshair, which mouse and keys move; what it shows is told in a sentence too. */
export class Plot {
  readonly root: HTMLElement;
  readonly drawing = new Drawing('picture');
  readonly #line = element('div', 'cross');
  readonly #mark = element('div', 'cross-mark');
  readonly #readout = element('div', 'readout');
  readonly #say: (words: string) => void;
  #spots = NONE;
  #at: number | undefined;

  /** @param say tells words to assistive technology */
  constructor(say: (words: string) => void) {
    this.#say = say;
    const { svg } = this.drawing;
    setAttribute(svg, 'role', 'img');
    setAttribute(svg, 'tabindex', 0);
    this.root = element('div', 'plot', this.#line, this.#mark, this.#readout);
    this.root.prepend(svg);
    setAttribute(this.#readout, 'aria-hidden', 'true');
    this.root.addEventListener('pointermove', ({ clientX }) => {
      const { left } = this.root.getBoundingClientRect();
      this.#move(this.#spots.count > 0 ? this.#spots.nearest(clientX - left) : undefined);
    });
    this.root.addEventListener('click', () => this.#here?.goTo?.());
    this.root.addEventListener('pointerleave', () => this.#move(undefined));
    svg.addEventListener('keydown', event => this.#onKey(event));
    svg.addEventListener('blur', () => this.#move(undefined));
    this.#move(undefined);
  }

  /** @param sentence all that the picture says, for whoever does not see it */
  show(sentence: string, spots: Spots): void {
    setAttribute(this.drawing.svg, 'aria-label', sentence);
    this.#spots = spots;
    if (this.#at !== undefined) this.#move(Math.min(this.#at, spots.count - 1));
  }

  #onKey(event: KeyboardEvent): void {
    const last = this.#spots.count - 1;
    if (last < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' && this.#here?.goTo) {
      event.preventDefault();
      event.stopPropagation();
      this.#here.goTo();
      return;
    }
    const to = this.#target(event.key, last);
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (to === 'away') {
      this.#move(undefined);
      return;
    }
    const at = Math.min(last, Math.max(0, to));
    this.#move(at);
    this.#say(this.#spots.at(at).lines.join(', '));
  }

  get #here(): Spot | undefined {
    return this.#at === undefined ? undefined : this.#spots.at(this.#at);
  }

  #target(key: string, last: number): number | 'away' | undefined {
    const leap = Math.max(1, Math.round(last / LEAPS));
    const at = this.#at;
    switch (key) {
      case 'ArrowLeft':
      case 'ArrowDown':
        return at === undefined ? last : at - 1;
      case 'ArrowRight':
      case 'ArrowUp':
        return at === undefined ? 0 : at + 1;
      case 'PageUp':
        return (at ?? last) - leap;
      case 'PageDown':
        return (at ?? 0) + leap;
      case 'Home':
        return 0;
      case 'End':
        return last;
      case 'Escape':
        return at === undefined ? undefined : 'away';
      default:
        return undefined;
    }
  }

  #move(to: number | undefined): void {
    this.#at = to === undefined || to < 0 ? undefined : to;
    const isShown = this.#at !== undefined;
    for (const part of [this.#line, this.#mark, this.#readout]) part.hidden = !isShown;
    const { x, y, lines, goTo } = this.#here ?? { x: 0, lines: [] };
    this.root.classList.toggle('leads', goTo !== undefined);
    setAttribute(this.root, 'title', goTo && LEADS);
    setAttribute(this.drawing.svg, 'aria-description', goTo && LEADS);
    if (!isShown) return;
    this.#line.style.left = `${x}px`;
    this.#mark.hidden = y === undefined;
    if (y !== undefined) {
      this.#mark.style.left = `${x}px`;
      this.#mark.style.top = `${y}px`;
    }
    const width = this.drawing.svg.viewBox.baseVal.width;
    const isLeft = x > width / 2;
    this.#readout.classList.toggle('is-left', isLeft);
    this.#readout.style.left = isLeft ? 'auto' : `${x + 8}px`;
    this.#readout.style.right = isLeft ? `${width - x + 8}px` : 'auto';
    while (this.#readout.childElementCount > lines.length) this.#readout.lastElementChild?.remove();
    lines.forEach((words, i) => {
      const there = this.#readout.children[i];
      if (there) setText(there, words);
      else this.#readout.append(element('div', '', words));
    });
  }
}
