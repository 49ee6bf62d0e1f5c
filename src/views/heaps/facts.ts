import * as l10n from '../../l10n';
import type { Fact, Facts } from '../../protocol';
import type { RecentSummary } from '../../watch/series/recentSummary';
import { type FigureName, statisticOf } from '../../watch/series/statistics';
import { figureDecimals } from '../../words';
import { fewNotes, headingOf, instead, wantOf } from '../figures';

const MAIN: readonly FigureName[] = ['count', 'min', 'q1', 'q3', 'max', 'mean'];
const SPREAD: readonly FigureName[] = ['deviation', 'mad', 'iqr', 'range', 'sum', 'last'];
const SHAPE: readonly FigureName[] = ['outliers', 'distinct', 'mode'];
const MEASURED: readonly FigureName[] = ['min', 'max', 'range', 'sum', 'last', 'mode'];

/**
 * What the panel tells of a series beside its heaps.
 *
 * @param tell converts a value to the unit that is shown
 * @param write a plain number in the display language
 */
export function factsFor(
  summary: RecentSummary,
  percentiles: readonly number[],
  tell: (value: number) => number,
  write: (value: number) => string,
): Facts {
  const fact = (name: FigureName): Fact => {
    const statistic = statisticOf(name);
    const value = summary[name];
    const { word, spoken, unit, found } = statistic;
    return {
      word: name === 'count' ? l10n.t('Numbers') : headingOf(word),
      spoken: name === 'count' ? l10n.t('numbers') : spoken,
      isInterval: false,
      values: value === undefined ? [] : [unit === 'series' ? tell(value) : value],
      instead: instead(summary, name),
      isCount: unit !== 'series',
      isMeasured: MEASURED.includes(name),
      lags: found !== undefined && summary.lag > 0,
      ...((name === 'min' || name === 'max' || name === 'last') &&
        value !== undefined && { number: { which: name } }),
      ...(name === 'outliers' && value !== undefined && value > 0 && { command: 'showOutliers' }),
    };
  };
  const { min, q1, q3, max, last, median, count, lag } = summary;
  return {
    main: [...MAIN.map(fact), intervalOf(summary, tell)],
    more: [...percentiles.map(percent => fact(`p${percent}`)), ...SPREAD.map(fact), ...SHAPE.map(fact)],
    extent: known([min, q1, q3, max]).map(tell),
    decimals: figureDecimals(known([min, max, last]).map(tell), tell(median)),
    notes: fewNotes(percentiles, count, { number: write }),
    lags: lag > 0,
  };
}

function intervalOf(summary: RecentSummary, tell: (value: number) => number): Fact {
  const { intervalLow, intervalHigh, count, lag } = summary;
  return {
    word: l10n.t('95 % interval'),
    spoken: l10n.t('95 % interval of the median'),
    isInterval: true,
    values: known([intervalLow, intervalHigh]).map(tell),
    instead: wantOf(statisticOf('intervalLow'), count) ?? instead(summary, 'intervalLow'),
    isCount: false,
    isMeasured: true,
    lags: lag > 0,
  };
}

function known(values: readonly (number | undefined)[]): number[] {
  return values.filter(value => value !== undefined);
}
