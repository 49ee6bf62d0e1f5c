import { MOST_BESIDE, type SeriesChoice, type Snapshot } from '../../protocol';
import type { OpenWatches } from '../../watch/openWatches';
import { unitOf } from '../../watch/series/batch';
import { type Scale, scaleOf } from '../../watch/series/scale';
import type { Series } from '../../watch/series/series';
import type { LiveCharts } from './liveCharts';

/** What the charts need beside a snapshot of what is shown. @param beside the ids of series that are wanted beside it */
export function chartsOf(
  { shown, shownSeries: series }: Pick<OpenWatches, 'shown' | 'shownSeries'>,
  { facts }: Pick<Snapshot, 'facts'>,
  charts: Pick<LiveCharts, 'of' | 'keep'>,
  beside: readonly number[],
): Pick<Snapshot, 'charts' | 'beside' | 'choices'> {
  const others = besides(shown?.series.all ?? [], series, beside);
  charts.keep(series ? [series, ...others] : []);
  if (!shown || !series) return {};
  const { all } = shown.series;
  const choices = all.length > 1 ? { choices: all.map(choiceOf) } : {};
  if (series.count < 2) return choices;
  const scale = scaleOf(series);
  return {
    charts: charts.of(series, { scale, ...(facts && { extent: facts.extent, lags: facts.lags }) }),
    ...(others.length > 0 && {
      beside: others.map(other => charts.of(other, { scale: scaleLike(other, series, scale) })),
    }),
    ...choices,
  };
}

/** The series of those that are wanted and have numbers. */
function besides(all: readonly Series[], shown: Series | undefined, wanted: readonly number[]): Series[] {
  return wanted
    .flatMap(id => all.find(series => series.id === id && series !== shown && series.count > 1) ?? [])
    .slice(0, MOST_BESIDE);
}

function choiceOf(series: Series): SeriesChoice {
  return { seriesId: series.id, label: series.label, unit: unitOf(series.unit).symbol };
}

/** The scale of a series that can share an axis with another is that one's. */
function scaleLike(series: Series, other: Series, scale: Scale): Scale {
  if (series.dimension !== other.dimension) return scaleOf(series);
  const ratio = unitOf(series.unit).factor / unitOf(other.unit).factor;
  const factor = scale.factor * ratio;
  return { symbol: scale.symbol, factor, converted: scale.converted || factor !== 1 };
}
