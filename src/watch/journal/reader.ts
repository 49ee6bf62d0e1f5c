import { unitCode } from '../../numbers/units';
import { type Batch, unitOf } from '../series/batch';
import type { WatchMetadata } from './journal';
import { metadataOf } from './metadata';
import { type Ending, type JournalRecord, RecordReader } from './recordReader';
import { fromJson, KINDS } from './records';

/** The name and the unit of numbers in a journal. */
export type SeriesHeader = Omit<Batch, 'values' | 'units'>;

/** What a journal holds, but for its numbers. */
export interface JournalFacts {
  /** Undefined where it does not say which watch it belongs to. */
  readonly metadata: WatchMetadata | undefined;
  readonly series: readonly SeriesHeader[];
  /** Numbers that count. */
  readonly count: number;
  /** Where the records begin that count, and where the sound ones end. */
  readonly from: number;
  readonly to: number;
  readonly ending: Ending;
}

/** Reads through a journal, which comes in chunks, and checks all of it. Never throws. */
export class JournalScanner {
  readonly #records = new RecordReader();
  readonly #metadata: Record<string, unknown> = {};
  readonly #series: SeriesHeader[] = [];
  #count = 0;
  #from = 0;
  #foreign = false;

  push(chunk: Uint8Array): void {
    for (const record of this.#records.push(chunk)) if (!this.#foreign) this.#apply(record);
  }

  end(): JournalFacts {
    const { sound } = this.#records;
    const ending = this.#foreign ? 'foreign' : this.#records.end();
    const from = Math.max(this.#from, Math.min(sound, 8));
    const shared = { series: this.#series, count: this.#count, from, to: sound, ending };
    return { ...shared, metadata: metadataOf(this.#metadata) };
  }

  /** A sound record that means nothing was written by something else, whatever else is in the file. */
  #apply({ kind, payload, end }: JournalRecord): void {
    switch (kind) {
      case KINDS.metadata:
        this.#foreign ||= !mergeInto(this.#metadata, payload);
        break;
      case KINDS.series: {
        const header = headerOf(payload);
        if (header) this.#series.push(header);
        else this.#foreign = true;
        break;
      }
      case KINDS.numbers:
        this.#foreign ||= batchOf(payload, this.#series) === undefined;
        this.#count += (payload.length - 4) / 8;
        break;
      case KINDS.time:
        this.#foreign ||= timeOf(payload) === undefined;
        break;
      case KINDS.cleared:
        this.#count = 0;
        this.#from = end;
        break;
      default:
        this.#foreign = true;
    }
  }
}

/** Reads the numbers of a journal that was scanned, from where they count. */
export class JournalNumbers {
  readonly #records: RecordReader;
  readonly #series: readonly SeriesHeader[];
  #at: number | undefined;

  constructor({ from, series }: JournalFacts) {
    this.#records = new RecordReader(from);
    this.#series = series;
  }

  /** The numbers of a chunk, in the order in which they came; a record that is cut waits for its rest. */
  push(chunk: Uint8Array): Batch[] {
    const batches: Batch[] = [];
    for (const { kind, payload } of this.#records.push(chunk)) {
      if (kind === KINDS.time) this.#at = timeOf(payload);
      const batch = kind === KINDS.numbers ? batchOf(payload, this.#series) : undefined;
      if (batch) batches.push(this.#at === undefined ? batch : { ...batch, at: this.#at });
    }
    return batches;
  }
}

function mergeInto(metadata: Record<string, unknown>, payload: Uint8Array): boolean {
  const fields = parsed(payload);
  if (typeof fields !== 'object' || fields === null) return false;
  for (const [name, value] of Object.entries(fields)) metadata[name] = value ?? undefined;
  return true;
}

function headerOf(payload: Uint8Array): SeriesHeader | undefined {
  const fields: unknown = parsed(payload);
  if (!Array.isArray(fields)) return undefined;
  const [label, dimension, symbol, mixed] = fields as readonly unknown[];
  if (typeof label !== 'string' || typeof symbol !== 'string' || typeof mixed !== 'boolean') return undefined;
  const unit = unitCode(symbol);
  if (unit === undefined || unitOf(unit).dimension !== dimension) return undefined;
  return { label, dimension, unit, mixed };
}

function timeOf(payload: Uint8Array): number | undefined {
  if (payload.length !== 8) return undefined;
  const [at] = new Float64Array(Uint8Array.from(payload).buffer);
  return Number.isFinite(at) ? at : undefined;
}

/** A copy of the numbers of a record. O(n). */
function batchOf(payload: Uint8Array, series: readonly SeriesHeader[]): Batch | undefined {
  if (payload.length < 4 || payload.length % 8 !== 4) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = payload;
  const header = series[(a | (b << 8) | (c << 16) | (d << 24)) >>> 0];
  if (!header) return undefined;
  // Not by `slice`, which makes no copy of a Node buffer.
  const values = new Float64Array((payload.length - 4) / 8);
  new Uint8Array(values.buffer).set(payload.subarray(4));
  return { ...header, values };
}

function parsed(payload: Uint8Array): unknown {
  try {
    return fromJson(payload);
  } catch {
    return undefined;
  }
}
