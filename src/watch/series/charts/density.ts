import type { Steps } from '../../../median/steps';
import type { Follower, Kept } from '../kept';
import { keptOf } from '../keptLists';
import type { Series } from '../series';
import { CELLS, decimal, type GridPlan, planFor, type Shown, suits } from './grid';
import { Histogram } from './histogram';
import { LevelDensities } from './levels';
import { type Extent, type Range, rangeOf } from './range';

/** Numbers that are counted between two pauses: a quarter of a millisecond. */
const CHUNK = 1 << 16;
/** Of those that come together, so many are counted at once. */
const AT_ONCE = 1 << 14;
/** Numbers that a first guess looks at. */
const SAMPLE = 512;
/** About the ends of what is not rare, and the quartiles. */
const SHARES = [0.01, 0.25, 0.75, 0.99];
/** Cells go to the panel in whole hundreds, so that bins of up to a hundred cells begin and end with them. */
const ALIGNED = 100;

/** How the numbers that count are spread, in the unit that is shown. */
export interface Spread {
  readonly range: Range;
  readonly ends: Pick<Extent, 'min' | 'max'>;
  /** About where they lie. */
  readonly quartiles: readonly [number, number];
  /** Cells of the width 10^exponent, the first of which begins at so many widths, half a unit lower where `whole`. */
  readonly cells: GridPlan & { readonly counts: Uint32Array };
  /** How many lie below and above the cells. */
  readonly below: number;
  readonly above: number;
}

/**
 * Counts the numbers of a series into cells, as long as somebody shows it: those that come in, those that leave out,
 * some nanoseconds each. The cells follow the numbers: where they don't suit them any more, others are filled out of
 * what is kept, in steps, and take their place once that is done.
 */
export class Density implements Follower {
  readonly #series: Series;
  readonly #shown: Shown;
  readonly #levels = new LevelDensities();
  readonly #kept: Kept;
  #first = 0;
  #end = 0;
  #counter: Counter | undefined;
  #next: Counter | undefined;

  constructor(series: Series, shown: Shown) {
    this.#series = series;
    this.#shown = shown;
    this.#kept = keptOf(series);
    series.arrived.followers.add(this);
    this.follow(series.count);
  }

  /** No longer follows the series. */
  dispose(): void {
    this.#series.arrived.followers.delete(this);
  }

  follow(count: number): void {
    this.#end = this.#kept.end;
    this.#first = this.#end - count;
    this.#counter?.follow(this.#first, this.#end, AT_ONCE);
    this.#next?.follow(this.#first, this.#end, 0);
  }

  /** What is known now; undefined while not all numbers are counted: then {@link count}. O(cells). */
  get spread(): Spread | undefined {
    const counter = this.#counter;
    if (!counter?.isThrough(this.#first, this.#end) || this.#first === this.#end) return undefined;
    const { histogram } = counter;
    const { plan } = histogram;
    const { range, ends, quartiles } = this.#lie(histogram);
    const width = decimal(1, plan.exponent);
    const from = Math.floor(range.low / width / ALIGNED) * ALIGNED - plan.first;
    const to = (Math.floor(range.high / width / ALIGNED) + 1) * ALIGNED - plan.first;
    const [first, last] = [Math.min(Math.max(from, 0), CELLS), Math.max(Math.min(to, CELLS), 0)];
    return {
      range,
      ends,
      quartiles,
      cells: { ...plan, first: plan.first + first, counts: histogram.counts(first, last) },
      below: histogram.countIn(-1, first),
      above: histogram.countIn(last, CELLS + 1),
    };
  }

  /** How each level of both heaps is spread over a range: see {@link LevelDensities.densities}. */
  levels({ low, high }: Range): Uint8Array {
    const { factor } = this.#shown;
    return this.#levels.densities(this.#series.heaps, low / factor, high / factor);
  }

  /** Whether {@link count} would do something. O(cells). */
  get isBehind(): boolean {
    const counter = this.#counter;
    if (this.#next || !counter?.isThrough(this.#first, this.#end)) return this.#first < this.#end;
    return this.#first < this.#end && this.#planAnew(counter.histogram) !== undefined;
  }

  /** Counts all numbers that are not counted yet, in steps; others may come between them. */
  *count(): Steps<void> {
    // A guess from a few numbers may be off once, and then numbers may have come.
    for (let round = 0; round < 3 && this.#first < this.#end; round++) {
      const counter = this.#counter;
      const plan = counter ? this.#planAnew(counter.histogram) : this.#guess();
      if (plan) this.#next = new Counter(this.#kept, () => new Histogram(plan, this.#shown));
      for (const each of [this.#next ?? counter]) {
        while (each?.follow(this.#first, this.#end, CHUNK) === false) yield;
      }
      if (!this.#next) return;
      this.#counter = this.#next;
      this.#next = undefined;
      yield;
    }
  }

  /** Other cells, where those of a histogram don't suit its numbers. */
  #planAnew(histogram: Histogram): GridPlan | undefined {
    const whole = this.#shown.factor === 1 && histogram.fractions === 0;
    const { low, high } = this.#lie(histogram).range;
    const { plan } = histogram;
    return plan.whole === whole && suits(plan, low, high) ? undefined : planFor(low, high, whole);
  }

  #guess(): GridPlan {
    const kept = this.#kept;
    const step = Math.max(1, Math.floor((this.#end - this.#first) / SAMPLE));
    const places = Array.from({ length: SAMPLE }, (_, i) => this.#first + i * step).filter(
      place => place < this.#end,
    );
    const sample = Float64Array.from(places, place => this.#tell(kept.copy(place, place + 1)[0] ?? 0)).sort();
    const at = (share: number) => sample[Math.round(share * (sample.length - 1))] ?? 0;
    const extent = { ...this.#ends, q1: at(0.25), q3: at(0.75) };
    const { low, high } = rangeOf(extent, { low: at(0.01), high: at(0.99) });
    return planFor(low, high, this.#shown.factor === 1 && sample.every(Number.isInteger));
  }

  /** How its numbers lie, as far as its cells tell. */
  #lie(histogram: Histogram): Pick<Spread, 'range' | 'ends' | 'quartiles'> {
    const { exponent, whole } = histogram.plan;
    const ends = this.#ends;
    const width = decimal(1, exponent);
    const tell = (place: number) => {
      const value = whole ? Math.round(place * width - 0.5) : place * width;
      return Math.min(ends.max, Math.max(ends.min, value));
    };
    const [low = 0, q1 = 0, q3 = 0, high = 0] = histogram.placesOf(SHARES).map(tell);
    return { ends, quartiles: [q1, q3], range: rangeOf({ ...ends, q1, q3 }, { low, high }) };
  }

  get #ends(): Pick<Extent, 'min' | 'max'> {
    const { min = 0, max = 0 } = this.#series.numbers.moments;
    return { min: this.#tell(min), max: this.#tell(max) };
  }

  #tell(value: number): number {
    return value * this.#shown.factor;
  }
}

/** Counts numbers of a row from one place up to another, and can catch up with both ends. */
class Counter {
  readonly #kept: Kept;
  readonly #empty: () => Histogram;
  #histogram: Histogram;
  #from = 0;
  #to = 0;

  constructor(kept: Kept, empty: () => Histogram) {
    this.#kept = kept;
    this.#empty = empty;
    this.#histogram = empty();
  }

  get histogram(): Histogram {
    return this.#histogram;
  }

  isThrough(first: number, end: number): boolean {
    return this.#from === first && this.#to === end;
  }

  /** Counts out what has left, and in as many of those that came; whether all are in. */
  follow(first: number, end: number, most: number): boolean {
    if (first >= this.#to || this.#from === this.#to || end < this.#to) {
      if (this.#histogram.size > 0) this.#histogram = this.#empty();
      this.#from = first;
      this.#to = first;
    }
    // What has left may be forgotten soon.
    for (; this.#from < first; this.#from = Math.min(first, this.#from + CHUNK))
      this.#histogram.add(this.#kept.copy(this.#from, Math.min(first, this.#from + CHUNK)), -1);
    const to = Math.min(end, this.#to + most);
    this.#histogram.add(this.#kept.copy(this.#to, to));
    const left = most - (to - this.#to);
    this.#to = to;
    const from = Math.max(first, this.#from - left);
    if (from < this.#from) this.#histogram.add(this.#kept.copy(from, this.#from));
    this.#from = from;
    return this.isThrough(first, end);
  }
}
