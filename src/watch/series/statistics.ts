import type { MedianFinder } from '../../median/medianFinder';
import type { Moments } from '../../median/moments';
import { quantile } from '../../median/quantile';

/** What the statistics of a series are computed from. */
export interface Numbers {
  readonly finder: Pick<MedianFinder, 'size' | 'lowerSize' | 'lower' | 'upper' | 'findMedian'>;
  readonly moments: Moments;
}

/** Something that is known of the numbers of a series. */
export interface Statistic {
  /** The line of the tooltip that shows it; two may share one, as a range. Undefined where the tooltip's heading shows it. */
  readonly line: string | undefined;
  /** Whether it is in the series' unit, and is converted and rounded as its numbers are, or a plain number. */
  readonly unit: 'series' | 'none';
  /** Whether it must be searched for in O(n): then views may show it as it was a moment ago. Else it is there at any time, in O(1). */
  readonly isSearched?: true;
  /** The side of the median that it always lies on, so that what it was a moment ago never contradicts the median of now. */
  readonly side?: 'below' | 'above';
  /** How many numbers it needs where one is not enough. */
  readonly fewest?: number;
  /** Undefined where there are too few numbers. */
  readonly from: (numbers: Numbers) => number | undefined;
}

/**
 * All statistics of a series, by the names that an export gives them and in its order: a further one is one row here. All
 * are exact; quartiles are interpolated (type 7), the deviation is the sample's.
 */
export const STATISTICS = {
  count: { line: undefined, unit: 'none', from: ({ finder }) => finder.size },
  median: { line: undefined, unit: 'series', from: ({ finder }) => finder.findMedian() },
  q1: {
    line: 'Quartiles',
    unit: 'series',
    isSearched: true,
    side: 'below',
    from: ({ finder }) => quantile(finder, 0.25),
  },
  q3: {
    line: 'Quartiles',
    unit: 'series',
    isSearched: true,
    side: 'above',
    from: ({ finder }) => quantile(finder, 0.75),
  },
  min: { line: 'Min to max', unit: 'series', from: ({ moments }) => moments.min },
  max: { line: 'Min to max', unit: 'series', from: ({ moments }) => moments.max },
  mean: { line: 'Mean', unit: 'series', from: ({ moments }) => moments.mean },
  deviation: { line: 'Deviation', unit: 'series', fewest: 2, from: ({ moments }) => moments.deviation },
  sum: { line: 'Sum', unit: 'series', from: ({ moments }) => moments.sum },
} as const satisfies Readonly<Record<string, Statistic>>;

type Rows = typeof STATISTICS;
export type StatisticName = keyof Rows;
type SearchedName = {
  [Name in StatisticName]: Rows[Name] extends { isSearched: true } ? Name : never;
}[StatisticName];

/** The statistics of a series that has numbers, in the series' unit; undefined where one needs more numbers. */
export type Summary = {
  readonly [Name in StatisticName]: Rows[Name] extends { fewest: number } ? number | undefined : number;
};
/** Those that need no search. */
export type Facts = Omit<Summary, SearchedName>;
/** Those that do. */
export type Searched = Pick<Summary, SearchedName>;

/** Every statistic with its name, in the order of the table. */
export const ALL_STATISTICS = Object.entries<Statistic>(STATISTICS) as readonly (readonly [
  StatisticName,
  Statistic,
])[];

const SEARCHED = ALL_STATISTICS.filter(([, { isSearched }]) => isSearched);
const AT_HAND = ALL_STATISTICS.filter(([, { isSearched }]) => !isSearched);

/** Of a series that has numbers, the statistics that are there at any time. O(1). */
export function factsOf(numbers: Numbers): Facts {
  return computed(AT_HAND, numbers) as Facts;
}

/** Of a series that has numbers, the statistics that must be searched for. O(n). */
export function search(numbers: Numbers): Searched {
  return computed(SEARCHED, numbers) as Searched;
}

function computed(rows: typeof ALL_STATISTICS, numbers: Numbers): object {
  return Object.fromEntries(rows.map(([name, { from }]) => [name, from(numbers)]));
}

/** What was found a moment ago, as it can stand beside the median of now. */
export function besideMedian(before: Summary, median: number): Summary {
  return mapped(before, (value, { side }) =>
    side ? Math[side === 'below' ? 'min' : 'max'](value, median) : value,
  );
}

/** A summary with what is in the series' unit rounded or converted. */
export function inScale(summary: Summary, scale: (value: number) => number): Summary {
  return mapped(summary, (value, { unit }) => (unit === 'none' ? value : scale(value)));
}

function mapped(summary: Summary, change: (value: number, statistic: Statistic) => number): Summary {
  const entries = ALL_STATISTICS.map(([name, statistic]) => {
    const value = summary[name];
    return [name, value === undefined ? value : change(value, statistic)] as const;
  });
  return Object.fromEntries(entries) as Summary;
}
