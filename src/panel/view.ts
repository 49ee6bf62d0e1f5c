import { NumberWriter } from '../numberWriter';
import type { PanelCommand, Snapshot } from '../protocol';
import { withUnit } from '../words';
import { ComparisonView } from './comparison';
import { element, setAttribute, setText } from './dom';
import { EmptyView } from './empty';
import { FactsView } from './facts';
import type { Labels } from './labels';
import { LastAddedView } from './lastAdded';
import { findLanding } from './stage/landing';
import { medianWords } from './stage/median';
import { type Emphasis, StageView } from './stage/stage';
import { StatusView } from './status';

/** Insertions that follow each other faster than this are not animated one by one. */
const FOLLOWABLE_MS = 250;

/** The whole panel: draws whatever snapshot it gets. */
export class PanelView {
  readonly root = element('main', 'panel');
  readonly #facts: FactsView;
  readonly #paused = element('span', 'paused', 'Paused');
  readonly #source = element('span', 'source-name');
  readonly #warnings = element('div', 'warnings');
  readonly #note = element('span', 'note');
  readonly #stage = new StageView();
  readonly #lastAdded = new LastAddedView();
  readonly #comparison: ComparisonView;
  readonly #empty: EmptyView;
  readonly #status = new StatusView();
  #writer = { locale: 'en', numbers: new NumberWriter('en') };
  #drawn: Snapshot | undefined;
  #changedAt = Number.NEGATIVE_INFINITY;
  #emphasis: Emphasis = 'way';

  constructor(run: (command: PanelCommand) => void) {
    this.#comparison = new ComparisonView(run);
    this.#empty = new EmptyView(run);
    this.#facts = new FactsView(run, element('p', 'source note', this.#paused, this.#source));
    const heading = element('h2', '', 'Heaps');
    heading.id = 'heaps';
    const heaps = element(
      'section',
      'heaps',
      element('div', 'heading', heading, this.#note),
      this.#stage.root,
    );
    setAttribute(heaps, 'aria-labelledby', heading.id);
    this.root.append(
      element('h1', 'unseen', 'Median heaps'),
      this.#facts.root,
      this.#warnings,
      this.#comparison.root,
      heaps,
      this.#lastAdded.root,
      this.#empty.root,
      this.#status.root,
    );
  }

  /** Draws a snapshot, with numbers in the language of `locale`. Idempotent. */
  draw(snapshot: Snapshot, locale: string): void {
    if (locale !== this.#writer.locale) this.#writer = { locale, numbers: new NumberWriter(locale) };
    const writer = this.#writer.numbers;
    const count = countOf(snapshot);
    const empty = count === 0;
    this.root.classList.toggle('is-empty', empty);

    this.#facts.root.hidden = empty;
    if (!empty) this.#facts.draw(snapshot, writer);
    this.#paused.hidden = !snapshot.paused;
    const source = empty ? '' : snapshot.source;
    setText(this.#source, source);
    setAttribute(this.#source, 'title', source || undefined);
    this.#warn(snapshot.notes);
    this.#comparison.draw(snapshot.comparison, locale);

    const labels = this.#stage.draw(snapshot, writer);
    setText(this.#note, noteOn(labels));
    this.#mark(snapshot);
    this.#lastAdded.draw(snapshot.lastAdded, writer);
    this.#lastAdded.root.hidden = empty;
    this.#empty.root.hidden = !empty;
    this.#empty.draw(snapshot.source);

    const numeral = withUnit(medianWords(snapshot, writer).numeral, snapshot.unit);
    const numbers = count === 1 ? 'number' : 'numbers';
    const { comparison } = snapshot;
    const compared = comparison ? ` Against ${comparison.base.name}: ${comparison.finding}.` : '';
    this.#status.say(
      empty ? 'No numbers yet.' : `Median ${numeral} of ${writer.count(count)} ${numbers}.${compared}`,
    );
  }

  #warn(notes: readonly string[]): void {
    this.#warnings.hidden = notes.length === 0;
    const said = [...this.#warnings.children].map(line => line.textContent);
    if (notes.length === said.length && notes.every((note, i) => note === said[i])) return;
    this.#warnings.replaceChildren(...notes.map(note => element('p', 'warning', note)));
  }

  /** Draws the same snapshot again, after the width or the font has changed. */
  redraw(): void {
    if (this.#drawn) this.draw(this.#drawn, this.#writer.locale);
  }

  #mark(snapshot: Snapshot): void {
    const last = this.#drawn;
    this.#drawn = snapshot;
    const same = last?.seriesId === snapshot.seriesId;
    // A snapshot may come for another reason than a new number, and is redrawn when the width changes.
    if (!same || countOf(last) !== countOf(snapshot)) {
      const now = performance.now();
      const followable = now - this.#changedAt >= FOLLOWABLE_MS;
      this.#changedAt = now;
      this.#emphasis = followable ? 'way' : 'rest';
    }
    const grown = same && countOf(last) < countOf(snapshot);
    this.#stage.mark(
      findLanding(snapshot),
      this.#emphasis,
      grown && this.#emphasis === 'way' && !movesLess(),
    );
  }
}

function countOf({ lower, upper }: Snapshot): number {
  return lower.size + upper.size;
}

/** The explanation that is needed to read the labels. */
function noteOn({ relative, exponent }: Labels): string {
  if (!relative) return '';
  const power = [...String(exponent)].map(sign => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? '⁻').join('');
  return `labels are differences from the median${exponent === 0 ? '' : ` ×\u00a010${power}`}`;
}

/** Whether the user prefers reduced motion, by the editor's setting or the system's. */
function movesLess(): boolean {
  return (
    document.body.classList.contains('vscode-reduce-motion') ||
    window.matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
