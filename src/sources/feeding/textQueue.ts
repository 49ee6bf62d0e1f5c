import * as vscode from 'vscode';
import { Budget } from '../../budget';
import { logError } from '../../log';
import type { LiveWatch } from '../../watch/liveWatch';
import type { TextPiece } from '../../watch/stream/recentText';
import { AWAY, BY_RULE, PLAIN } from './slices';

/** What waits to be read, or something to do once all before it has been read. */
type Waiting = TextPiece | 'end' | (() => void);

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
  #reading: Promise<void> | undefined;
  /** Grows with each {@link drop}. */
  #dropped = 0;

  constructor(watch: LiveWatch) {
    this.#watch = watch;
  }

  /** Reads a text after all that came before it; at once where nothing waits and it is short. */
  push(text: string, channel = ''): void {
    const goesAway = this.#watch.goesAway(text.length);
    if (this.#isWorking || text.length > PLAIN || goesAway) this.#wait({ text, channel });
    else this.#attempt(() => this.#watch.read(text, channel));
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
    this.#waiting.length = 0;
    this.#dropped++;
  }

  /** Resolves once what is being read now has been read, while what was pushed after it may wait. */
  async turn(): Promise<void> {
    await this.#reading;
  }

  /** Resolves once nothing waits. */
  async idle(): Promise<void> {
    await this.#working;
  }

  #wait(waiting: Waiting): void {
    this.#waiting.push(waiting);
    if (this.#isWorking) return;
    this.#isWorking = true;
    this.#working = this.#work();
  }

  async #work(): Promise<void> {
    const { token } = this.#cancellation;
    const budget = new Budget(token);
    for (let next = this.#next(); next; next = this.#next()) {
      const dropped = this.#dropped;
      const isWanted = () => dropped === this.#dropped && !token.isCancellationRequested;
      if (typeof next === 'function') this.#attempt(next);
      else {
        this.#reading = next === 'end' ? this.#end(isWanted) : this.#read(next, isWanted, budget);
        await this.#reading;
      }
      if (token.isCancellationRequested) break;
    }
    // At once: what comes from now on finds that nobody works.
    this.#isWorking = false;
  }

  /** What is next: texts of one channel that wait together, as one. */
  #next(): Waiting | undefined {
    const next = this.#waiting.shift();
    if (!isText(next)) return next;
    const texts = [next.text];
    let { length } = next.text;
    for (let [more] = this.#waiting; isText(more) && more.channel === next.channel; [more] = this.#waiting) {
      length += more.text.length;
      if (length > AWAY) break;
      texts.push(more.text);
      this.#waiting.shift();
    }
    return texts.length === 1 ? next : { text: texts.join(''), channel: next.channel };
  }

  async #read({ text, channel }: TextPiece, isWanted: () => boolean, budget: Budget): Promise<void> {
    const watch = this.#watch;
    const hereSize = () => (watch.text.rule.kind === 'all' ? PLAIN : BY_RULE);
    for (const part of slicesOf(text, () => (watch.mayGoAway ? AWAY : hereSize()))) {
      if (!isWanted()) return;
      if (await this.#readAway(part, channel, isWanted)) continue;
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
  async #readAway(text: string | undefined, channel: string, isWanted: () => boolean): Promise<boolean> {
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
    this.#waiting.length = 0;
    this.#cancellation.cancel();
    this.#cancellation.dispose();
  }
}

function isText(waiting: Waiting | undefined): waiting is TextPiece {
  return typeof waiting === 'object';
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
