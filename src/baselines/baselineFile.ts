import { unitCode } from '../numbers/units';
import type { Baseline } from '../watch/compare/baseline';
import { unitOf } from '../watch/series/batch';

/** The first bytes of a file, which tell its version too. */
const MAGIC = 'MWB1';
/** The magic, and the length of the heading in 32 bits. */
const BEFORE = 8;

/**
 * A baseline as a file holds it: {@link MAGIC}, the length of the heading, the heading as JSON, zeros up to a multiple of
 * 8, and the numbers as 64-bit floats, all of it little-endian: 8 bytes a number. {@link baselineFrom} gives it back,
 * bit for bit.
 */
export function baselineBytes({ unit, values, ...rest }: Baseline): Uint8Array<ArrayBuffer> {
  const heading = { ...rest, unit: unitOf(unit).symbol, count: values.length };
  const json = new TextEncoder().encode(JSON.stringify(heading));
  const start = startOfNumbers(json.length);
  const bytes = new Uint8Array(start + values.length * 8);
  bytes.set(new TextEncoder().encode(MAGIC));
  new DataView(bytes.buffer).setUint32(4, json.length, true);
  bytes.set(json, BEFORE);
  new Float64Array(bytes.buffer, start).set(values);
  return bytes;
}

/** Undefined where the bytes are not all of a baseline that this version can read. */
export function baselineFrom(bytes: Uint8Array): Baseline | undefined {
  if (bytes.length < BEFORE || new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC)
    return undefined;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  const heading = headingIn(bytes.subarray(BEFORE, BEFORE + length));
  const unit = heading && unitCode(heading.unit);
  if (!heading || unit === undefined) return undefined;
  // A copy, since a view would have to begin at a multiple of 8.
  const numbers = bytes.slice(startOfNumbers(length));
  if (numbers.length !== heading.count * 8) return undefined;
  const values = new Float64Array(numbers.buffer, numbers.byteOffset, heading.count);
  const { name, label, made, source } = heading;
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) return undefined;
  return { name, label, unit, made, source, values };
}

function startOfNumbers(headingLength: number): number {
  return Math.ceil((BEFORE + headingLength) / 8) * 8;
}

interface Heading extends Omit<Baseline, 'unit' | 'values'> {
  readonly unit: string;
  readonly count: number;
}

function headingIn(json: Uint8Array): Heading | undefined {
  let heading: unknown;
  try {
    heading = JSON.parse(new TextDecoder().decode(json));
  } catch {
    return undefined;
  }
  return isHeading(heading) ? heading : undefined;
}

const TEXTS = ['name', 'label', 'source', 'unit'] as const;
const WHOLE = ['made', 'count'] as const;

function isHeading(value: unknown): value is Heading {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return (
    TEXTS.every(name => typeof fields.get(name) === 'string') &&
    WHOLE.every(name => Number.isSafeInteger(fields.get(name)))
  );
}
