import { UNITS, type Unit } from '../../numbers/units';

/** Numbers of one label and one dimension, each in the unit that it was written in. */
export interface Batch {
  /** The name of their series; empty where numbers have none. */
  readonly label: string;
  /** What the numbers measure, such as `time`; empty for plain numbers. */
  readonly dimension: string;
  /** The code in `UNITS` of their unit or, where {@link units} has several, of the largest of those. */
  readonly unit: number;
  /** The code of each number's own unit, where that is not {@link unit} for all of them. */
  readonly units?: Uint16Array;
  /** Whether some of them came in another unit of the dimension, be they converted already or not. */
  readonly mixed: boolean;
  readonly values: Float64Array;
  /** When they came, in milliseconds since 1970; left out where that is now. */
  readonly at?: number;
  /** Out of a journal: so many numbers of their series came before all others, and are not kept. */
  readonly dropped?: number;
}

/** What tells a series from all others of a watch: its label and its dimension. */
export type SeriesName = Pick<Batch, 'label' | 'dimension'>;

/** The same as one text. */
export function keyOf({ label, dimension }: SeriesName): string {
  return `${dimension}\n${label}`;
}

/** The unit with this code. */
export function unitOf(code: number): Unit {
  const unit = UNITS[code];
  if (!unit) throw new RangeError(`No unit has the code ${code}: codes go from 0 to ${UNITS.length - 1}.`);
  return unit;
}

/**
 * A value in another unit of its dimension, both by their codes; exact where they are the same, and rounded just once
 * where one is a whole multiple of the other: 5 µs are 0.000005 s.
 */
export function convert(value: number, from: number, to: number): number {
  const [times, by] = ratioOf(from, to);
  return (value * times) / by;
}

/** What a value in one unit is multiplied by, and then divided by, to be in another; one of the two is 1. */
function ratioOf(from: number, to: number): readonly [times: number, by: number] {
  const [own, other] = [unitOf(from).factor, unitOf(to).factor];
  const part = wholeMultiple(other, own);
  return part === undefined ? [wholeMultiple(own, other) ?? own / other, 1] : [1, part];
}

/** How many times a unit is another one, where that is a whole number but for the rounding of their factors. */
function wholeMultiple(large: number, small: number): number | undefined {
  const ratio = large / small;
  const whole = Math.round(ratio);
  return Math.abs(ratio - whole) < 1e-12 * whole ? whole : undefined;
}

/**
 * The same numbers in one unit of their dimension, each converted straight from its own. Some may then no longer be
 * finite; none where `to` is the batch's `unit`. O(n) where there is something to convert.
 */
export function inUnit(batch: Batch, to: number): Batch {
  const { label, dimension, unit, units, values, at } = batch;
  if (!units && unit === to) return batch;
  const mixed = batch.mixed || unitOf(unit).factor !== unitOf(to).factor;
  const own = new Float64Array(values.length);
  for (const code of units ? distinct(units) : [unit]) {
    const [times, by] = ratioOf(code, to);
    for (let i = 0; i < own.length; i++)
      if (!units || units[i] === code) own[i] = ((values[i] as number) * times) / by;
  }
  return { label, dimension, unit: to, mixed, values: own, ...(at !== undefined && { at }) };
}

/** The unit of a batch's first number, by its code. */
export function firstUnit({ unit, units }: Batch): number {
  return units?.[0] ?? unit;
}

/** A batch for each unit of a batch, in the order in which the units appear. O(n) for each. */
export function byUnit(batch: Batch): Batch[] {
  const { label, dimension, units, values } = batch;
  if (!units) return [batch];
  return distinct(units).map(unit => {
    const own = values.filter((_, i) => units[i] === unit);
    return { label, dimension, unit, mixed: false, values: own };
  });
}

/** A batch of numbers of one dimension. O(n). @param units the code of each number's unit */
export function batchOf(
  label: string,
  values: Float64Array,
  units: Uint16Array,
  codes: readonly number[] = distinct(units),
): Batch {
  const unit = codes.reduce(larger, codes[0] ?? 0);
  const { dimension } = unitOf(unit);
  if (codes.length < 2) return { label, dimension, unit, mixed: false, values };
  // Other spellings of one unit, `s` and `sec`, are no conversion.
  const mixed = new Set(codes.map(code => unitOf(code).factor)).size > 1;
  return { label, dimension, unit, units, mixed, values };
}

/**
 * Brings numbers of one dimension together and keeps dimensions apart: what has another one, or none, is a batch of its
 * own. In the order in which the dimensions appear. O(n).
 * @param units the code of each number's unit, 0 for none
 */
export function batchByDimension(values: Float64Array, units: Uint16Array, label = ''): Batch[] {
  const codes = distinct(units);
  const dimensions = new Set(codes.map(code => unitOf(code).dimension));
  if (dimensions.size === 1) return [batchOf(label, values, units, codes)];
  return [...dimensions].map(dimension => {
    const isOne = (_: number, i: number) => unitOf(units[i] as number).dimension === dimension;
    return batchOf(label, values.filter(isOne), units.filter(isOne));
  });
}

function larger(one: number, other: number): number {
  return unitOf(other).factor > unitOf(one).factor ? other : one;
}

/** The codes that occur, in the order of their first appearance. */
function distinct(units: Uint16Array): number[] {
  const seen = new Uint8Array(UNITS.length);
  const codes: number[] = [];
  let last = -1;
  for (let i = 0; i < units.length; i++) {
    const code = units[i] as number;
    // Most have the unit of the one before them.
    if (code === last) continue;
    last = code;
    if (seen[code] === 1) continue;
    seen[code] = 1;
    codes.push(code);
  }
  return codes;
}

/** Numbers of a slice: a millisecond's work or two for a series. */
const SLICE = 1 << 14;

/** The same batches in slices. */
export function* slicesOf(batches: readonly Batch[]): Generator<Batch> {
  for (const batch of batches) {
    const { values, units } = batch;
    for (let from = 0; from < values.length; from += SLICE) {
      const own = units && { units: units.subarray(from, from + SLICE) };
      yield { ...batch, ...own, values: values.subarray(from, from + SLICE) };
    }
  }
}

/** How many numbers there are in batches. */
export function totalOf(batches: readonly Batch[]): number {
  return batches.reduce((sum, { values }) => sum + values.length, 0);
}

/** Puts lists of numbers one behind the other into a list that has room for all of them, and gives that. O(n). */
export function concat<List extends Float64Array | Uint16Array>(into: List, parts: Iterable<List>): List {
  let end = 0;
  for (const part of parts) {
    into.set(part, end);
    end += part.length;
  }
  return into;
}
