import type { LiveWatch } from '../../watch/liveWatch';
import type { OpenWatches } from '../../watch/openWatches';
import type { Follower } from '../../watch/spec';
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

/** Leads the text of a source that may start over into its watch: from then on into another one, where that is wanted. */
export class RestartableStream {
  readonly #watches: OpenWatches;
  readonly #openNext: OpenNext;
  readonly #source: StreamSource;
  #watch: LiveWatch;
  #queue: TextQueue;
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

  /** Resolves once the watch has read it, or has ended. */
  async push(text: string): Promise<void> {
    const queue = this.#queue;
    queue.push(text);
    await queue.idle();
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
    const next = this.#openNext(before);
    this.#queue = this.#begin(next);
    if (before.state === 'paused') next.pause();
    before.end(detail);
    this.#isAsking = true;
    void settleRerun(this.#watches, before, next).finally(() => {
      this.#isAsking = false;
    });
  }

  #begin(watch: LiveWatch): TextQueue {
    const queue = new TextQueue(watch);
    const source = this.#source;
    const follower: Follower = {
      get replay() {
        return source.replay();
      },
      dispose: () => {
        queue.dispose();
        if (watch === this.#watch) source.ended(watch);
      },
    };
    this.#watch = watch;
    watch.follow(follower);
    return queue;
  }
}
