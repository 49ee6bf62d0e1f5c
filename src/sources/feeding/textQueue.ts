import * as vscode from 'vscode';
import { Budget } from '../../budget';
import { logError } from '../../log';
import type { LiveWatch } from '../../watch/liveWatch';
import { BY_RULE, PLAIN } from './slices';

/** What waits to be read: a text and its channel, or something to do once all before it has been read. */
type Waiting = { readonly text: string; readonly channel: string } | (() => void);

/**
 * Brings a source's text into its watch in slices of a few milliseconds, in order: however much comes at once, the
 * extension host stays responsive. What fails on the way is logged, and the queue goes on with what comes after it.
 */
export class TextQueue implements vscode.Disposable {
  readonly #watch: LiveWatch;
  readonly #waiting: Waiting[] = [];
  readonly #cancellation = new vscode.CancellationTokenSource();
  #working: Promise<void> | undefined;
  /** Grows with each {@link drop}. */
  #dropped = 0;

  constructor(watch: LiveWatch) {
    this.#watch = watch;
  }

  /** Reads a text after all that came before it; at once where nothing waits and it is short. */
  push(text: string, channel = ''): void {
    if (!this.#working && text.length <= PLAIN) this.#attempt(() => this.#watch.read(text, channel));
    else this.#wait({ text, channel });
  }

  /** Does something once all text before it has been read, such as ending the text or the watch. */
  after(work: () => void): void {
    if (this.#working) this.#wait(work);
    else this.#attempt(work);
  }

  /** Leaves unread what waits: it comes again in another way. */
  drop(): void {
    this.#waiting.length = 0;
    this.#dropped++;
  }

  /** Resolves once nothing waits. */
  async idle(): Promise<void> {
    await this.#working;
  }

  #wait(waiting: Waiting): void {
    this.#waiting.push(waiting);
    this.#working ??= this.#work().finally(() => {
      this.#working = undefined;
    });
  }

  async #work(): Promise<void> {
    const { token } = this.#cancellation;
    const budget = new Budget(token);
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      const dropped = this.#dropped;
      if (typeof next === 'function') this.#attempt(next);
      else {
        const { text, channel } = next;
        for (const slice of slicesOf(text, () => this.#watch.text.rule.kind === 'all')) {
          this.#attempt(() => this.#watch.read(slice, channel));
          await budget.keep();
          if (token.isCancellationRequested) return;
          if (dropped !== this.#dropped) break;
        }
      }
    }
  }

  #attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      logError('Reading a text failed', error);
    }
  }

  dispose(): void {
    this.#waiting.length = 0;
    this.#cancellation.cancel();
    this.#cancellation.dispose();
  }
}

/** A text in slices that end with a line where they can: where the watch is ended between two, no number is cut. */
function* slicesOf(text: string, isPlain: () => boolean): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const end = at + (isPlain() ? PLAIN : BY_RULE);
    const line = end < text.length ? text.lastIndexOf('\n', end - 1) + 1 : 0;
    const cut = line > at ? line : end;
    yield text.slice(at, cut);
    at = cut;
  }
}
