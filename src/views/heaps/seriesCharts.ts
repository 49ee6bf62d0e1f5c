import { quantiles } from '../../median/quantile';
import type { Steps } from '../../median/steps';
import {
  type ChartData,
  type Distribution,
  FEWEST_FOR_LEVELS,
  MOST_DOTS,
  type RunningMedian,
} from '../../protocol';
import { Density } from '../../watch/series/charts/density';
import type { Shown } from '../../watch/series/charts/grid';
import { rangeOf } from '../../watch/series/charts/range';
import { replaying } from '../../watch/series/charts/replay';
import type { Kept } from '../../watch/series/kept';
import { keptOf } from '../../watch/series/keptLists';
import { type Scale, toScale } from '../../watch/series/scale';
import type { Series } from '../../watch/series/series';
import type { Trace } from '../../watch/series/trace';

/** What is known of a series beside its charts, in the unit that is shown. */
export interface Known {
  readonly scale: Scale;
  /** The least number, the quartiles and the largest, as far as they were searched for. */
  readonly extent?: readonly number[];
  /** Whether those are of a moment ago. */
  readonly lags?: boolean;
}

/** The charts of a series in a unit. */
export class SeriesCharts {
  readonly factor: number;
  readonly #series: Series;
  readonly #density: Density;
  /** Of a series that keeps none itself: of so many numbers. */
  #replayed: Trace | undefined;

  constructor(series: Series, shown: Shown) {
    this.factor = shown.factor;
    this.#series = series;
    this.#density = new Density(series, shown);
  }

  /** Whether {@link catchUp} would do something. */
  get isBehind(): boolean {
    return (this.#series.count > MOST_DOTS && this.#density.isBehind) || this.#isUntraced;
  }

  /** Counts what has not been counted, in steps. */
  *catchUp(): Steps<void> {
    if (this.#series.count > MOST_DOTS) yield* this.#density.count();
    if (this.#isUntraced) this.#replayed = yield* replaying(this.#kept);
  }

  get #isUntraced(): boolean {
    return this.#series.arrived.trace === undefined && this.#replayed?.count !== this.#kept.end;
  }

  get #kept(): Kept {
    return keptOf(this.#series);
  }

  data({ scale, extent, lags = false }: Known): ChartData {
    const { id, label, count, median = 0, heaps } = this.#series;
    const distribution = count <= MOST_DOTS ? this.#dots() : this.#spread(extent, lags);
    const running = this.#running();
    return {
      seriesId: id,
      label,
      unit: scale.symbol,
      count,
      lowerSize: heaps.lowerSize,
      median: toScale(median, scale),
      lowerTop: (heaps.lower(1)[0] ?? 0) * this.factor,
      ...(distribution && { distribution }),
      ...(running && { running }),
    };
  }

  dispose(): void {
    this.#density.dispose();
  }

  #dots(): Distribution {
    const { numbers, heaps } = this.#series;
    const tell = (value: number) => value * this.factor;
    const all = [...heaps.lower(), ...heaps.upper()].map(tell).sort((a, b) => a - b);
    const shares = [0.01, 0.25, 0.75, 0.99];
    const [low = 0, q1 = 0, q3 = 0, high = 0] = quantiles(numbers.finder, shares).map(tell);
    const extent = { min: all[0] ?? 0, q1, q3, max: all.at(-1) ?? 0 };
    return {
      ...rangeOf(extent, { low, high }),
      ...extent,
      estimated: false,
      numbers: Float64Array.from(all),
    };
  }

  #spread(extent: readonly number[] | undefined, lags: boolean): Distribution | undefined {
    const density = this.#density;
    const { spread } = density;
    if (!spread) return undefined;
    const { range, cells, below, above, ends, quartiles } = spread;
    const [, q1, q3] = extent?.length === 4 ? extent : [0, ...quartiles];
    return {
      ...range,
      ...ends,
      q1: q1 ?? quartiles[0],
      q3: q3 ?? quartiles[1],
      estimated: lags || extent?.length !== 4,
      cells: { ...cells, below, above },
      ...(this.#series.count >= FEWEST_FOR_LEVELS && { levels: density.levels(range) }),
    };
  }

  #running(): RunningMedian | undefined {
    const trace = this.#series.arrived.trace ?? this.#replayed;
    if (!trace) return undefined;
    const { stride, count, medians, values, times } = trace;
    const { factor } = this;
    const told = (list: readonly number[]) => {
      const values = new Float64Array(list);
      if (factor !== 1) for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) * factor;
      return values;
    };
    const isTimed = (times[0] ?? 0) > 0;
    return {
      stride,
      count,
      first: this.#kept.end - count,
      medians: told(medians),
      values: told(values),
      ...(isTimed && { times: new Float64Array(times) }),
    };
  }
}
