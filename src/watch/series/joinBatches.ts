import type { Steps } from '../../median/steps';
import { type Batch, batchOf, keyOf, totalOf } from './batch';

/**
 * Brings together what came of each series in parts, in the order in which the series first appear: O(n), in a step a part.
 */
export function* joiningBatches(parts: readonly Batch[]): Steps<Batch[]> {
  const byKey = new Map<string, Batch[]>();
  for (const part of parts) {
    const own = byKey.get(keyOf(part));
    if (own) own.push(part);
    else byKey.set(keyOf(part), [part]);
  }
  const batches: Batch[] = [];
  for (const own of byKey.values()) batches.push(yield* joining(own));
  return batches;
}

/** The parts of one series, of which there is at least one. */
function* joining(parts: readonly Batch[]): Steps<Batch> {
  const [first] = parts as [Batch];
  if (parts.length === 1) return first;
  const hasOneUnit = parts.every(({ unit, units }) => !units && unit === first.unit);
  const values = new Float64Array(totalOf(parts));
  const codes = new Uint16Array(hasOneUnit ? 0 : values.length);
  let end = 0;
  for (const { values: own, unit, units } of parts) {
    values.set(own, end);
    if (!hasOneUnit) codes.set(units ?? new Uint16Array(own.length).fill(unit), end);
    end += own.length;
    yield;
  }
  return hasOneUnit ? { ...first, values } : batchOf(first.label, values, codes);
}
