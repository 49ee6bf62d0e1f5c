import type { Uri } from 'vscode';
import type { Machine } from '../machine';
import type { LiveWatch } from '../watch/liveWatch';
import type { OpenWatches } from '../watch/openWatches';
import type { Follower } from '../watch/watchSpec';
import { Feed } from './feed';
import { settleRerun } from './rerun';

type Tail = ReturnType<Machine['tail']>;
type Restart = Parameters<Parameters<Machine['tail']>[2]['restarted']>[0];

/** How far a file was read when the following of it ended. */
export interface Place {
  readonly position: number;
  readonly identity: string | undefined;
}

/** What opens the next watch of the same file beside one. */
export type OpenNext = (before: LiveWatch) => LiveWatch;

/** Where each watch that is followed no more stopped reading. */
const stopped = new WeakMap<LiveWatch, Place>();

/** Where a watch stopped reading; undefined where that was in another window. */
export function placeOf(watch: LiveWatch): Place | undefined {
  return stopped.get(watch);
}

/** What a file is followed with. */
export interface Following {
  readonly watches: OpenWatches;
  readonly machine: Machine;
  readonly uri: Uri;
  /** The byte to begin with. */
  readonly from: number;
  readonly openNext: OpenNext;
}

/**
 * Feeds a watch with what is added to a file. A file that is renamed goes on in the one that has its name; one that
 * is cut, written anew or replaced has started over, and feeds a watch of its own from then on.
 */
export class FileFollower {
  readonly #following: Following;
  readonly #tail: Tail;
  #watch: LiveWatch;
  #feed: Feed;
  /** The byte that the watch's text begins at; undefined once that is in a file with another name. */
  #start: number | undefined;
  /** The byte up to which the watch has the text; undefined while a piece is being read. */
  #position: number | undefined;
  /** What the next text waits for. */
  #gate: Promise<void> = Promise.resolve();

  constructor(watch: LiveWatch, following: Following) {
    this.#following = following;
    this.#watch = watch;
    this.#start = following.from;
    this.#position = following.from;
    this.#feed = this.#lead(watch);
    this.#tail = following.machine.tail(following.uri.fsPath, following.from, {
      text: text => this.#take(text),
      restarted: why => this.#restart(why),
      failed: reason => this.#watch.fail(reason),
      present: isThere => this.#watch.say(isThere ? '' : 'the file is gone; it is waited for'),
    });
  }

  /** Resolves once all that is in the file now is in the watch. */
  async readNow(): Promise<void> {
    await this.#tail.readNow();
  }

  #lead(watch: LiveWatch): Feed {
    const feed = new Feed(watch);
    const replay = () => this.#replay();
    const canReplay = () => this.#start !== undefined;
    const follower: Follower = {
      get replay() {
        return canReplay() ? replay : undefined;
      },
      dispose: () => {
        feed.dispose();
        if (watch === this.#watch) this.#end();
      },
    };
    this.#watch = watch;
    watch.follow(follower);
    return feed;
  }

  async #take(text: string): Promise<void> {
    const { position } = this.#tail;
    await this.#gate;
    const feed = this.#feed;
    this.#position = undefined;
    feed.push(text);
    await feed.idle();
    this.#position = position;
  }

  #restart(why: Restart): void {
    const before = this.#watch;
    this.#position = 0;
    if (why === 'rotated' || before.series.count === 0) {
      before.endText();
      this.#start = why === 'rotated' ? undefined : 0;
      return;
    }
    const next = this.#following.openNext(before);
    this.#feed = this.#lead(next);
    this.#start = 0;
    if (before.state === 'paused') next.pause();
    before.end('the file started over');
    void settleRerun(this.#following.watches, before, next);
  }

  /** What was handed over so far; what is added meanwhile waits. */
  async *#replay(): AsyncGenerator<string> {
    const { machine, uri } = this.#following;
    let open = () => {};
    const gate = this.#gate;
    this.#gate = new Promise(resolve => {
      open = resolve;
    });
    try {
      await gate;
      await this.#feed.idle();
      const to = this.#position ?? 0;
      for await (const { text } of machine.piecesOf(uri.fsPath, this.#start ?? 0, to)) yield text;
    } finally {
      open();
    }
  }

  #end(): void {
    const { identity } = this.#tail;
    if (this.#position !== undefined) stopped.set(this.#watch, { position: this.#position, identity });
    this.#tail.dispose();
  }
}

/** Opens watches of files that have started over: as the one before, but for its numbers. */
export async function openNext(watches: OpenWatches): Promise<OpenNext> {
  const { streamReader } = await import('../watch/reading');
  return before => {
    const { kind, source, target, text, warmUp, name } = before;
    const { rule, options } = text;
    const spec = { kind, name, source, target, rule, options, warmUp };
    return watches.open(spec, streamReader(rule, options), before === watches.shown);
  };
}
