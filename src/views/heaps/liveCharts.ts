import { paced } from '../../budget';
import { logError } from '../../log';
import type { ChartData } from '../../protocol';
import type { Series } from '../../watch/series/series';
import { type Known, SeriesCharts } from './seriesCharts';

/**
 * What the charts show of series, as long as somebody looks at them: their numbers are counted with pauses when they
 * are first asked for, and from then on as they come.
 */
export class LiveCharts {
  readonly #changed: () => void;
  readonly #live = new Map<Series, SeriesCharts>();
  readonly #busy = new Set<SeriesCharts>();

  /** @param changed is called when something is ready that was not when it was asked for */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Of a series that has numbers. */
  of(series: Series, known: Known): ChartData {
    let charts = this.#live.get(series);
    if (charts?.factor !== known.scale.factor) {
      charts?.dispose();
      charts = new SeriesCharts(series, known.scale);
      this.#live.set(series, charts);
    }
    if (charts.isBehind) void this.#catchUp(charts);
    return charts.data(known);
  }

  /** Follows no others than these any more. */
  keep(wanted: readonly Series[]): void {
    for (const [series, charts] of this.#live) {
      if (wanted.includes(series)) continue;
      charts.dispose();
      this.#live.delete(series);
    }
  }

  dispose(): void {
    this.keep([]);
  }

  async #catchUp(charts: SeriesCharts): Promise<void> {
    if (this.#busy.has(charts)) return;
    this.#busy.add(charts);
    try {
      await paced(charts.catchUp());
    } catch (error) {
      logError('Counting for the charts failed', error);
    } finally {
      this.#busy.delete(charts);
    }
    if ([...this.#live.values()].includes(charts)) this.#changed();
  }
}
