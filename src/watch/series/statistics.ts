import * as l10n from '../../l10n';
import { type Description, MOST_VALUES } from '../../median/description';
import type { MedianFinder } from '../../median/medianFinder';
import type { Moments } from '../../median/moments';
import { NORMAL_SCALE } from '../../median/spread';

/** What the statistics of a series are computed from. */
export interface Numbers {
  readonly finder: Pick<MedianFinder, 'size' | 'lowerSize' | 'lower' | 'upper' | 'findMedian'>;
  readonly moments: Moments;
  /** The number that came last. */
  readonly last: number | undefined;
}

/** Something that is known of the numbers of a series; by {@link from} or by {@link found}. */
export interface Statistic {
  /** What it is called beside its value: `mean`, `p95`. */
  readonly word: string;
  /** The same in full words, as a screen reader says them. */
  readonly spoken: string;
  /** The line of the tooltip that shows it; undefined where the tooltip's heading shows it. */
  readonly line?: string;
  /** How it is written behind the statistic before it, where it shares that one's line. */
  readonly beside?: (before: string, text: string) => string;
  /** Whether it is in the series' unit, and is converted and rounded as its numbers are, a plain number, or a share from 0 to 1. */
  readonly unit: 'series' | 'none' | 'share';
  /** Whether it is one of so many numbers itself, so that each of its digits came so. */
  readonly isNumber?: (count: number) => boolean;
  /** Where it always lies beside the median, so that what it was a moment ago never contradicts the median of now. */
  readonly side?: 'below' | 'at' | 'above';
  /** How many numbers it needs where one is not enough. */
  readonly fewest?: number;
  /** What is said where there are enough numbers, and it has no value all the same; empty for nothing. */
  readonly lacking?: string;
  /** Where it is there at any time, in O(1). Undefined where there are too few numbers. */
  readonly from?: (numbers: Numbers) => number | undefined;
  /** Where it must be searched for, in O(n): views may show it as it was a moment ago. */
  readonly found?: (description: Description) => number | undefined;
}

const always = () => true;
/** Whether a percentile lies at one of the numbers, rather than between two of them. */
const atRank = (percent: number) => (count: number) => ((count - 1) * percent) % 100 === 0;

/**
 * The statistics of each series, by the names that an export gives them and in its order: a further one is one row here.
 * Percentiles come to them as the user wants. All are exact; quartiles and percentiles are interpolated (type 7), the
 * deviation is the sample's.
 */
export const STATISTICS = {
  count: { word: l10n.t('count'), spoken: l10n.t('count'), unit: 'none', from: ({ finder }) => finder.size },
  median: {
    word: l10n.t('median'),
    spoken: l10n.t('median'),
    unit: 'series',
    isNumber: atRank(50),
    from: ({ finder }) => finder.findMedian(),
  },
  intervalLow: {
    word: l10n.t('95 % interval from'),
    spoken: l10n.t('lower end of the median’s 95 % interval'),
    line: l10n.t('95 % interval of the median'),
    unit: 'series',
    side: 'below',
    fewest: 6,
    isNumber: always,
    found: ({ interval }) => interval?.low,
  },
  intervalHigh: {
    word: l10n.t('95 % interval to'),
    spoken: l10n.t('upper end of the median’s 95 % interval'),
    line: l10n.t('95 % interval of the median'),
    beside: (before, text) => l10n.t('{0} to {1}', before, text),
    unit: 'series',
    side: 'above',
    fewest: 6,
    isNumber: always,
    found: ({ interval }) => interval?.high,
  },
  intervalLevel: {
    word: l10n.t('level of the interval'),
    spoken: l10n.t('level that the median’s interval reaches'),
    line: l10n.t('95 % interval of the median'),
    beside: (before, text) => l10n.t('{0}, at {1}', before, text),
    unit: 'share',
    fewest: 6,
    found: ({ interval }) => interval?.level,
  },
  q1: {
    word: 'Q1',
    spoken: l10n.t('first quartile'),
    line: l10n.t('Quartiles'),
    unit: 'series',
    side: 'below',
    isNumber: atRank(25),
    found: ({ quartiles }) => quartiles[0],
  },
  q3: {
    word: 'Q3',
    spoken: l10n.t('third quartile'),
    line: l10n.t('Quartiles'),
    beside: (before, text) => l10n.t('{0} to {1}', before, text),
    unit: 'series',
    side: 'above',
    isNumber: atRank(75),
    found: ({ quartiles }) => quartiles[1],
  },
  iqr: {
    word: 'IQR',
    spoken: l10n.t('interquartile range'),
    line: l10n.t('Quartiles'),
    beside: (before, text) => l10n.t('{0}, IQR {1}', before, text),
    unit: 'series',
    found: ({ quartiles }) => quartiles[1] - quartiles[0],
  },
  min: {
    word: l10n.t('min'),
    spoken: l10n.t('minimum'),
    line: l10n.t('Min to max'),
    unit: 'series',
    isNumber: always,
    from: ({ moments }) => moments.min,
  },
  max: {
    word: l10n.t('max'),
    spoken: l10n.t('maximum'),
    line: l10n.t('Min to max'),
    beside: (before, text) => l10n.t('{0} to {1}', before, text),
    unit: 'series',
    isNumber: always,
    from: ({ moments }) => moments.max,
  },
  range: {
    word: l10n.t('range'),
    spoken: l10n.t('range'),
    line: l10n.t('Min to max'),
    beside: (before, text) => l10n.t('{0}, range {1}', before, text),
    unit: 'series',
    from: ({ moments: { min = 0, max = 0 } }) => max - min,
  },
  mean: {
    word: l10n.t('mean'),
    spoken: l10n.t('mean'),
    line: l10n.t('Mean'),
    unit: 'series',
    from: ({ moments }) => moments.mean,
  },
  deviation: {
    word: l10n.t('deviation'),
    spoken: l10n.t('standard deviation'),
    line: l10n.t('Deviation'),
    unit: 'series',
    fewest: 2,
    from: ({ moments }) => moments.deviation,
  },
  mad: {
    word: 'MAD',
    spoken: l10n.t('median absolute deviation'),
    line: 'MAD',
    unit: 'series',
    found: ({ deviation }) => deviation,
  },
  madScaled: {
    word: l10n.t('scaled MAD'),
    spoken: l10n.t('median absolute deviation, scaled to estimate the standard deviation'),
    line: 'MAD',
    beside: (before, text) => l10n.t('{0}, scaled {1}', before, text),
    unit: 'series',
    found: ({ deviation }) => deviation * NORMAL_SCALE,
  },
  sum: {
    word: l10n.t('sum'),
    spoken: l10n.t('sum'),
    line: l10n.t('Sum'),
    unit: 'series',
    from: ({ moments }) => moments.sum,
  },
  last: {
    word: l10n.t('last'),
    spoken: l10n.t('last number'),
    line: l10n.t('Last'),
    unit: 'series',
    isNumber: always,
    from: ({ last }) => last,
  },
  outliers: {
    word: l10n.t('outliers'),
    spoken: l10n.t('outliers'),
    line: l10n.t('Outliers'),
    unit: 'none',
    found: ({ outliers: { below, above } }) => below + above,
  },
  fenceLow: {
    word: l10n.t('lower fence'),
    spoken: l10n.t('lower fence of the outliers'),
    line: l10n.t('Outliers'),
    beside: (before, text) => l10n.t('{0}, outside of {1}', before, text),
    unit: 'series',
    found: ({ fences }) => fences.low,
  },
  fenceHigh: {
    word: l10n.t('upper fence'),
    spoken: l10n.t('upper fence of the outliers'),
    line: l10n.t('Outliers'),
    beside: (before, text) => l10n.t('{0} to {1}', before, text),
    unit: 'series',
    found: ({ fences }) => fences.high,
  },
  distinct: {
    word: l10n.t('distinct values'),
    spoken: l10n.t('distinct values'),
    line: l10n.t('Distinct values'),
    unit: 'none',
    lacking: l10n.t('more than {0}', MOST_VALUES.toLocaleString(l10n.language())),
    found: ({ mode }) => mode?.distinct,
  },
  mode: {
    word: l10n.t('mode'),
    spoken: l10n.t('mode'),
    line: l10n.t('Distinct values'),
    beside: (before, text) => l10n.t('{0}, mode {1}', before, text),
    unit: 'series',
    isNumber: always,
    lacking: '',
    found: ({ mode }) => (mode && (mode.count > 1 || mode.distinct === 1) ? mode.values[0] : undefined),
  },
  modeTies: {
    word: l10n.t('other modes'),
    spoken: l10n.t('how many other values occur as often as the mode'),
    line: l10n.t('Distinct values'),
    beside: (before, text) => l10n.t('{0} or {1} more', before, text),
    unit: 'none',
    lacking: '',
    found: ({ mode }) =>
      mode && mode.count > 1 && mode.values.length > 1 ? mode.values.length - 1 : undefined,
  },
  modeCount: {
    word: l10n.t('count of the mode'),
    spoken: l10n.t('how often the mode occurs'),
    line: l10n.t('Distinct values'),
    beside: (before, text) => l10n.t('{0} ({1} times)', before, text),
    unit: 'none',
    lacking: '',
    found: ({ mode }) => (mode && mode.count > 1 ? mode.count : undefined),
  },
} as const satisfies Readonly<Record<string, Statistic>>;

export type Rows = typeof STATISTICS;
export type StatisticName = keyof Rows;
/** A percentile, by the percents of the numbers that lie below it: `p99.9`. */
export type PercentileName = `p${number}`;
/** What a statistic or percentile is called in exports and settings. */
export type FigureName = StatisticName | PercentileName;

const ROWS = Object.entries<Statistic>(STATISTICS) as readonly (readonly [StatisticName, Statistic])[];
const BY_NAME: ReadonlyMap<string, Statistic> = new Map(ROWS);

/** Every statistic with these percentiles, each with its name, in the order in which they are told. */
export function statisticsWith(percentiles: readonly number[]): (readonly [FigureName, Statistic])[] {
  const before = ROWS.findIndex(([name]) => name === 'min');
  const wanted = percentiles.map(percent => [`p${percent}`, percentile(percent)] as const);
  return [...ROWS.slice(0, before), ...wanted, ...ROWS.slice(before)];
}

/** A statistic or percentile by its name. */
export function statisticOf(name: FigureName): Statistic {
  return BY_NAME.get(name) ?? percentile(Number(name.slice(1)));
}

function percentile(percent: number): Statistic {
  const written = l10n.allDigits(percent);
  const word = `p${written}`;
  const shared = {
    word,
    spoken: l10n.t('{0} percentile', ordinal(percent, written)),
    line: word,
    unit: 'series',
  } as const;
  const side = percent < 50 ? 'below' : percent > 50 ? 'above' : 'at';
  return {
    ...shared,
    side,
    isNumber: atRank(percent),
    found: ({ quantiles }) => quantiles.get(percent / 100),
  };
}

/** `95th`, `99.9th`, `1st`, of a number and how it is written. */
function ordinal(value: number, number: string): string {
  const isTeen = value % 100 >= 11 && value % 100 <= 13;
  switch (isTeen ? 0 : value % 10) {
    case 1:
      return l10n.t('{0}st', number);
    case 2:
      return l10n.t('{0}nd', number);
    case 3:
      return l10n.t('{0}rd', number);
    default:
      return l10n.t('{0}th', number);
  }
}

/**
 * How many numbers a percentile takes to tell more than the least or the largest of them does: one of them is beyond it,
 * on the average.
 */
export function fewestFor(percent: number): number {
  const beyond = Math.min(percent, 100 - percent);
  // 100 - 99.9 is a little less than 0.1.
  return beyond === 0 ? 1 : Math.ceil(100 / beyond - 1e-9 * (100 / beyond));
}

/** Those of some percentiles that tell hardly more than the least or the largest of so many numbers. */
export function tooFewFor(percentiles: readonly number[], count: number): PercentileName[] {
  return percentiles
    .filter(percent => percent !== 50 && count < fewestFor(percent))
    .map(percent => `p${percent}` as const);
}
