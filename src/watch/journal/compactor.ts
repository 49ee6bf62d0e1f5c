import { JournalEncoder } from './encoder';
import type { WatchMetadata } from './journal';
import { batchOf, headerOf, timeOf } from './payloads';
import { RecordReader } from './recordReader';
import { KINDS } from './records';
import type { SeriesHeader, Tallied, Tally } from './tally';

/**
 * Makes of a journal, which comes in chunks from its start, one without what is not wanted any more: old numbers of
 * series that have too many, what was known of the watch before, and what was cleared. Linear.
 */
export class JournalCompactor {
  /** Goes on with the new journal. */
  readonly encoder = new JournalEncoder();
  readonly #records = new RecordReader();
  readonly #series: SeriesHeader[] = [];
  readonly #tally: Tally;
  readonly #most: number;
  readonly #metadata: WatchMetadata;
  /** How many numbers are still to go, of each series. */
  readonly #going = new Map<Tallied, number>();
  readonly #gone = new Map<Tallied, number>();
  #starts = 0;
  #time: number | undefined;
  #timeSaid: number | undefined;

  /**
   * @param tally counts what the journal holds, since it was last cleared; it may grow, but must not be cleared
   * @param most numbers that each series keeps
   */
  constructor(metadata: WatchMetadata, tally: Tally, most: number) {
    this.#metadata = metadata;
    this.#tally = tally;
    this.#most = most;
    this.#begin();
  }

  /** Whether all that came so far is sound: else the journal must be left as it is. */
  get isSound(): boolean {
    return !this.#records.isBroken;
  }

  /** Grows where the new journal starts over, since the old one was cleared here. */
  get starts(): number {
    return this.#starts;
  }

  /** What is to be written waits in the {@link encoder}. @param chunk must not be reused */
  push(chunk: Uint8Array): void {
    for (const { kind, payload } of this.#records.push(chunk)) {
      if (kind === KINDS.series) {
        const header = headerOf(payload);
        if (header) this.#series.push(header);
      } else if (kind === KINDS.time) this.#time = timeOf(payload);
      else if (kind === KINDS.cleared) this.#begin();
      else if (kind === KINDS.numbers) this.#numbers(payload);
    }
  }

  /** What comes next came at the time that was told last. @param metadata is known of the watch now */
  end(metadata: WatchMetadata): void {
    this.#sayTime();
    this.encoder.metadata(metadata);
  }

  /** Tells the tally which numbers went. */
  tell(): void {
    for (const [tallied, going] of this.#gone) {
      tallied.held -= going;
      tallied.dropped += going;
    }
  }

  #begin(): void {
    this.#starts++;
    this.encoder.restart();
    this.encoder.metadata(this.#metadata);
    this.#time = undefined;
    this.#timeSaid = undefined;
    this.#going.clear();
    for (const tallied of this.#tally.all) {
      const going = Math.max(0, tallied.held - this.#most);
      this.#going.set(tallied, going);
      this.#gone.set(tallied, going);
      this.encoder.dropped(tallied.header, tallied.dropped + going);
    }
  }

  #numbers(payload: Uint8Array): void {
    const batch = batchOf(payload, this.#series);
    if (!batch) return;
    const tallied = this.#tally.of(batch);
    const going = (tallied && this.#going.get(tallied)) ?? 0;
    const { length } = batch.values;
    if (tallied && going > 0) this.#going.set(tallied, Math.max(0, going - length));
    if (going >= length) return;
    this.#sayTime();
    this.encoder.numbers([going === 0 ? batch : { ...batch, values: batch.values.subarray(going) }]);
  }

  #sayTime(): void {
    if (this.#time === this.#timeSaid || this.#time === undefined) return;
    this.encoder.time(this.#time);
    this.#timeSaid = this.#time;
  }
}
