/** Figures in words. Pure: it is told how numbers are written. */

import type { RecentSummary } from '../watch/series/recentSummary';
import { type FigureName, fewestFor, type Statistic, statisticOf } from '../watch/series/statistics';
import { capitalised } from '../words';

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
        ? `${writers.number(Number((100 * value).toPrecision(3)))} %`
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
  return `${lag > 0 ? '≈ ' : ''}[${bare(intervalLow)}, ${bare(intervalHigh)}]`;
}

/** Why a statistic has no value where that is for want of numbers: `needs at least 6 numbers`. */
export function wantOf({ fewest = 1 }: Statistic, count: number): string | undefined {
  return count < fewest ? `needs at least ${fewest} numbers` : undefined;
}

/** Which percentiles tell hardly more than the least or the largest number, a sentence for each of these. */
export function fewNotes(
  percentiles: readonly number[],
  count: number,
  { number }: Pick<Writers, 'number'>,
): string[] {
  const few = percentiles.filter(percent => count < fewestFor(percent));
  const sides = {
    minimum: few.filter(percent => percent < 50),
    maximum: few.filter(percent => percent > 50),
  };
  return Object.entries(sides).flatMap(([extreme, percents]) => {
    if (percents.length === 0) return [];
    const names = listed(percents.map(percent => `p${percent}`));
    const wanted = listed(percents.map(percent => number(fewestFor(percent))));
    const [tell, take] = percents.length === 1 ? ['tells', 'it takes'] : ['tell', 'they take'];
    return `${names} ${tell} hardly more than the ${extreme}: ${take} ${wanted} numbers.`;
  });
}

/** `10, 20 and 100`. */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
