import { HEADER, isSound, MAGIC, payloadLength } from './records';

/** A sound record; its payload is valid until more is read. */
export interface JournalRecord {
  readonly kind: number;
  readonly payload: Uint8Array;
  /** Where the next one begins in the file. */
  readonly end: number;
}

/**
 * How a file ends: `whole`; `torn`, its last record is not all there; `damaged`, something else is not as it was
 * written; `foreign`, it is no journal of this version.
 */
export type Ending = 'whole' | 'torn' | 'damaged' | 'foreign';

/**
 * Cuts a journal, which comes in chunks, into its records, up to the first that is not sound. Linear; holds no more
 * than a record and a chunk. Never throws.
 */
export class RecordReader {
  readonly #chunks: Uint8Array[] = [];
  #waiting = 0;
  /** Bytes that are needed before the next record, or its header, can be read. */
  #wanted: number;
  #hasBegun: boolean;
  #fault: 'foreign' | 'unsound' | undefined;
  /** All that was handed over ends here in the file. */
  #seen: number;
  #sound: number;
  /** Where the record ends that is not sound, by its own length, and whether all behind it is 0. */
  #faultEnd = 0;
  #zeros = true;

  /** @param from where in the file the first chunk begins: at its start or where a record does */
  constructor(from = 0) {
    this.#hasBegun = from > 0;
    this.#wanted = this.#hasBegun ? HEADER : MAGIC.length;
    this.#seen = from;
    this.#sound = from;
  }

  /** Whether something was found that is not sound. */
  get isBroken(): boolean {
    return this.#fault !== undefined;
  }

  /** The file is sound up to here. */
  get sound(): number {
    return this.#sound;
  }

  /** @param chunk is kept until its last record is complete: it must not be reused */
  *push(chunk: Uint8Array): Generator<JournalRecord> {
    const from = this.#seen;
    this.#seen += chunk.length;
    if (this.#fault) return this.#look(chunk, from);
    this.#chunks.push(chunk);
    this.#waiting += chunk.length;
    if (this.#waiting < this.#wanted) return;
    const bytes = this.#chunks.length === 1 ? chunk : joined(this.#chunks, this.#waiting);
    let at = this.#hasBegun ? 0 : this.#begin(bytes);
    while (!this.#fault && at + this.#wanted <= bytes.length) {
      const record = bytes.subarray(at, at + this.#wanted);
      const length = payloadLength(record);
      if (length === undefined) this.#fail('unsound', this.#sound);
      else if (record.length < HEADER + length) this.#wanted = HEADER + length;
      else if (!isSound(record)) this.#fail('unsound', this.#sound + record.length);
      else {
        at += record.length;
        this.#wanted = HEADER;
        this.#sound += record.length;
        yield { kind: record[0] as number, payload: record.subarray(HEADER), end: this.#sound };
      }
    }
    this.#chunks.length = 0;
    this.#waiting = bytes.length - at;
    if (this.#fault) this.#look(bytes.subarray(at), this.#sound);
    else if (this.#waiting > 0) this.#chunks.push(new Uint8Array(bytes.subarray(at)));
  }

  /** What it was, once all has been handed over. */
  end(): Ending {
    if (!this.#hasBegun || this.#fault === 'foreign') return 'foreign';
    if (this.#fault === 'unsound') return this.#zeros && this.#seen >= this.#faultEnd ? 'torn' : 'damaged';
    return this.#waiting > 0 ? 'torn' : 'whole';
  }

  #begin(bytes: Uint8Array): number {
    if (MAGIC.some((byte, i) => bytes[i] !== byte)) this.#fail('foreign', 0);
    else {
      this.#hasBegun = true;
      this.#wanted = HEADER;
      this.#sound = MAGIC.length;
    }
    return MAGIC.length;
  }

  #fail(fault: 'foreign' | 'unsound', end: number): void {
    this.#fault = fault;
    this.#faultEnd = end;
  }

  /** A system that went down may leave a file longer than what was written to it, with zeros at its end. */
  #look(bytes: Uint8Array, from: number): void {
    const behind = bytes.subarray(Math.max(0, this.#faultEnd - from));
    this.#zeros &&= behind.every(byte => byte === 0);
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
