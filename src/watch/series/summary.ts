import { describing } from '../../median/description';
import { finish, type Steps } from '../../median/steps';
import { copying } from './copying';
import { PERCENTILES } from './figures';
import { withoutNoise } from './scale';
import type { Series } from './series';
import {
  type FigureName,
  type PercentileName,
  type Rows,
  STATISTICS,
  type Statistic,
  type StatisticName,
  statisticOf,
  statisticsWith,
} from './statistics';

type SearchedName = {
  [Name in StatisticName]: Rows[Name] extends { found: unknown } ? Name : never;
}[StatisticName];
type Value<Name extends StatisticName> = Rows[Name] extends { fewest: number } | { lacking: string }
  ? number | undefined
  : number;

/** Of a series that has numbers, the statistics that are there at any time, in the series' unit; undefined where one needs more numbers. */
export type Facts = { readonly [Name in Exclude<StatisticName, SearchedName>]: Value<Name> };
/** Those that must be searched for. */
export type Searched = { readonly [Name in SearchedName]: Value<Name> } & {
  readonly [name: PercentileName]: number | undefined;
};
export type Summary = Facts & Searched;

/** The statistics that need no search; undefined when the series is empty. O(1). */
export function factsOf({ count, numbers }: Series): Facts | undefined {
  if (count === 0) return undefined;
  return valuesOf(statisticsWith([]), ({ from }) => from && [from(numbers)]) as Facts;
}

/** All statistics, with some percentiles; undefined when the series is empty. O(n), as {@link describing}. */
export function summaryOf(series: Series, percentiles = PERCENTILES): Summary | undefined {
  return finish(summarising(series, percentiles));
}

/** The same in steps: of the numbers that there are at the first of them. */
export function* summarising(series: Series, percentiles: readonly number[]): Steps<Summary | undefined> {
  const facts = factsOf(series);
  const searched = yield* searching(series, percentiles);
  return facts && searched && { ...facts, ...searched };
}

/** What of it must be searched for, in steps; undefined when the series is empty. */
export function* searching(series: Series, percentiles: readonly number[]): Steps<Searched | undefined> {
  const shares = percentiles.map(percent => percent / 100);
  const description = yield* describing(yield* copying(series), shares);
  if (!description) return undefined;
  return valuesOf(statisticsWith(percentiles), ({ found }) => found && [found(description)]) as Searched;
}

/** What was found a moment ago, as it can stand beside what is known now. */
export function besideFacts(before: Searched, { median, min, max }: Facts): Searched {
  return mapped(before, (value, { side }) => {
    if (side === undefined) return value;
    const [least, most] =
      side === 'below' ? [min, median] : side === 'above' ? [median, max] : [median, median];
    return Math.min(most, Math.max(least, value));
  });
}

/** Statistics as programs read them: each as {@link plainFigure}. */
export function inScale(summary: Summary, scale: (value: number) => number): Summary {
  return mapped(summary, (value, statistic) => plainFigure(value, statistic, summary.count, scale));
}

/**
 * A statistic of so many numbers as programs read it: in another scale where it has a unit, and without noise where it is
 * computed.
 */
export function plainFigure(
  value: number,
  { unit, isNumber }: Statistic,
  count: number,
  scale: (value: number) => number,
): number {
  if (unit !== 'series') return value;
  return isNumber?.(count) ? scale(value) : withoutNoise(scale(value));
}

/** The median of a series as programs read it. */
export function plainMedian({ median, count }: Series, scale: (value: number) => number): number | undefined {
  return median === undefined ? median : plainFigure(median, STATISTICS.median, count, scale);
}

/** The values of those statistics that have a way to one, by their names. */
function valuesOf(
  rows: ReturnType<typeof statisticsWith>,
  way: (statistic: Statistic) => readonly [number | undefined] | undefined,
): object {
  return Object.fromEntries(
    rows.flatMap(([name, statistic]) => way(statistic)?.map(value => [name, value]) ?? []),
  );
}

function mapped<Some extends Partial<Summary>>(
  some: Some,
  change: (value: number, statistic: Statistic) => number,
): Some {
  const entries = Object.entries(some) as [FigureName, number | undefined][];
  return Object.fromEntries(
    entries.map(([name, value]) => [name, value === undefined ? value : change(value, statisticOf(name))]),
  ) as Some;
}
