/** Figures in words. Pure: it is told how numbers are written. */

import * as l10n from '../l10n';
import type { RecentSummary } from '../watch/series/recentSummary';
import { type FigureName, fewestFor, type Statistic, statisticOf } from '../watch/series/statistics';
import { capitalised, intervalOf } from '../words';

/** How the figures of a series are written. */
export interface Writers {
  /** A value that is given in the series' unit, with the unit that is shown. */
  readonly value: (value: number) => string;
  /** The same without the unit. */
  readonly bare: (value: number) => string;
  /** A plain number. */
  readonly number: (value: number) => string;
}

/** Some figures of a series in words: as they are shown, and as they are said. */
export interface FigureWords {
  readonly text: string;
  readonly spoken: string;
}

/** What is told of a figure while it is searched for. */
export const NOT_FOUND = '…';

/**
 * `41 ms`, `mean 43.1 ms`, `41 ms, p95 97 ms`: each says which it is, but for the median where that comes first.
 *
 * @param label of the series, which is said before the first value
 */
export function figureWords(
  summary: RecentSummary,
  names: readonly FigureName[],
  writers: Writers,
  label: string,
): FigureWords {
  const words = names.map((name, i) => {
    const { word, spoken } = statisticOf(name);
    const text = figureText(summary, name, writers);
    return {
      text: i === 0 && name === 'median' ? text : `${word} ${text}`,
      spoken: [spoken, i === 0 && label, text].filter(Boolean).join(' '),
    };
  });
  return {
    text: words.map(({ text }) => text).join(', '),
    spoken: capitalised(words.map(({ spoken }) => spoken).join(', ')),
  };
}

/** The value of a figure: `41 ms`; `≈ 97 ms` as it was a moment ago, `…` while it is searched for, `–` where it has none. */
export function figureText(summary: RecentSummary, name: FigureName, writers: Writers): string {
  const { unit, found } = statisticOf(name);
  const value = summary[name];
  if (value === undefined) return instead(summary, name);
  const text =
    unit === 'series'
      ? writers.value(value)
      : unit === 'share'
        ? l10n.t('{0} %', writers.number(Number((100 * value).toPrecision(3))))
        : writers.number(value);
  return found && summary.lag > 0 ? `≈ ${text}` : text;
}

/** The name of a figure by itself: `Mean`, `p95`. */
export function headingOf(word: string): string {
  return /^p\d/.test(word) ? word : capitalised(word);
}

/** What is said of a figure that has no value. */
export function instead(summary: RecentSummary, name: FigureName): string {
  const { found, lacking } = statisticOf(name);
  return found && !(name in summary) ? NOT_FOUND : lacking || '–';
}

/** The median's interval, `[40, 43]`; empty where there are too few numbers, or while it is searched for. */
export function intervalText({ intervalLow, intervalHigh, lag }: RecentSummary, { bare }: Writers): string {
  if (intervalLow === undefined || intervalHigh === undefined) return '';
  return `${lag > 0 ? '≈ ' : ''}${intervalOf(bare(intervalLow), bare(intervalHigh))}`;
}

/** Why a statistic has no value where that is for want of numbers: `needs at least 6 numbers`. */
export function wantOf({ fewest = 1 }: Statistic, count: number): string | undefined {
  return count < fewest ? l10n.t('needs at least {0} numbers', String(fewest)) : undefined;
}

/** Which percentiles tell hardly more than the least or the largest number, a sentence for each of these. */
export function fewNotes(
  percentiles: readonly number[],
  count: number,
  { number }: Pick<Writers, 'number'>,
): string[] {
  const few = percentiles.filter(percent => count < fewestFor(percent));
  const low = few.filter(percent => percent < 50);
  const high = few.filter(percent => percent > 50);
  const namesOf = (percents: readonly number[]) =>
    l10n.list(percents.map(percent => statisticOf(`p${percent}`).word));
  const wantedBy = (percents: readonly number[]) =>
    l10n.list(percents.map(percent => number(fewestFor(percent))));
  const notes = [
    low.length > 0 &&
      l10n.plural(
        low.length,
        '{0} tells hardly more than the minimum: it takes {1} numbers.|{0} tell hardly more than the minimum: they take {1} numbers.',
        namesOf(low),
        wantedBy(low),
      ),
    high.length > 0 &&
      l10n.plural(
        high.length,
        '{0} tells hardly more than the maximum: it takes {1} numbers.|{0} tell hardly more than the maximum: they take {1} numbers.',
        namesOf(high),
        wantedBy(high),
      ),
  ];
  return notes.filter(note => note !== false);
}
