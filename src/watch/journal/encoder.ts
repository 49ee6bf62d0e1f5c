import { resized } from '../../numbers/resized';
import { type Batch, unitOf } from '../series/batch';
import type { WatchMetadata } from './journal';
import { HEADER, KINDS, type Kind, MAGIC, MOST_PAYLOAD, seal, toJson } from './records';
import type { SeriesHeader } from './tally';

/** Numbers of one record at most. */
const MOST_NUMBERS = 1 << 16;
/** Bytes of a series' index. */
const INDEX = 4;

/**
 * Turns what happens to a watch into the records of its journal. They wait until they are drained: numbers of one
 * series that come one after the other share a record, 8 bytes each.
 */
export class JournalEncoder {
  #bytes = new Uint8Array(1 << 12);
  #size = 0;
  /** Where the record begins that the newest numbers went into, while more can join them. */
  #open: number | undefined;
  #newest: (SeriesHeader & { readonly index: number }) | undefined;
  readonly #indices = new Map<string, number>();
  #series: number;
  /** Each field of what is known of the watch, as it was written last. */
  readonly #said = new Map<string, string>();

  /** @param known what the file has already: so many series, which are not used again, and what is known of the watch */
  constructor(known?: { readonly series: number; readonly metadata?: WatchMetadata }) {
    this.#series = known?.series ?? 0;
    if (known?.metadata) this.#news(known.metadata);
  }

  /** How many series the file has once all of this is written. */
  get series(): number {
    return this.#series;
  }

  /** Bytes that wait. */
  get size(): number {
    return this.#size;
  }

  begin(): void {
    this.#grow(MAGIC.length).set(MAGIC);
  }

  /** Begins anew, in place of all that came so far. */
  restart(): void {
    this.#size = 0;
    this.#open = undefined;
    this.#newest = undefined;
    this.#indices.clear();
    this.#series = 0;
    this.#said.clear();
    this.begin();
  }

  /** Writes those fields that have changed. */
  metadata(metadata: WatchMetadata): void {
    const news = this.#news(metadata);
    if (news.length > 0) this.#text(KINDS.metadata, `{${news.join()}}`);
  }

  /** In order. O(n). */
  numbers(batches: readonly Batch[]): void {
    for (const batch of batches) {
      const index = this.#indexOf(batch);
      for (let at = 0; at < batch.values.length; ) {
        const start = this.#recordOf(index);
        const room = MOST_NUMBERS - (this.#size - start - HEADER - INDEX) / 8;
        const values = batch.values.subarray(at, at + room);
        const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
        this.#grow(bytes.length).set(bytes);
        at += values.length;
        if (values.length === room) this.#close();
      }
    }
  }

  /** The numbers from here on came at this time. */
  time(at: number): void {
    this.#close();
    const record = this.#grow(HEADER + 8);
    record.set(new Uint8Array(Float64Array.of(at).buffer), HEADER);
    seal(record, KINDS.time);
  }

  /** So many numbers of a series came before all others of it here, and are not kept. */
  dropped(header: SeriesHeader, count: number): void {
    const index = this.#indexOf(header);
    this.#close();
    const record = this.#grow(HEADER + INDEX + 8);
    this.#setIndex(record, index);
    record.set(new Uint8Array(Float64Array.of(count).buffer), HEADER + INDEX);
    seal(record, KINDS.dropped);
  }

  /** All numbers so far are forgotten. */
  cleared(): void {
    this.#text(KINDS.cleared, '');
  }

  /** Gives the bytes that wait, which are valid until the next call, and forgets them. O(n). */
  drain(): Uint8Array {
    this.#close();
    const drained = this.#bytes.subarray(0, this.#size);
    this.#size = 0;
    return drained;
  }

  /** The fields that are not yet as they were said last, which they then are. */
  #news(metadata: WatchMetadata): string[] {
    return Object.entries(metadata).flatMap(([name, value]) => {
      const json = toJson(value);
      if (json === this.#said.get(name)) return [];
      this.#said.set(name, json);
      return `"${name}":${json}`;
    });
  }

  #indexOf({ label, dimension, unit, mixed }: SeriesHeader): number {
    const newest = this.#newest;
    if (newest && newest.label === label && newest.unit === unit && newest.mixed === mixed)
      if (newest.dimension === dimension) return newest.index;
    const { symbol } = unitOf(unit);
    const series = toJson([label, dimension, symbol, mixed]);
    const index = this.#indices.get(series) ?? this.#series;
    if (index === this.#series) {
      this.#series++;
      this.#indices.set(series, index);
      this.#text(KINDS.series, series);
    }
    this.#close();
    this.#newest = { label, dimension, unit, mixed, index };
    return index;
  }

  /** Where the record begins that numbers of the newest series go into. */
  #recordOf(index: number): number {
    if (this.#open !== undefined) return this.#open;
    this.#open = this.#size;
    const record = this.#grow(HEADER + INDEX);
    this.#setIndex(record, index);
    return this.#open;
  }

  #setIndex(record: Uint8Array, index: number): void {
    record.set([index & 0xff, (index >>> 8) & 0xff, (index >>> 16) & 0xff, index >>> 24], HEADER);
  }

  #close(): void {
    if (this.#open !== undefined) seal(this.#bytes.subarray(this.#open, this.#size), KINDS.numbers);
    this.#open = undefined;
  }

  /** Writes a record of text in ASCII; nothing where it is longer than a record can be. */
  #text(kind: Kind, text: string): void {
    this.#close();
    if (text.length > MOST_PAYLOAD) return;
    const record = this.#grow(HEADER + text.length);
    for (let i = 0; i < text.length; i++) record[HEADER + i] = text.charCodeAt(i);
    seal(record, kind);
  }

  /** So many more bytes, to be filled. */
  #grow(length: number): Uint8Array {
    const size = this.#size + length;
    if (size > this.#bytes.length) this.#bytes = resized(this.#bytes, Math.max(size, this.#bytes.length * 2));
    const room = this.#bytes.subarray(this.#size, size);
    this.#size = size;
    return room;
  }
}
