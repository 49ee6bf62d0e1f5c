import type { NumberOptions } from '../numbers/options';
import type { State } from './journal/journal';
import type { LiveNumbers, Place } from './liveNumbers';
import { TextIndex } from './search/textIndex';
import type { Batch } from './series/batch';
import { addCounts, type LeftCounts } from './series/leftCounts';
import type { Ascii } from './stream/ascii';
import { Flow } from './stream/flow';
import { lengthOf } from './stream/keptText';
import type { StreamRead, StreamReader } from './stream/stream';
import type { StreamText } from './stream/streamText';
import type { WatchHost } from './watchHost';

/** The watch that a text is read for, as far as its reading knows it. */
export interface Reads {
  state(): State;
  /** Is called after numbers were counted. */
  changed(): void;
}

/** Beyond so many numbers of earlier texts a text is not read again by what further of its first lines tell. */
const MOST_RECOUNTED = 1 << 20;

/** How the text of a live watch becomes numbers that count, read here or on another thread, and whether all of it did. */
export class LiveReading {
  readonly #watch: Reads;
  readonly #host: Pick<WatchHost, 'now' | 'thread'>;
  readonly #text: StreamText;
  readonly #numbers: LiveNumbers;
  readonly #flow = new Flow();
  /** The numbers of the texts before the one that is being read. */
  #before: Place | undefined;
  #hasGaps = false;
  #index: TextIndex | undefined = new TextIndex();

  constructor(watch: Reads, host: Pick<WatchHost, 'now' | 'thread'>, text: StreamText, numbers: LiveNumbers) {
    this.#watch = watch;
    this.#host = host;
    this.#text = text;
    this.#numbers = numbers;
  }

  get #isRunning(): boolean {
    return this.#watch.state() === 'running';
  }

  /** Whether numbers of the text are known not to count. */
  get hasGaps(): boolean {
    return this.#hasGaps;
  }

  /** Some of the text does not count. */
  miss(): void {
    this.#hasGaps = true;
  }

  /** About where in the text its numbers stand, where that is long and none of it is known to be left out. */
  get index(): Pick<TextIndex, 'before'> | undefined {
    return this.#hasGaps ? undefined : this.#index;
  }

  /** Reads what came; where the watch is paused, only so that a number that it cuts stays whole. */
  read(text: string, channel: string): void {
    if (text === '') return;
    const state = this.#watch.state();
    if (state === 'running') {
      this.count(this.#text.push(text, channel));
      this.#pass(text.length);
    } else if (state === 'paused') {
      this.#hasGaps = true;
      this.#text.pass(text, channel);
    }
  }

  /** Whether so many characters that come now are read on another thread: much comes, or came. */
  goesAway(characters: number): boolean {
    const isMuch = this.#flow.isMuch(characters, this.#host.now());
    return this.mayGoAway && (isMuch || this.#text.isAway);
  }

  get mayGoAway(): boolean {
    return this.#host.thread !== undefined && this.#isRunning && this.#text.mayGo;
  }

  async readAway(
    text: string | Ascii | undefined,
    channel: string,
    isWanted: () => boolean,
  ): Promise<boolean> {
    const thread = this.mayGoAway ? await this.#host.thread?.() : undefined;
    if (!thread || !this.#isRunning) return false;
    const piece = text === undefined ? 'end' : { text, channel };
    const isOpen = () => this.#isRunning || this.#watch.state() === 'paused';
    return this.#text.readAway(
      thread,
      piece,
      () => isOpen() && isWanted(),
      read => {
        this.count(read);
        this.#pass(text?.length ?? 0);
      },
    );
  }

  /** The text has ended and another begins; the numbers so far stay. */
  begin(newReader: (options: NumberOptions) => StreamReader): void {
    if (!this.#text.chosen || !this.#isRunning) return;
    this.#text.goOnWith(newReader(this.#text.given));
    this.#before = this.#numbers.place;
  }

  /** A number that was waiting for its rest counts. */
  end(): void {
    if (this.#isRunning) this.count(this.#text.end());
  }

  /** Nothing more is read. */
  rest(): void {
    this.#text.rest();
  }

  /** What comes from now on does not count. */
  pause(): void {
    this.count(this.#text.pause());
  }

  /** Counts numbers that were not read out of the text. */
  add(batches: readonly Batch[]): void {
    if (!this.#isRunning) return;
    this.#index = undefined;
    this.#text.dropKept();
    this.count({ replaces: false, batches });
  }

  /** Forgets the numbers; what comes goes on being counted. */
  forget(): void {
    this.#text.forget();
    this.#hasGaps = true;
    this.#numbers.forget();
  }

  /** Forgets the numbers and reads by another rule: first what is kept of the text, then what comes. */
  readBy(reader: StreamReader): void {
    this.#before = undefined;
    const kept = lengthOf(this.#text.kept ?? []);
    this.#index = new TextIndex();
    this.count(this.#text.readBy(reader));
    this.#pass(kept);
  }

  /** Counts the numbers of another text as if they had come before those of this one. O(n). */
  takeOver(others: readonly Batch[], leftOfThem: LeftCounts): void {
    const batches = [...others, ...this.#numbers.everything()];
    const { skipped, beyond } = this.#numbers.left;
    this.#before = undefined;
    this.#hasGaps = true;
    this.#text.takeOver(addCounts(leftOfThem, { skipped, leftOut: 0, beyond }));
    this.count({ replaces: true, batches });
  }

  /** Counts what was read. */
  count({ replaces, batches }: StreamRead): void {
    if (replaces && this.#before) this.#numbers.forgetSince(this.#before);
    else if (replaces) this.#numbers.forget();
    this.#numbers.add(batches);
    if (this.#before && this.#before.counted > MOST_RECOUNTED && batches.length > 0) this.#text.settle();
    this.#watch.changed();
  }

  /** So many characters have been read. */
  #pass(characters: number): void {
    this.#index?.pass(characters, () => this.#numbers.series.ends);
  }
}
