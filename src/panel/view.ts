import * as l10n from '../l10n';
import { NumberWriter } from '../numberWriter';
import type { Look, NumberShown, PanelCommand, Picture, Snapshot } from '../protocol';
import { countOf, withUnit } from '../words';
import { ChartsView } from './charts/charts';
import { forgetFont } from './charts/textWidth';
import { ComparisonView } from './comparison';
import { element } from './dom';
import { EmptyView } from './empty';
import { FactsView } from './facts';
import { HeapsView } from './heaps';
import type { Kept } from './kept';
import { LastAddedView } from './lastAdded';
import { SourceView } from './source';
import { findLanding } from './stage/landing';
import { medianWords } from './stage/median';
import { StatusView } from './status';
import { TempoMeter } from './tempo';
import { whenDrawable } from './whenDrawable';

/** Milliseconds after which it is looked again whether numbers still come quickly. */
const SETTLING = 1600;

/** What the panel asks of whoever holds it. */
export interface PanelHost {
  run(command: PanelCommand): void;
  look(look: Look): void;
  save(picture: Picture): void;
  /** Shows another series of the watch. */
  choose(seriesId: number): void;
  /** Shows the charts of others beside those of the shown one. */
  lay(seriesIds: readonly number[]): void;
  /** Shows where a number came from. */
  goTo(seriesId: number, number: NumberShown): void;
  /** Keeps something over reloads. */
  keep(kept: Kept): void;
}

/** A part of the panel below the heaps. It hides itself where it has nothing to show. */
export interface Section {
  readonly root: HTMLElement;
  draw(snapshot: Snapshot, writer: NumberWriter): void;
}

/** The sections below the heaps, in their order. @param say tells words to assistive technology */
function sectionsFor(host: PanelHost, say: (words: string) => void): readonly Section[] {
  return [
    new ChartsView({
      say,
      save: picture => host.save(picture),
      choose: id => host.choose(id),
      lay: ids => host.lay(ids),
      goTo: (id, number) => host.goTo(id, number),
    }),
  ];
}

/** The whole panel: draws whatever snapshot it gets. */
export class PanelView {
  readonly root = element('main', 'panel');
  readonly #host: PanelHost;
  readonly #facts: FactsView;
  readonly #source: SourceView;
  readonly #warnings = element('div', 'warnings');
  readonly #heaps: HeapsView;
  readonly #lastAdded = new LastAddedView();
  readonly #comparison: ComparisonView;
  readonly #empty: EmptyView;
  readonly #sections: readonly Section[];
  #sectionsCome: 'later' | 'soon' | 'at once' = 'later';
  #toCharts = false;
  readonly #status = new StatusView();
  readonly #tempo = new TempoMeter();
  #kept: Kept;
  #writer = new NumberWriter('en');
  #drawn: Snapshot | undefined;
  /** Whether the view stays as it is while numbers come, and the newest state meanwhile. */
  #isFrozen = false;
  #waiting: { readonly snapshot: Snapshot; readonly locale: string } | undefined;
  /** Whether it looks elsewhere, and waits for what is there: that is drawn though it is frozen. */
  #isLooking = false;
  #settling: ReturnType<typeof setTimeout> | undefined;

  /** @param kept what was kept the last time */
  constructor(host: PanelHost, kept: Kept) {
    this.#host = host;
    this.#kept = kept;
    const run = (command: PanelCommand) => host.run(command);
    this.#comparison = new ComparisonView(run);
    this.#empty = new EmptyView(run);
    this.#source = new SourceView(() => this.#freeze());
    const changed = (isUnfolded: boolean) => this.#keep({ isUnfolded });
    const goTo = (number: NumberShown) => host.goTo(this.#drawn?.seriesId ?? 0, number);
    const does = { run, goTo };
    this.#facts = new FactsView(does, this.#source.root, { isOpen: kept.isUnfolded, changed });
    this.#heaps = new HeapsView(kept, {
      look: look => this.#look(look),
      changed: seen => {
        this.#keep(seen);
        this.redraw();
      },
      save: picture => host.save(picture),
    });
    this.#sections = sectionsFor(host, words => this.#status.say(words));
    this.root.append(
      element('h1', 'unseen', l10n.t('Median heaps')),
      this.#facts.root,
      this.#warnings,
      this.#comparison.root,
      this.#heaps.root,
      this.#lastAdded.root,
      this.#empty.root,
      element('div', 'sections', ...this.#sections.map(({ root }) => root)),
      this.#status.root,
    );
    document.addEventListener('keydown', event => this.#onKey(event));
  }

  /** Asks the host for what is seen. */
  ask(): void {
    this.#heaps.ask();
  }

  /** Draws a snapshot, with numbers in the language of `locale`; keeps it until later while the view is frozen. */
  draw(snapshot: Snapshot, locale: string): void {
    const isOther = this.#drawn !== undefined && this.#drawn.seriesId !== snapshot.seriesId;
    if (isOther) {
      this.#isFrozen = false;
      this.#heaps.reset();
    }
    if (this.#isFrozen && !this.#isLooking) {
      this.#waiting = { snapshot, locale };
      this.#tellFrozen();
      return;
    }
    this.#isLooking = false;
    if (locale !== this.#writer.locale) this.#writer = new NumberWriter(locale);
    this.#draw(snapshot);
  }

  /** Goes to the charts as soon as there are some. */
  toCharts(): void {
    this.#toCharts = true;
  }

  /** Draws the same snapshot again with the fonts and colours of another theme. */
  restyle(): void {
    forgetFont();
    this.redraw();
  }

  /** Draws the same snapshot again, after the width has changed. */
  redraw(): void {
    if (this.#drawn) this.#draw(this.#drawn);
  }

  /** The first time in the next frame, so that the heaps are seen before there are charts. */
  #drawSections(snapshot: Snapshot): void {
    if (this.#sectionsCome === 'at once') {
      for (const section of this.#sections) section.draw(snapshot, this.#writer);
      if (!this.#toCharts || !snapshot.charts) return;
      this.#toCharts = false;
      this.#sections[0]?.root.scrollIntoView();
    } else if (this.#sectionsCome === 'later') {
      this.#sectionsCome = 'soon';
      whenDrawable(() => {
        this.#sectionsCome = 'at once';
        if (this.#drawn) this.#drawSections(this.#drawn);
      });
    }
  }

  #draw(snapshot: Snapshot): void {
    const writer = this.#writer;
    const count = sizeOf(snapshot);
    const isEmpty = count === 0;
    this.root.classList.toggle('is-empty', isEmpty);

    this.#facts.draw(snapshot, writer);
    this.#source.draw(snapshot, isEmpty, this.#isFrozen ? count : undefined, writer);
    this.#warn(snapshot.notes);
    this.#comparison.draw(snapshot.comparison, writer.locale);
    this.#heaps.draw(snapshot, writer);
    this.#mark(snapshot);
    this.#drawSections(snapshot);
    this.#lastAdded.root.hidden = isEmpty;
    this.#empty.root.hidden = !isEmpty;
    this.#empty.draw(snapshot, writer);

    const numeral = withUnit(medianWords(snapshot, writer).numeral, snapshot.unit);
    const { comparison } = snapshot;
    const compared = comparison && l10n.t('Against {0}: {1}.', comparison.base.name, comparison.finding);
    const numbers = countOf(count, '{0} number|{0} numbers', writer.locale);
    this.#status.say(
      isEmpty
        ? l10n.t('No numbers yet.')
        : [l10n.t('Median {0} of {1}.', numeral, numbers), compared].filter(Boolean).join(' '),
    );
  }

  #warn(notes: readonly string[]): void {
    this.#warnings.hidden = notes.length === 0;
    const said = [...this.#warnings.children].map(line => line.textContent);
    if (notes.length === said.length && notes.every((note, i) => note === said[i])) return;
    this.#warnings.replaceChildren(...notes.map(note => element('p', 'warning', note)));
  }

  #mark(snapshot: Snapshot): void {
    const last = this.#drawn;
    this.#drawn = snapshot;
    const now = performance.now();
    const count = sizeOf(snapshot);
    const isSame = last?.seriesId === snapshot.seriesId;
    if (isSame) this.#tempo.note(count, now);
    else this.#tempo.restart(count, now);
    const tempo = this.#tempo.tempo(now);
    const hasGrown = isSame && sizeOf(last) < count;
    const emphasis = ({ step: 'way', place: 'rest', none: 'none' } as const)[tempo];
    const slides = hasGrown && tempo === 'step' && !movesLess();
    this.#heaps.mark(findLanding(snapshot), emphasis, slides);
    this.#lastAdded.draw(snapshot, tempo === 'none' ? this.#tempo.rate(now) : 0, this.#writer);
    clearTimeout(this.#settling);
    if (tempo === 'none') this.#settling = setTimeout(() => this.redraw(), SETTLING);
  }

  #look(look: Look): void {
    this.#isLooking = true;
    this.#host.look(look);
  }

  #keep(changed: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...changed };
    this.#host.keep(this.#kept);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== ' ' || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.closest('button, a, input, select, summary')) return;
    if (!this.#drawn || sizeOf(this.#drawn) === 0) return;
    event.preventDefault();
    this.#freeze();
  }

  /** Freezes the view, or lets it go on. */
  #freeze(): void {
    const { snapshot, locale } = this.#waiting ?? {};
    this.#isFrozen = !this.#isFrozen;
    this.#waiting = undefined;
    this.#status.say(
      this.#isFrozen ? l10n.t('Frozen. Numbers are still collected.') : l10n.t('Not frozen any more.'),
    );
    if (snapshot && locale !== undefined) this.draw(snapshot, locale);
    else this.redraw();
  }

  #tellFrozen(): void {
    const { snapshot } = this.#waiting ?? {};
    if (!snapshot || !this.#drawn) return;
    const more = Math.max(0, sizeOf(snapshot) - sizeOf(this.#drawn));
    this.#lastAdded.say(
      l10n.t(
        'The view is frozen. Collected meanwhile: {0}.',
        countOf(more, '{0} number|{0} numbers', this.#writer.locale),
      ),
    );
  }
}

function sizeOf({ lower, upper }: Snapshot): number {
  return lower.size + upper.size;
}

/** Whether the user prefers reduced motion, by the editor's setting or the system's. */
function movesLess(): boolean {
  return (
    document.body.classList.contains('vscode-reduce-motion') ||
    window.matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
