import { UNITS, type Unit } from '../../numbers/units';

/** Numbers of one label and one dimension, told in one unit. */
export interface Batch {
  /** The name of their series; empty where numbers have none. */
  readonly label: string;
  /** What the numbers measure, `time` for one; empty for plain numbers. */
  readonly dimension: string;
  /** The unit's code in `UNITS`. */
  readonly unit: number;
  /** Whether some of them came in another unit of the dimension and were converted. */
  readonly mixed: boolean;
  readonly values: Float64Array;
}

/** The unit with this code. */
export function unitOf(code: number): Unit {
  const unit = UNITS[code];
  if (!unit) throw new RangeError(`No unit has the code ${code}: codes go from 0 to ${UNITS.length - 1}.`);
  return unit;
}

/** A value in another unit of its dimension, both by their codes; exact where they are the same. */
export function convert(value: number, from: number, to: number): number {
  return from === to ? value : value * (unitOf(from).factor / unitOf(to).factor);
}

/**
 * Brings numbers of one dimension together and keeps dimensions apart: what has another one, or none, is a
 * batch of its own. A batch is told in the largest of its units, so that no conversion overflows. In the order
 * in which the dimensions appear. O(n).
 * @param units the code of each value's unit, 0 for none
 */
export function batchByDimension(values: Float64Array, units: Uint8Array, label = ''): Batch[] {
  const members = new Map<string, number[]>();
  for (const unit of distinct(units)) {
    const { dimension } = unitOf(unit);
    members.set(dimension, [...(members.get(dimension) ?? []), unit]);
  }
  return [...members].map(([dimension, codes]) => {
    const unit = codes.reduce((largest, code) =>
      unitOf(code).factor > unitOf(largest).factor ? code : largest,
    );
    // Other spellings of one unit, `s` and `sec`, are no conversion.
    const mixed = new Set(codes.map(code => unitOf(code).factor)).size > 1;
    const alone = members.size === 1 && codes.length === 1;
    return { label, dimension, unit, mixed, values: alone ? values : convertAll(values, units, codes, unit) };
  });
}

/** The codes that occur, in the order of their first appearance. */
function distinct(units: Uint8Array): number[] {
  const seen = new Uint8Array(256);
  const codes: number[] = [];
  for (let i = 0; i < units.length; i++) {
    const code = units[i] as number;
    if (seen[code] === 1) continue;
    seen[code] = 1;
    codes.push(code);
  }
  return codes;
}

/** Those of the values whose unit is one of the given codes, in the unit `to`. */
function convertAll(
  values: Float64Array,
  units: Uint8Array,
  codes: readonly number[],
  to: number,
): Float64Array {
  const wanted = new Set(codes);
  const converted = new Float64Array(values.length);
  let length = 0;
  values.forEach((value, i) => {
    const from = units[i] ?? 0;
    if (wanted.has(from)) converted[length++] = convert(value, from, to);
  });
  return converted.slice(0, length);
}

/** How many numbers there are in batches. */
export function totalOf(batches: readonly Batch[]): number {
  return batches.reduce((sum, { values }) => sum + values.length, 0);
}

/** Puts lists of numbers one behind the other into a list that has room for all of them, and gives that. O(n). */
export function concat<List extends Float64Array | Uint8Array>(into: List, parts: Iterable<List>): List {
  let end = 0;
  for (const part of parts) {
    into.set(part, end);
    end += part.length;
  }
  return into;
}
