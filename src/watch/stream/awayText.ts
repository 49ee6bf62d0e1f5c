import { type Batch, slicesOf, totalOf } from '../series/batch';
import { joiningBatches } from '../series/joinBatches';
import { SeriesSet } from '../series/seriesSet';
import type { Piece } from './keptText';
import { AWAY, type ThreadTextReader } from './readingThread';
import type { ReadBatches } from './rowReader';

/**
 * A text that another thread reads, while its next pieces are made on this one and the numbers of those before are counted:
 * beside the numbers, two pieces of it at most are held.
 */
export class AwayText {
  readonly #reader: ThreadTextReader;
  readonly #pause: () => Promise<void>;
  #pieces: Piece[] = [];
  #length = 0;
  /** What was sent and has not been waited for. */
  #reading: Promise<ReadBatches> | undefined;
  #last: ReadBatches | undefined;
  readonly #parts: Batch[] = [];
  #series: SeriesSet | undefined;

  /** @param pause lets others have their turn where it is time, between some numbers and the next */
  constructor(reader: ThreadTextReader, isCounted: boolean, pause: () => Promise<void>) {
    this.#reader = reader;
    this.#series = isCounted ? new SeriesSet() : undefined;
    this.#pause = pause;
  }

  /** The series of all numbers, once they are drained; undefined where they have to be counted together. */
  get series(): SeriesSet | undefined {
    return this.#series;
  }

  /** @throws Error as a {@link ThreadTextReader} does */
  async push(text: string): Promise<void> {
    this.#pieces.push({ text, channel: '' });
    this.#length += text.length;
    if (this.#length >= AWAY) await this.#send();
  }

  end(): void {
    this.#pieces.push('end');
  }

  /** As a `BatchReader`'s. @throws Error as above */
  async drain(): Promise<ReadBatches> {
    await this.#send();
    await this.#send();
    const batches = await this.#joined();
    // A series is in the largest unit of its numbers, and that may have come last.
    if (batches.some(batch => this.#series?.like(batch)?.unit !== batch.unit)) this.#series = undefined;
    const { skipped = {}, leftOut = 0, beyond = 0, refused } = this.#last ?? {};
    return { batches, count: totalOf(batches), skipped, leftOut, beyond, refused };
  }

  close(): void {
    this.#reader.close();
  }

  async #joined(): Promise<Batch[]> {
    for (const steps = joiningBatches(this.#parts); ; await this.#pause()) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** Sends what has gathered, and counts what was read of that before it. */
  async #send(): Promise<void> {
    const read = await this.#reading;
    this.#reading = this.#pieces.length > 0 ? this.#reader.read(this.#pieces) : undefined;
    // Who waits for it next hears of it.
    this.#reading?.catch(() => {});
    this.#pieces = [];
    this.#length = 0;
    if (read) await this.#take(read);
  }

  async #take(read: ReadBatches): Promise<void> {
    this.#last = read;
    this.#parts.push(...read.batches);
    for (const slice of slicesOf(read.batches)) {
      if (!this.#series) return;
      try {
        this.#series.add([slice]);
      } catch {
        // Not finite in the first unit of its series; in the largest it is.
        this.#series = undefined;
      }
      await this.#pause();
    }
  }
}
