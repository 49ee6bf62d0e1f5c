import * as l10n from '../l10n';
import { decimalsOf, isShort, magnitudeOf, type NumberWriter } from '../numberWriter';
import type { Fact, Facts, NumberShown, PanelCommand, Snapshot } from '../protocol';
import { intervalOf, withUnit } from '../words';
import { button, element, setAttribute, setText } from './dom';

/** What is known of the numbers, as a grid above the heaps: what everybody looks for, and the rest, which can be folded. */
export class FactsView {
  readonly root: HTMLElement;
  readonly #main = new FactList('main-facts');
  readonly #more = new FactList('');
  readonly #notes = element('p', 'note');
  readonly #rest = element('div', 'more-facts', this.#more.root, this.#notes);
  readonly #toggle: HTMLButtonElement;
  readonly #lags = element('span', 'note', l10n.t('≈ as of a moment ago'));
  readonly #known: HTMLElement;
  #isUnfolded = false;
  #facts: Pick<Facts, 'main' | 'more'> = { main: [], more: [] };

  /**
   * @param does what a click on a value may do
   * @param source where the numbers come from, told beside the main facts
   * @param isOpen whether all figures are shown, and what is told when that changes
   */
  constructor(
    does: { run(command: PanelCommand): void; goTo(number: NumberShown): void },
    source: HTMLElement,
    { isOpen, changed }: { readonly isOpen: boolean; readonly changed: (isOpen: boolean) => void },
  ) {
    this.#toggle = button('link', '', () => {
      this.#unfold(!this.#isUnfolded);
      changed(this.#isUnfolded);
    });
    this.#unfold(isOpen);
    this.#known = element('div', 'known', this.#main.root, this.#lags, this.#toggle);
    this.root = element('div', '', element('div', 'about', this.#known, source), this.#rest);
    this.root.addEventListener('click', ({ target }) => {
      const word = target instanceof Element && target.closest('[data-fact]')?.getAttribute('data-fact');
      const known = [...this.#facts.main, ...this.#facts.more].find(fact => fact.word === word);
      if (known?.command) does.run(known.command);
      else if (known?.number) does.goTo(known.number);
    });
  }

  draw({ facts, unit }: Snapshot, writer: NumberWriter): void {
    this.#known.hidden = !facts;
    if (!facts) {
      this.#rest.hidden = true;
      return;
    }
    this.#rest.hidden = !this.#isUnfolded;
    this.#facts = facts;
    const write = factWriter(facts, unit, writer);
    const main = facts.main.map(write);
    const more = facts.more.map(write);
    this.#main.draw(facts.main, main);
    this.#more.draw(facts.more, more);
    this.root.style.setProperty('--widest-fact', `${Math.max(this.#main.widest, this.#more.widest)}px`);
    this.#lags.hidden = ![...facts.main, ...(this.#isUnfolded ? facts.more : [])].some(marked);
    setText(this.#notes, facts.notes.join(' '));
    this.#notes.hidden = facts.notes.length === 0;
  }

  #unfold(isOpen: boolean): void {
    this.#isUnfolded = isOpen;
    this.#rest.hidden = !isOpen;
    setText(this.#toggle, isOpen ? l10n.t('Fewer figures') : l10n.t('More figures'));
    setAttribute(this.#toggle, 'aria-expanded', String(isOpen));
  }
}

/** Whether a fact is written with the sign for what was found a moment ago. */
function marked({ lags, values }: Fact): boolean {
  return lags && values.length > 0;
}

/** A list of facts with their values. */
class FactList {
  readonly root: HTMLElement;
  /** The room that the widest of them takes, in px. */
  widest = 0;
  #drawn: readonly Fact[] = [];
  #values: HTMLElement[] = [];

  constructor(className: string) {
    this.root = element('dl', `facts ${className}`);
  }

  draw(facts: readonly Fact[], texts: readonly string[]): void {
    const isSame = (fact: Fact, i: number) =>
      fact.word === this.#drawn[i]?.word && doesOf(fact) === doesOf(this.#drawn[i]);
    if (facts.length !== this.#drawn.length || !facts.every(isSame)) this.#rebuild(facts);
    this.#drawn = facts;
    this.widest = Math.ceil(Math.max(...facts.map((fact, i) => widthOf(fact, texts[i] ?? ''))));
    this.root.style.setProperty('--fact', `${this.widest}px`);
    this.#values.forEach((value, i) => {
      setText(value, texts[i] ?? '');
      value.classList.toggle('words', facts[i]?.values.length === 0);
    });
  }

  #rebuild(facts: readonly Fact[]): void {
    this.#values = facts.map(fact => (doesOf(fact) ? valueButton(fact) : element('span', '')));
    this.root.replaceChildren(
      ...facts.map((fact, i) =>
        element(
          'div',
          fact.isInterval ? 'fact interval' : 'fact',
          termOf(fact),
          element('dd', 'fact-value', this.#values[i] ?? ''),
        ),
      ),
    );
  }
}

/** The name of a fact, which a screen reader says in full words. */
function termOf({ word, spoken }: Fact): HTMLElement {
  if (word.toLowerCase() === spoken) return element('dt', 'note', word);
  const seen = element('span', '', word);
  setAttribute(seen, 'aria-hidden', 'true');
  setAttribute(seen, 'title', spoken);
  return element('dt', 'note', seen, element('span', 'unseen', spoken));
}

/** What a click on the value of a fact does, in words; empty where nothing. */
function doesOf(fact: Fact | undefined): string {
  if (fact?.command) return l10n.t('List them');
  return fact?.number ? l10n.t('Show where it stands in the text that it came from') : '';
}

function valueButton(fact: Fact): HTMLElement {
  const made = button('link', '', () => {});
  setAttribute(made, 'data-fact', fact.word);
  setAttribute(made, 'title', doesOf(fact));
  return made;
}

/** A cautious estimate of the room that a fact takes in a column, in px; an interval has a row for itself. */
function widthOf(fact: Fact, text: string): number {
  if (fact.isInterval) return 0;
  return fact.word.length * 6 + text.length * 7.4 + 12;
}

/**
 * How the facts of a series are written: with the unit, and as the tooltip writes them. What is measured has the
 * decimals of the numbers, what is computed always as many as the figures have, so that nothing moves while numbers
 * come. Long fractions are written as {@link valueWriter} does.
 */
export function factWriter(
  { extent, decimals }: Facts,
  unit: string,
  writer: NumberWriter,
): (fact: Fact) => string {
  const plain = valueWriter(extent, writer);
  const own = ownDecimals(extent);
  // Where all numbers are equal, nothing of them needs a finer one.
  const most = rangeOf(extent) === 0 ? 0 : SIGNIFICANT - 1 - magnitudeOf(largestOf(extent));
  const finer = Math.max(own ?? 0, Math.min(decimals, most));
  const number = (value: number, isMeasured: boolean): string => {
    if (own === undefined) return plain(value);
    if (value !== 0 && Number(value.toFixed(finer)) === 0) return writer.significant(value, 4);
    return writer.fixed(value, isMeasured ? fewestDecimals(value, own, finer) : finer);
  };
  return ({ values: [value, end], instead, isCount, isMeasured, lags }) => {
    if (value === undefined) return instead;
    const approximately = lags ? '≈\u202f' : '';
    if (isCount) return `${approximately}${writer.count(value)}`;
    const write = (each: number) => number(each, isMeasured);
    return `${approximately}${withUnit(end === undefined ? write(value) : intervalOf(write(value), write(end)), unit)}`;
  };
}

/** Digits that a figure has at most, unless the numbers themselves have more. */
const SIGNIFICANT = 6;

/** The decimals that the least and the largest number came with; undefined where they are long fractions, or plain decimals do not suit them. */
function ownDecimals(extent: readonly number[]): number | undefined {
  const ends = endsOf(extent);
  if (!ends.every(isShort) || decimalsFor(extent) === undefined) return undefined;
  return Math.max(...ends.map(decimalsOf));
}

/** As few decimals, from the least to the most, as tell what the most do. */
function fewestDecimals(value: number, least: number, most: number): number {
  let decimals = least;
  while (decimals < most && Number(value.toFixed(decimals)) !== Number(value.toFixed(most))) decimals++;
  return decimals;
}

/** The same for numbers of the series themselves, without their unit. */
export function valueWriter(extent: readonly number[], writer: NumberWriter): (value: number) => string {
  const decimals = decimalsFor(extent);
  const step = stepOf(extent);
  return value => {
    if (decimals !== undefined) return writer.fixed(value, decimals);
    // A sum or a range may be larger than all doubles.
    return Number.isFinite(value)
      ? writer.significant(value, digitsDownTo(step, value))
      : writer.exact(value);
  };
}

/**
 * How these numbers of a series are written in columns: with the decimals that they came with, or as facts are where
 * these are long fractions.
 */
export function columnWriter(
  values: Iterable<number>,
  extent: readonly number[],
  writer: NumberWriter,
): (value: number) => string {
  let decimals = 0;
  for (const value of values) {
    if (!isShort(value)) return valueWriter(extent, writer);
    decimals = Math.max(decimals, decimalsOf(value));
  }
  return value => writer.fixed(value, decimals);
}

/**
 * The decimals for facts of this extent: those that its ends came with or, where these are long fractions, as many as
 * resolve a thousandth of their range; but always a hundredth of it. Undefined where plain decimals do not suit them.
 */
function decimalsFor(extent: readonly number[]): number | undefined {
  const range = rangeOf(extent);
  const magnitude = magnitudeOf(range);
  const ends = endsOf(extent);
  const isGiven = ends.every(isShort);
  const enough = isGiven ? Math.max(...ends.map(decimalsOf)) : 3 - magnitude;
  const decimals = Math.max(0, enough, range > 0 ? 2 - magnitude : 0);
  const isLong = decimals > 12 || magnitudeOf(largestOf(extent)) + decimals > 14 || !Number.isFinite(range);
  const isHidden = (value: number) => value !== 0 && Math.abs(value) < 10 ** (1 - decimals);
  return isLong || (!isGiven && extent.some(isHidden)) ? undefined : decimals;
}

function endsOf(extent: readonly number[]): readonly [number, number] {
  return [extent[0] ?? 0, extent.at(-1) ?? 0];
}

function largestOf(extent: readonly number[]): number {
  return Math.max(...endsOf(extent).map(Math.abs));
}

function rangeOf(extent: readonly number[]): number {
  return Math.max(...extent) - Math.min(...extent);
}

/** The power of ten down to which digits matter: a thousandth of the range, which four digits resolve. */
function stepOf(extent: readonly number[]): number {
  const range = rangeOf(extent);
  return magnitudeOf(range > 0 && Number.isFinite(range) ? range : (extent[0] ?? 0)) - 3;
}

function digitsDownTo(step: number, value: number): number {
  return Math.min(15, Math.max(4, magnitudeOf(value) - step + 1));
}
