import * as vscode from 'vscode';
import { Budget } from '../../budget';
import { logError } from '../../log';
import type { LiveWatch } from '../../watch/liveWatch';
import type { Ascii, SharedPiece } from '../../watch/stream/ascii';
import { AWAY } from '../../watch/stream/readingThread';
import type { TextPiece } from '../../watch/stream/recentText';
import { BY_RULE, PLAIN } from './slices';

/** What waits to be read, or something to do once all before it has been read. */
type Waiting = SharedPiece | 'end' | (() => void);

/**
 * Brings a source's text into its watch, in order. Where much comes, another thread reads it; where there is none, it is
 * read in slices of a few milliseconds: the extension host stays responsive. What fails on the way is logged, and the
 * queue goes on with what comes after it.
 */
export class TextQueue implements vscode.Disposable {
  readonly #watch: LiveWatch;
  readonly #waiting: Waiting[] = [];
  readonly #cancellation = new vscode.CancellationTokenSource();
  #isWorking = false;
  #working: Promise<void> | undefined;
  /** Texts that are not read yet, and who waits until another may come. */
  #unread = 0;
  #turns: (() => void)[] = [];
  /** Says that something waits. */
  #come = () => {};
  /** Grows with each {@link drop}. */
  #dropped = 0;

  constructor(watch: LiveWatch) {
    this.#watch = watch;
  }

  /** Reads a text after all that came before it; at once where nothing waits and it is short. */
  push(text: string | Ascii, channel = ''): void {
    const goesAway = this.#watch.goesAway(text.length);
    if (this.#isWorking || text.length > PLAIN || goesAway) this.#wait({ text, channel });
    else this.#attempt(() => this.#watch.read(text.slice(), channel));
  }

  /** The text ends behind all that came before. */
  endText(): void {
    if (this.#isWorking || this.#watch.text.isAway) this.#wait('end');
    else this.#attempt(() => this.#watch.endText());
  }

  /** Does something once all text before it has been read, such as ending the text or the watch. */
  after(work: () => void): void {
    if (this.#isWorking) this.#wait(work);
    else this.#attempt(work);
  }

  /** Leaves unread what waits: it comes again in another way. */
  drop(): void {
    this.#unread -= this.#waiting.filter(isText).length;
    this.#waiting.length = 0;
    this.#dropped++;
    this.#tellTurn();
  }

  /** Resolves once what was pushed has been read, but that another thread may still have the last of it. */
  async turn(): Promise<void> {
    while (this.#isWorking && this.#unread > (this.#watch.text.isAway ? 1 : 0))
      await new Promise<void>(resolve => {
        this.#turns.push(resolve);
      });
  }

  /** Resolves once nothing waits. */
  async idle(): Promise<void> {
    await this.#working;
  }

  #wait(waiting: Waiting): void {
    this.#waiting.push(waiting);
    if (isText(waiting)) this.#unread++;
    this.#come();
    if (this.#isWorking) return;
    this.#isWorking = true;
    this.#working = this.#work();
  }

  async #work(): Promise<void> {
    const { token } = this.#cancellation;
    const budget = new Budget();
    /** The text that another thread may still have. */
    let reading: Promise<void> | undefined;
    while (!token.isCancellationRequested) {
      const next = this.#next();
      if (!next) {
        if (!reading) break;
        const isRead = await Promise.race([reading.then(() => true), this.#somethingComes()]);
        if (isRead) reading = undefined;
        continue;
      }
      const dropped = this.#dropped;
      const isWanted = () => dropped === this.#dropped && !token.isCancellationRequested;
      const before = reading;
      if (isText(next)) {
        const mayOverlap = this.#watch.text.isAway && next.text.length <= AWAY;
        reading = this.#read(next, isWanted, budget, before);
        await (mayOverlap ? before : reading);
        if (!mayOverlap) reading = undefined;
        continue;
      }
      await before;
      reading = undefined;
      if (typeof next === 'function') this.#attempt(next);
      else await this.#end(isWanted);
    }
    // At once: what comes from now on finds that nobody works.
    this.#isWorking = false;
    this.#tellTurn();
  }

  async #somethingComes(): Promise<false> {
    await new Promise<void>(resolve => {
      this.#come = resolve;
    });
    return false;
  }

  #tellTurn(): void {
    for (const resolve of this.#turns.splice(0)) resolve();
  }

  /** What is next: texts of one channel that wait together, as one. */
  #next(): Waiting | undefined {
    const next = this.#waiting.shift();
    if (!isString(next)) return next;
    const texts = [next.text];
    let { length } = next.text;
    for (
      let [more] = this.#waiting;
      isString(more) && more.channel === next.channel;
      [more] = this.#waiting
    ) {
      length += more.text.length;
      if (length > AWAY) break;
      texts.push(more.text);
      this.#waiting.shift();
    }
    this.#unread -= texts.length - 1;
    return texts.length === 1 ? next : { text: texts.join(''), channel: next.channel };
  }

  /** Reads a text and counts its numbers, after all before it. */
  async #read(
    piece: SharedPiece,
    isWanted: () => boolean,
    budget: Budget,
    before: Promise<void> | undefined,
  ): Promise<void> {
    const { text, channel } = piece;
    const isRead = text.length <= AWAY && (await this.#readAway(text, channel, isWanted));
    await before;
    if (!isRead) await this.#readParts(text.slice(), channel, isWanted, budget);
    this.#unread--;
    this.#tellTurn();
  }

  async #readParts(text: string, channel: string, isWanted: () => boolean, budget: Budget): Promise<void> {
    const watch = this.#watch;
    const hereSize = () => (watch.text.rule.kind === 'all' ? PLAIN : BY_RULE);
    for (const part of slicesOf(text, () => (watch.mayGoAway ? AWAY : hereSize()))) {
      if (!isWanted()) return;
      if (text.length > AWAY && (await this.#readAway(part, channel, isWanted))) continue;
      for (const slice of slicesOf(part, hereSize)) {
        if (!isWanted()) return;
        this.#attempt(() => watch.read(slice, channel));
        await budget.keep();
      }
    }
  }

  async #end(isWanted: () => boolean): Promise<void> {
    if (await this.#readAway(undefined, '', isWanted)) return;
    if (isWanted()) this.#attempt(() => this.#watch.endText());
  }

  /** Whether it has been read, or has failed when it had been. */
  async #readAway(
    text: string | Ascii | undefined,
    channel: string,
    isWanted: () => boolean,
  ): Promise<boolean> {
    try {
      return await this.#watch.readAway(text, channel, isWanted);
    } catch (error) {
      this.#failed(error);
      return true;
    }
  }

  #attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#failed(error);
    }
  }

  #failed(error: unknown): void {
    logError(`A watch of the kind ${this.#watch.kind} could not read what came`, error);
  }

  dispose(): void {
    this.drop();
    this.#cancellation.cancel();
    this.#cancellation.dispose();
  }
}

function isText(waiting: Waiting | undefined): waiting is SharedPiece {
  return typeof waiting === 'object';
}

function isString(waiting: Waiting | undefined): waiting is TextPiece {
  return isText(waiting) && typeof waiting.text === 'string';
}

/** A text in slices that end with a line where they can: where the watch is ended between two, no number is cut. */
function* slicesOf(text: string, size: () => number): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const end = at + size();
    const line = end < text.length ? text.lastIndexOf('\n', end - 1) + 1 : 0;
    const cut = line > at ? line : end;
    yield text.slice(at, cut);
    at = cut;
  }
}
