import * as l10n from '../../l10n';
import { medianRanks } from '../../median/medianInterval';
import { midpoint } from '../../median/midpoint';
import { rankSumOfSorted } from '../../median/rankSum';
import { sortedCopy } from '../../median/sortedCopy';
import { finish, STRIDE, type Steps } from '../../median/steps';
import { type Batch, convert, inUnit, unitOf } from '../series/batch';
import { leastP, leastSizes, moreNumbers, type Sizes } from './sampleSize';

/** Numbers that are compared with others, in any order. */
export interface Sample {
  /** What people call it. */
  readonly name: string;
  /** The unit of all its numbers, by its code in `UNITS`. */
  readonly unit: number;
  /** Finite numbers, not changed by what compares them. */
  readonly values: Float64Array;
}

/** What is known of the median of a sample, in the unit of the comparison. */
export interface MedianEstimate {
  readonly n: number;
  readonly median: number;
  /** An interval that holds the true median at the level reached, at least {@link LEVEL}; none with fewer than 6 numbers. */
  readonly interval?: { readonly low: number; readonly high: number; readonly level: number };
}

/** How two samples of one dimension differ. All numbers that have a unit are in that of the base. */
export interface Comparison {
  readonly dimension: string;
  /** The unit of the base, by its code in `UNITS`. */
  readonly unit: number;
  readonly base: MedianEstimate;
  readonly current: MedianEstimate;
  /**
   * By how much the current median is larger, in percent of the size of the base's: −12 is 12 % less.
   * Undefined where the base's median is 0, or so small that this is no finite number.
   */
  readonly change: number | undefined;
  /** By how much the current numbers lie above those of the base: the median of all differences (Hodges–Lehmann). */
  readonly shift: number;
  /** The p-value of the two-sided rank-sum test. */
  readonly p: number;
  /** Whether p is exact rather than by the normal approximation. */
  readonly isExact: boolean;
  /** Whether a difference is shown: p is at most {@link ALPHA}. */
  readonly isShown: boolean;
  /** Sizes from which on a difference could be shown, where these samples are too small for any. */
  readonly least: Sizes | undefined;
  /** About how many more numbers each would take, where none is shown and there is an estimate: see `moreNumbers`. */
  readonly more: number | undefined;
}

/** Confidence of the medians' intervals. */
export const LEVEL = 0.95;

/** A difference counts as shown up to this p: benchstat's rule and default. */
export const ALPHA = 0.05;

/** The numbers of a batch as a sample, in one unit. O(n). */
export function sampleOf(batch: Batch, name: string): Sample {
  return finish(sampling(batch, name));
}

/** As {@link sampleOf}, step by step. */
export function* sampling(batch: Batch, name: string): Steps<Sample> {
  const { unit, mixed } = batch;
  const values = yield* inOneUnit(batch);
  return { name, unit, values: mixed ? yield* rounded(values, value => value) : values };
}

/** The numbers of a batch in its unit. */
function* inOneUnit(batch: Batch): Steps<Float64Array> {
  const { unit, units, values } = batch;
  if (!units) return values;
  const own = new Float64Array(values.length);
  for (let from = 0; from < values.length; from += STRIDE) {
    const part = {
      ...batch,
      values: values.subarray(from, from + STRIDE),
      units: units.subarray(from, from + STRIDE),
    };
    own.set(inUnit(part, unit).values, from);
    yield;
  }
  return own;
}

/**
 * Compares a sample with the one that it is measured against. O(n log n), and the cost of `rankSum`: meant
 * to be called when somebody looks, not on each update.
 * @throws RangeError with a sentence for people: samples of different dimensions, one without numbers, or a number
 * that is too large for the unit of the base
 */
export function compareSamples(base: Sample, current: Sample): Comparison {
  return finish(comparisonOf(base, current));
}

/** As {@link compareSamples}, step by step: for long lists, which else would keep others waiting. */
export function* comparisonOf(base: Sample, current: Sample): Steps<Comparison> {
  requireNumbers(base);
  requireNumbers(current);
  const [{ unit }, { dimension }] = [base, unitOf(base.unit)];
  const baseSorted = yield* sortedCopy(base.values);
  const sorted = yield* sortedCopy(yield* inUnitOf(base, current));
  const estimates = { base: estimateOf(baseSorted), current: estimateOf(sorted) };
  const sizes = { base: baseSorted.length, current: sorted.length };
  const { u, p, exact, shift } = yield* rankSumOfSorted(sorted, baseSorted);
  const isShown = p <= ALPHA;
  const isPossible = leastP(sizes) <= ALPHA;
  return {
    dimension,
    unit,
    ...estimates,
    change: changeBetween(estimates.base.median, estimates.current.median),
    shift,
    p,
    isExact: exact,
    isShown,
    least: isShown || isPossible ? undefined : leastSizes(sizes, ALPHA),
    more: isShown || !isPossible ? undefined : moreNumbers(sizes, u / (sizes.base * sizes.current)),
  };
}

function requireNumbers({ name, values }: Sample): void {
  if (values.length > 0) return;
  throw new RangeError(
    l10n.t('“{0}” has no numbers to compare: collect some first, or choose another.', name),
  );
}

function* inUnitOf(base: Sample, { name, unit, values }: Sample): Steps<Float64Array> {
  const [wanted, own] = [unitOf(base.unit), unitOf(unit)];
  if (wanted.dimension !== own.dimension) {
    throw new RangeError(
      l10n.t(
        '“{0}” is {1} and “{2}” is {3}, which can’t be compared: choose two of one kind.',
        base.name,
        kindOf(base.unit),
        name,
        kindOf(unit),
      ),
    );
  }
  if (wanted.factor === own.factor) return values;
  const converted = yield* rounded(values, value => convert(value, unit, base.unit));
  const lost = converted.findIndex(value => !Number.isFinite(value));
  if (lost === -1) return converted;
  throw new RangeError(
    l10n.t(
      '{0} {1} of “{2}” is too large to be written in {3}, the unit of “{4}”: compare them the other way round.',
      String(values[lost]),
      own.symbol,
      name,
      wanted.symbol,
      base.name,
    ),
  );
}

function kindOf(unit: number): string {
  const { dimension, symbol } = unitOf(unit);
  return dimension === '' ? l10n.t('plain numbers') : `${l10n.known(dimension)} (${symbol})`;
}

/** Numbers that are rounded at once: some milliseconds. */
const SLICE = 8192;

/** Other numbers, to 15 digits, which hides the last bit that a conversion cost: what was written as equal stays a tie. */
function* rounded(values: Float64Array, change: (value: number) => number): Steps<Float64Array> {
  const changed = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    changed[i] = Number(change(values[i] as number).toPrecision(15));
    if (i % SLICE === SLICE - 1) yield;
  }
  return changed;
}

function estimateOf(sorted: Float64Array): MedianEstimate {
  const n = sorted.length;
  const at = (rank: number) => sorted[rank - 1] as number;
  const median = midpoint(at((n + 1) >> 1), at((n + 2) >> 1));
  const ranks = medianRanks(n, LEVEL);
  if (!ranks) return { n, median };
  return { n, median, interval: { low: at(ranks.low), high: at(ranks.high), level: ranks.level } };
}

function changeBetween(base: number, current: number): number | undefined {
  const change = (current / base - 1) * Math.sign(base) * 100;
  return Number.isFinite(change) ? change + 0 : undefined;
}
