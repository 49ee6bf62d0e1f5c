import type { Batch } from '../series/batch';
import type { WatchMetadata } from './journal';
import { metadataOf } from './metadata';
import { batchOf, droppedOf, headerOf, parsed, timeOf } from './payloads';
import { type Ending, type JournalRecord, RecordReader } from './recordReader';
import { KINDS } from './records';
import { type SeriesHeader, Tally } from './tally';

/** What a journal holds, but for its numbers. */
export interface JournalFacts {
  /** Undefined where it does not say which watch it belongs to. */
  readonly metadata: WatchMetadata | undefined;
  readonly series: readonly SeriesHeader[];
  /** Numbers that count. */
  readonly count: number;
  /** The same, series by series. */
  readonly tally: Tally;
  /** Where the records begin that count, and where the sound ones end. */
  readonly from: number;
  readonly to: number;
  /** Bytes that it would do without: of metadata, and of what was cleared. */
  readonly outdated: number;
  readonly ending: Ending;
}

/** Reads through a journal, which comes in chunks, and checks all of it. Never throws. */
export class JournalScanner {
  readonly #records = new RecordReader();
  readonly #metadata: Record<string, unknown> = {};
  readonly #series: SeriesHeader[] = [];
  readonly #tally = new Tally();
  #count = 0;
  #from = 0;
  #outdated = 0;
  #foreign = false;

  push(chunk: Uint8Array): void {
    for (const record of this.#records.push(chunk)) if (!this.#foreign) this.#apply(record);
  }

  end(): JournalFacts {
    const { sound } = this.#records;
    const ending = this.#foreign ? 'foreign' : this.#records.end();
    const from = Math.max(this.#from, Math.min(sound, 8));
    const [series, count, tally] = [this.#series, this.#count, this.#tally];
    const shared = { series, count, tally, from, to: sound, outdated: this.#outdated, ending };
    return { ...shared, metadata: metadataOf(this.#metadata) };
  }

  /** A sound record that means nothing was written by something else, whatever else is in the file. */
  #apply({ kind, payload, end }: JournalRecord): void {
    switch (kind) {
      case KINDS.metadata:
        this.#foreign ||= !mergeInto(this.#metadata, payload);
        this.#outdated += payload.length;
        break;
      case KINDS.series: {
        const header = headerOf(payload);
        if (header) this.#series.push(header);
        else this.#foreign = true;
        break;
      }
      case KINDS.numbers: {
        const batch = batchOf(payload, this.#series);
        if (batch) this.#tally.add(batch, batch.values.length);
        else this.#foreign = true;
        this.#count += (payload.length - 4) / 8;
        break;
      }
      case KINDS.dropped: {
        const dropped = droppedOf(payload, this.#series);
        if (dropped) this.#tally.add(dropped.header, 0, dropped.count);
        else this.#foreign = true;
        break;
      }
      case KINDS.time:
        this.#foreign ||= timeOf(payload) === undefined;
        break;
      case KINDS.cleared:
        this.#count = 0;
        this.#tally.clear();
        this.#from = end;
        this.#outdated = end;
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
      const dropped = kind === KINDS.dropped ? droppedOf(payload, this.#series) : undefined;
      if (dropped) batches.push({ ...dropped.header, values: new Float64Array(0), dropped: dropped.count });
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
