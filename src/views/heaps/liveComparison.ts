import type { Baselines } from '../../baselines/baselines';
import { paced } from '../../budget';
import { logError } from '../../log';
import type { Steps } from '../../median/steps';
import { Pace } from '../../pace';
import type { ComparedSide, ComparisonFacts } from '../../protocol';
import {
  type Comparison,
  comparisonOf,
  type MedianEstimate,
  type Sample,
  sampling,
} from '../../watch/compare/comparison';
import { findingOf, shiftWords, verdictOf } from '../../watch/compare/sentence';
import type { OpenWatches } from '../../watch/openWatches';
import { unitOf } from '../../watch/series/batch';
import { copying } from '../../watch/series/copying';
import type { Series } from '../../watch/series/series';
import { writeWithUnit } from '../language';
import { nameOf } from '../liveWords';

/** Milliseconds between two comparisons at least, and how many times what the last one took. */
const REST = 300;
const SHARE = 20;

/** What is compared: the same as long as no number comes to the series, or leaves its window. */
interface Subject {
  readonly series: Series;
  readonly changes: number;
  readonly base: Sample;
  readonly name: string;
}

/**
 * Compares the series that is shown with its baseline as numbers come, a twentieth of the time at most, and in slices
 * that keep nobody waiting.
 */
export class LiveComparison {
  readonly #watches: OpenWatches;
  readonly #changed: () => void;
  #baselines: Baselines | undefined;
  #listener: { dispose(): void } | undefined;
  #done: { readonly subject: Subject; readonly facts: ComparisonFacts | undefined } | undefined;
  #isBusy = false;
  #cost = 0;
  #isDisposed = false;
  readonly #pace = new Pace(
    () => Math.max(REST, SHARE * this.#cost),
    () => void this.#compare(),
  );

  /** @param changed is called when there is something else to show */
  constructor(watches: OpenWatches, baselines: () => Promise<Baselines>, changed: () => void) {
    this.#watches = watches;
    this.#changed = changed;
    void this.#load(baselines);
  }

  /** Of the series that is shown; undefined where it has no baseline, or it is too early to tell. */
  get facts(): ComparisonFacts | undefined {
    const subject = this.#subject();
    const { subject: done, facts } = this.#done ?? {};
    return subject && done?.series === subject.series && done.base === subject.base ? facts : undefined;
  }

  /** Compares anew where something has changed. */
  refresh(): void {
    const subject = this.#subject();
    if (subject && !isSame(subject, this.#done?.subject)) this.#pace.push();
  }

  async #load(load: () => Promise<Baselines>): Promise<void> {
    try {
      const baselines = await load();
      await baselines.load();
      if (this.#isDisposed) return;
      this.#baselines = baselines;
      this.#listener = baselines.onDidChange(() => {
        this.#changed();
        this.refresh();
      });
      this.refresh();
    } catch (error) {
      logError('Loading the baselines failed', error);
    }
  }

  #subject(): Subject | undefined {
    const { shown, shownSeries: series } = this.#watches;
    if (!shown || !series) return undefined;
    const { id, label, dimension, changes, times } = series;
    const base = this.#baselines?.baseFor({ id, label, dimension, times, source: shown.source });
    return base && { series, changes, base, name: nameOf(shown) };
  }

  async #compare(): Promise<void> {
    const subject = this.#subject();
    if (this.#isBusy || !subject || isSame(subject, this.#done?.subject)) return;
    this.#isBusy = true;
    try {
      const before = performance.now();
      const facts = await factsOf(subject);
      this.#cost = performance.now() - before;
      this.#done = { subject, facts };
    } finally {
      this.#isBusy = false;
    }
    if (this.#isDisposed) return;
    this.#changed();
    this.refresh();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#listener?.dispose();
    this.#pace.dispose();
  }
}

function isSame(subject: Subject, other: Subject | undefined): boolean {
  return other?.series === subject.series && other.changes === subject.changes && other.base === subject.base;
}

async function factsOf({ series, base, name }: Subject): Promise<ComparisonFacts | undefined> {
  try {
    const comparison = await paced(compared(series, base, name));
    return told(comparison, base.name, name);
  } catch (error) {
    // What was chosen in another unit, for one: the command that chose it has said so.
    logError('Comparing with a baseline failed', error);
    return undefined;
  }
}

function* compared(series: Series, base: Sample, name: string): Steps<Comparison> {
  const { label, dimension, unit, mixed } = series;
  const values = yield* copying(series);
  return yield* comparisonOf(base, yield* sampling({ label, dimension, unit, mixed, values }, name));
}

function told(comparison: Comparison, base: string, current: string): ComparisonFacts {
  return {
    base: sideOf(comparison.base, base),
    current: sideOf(comparison.current, current),
    unit: unitOf(comparison.unit).symbol,
    ...findingOf(comparison, writeWithUnit),
    shift: shiftWords(comparison, writeWithUnit),
    verdict: verdictOf(comparison),
  };
}

function sideOf({ median, interval }: MedianEstimate, name: string): ComparedSide {
  return { name, median, ...(interval && { interval: { low: interval.low, high: interval.high } }) };
}
