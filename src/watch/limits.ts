import { unitCode } from '../numbers/units';
import { type Batch, convert, keyOf, type SeriesName, unitOf } from './series/batch';
import type { Series } from './series/series';
import type { SeriesSet } from './series/seriesSet';

/** A bound that the numbers of a series should stay within: plain JSON. */
export interface Limit extends SeriesName {
  /** Where they should not be. */
  readonly side: 'above' | 'below';
  readonly value: number;
  /** The symbol of the unit of that. */
  readonly unit: string;
  /** What is compared: the median of the numbers that count, or each number that comes. */
  readonly of: 'median' | 'number';
  /** Whether the watch is to be stopped then. */
  readonly stops: boolean;
  /** Whether it was crossed once since it was set, and so told; a limit on each number stays crossed. */
  readonly told: boolean;
}

/** The limits of a watch, one a series at most. */
export class Limits {
  readonly #byKey = new Map<string, Limit>();

  constructor(limits: readonly Limit[] = []) {
    for (const limit of limits) this.#byKey.set(keyOf(limit), limit);
  }

  get all(): readonly Limit[] {
    return [...this.#byKey.values()];
  }

  /** The limit of a series, if it has one. */
  of(name: SeriesName): Limit | undefined {
    return this.#byKey.get(keyOf(name));
  }

  /** In place of the one that the series has. */
  set(limit: Limit): void {
    this.#byKey.set(keyOf(limit), limit);
  }

  remove(name: SeriesName): void {
    this.#byKey.delete(keyOf(name));
  }

  /** Those that will be told again when they are crossed. */
  rearm(): void {
    for (const limit of this.all) this.set({ ...limit, told: false });
  }

  /** The limit of a series where that is crossed now. O(1). */
  crossed(series: Series): Limit | undefined {
    const limit = this.of(series);
    if (!limit) return undefined;
    const isCrossed = limit.of === 'number' ? limit.told : isBeyond(series.median, limit, series.unit);
    return isCrossed ? limit : undefined;
  }

  /** The limits that are crossed and were not told, which they then are. O(k) for the numbers that came. */
  news(series: SeriesSet, came: readonly Batch[] = []): Limit[] {
    if (this.#byKey.size === 0) return [];
    const news = this.all.filter(limit => !limit.told && this.#isCrossedBy(limit, series, came));
    for (const limit of news) this.set({ ...limit, told: true });
    return news;
  }

  #isCrossedBy(limit: Limit, all: SeriesSet, came: readonly Batch[]): boolean {
    if (limit.of === 'median') {
      const series = all.like(limit);
      return series !== undefined && isBeyond(series.median, limit, series.unit);
    }
    const own = came.filter(batch => keyOf(batch) === keyOf(limit));
    return own.some(({ values, unit }) => values.some(value => isBeyond(value, limit, unit)));
  }
}

/** The value of a limit in a unit of its dimension, by that unit's code. */
export function limitIn({ value, unit }: Limit, to: number): number {
  const code = unitCode(unit);
  return code === undefined || unitOf(code).dimension !== unitOf(to).dimension
    ? value
    : convert(value, code, to);
}

function isBeyond(value: number | undefined, limit: Limit, unit: number): boolean {
  if (value === undefined) return false;
  const bound = limitIn(limit, unit);
  return limit.side === 'above' ? value > bound : value < bound;
}

/** Whether something out of JSON is a list of limits. */
export function areLimits(value: unknown): value is readonly Limit[] {
  return Array.isArray(value) && value.every(isLimit);
}

function isLimit(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const {
    label,
    dimension,
    side,
    value: bound,
    unit,
    of,
    stops,
    told,
  } = value as Partial<Record<keyof Limit, unknown>>;
  return (
    [label, dimension, unit].every(text => typeof text === 'string') &&
    (side === 'above' || side === 'below') &&
    (of === 'median' || of === 'number') &&
    Number.isFinite(bound) &&
    [stops, told].every(flag => typeof flag === 'boolean')
  );
}
