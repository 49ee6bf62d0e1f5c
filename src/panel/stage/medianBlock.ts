import * as l10n from '../../l10n';
import { element, moveTo, setAttribute, setText } from '../dom';
import type { Point } from './frame';
import type { Box } from './layout';

/** A digit of the numeral is about so much of its size wide. */
const DIGIT = 0.64;

/** What is written of the median. */
export interface MedianText {
  readonly over: string;
  readonly numeral: string;
  readonly under: string;
  /** The numeral with all of its digits, where it is shortened. */
  readonly full?: string;
}

/** The median between the halves, with a line above that says what it is and one below on how it is made. */
export class MedianBlock {
  readonly #over = element('p', 'over note', l10n.t('median'));
  readonly #numeral = element('p', 'numeral');
  readonly #under = element('p', 'under note');
  readonly root = element('div', 'median', this.#over, this.#numeral, this.#under);

  /** @param room for the numeral, which is at least `smallest` high; both in px */
  write({ over, numeral, under, full = numeral }: MedianText, room: number, smallest: number): void {
    setText(this.#over, over);
    setText(this.#numeral, numeral);
    setText(this.#under, under);
    setAttribute(this.#numeral, 'title', full === numeral ? undefined : full);
    const fitting = Math.max(smallest, Math.floor(room / (numeral.length * DIGIT)));
    this.#numeral.style.setProperty('--fitting', `${fitting}px`);
  }

  /** How large each part is. */
  get boxes(): { readonly over: Box; readonly numeral: Box; readonly under: Box } {
    return { over: boxOf(this.#over), numeral: boxOf(this.#numeral), under: boxOf(this.#under) };
  }

  /** Moves the numeral's middle to a point; returns where the line above it begins, in px from above. */
  place({ x, y }: Point): number {
    const { over, numeral, under } = this.boxes;
    const top = Math.round(y - numeral.height / 2);
    moveTo(this.#over, Math.round(x - over.width / 2), top - over.height);
    moveTo(this.#numeral, Math.round(x - numeral.width / 2), top);
    moveTo(this.#under, Math.round(x - under.width / 2), top + numeral.height);
    return top - over.height;
  }
}

/** How much room an element takes, in whole px. */
export function boxOf(target: HTMLElement): Box {
  const { width, height } = target.getBoundingClientRect();
  return { width: Math.ceil(width), height: Math.ceil(height) };
}
