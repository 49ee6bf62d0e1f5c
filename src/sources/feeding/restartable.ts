import type { LiveWatch } from '../../watch/liveWatch';
import type { OpenWatches } from '../../watch/openWatches';
import type { Follower } from '../../watch/spec';
import { settleRerun } from './rerun';
import { Feed } from './textQueue';

/** What a watch is fed from, as far as the feeding knows it. */
export interface Fed {
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
export class Lead {
  readonly #watches: OpenWatches;
  readonly #openNext: OpenNext;
  readonly #fed: Fed;
  #watch: LiveWatch;
  #feed: Feed;
  #isAsking = false;

  constructor(watch: LiveWatch, fed: Fed, watches: OpenWatches, openNext: OpenNext) {
    this.#watch = watch;
    this.#fed = fed;
    this.#watches = watches;
    this.#openNext = openNext;
    this.#feed = this.#begin(watch);
  }

  /** The watch that is fed now. */
  get watch(): LiveWatch {
    return this.#watch;
  }

  /** Resolves once the watch has read it, or has ended. */
  async push(text: string): Promise<void> {
    const feed = this.#feed;
    feed.push(text);
    await feed.idle();
  }

  /** Leaves unread what waits: it comes again in another way. */
  drop(): void {
    this.#feed.drop();
  }

  /** The source starts over, and all of its text has been read; `detail` says how, in a few words. */
  restart(detail: string): void {
    const before = this.#watch;
    before.endText();
    // While nobody has answered, yet another start must not open yet another watch.
    if (this.#isAsking || before.rerun === 'goOn' || before.series.count === 0) return;
    const next = this.#openNext(before);
    this.#feed = this.#begin(next);
    if (before.state === 'paused') next.pause();
    before.end(detail);
    this.#isAsking = true;
    void settleRerun(this.#watches, before, next).finally(() => {
      this.#isAsking = false;
    });
  }

  #begin(watch: LiveWatch): Feed {
    const feed = new Feed(watch);
    const fed = this.#fed;
    const follower: Follower = {
      get replay() {
        return fed.replay();
      },
      dispose: () => {
        feed.dispose();
        if (watch === this.#watch) fed.ended(watch);
      },
    };
    this.#watch = watch;
    watch.follow(follower);
    return feed;
  }
}
