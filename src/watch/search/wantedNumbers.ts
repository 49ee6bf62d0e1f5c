import { visible } from '../../numbers/visible';
import { type Batch, concat, inUnit, keyOf, type SeriesName, totalOf } from '../series/batch';
import { MOST_SERIES, OTHER_LABELS } from '../series/leftCounts';

/** Picks the numbers of one series out of what is read of a text, as a watch does that has read it from its start. */
export class WantedNumbers {
  readonly #series: SeriesName & { readonly unit: number };
  /** The series that have a label of their own. */
  readonly #named = new Set<string>();

  constructor(series: SeriesName & { readonly unit: number }) {
    this.#series = series;
  }

  /** The numbers of the series in batches, in its unit. O(n). */
  of(batches: readonly Batch[]): Float64Array {
    const wanted = batches
      .filter(batch => this.#goesIn(batch))
      .map(batch => {
        const { values } = inUnit(batch, this.#series.unit);
        return values.every(Number.isFinite) ? values : values.filter(Number.isFinite);
      });
    const length = wanted.reduce((sum, values) => sum + values.length, 0);
    return wanted.length === 1 ? (wanted[0] as Float64Array) : concat(new Float64Array(length), wanted);
  }

  #goesIn(batch: Batch): boolean {
    if (totalOf([batch]) > 0 && batch.label !== OTHER_LABELS && this.#named.size < MOST_SERIES)
      this.#named.add(keyOf(batch));
    return this.has(batch);
  }

  /** Whether numbers of a label and a dimension, as they are read, are of the series. */
  has({ label, dimension }: SeriesName): boolean {
    if (dimension !== this.#series.dimension) return false;
    const own = visible(label);
    const isNamed = this.#named.has(keyOf({ label: own, dimension }));
    return (isNamed ? own : OTHER_LABELS) === this.#series.label;
  }
}
