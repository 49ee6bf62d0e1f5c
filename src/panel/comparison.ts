import * as l10n from '../l10n';
import type { ComparedSide, ComparisonFacts, PanelCommand } from '../protocol';
import { intervalOf, shortNumber, unbroken, withUnit } from '../words';
import { element, setAttribute, setText } from './dom';

/** Room on both sides of what is drawn, as a share of it. */
const MARGIN = 0.06;

/** How the numbers differ from their baseline: the sentence, and both medians with their intervals on one axis. */
export class ComparisonView {
  readonly root = element('section', 'comparison');
  readonly #finding = element('p', 'finding');
  readonly #evidence = element('p', 'evidence note');
  readonly #base = new SideView('base');
  readonly #current = new SideView('current');

  constructor(run: (command: PanelCommand) => void) {
    const heading = element('h2', 'unseen', l10n.t('Comparison'));
    heading.id = 'comparison';
    setAttribute(this.root, 'aria-labelledby', heading.id);
    const button = element('button', 'secondary', l10n.t('Compare…'));
    button.type = 'button';
    button.addEventListener('click', () => run('compare'));
    this.root.append(
      heading,
      element('div', 'result', this.#finding, this.#evidence, button),
      element('dl', 'sides', this.#base.root, this.#current.root),
    );
  }

  draw(comparison: ComparisonFacts | undefined, locale: string): void {
    this.root.hidden = comparison === undefined;
    if (!comparison) return;
    const { base, current, finding, evidence, hint, shift, verdict, unit } = comparison;
    setAttribute(this.root, 'data-verdict', verdict);
    setText(this.#finding, capitalised(finding));
    const words = [l10n.t('{0}, shift\u00a0{1}', evidence, shift), hint].filter(Boolean).join('; ');
    setText(this.#evidence, unbroken(words));
    setAttribute(
      this.#evidence,
      'title',
      l10n.t('The shift is the median of all differences between the numbers of both'),
    );
    const axis = axisOf(base, current);
    const write = (value: number) => shortNumber(value, locale);
    this.#base.draw(base, axis, write, unit);
    this.#current.draw(current, axis, write, unit);
    this.#current.drawWay(axis(base.median), axis(current.median));
  }
}

/** Where a value stands on the axis, in percent of its length. */
export type Axis = (value: number) => number;

/** The axis that holds both medians and intervals with a margin; in the middle where all of them are equal. */
export function axisOf(...sides: readonly ComparedSide[]): Axis {
  const values = sides.flatMap(({ median, interval }) => [
    median,
    interval?.low ?? median,
    interval?.high ?? median,
  ]);
  // Halves, so that no range is too large for a double.
  const [least, most] = [Math.min(...values) / 2, Math.max(...values) / 2];
  const range = most - least;
  return value => (range === 0 ? 50 : 100 * (MARGIN + ((value / 2 - least) / range) * (1 - 2 * MARGIN)));
}

/** A side: its name, its median and interval in figures, and both drawn. */
class SideView {
  readonly root: HTMLElement;
  readonly #name = element('dt', 'side-name');
  readonly #median = element('span', 'side-median');
  readonly #interval = element('span', 'note');
  readonly #bar = element('div', 'bar');
  readonly #way = element('div', 'way');
  readonly #dot = element('div', 'dot');

  constructor(className: string) {
    const track = element('div', 'track', this.#bar, this.#way, this.#dot);
    setAttribute(track, 'aria-hidden', 'true');
    const figures = element('div', 'figures', this.#median, ' ', this.#interval);
    this.root = element('div', `side ${className}`, this.#name, element('dd', 'side-facts', track, figures));
  }

  draw(
    { name, median, interval }: ComparedSide,
    axis: Axis,
    write: (value: number) => string,
    unit: string,
  ): void {
    setText(this.#name, name);
    setAttribute(this.#name, 'title', name);
    setText(this.#median, withUnit(write(median), unit));
    setText(this.#interval, interval ? intervalOf(write(interval.low), write(interval.high)) : '');
    setAttribute(
      this.#interval,
      'title',
      interval && l10n.t('The true median is between these with 95 % confidence'),
    );
    place(this.#dot, axis(median));
    this.#bar.hidden = interval === undefined;
    if (interval) place(this.#bar, axis(interval.low), axis(interval.high));
  }

  /** Draws the way from the other median to this one. */
  drawWay(from: number, to: number): void {
    place(this.#way, Math.min(from, to), Math.max(from, to));
  }
}

/** Puts an element at a place of the axis or, with an end, stretches it up to there. */
function place(target: HTMLElement, from: number, to?: number): void {
  target.style.setProperty('left', `${from}%`);
  if (to !== undefined) target.style.setProperty('width', `${to - from}%`);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
