import { logError } from '../../log';
import type { LiveWatch } from '../../watch/liveWatch';
import type { OpenWatches } from '../../watch/openWatches';
import type { Follower } from '../../watch/spec';
import type { StreamRead, StreamReader } from '../../watch/stream/stream';
import { settleRerun } from './rerun';
import { TextQueue } from './textQueue';

/** What a watch is fed from, as far as the feeding knows it. */
export interface StreamSource {
  /**
   * All text of the watch from its start; undefined where it can't be had again. Asked for it, nothing else is fed
   * until it has been handed over.
   */
  replay(): (() => AsyncIterable<string>) | undefined;
  /** The watch has ended, so nothing is wanted any more. */
  ended(watch: LiveWatch): void;
}

/** Opens the watch of a source that has started over: as the one before, but for its numbers. */
export type OpenNext = (before: LiveWatch) => LiveWatch;

export async function openNext(watches: OpenWatches): Promise<OpenNext> {
  const { streamReader } = await import('../../watch/reading');
  return before => {
    const { rule, options, chosen } = before.text;
    const known = chosen && before.counted === 0 ? undefined : rule;
    return watches.succeed(before, streamReader(known, options));
  };
}

/**
 * A source has started over in a piece of its own, as each run of a program is: opens the next watch, lets `feed` feed
 * it beside the one before, and settles what becomes of that.
 */
export async function startOver(
  watches: OpenWatches,
  before: LiveWatch,
  feed: (next: LiveWatch) => void,
): Promise<void> {
  const next = (await openNext(watches))(before);
  feed(next);
  await settleRestart(watches, before, next);
}

/** Asks what becomes of the numbers of before, once all of them have come: without any, it is closed. Never rejects. */
export async function settleRestart(watches: OpenWatches, before: LiveWatch, next: LiveWatch): Promise<void> {
  try {
    await over(watches, before);
    if (!watches.live.includes(before)) return;
    if (before.counted === 0) watches.close(before);
    else await settleRerun(watches, before, next);
  } catch (error) {
    logError('What becomes of a watch whose source starts over could not be asked', error);
  }
}

/** Resolves once a watch has ended, or was closed. */
function over(watches: OpenWatches, watch: LiveWatch): Promise<void> {
  const isOver = () => watch.isOver || !watches.live.includes(watch);
  if (isOver()) return Promise.resolve();
  return new Promise(resolve => {
    const listener = watches.onDidChange(() => {
      if (!isOver()) return;
      listener.dispose();
      resolve();
    });
  });
}

/** The source that feeds a watch by a {@link RestartableStream}. */
export function sourceOf({ follower }: LiveWatch): StreamSource | undefined {
  return follower instanceof SourceFollower ? follower.source : undefined;
}

class SourceFollower implements Follower {
  readonly source: StreamSource;
  readonly #end: () => void;

  constructor(source: StreamSource, end: () => void) {
    this.source = source;
    this.#end = end;
  }

  get replay(): (() => AsyncIterable<string>) | undefined {
    return this.source.replay();
  }

  dispose(): void {
    this.#end();
  }
}

type NewReader = Parameters<LiveWatch['beginText']>[0];

/** What a source that starts over with its next number has brought so far. */
interface Pending {
  reader: StreamReader;
  readonly newReader: () => StreamReader;
  readonly name: string;
}

/** Brings the text of a source that may start over into its watch: from then on into another one, where that is wanted. */
export class RestartableStream {
  readonly #watches: OpenWatches;
  readonly #openNext: OpenNext;
  readonly #source: StreamSource;
  #watch: LiveWatch;
  #queue: TextQueue;
  #pending: Pending | undefined;
  #newText: NewReader | undefined;
  #isAsking = false;

  constructor(watch: LiveWatch, source: StreamSource, watches: OpenWatches, openNext: OpenNext) {
    this.#watch = watch;
    this.#source = source;
    this.#watches = watches;
    this.#openNext = openNext;
    this.#queue = this.#begin(watch);
  }

  /** The watch that is fed now. */
  get watch(): LiveWatch {
    return this.#watch;
  }

  /** Whether the user has still to say what becomes of the numbers of before. */
  get isAsking(): boolean {
    return this.#isAsking;
  }

  /** Resolves once the watch has read it, or has ended. */
  async push(text: string): Promise<void> {
    if (this.#newText) this.#watch.beginText(this.#newText);
    this.#newText = undefined;
    if (this.#pending) this.#readPending(this.#pending, reader => reader.push(text));
    else this.#queue.push(text);
    await this.#queue.idle();
  }

  /** The text of the source ends here: what waits for its rest counts. Resolves once all of it has been read. */
  async endText(): Promise<void> {
    if (this.#pending) this.#readPending(this.#pending, reader => reader.end());
    this.#pending = undefined;
    this.#queue.endText();
    await this.#queue.idle();
  }

  /** Once all that was pushed has been read, the text since its last end; undefined where it is not kept. */
  async latest(): Promise<string | undefined> {
    await this.#queue.idle();
    return (this.#pending?.reader ?? this.#watch.text).latest;
  }

  /** Leaves unread what waits: it comes again in another way. */
  drop(): void {
    this.#queue.drop();
  }

  /** The source starts over, and all of its text has been read; `detail` says how, in a few words. */
  restart(detail: string): void {
    const before = this.#watch;
    before.endText();
    // While nobody has answered, yet another start must not open yet another watch.
    if (this.#isAsking || before.rerun === 'goOn' || before.series.count === 0) return;
    this.#goOnWith(this.#openNext(before), detail);
  }

  /**
   * The source starts over as soon as there is a number in what comes, before its text ends: until then what comes is
   * read by a reader that no watch has yet.
   *
   * @param name what the next watch is called for as long as it stands beside this one
   */
  restartWithNumber(newReader: () => StreamReader, name: string): void {
    this.#pending = { reader: newReader(), newReader, name };
  }

  /** With what comes next another text begins, read as its own first lines tell unless the user has chosen that. */
  beginText(newReader: NewReader): void {
    this.#newText = newReader;
  }

  #readPending(pending: Pending, read: (reader: StreamReader) => StreamRead): void {
    const before = this.#watch;
    if (before.state !== 'running') {
      // What comes while it is paused must not start it over.
      pending.reader = pending.newReader();
      return;
    }
    const first = read(pending.reader);
    if (first.batches.length === 0) return;
    this.#pending = undefined;
    this.#goOnWith(this.#watches.succeed(before, pending.reader, pending.name, first), before.detail);
  }

  #goOnWith(next: LiveWatch, detail: string): void {
    const before = this.#watch;
    this.#queue = this.#begin(next);
    if (before.state === 'paused') next.pause();
    before.end(detail);
    void this.#settle(before, next);
  }

  /** Never rejects. */
  async #settle(before: LiveWatch, next: LiveWatch): Promise<void> {
    const { name } = next;
    this.#isAsking = true;
    await settleRestart(this.#watches, before, next);
    this.#isAsking = false;
    const isAlone = !this.#watches.live.includes(before);
    if (isAlone && next.name === name && name !== before.name) next.rename(before.name);
  }

  #begin(watch: LiveWatch): TextQueue {
    const queue = new TextQueue(watch);
    this.#watch = watch;
    watch.follow(
      new SourceFollower(this.#source, () => {
        queue.dispose();
        if (watch === this.#watch) this.#source.ended(watch);
      }),
    );
    return queue;
  }
}
