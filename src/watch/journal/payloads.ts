import { unitCode } from '../../numbers/units';
import { type Batch, unitOf } from '../series/batch';
import { fromJson } from './records';
import type { SeriesHeader } from './tally';

/** What a record of that kind tells of a series. */
export function headerOf(payload: Uint8Array): SeriesHeader | undefined {
  const fields: unknown = parsed(payload);
  if (!Array.isArray(fields)) return undefined;
  const [label, dimension, symbol, mixed] = fields as readonly unknown[];
  if (typeof label !== 'string' || typeof symbol !== 'string' || typeof mixed !== 'boolean') return undefined;
  const unit = unitCode(symbol);
  if (unit === undefined || unitOf(unit).dimension !== dimension) return undefined;
  return { label, dimension, unit, mixed };
}

export function timeOf(payload: Uint8Array): number | undefined {
  if (payload.length !== 8) return undefined;
  const [at] = new Float64Array(Uint8Array.from(payload).buffer);
  return Number.isFinite(at) ? at : undefined;
}

/** A copy of the numbers of a record. O(n). */
export function batchOf(payload: Uint8Array, series: readonly SeriesHeader[]): Batch | undefined {
  if (payload.length < 4 || payload.length % 8 !== 4) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = payload;
  const header = series[(a | (b << 8) | (c << 16) | (d << 24)) >>> 0];
  if (!header) return undefined;
  // Not by `slice`, which makes no copy of a Node buffer.
  const values = new Float64Array((payload.length - 4) / 8);
  new Uint8Array(values.buffer).set(payload.subarray(4));
  return { ...header, values };
}

/** The series of a record of that kind, and how many of its numbers are not kept. */
export function droppedOf(
  payload: Uint8Array,
  series: readonly SeriesHeader[],
): { readonly header: SeriesHeader; readonly count: number } | undefined {
  const batch = payload.length === 12 ? batchOf(payload, series) : undefined;
  if (!batch) return undefined;
  const { values, ...header } = batch;
  const [count = -1] = values;
  return Number.isSafeInteger(count) && count >= 0 ? { header, count } : undefined;
}

export function parsed(payload: Uint8Array): unknown {
  try {
    return fromJson(payload);
  } catch {
    return undefined;
  }
}
