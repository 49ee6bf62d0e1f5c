import type { Uri } from 'vscode';
import * as l10n from '../../l10n';
import { logError } from '../../log';
import type { NodeHost } from '../../nodeHost';
import type { LiveWatch } from '../../watch/liveWatch';
import type { OpenWatches } from '../../watch/openWatches';
import { type OpenNext, RestartableStream, type StreamSource } from '../feeding/restartable';

type Tail = ReturnType<NodeHost['tail']>;
type Restart = Parameters<Parameters<NodeHost['tail']>[2]['restarted']>[0];

/** How far a file was read when the following of it ended: the byte, and which file it was, whatever it is called. */
class FilePosition {
  readonly position: number;
  readonly identity: string | undefined;

  constructor(position: number, identity: string | undefined) {
    this.position = position;
    this.identity = identity;
  }
}

/** Where a watch stopped reading; undefined where that was in another window, or in the middle of a piece. */
export function positionOf({ resumePoint }: LiveWatch): FilePosition | undefined {
  return resumePoint instanceof FilePosition ? resumePoint : undefined;
}

/** What a file is followed with. */
export interface Following {
  readonly watches: OpenWatches;
  readonly nodeHost: NodeHost;
  readonly uri: Uri;
  /** The byte to begin with. */
  readonly from: number;
  readonly openNext: OpenNext;
}

/**
 * Feeds a watch with what is added to a file. A file that is renamed goes on in the one that has its name; one that
 * is cut, written anew or replaced has started over.
 */
export class FileFollower implements StreamSource {
  readonly #nodeHost: NodeHost;
  readonly #path: string;
  readonly #tail: Tail;
  readonly #stream: RestartableStream;
  /** The byte that the watch's text begins at; undefined once that is in a file with another name. */
  #start: number | undefined;
  /** The byte up to which the text was handed to the watch, and whether the watch is still reading it. */
  #position: number;
  #isReading = false;
  /** What the next text waits for. */
  #gate: Promise<void> = Promise.resolve();

  constructor(watch: LiveWatch, { watches, nodeHost, uri, from, openNext }: Following) {
    this.#nodeHost = nodeHost;
    this.#path = uri.fsPath;
    this.#start = from;
    this.#position = from;
    this.#stream = new RestartableStream(watch, this, watches, openNext);
    this.#tail = nodeHost.tail(this.#path, from, {
      text: text => this.#receive(text),
      restarted: (why, isPast) => this.#restart(why, isPast),
      missed: () => {
        const { watch } = this.#stream;
        watch.missText();
        watch.note(
          l10n.t(
            'The file was rotated faster than it could be read: numbers of rotated files that are deleted or compressed by now may be missing.',
          ),
        );
      },
      failed: (reason, error) => {
        logError('Following a file failed', error);
        this.#stream.watch.fail(reason);
      },
      present: isThere => this.#stream.watch.say(isThere ? '' : l10n.t('the file is gone; it is waited for')),
    });
  }

  /** The watch that is fed now. */
  protected get watch(): LiveWatch {
    return this.#stream.watch;
  }

  protected get position(): number {
    return this.#position;
  }

  /** Resolves once all that is in the file now is in the watch. */
  async readNow(): Promise<void> {
    await this.#tail.readNow();
  }

  async #receive(text: string): Promise<void> {
    const { position } = this.#tail;
    await this.#gate;
    this.#position = position;
    this.#isReading = true;
    await this.#stream.push(text);
    this.#isReading = false;
  }

  #restart(why: Restart, isPast = false): void {
    const { watch } = this.#stream;
    this.#position = 0;
    if (why === 'rotated') watch.endText();
    else this.#stream.restart(l10n.t('the file started over'));
    // What the same watch had before can't be read again, nor what has lost its name.
    const isLost = isPast || (watch === this.#stream.watch && watch.series.count > 0);
    this.#start = isLost ? undefined : 0;
    if (this.#start === undefined) watch.missText();
  }

  replay(): (() => AsyncIterable<string>) | undefined {
    const start = this.#start;
    return start === undefined ? undefined : () => this.#again(start);
  }

  /** What was handed over so far; what is added meanwhile waits. */
  #again(start: number): AsyncGenerator<string> {
    let open = () => {};
    const gate = new Promise<void>(resolve => {
      open = resolve;
    });
    const before = this.#gate;
    this.#gate = before.then(() => gate);
    this.#stream.drop();
    return this.#textOf(start, this.#position, open);
  }

  async *#textOf(start: number, end: number, done: () => void): AsyncGenerator<string> {
    try {
      for await (const { text } of this.#nodeHost.piecesOf(this.#path, start, end)) yield text;
    } finally {
      done();
    }
  }

  ended(watch: LiveWatch): void {
    const { identity } = this.#tail;
    watch.resumePoint = this.#isReading ? undefined : new FilePosition(this.#position, identity);
    this.#tail.dispose();
  }
}
