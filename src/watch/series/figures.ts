import type { FigureName, PercentileName, StatisticName } from './statistics';

/** The statistics that may stand in the status bar, beside any percentile; the first does by default. */
export const FIGURES = [
  'median',
  'mean',
  'deviation',
  'min',
  'max',
  'range',
  'q1',
  'q3',
  'iqr',
  'mad',
  'madScaled',
  'sum',
  'count',
  'last',
  'outliers',
  'distinct',
  'mode',
] as const satisfies readonly StatisticName[];

/** The percentiles that are told unless the user wants others, and how many may be. */
export const PERCENTILES: readonly number[] = [50, 90, 95, 99, 99.9];
export const MOST_PERCENTILES = 20;

/** What a setting calls a figure: one of {@link FIGURES}, or a percentile such as `p99.9`. */
export function figureOf(given: unknown): FigureName | undefined {
  const named = FIGURES.find(name => name === given);
  if (named || typeof given !== 'string' || !/^p\d{1,3}(\.\d+)?$/.test(given)) return named;
  const percent = Number(given.slice(1));
  return isPercent(percent) ? `p${percent}` : undefined;
}

export function isPercent(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 100;
}

/** The percents of those figures that are percentiles. */
export function percentsOf(figures: readonly FigureName[]): number[] {
  return figures.filter(isPercentile).map(name => Number(name.slice(1)));
}

export function isPercentile(name: FigureName): name is PercentileName {
  return /^p\d/.test(name);
}

/** Percentiles ascending, each once. */
export function ascending(percentiles: readonly number[]): number[] {
  return [...new Set(percentiles)].sort((a, b) => a - b);
}
