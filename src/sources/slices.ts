import type * as vscode from 'vscode';
import { Range } from 'vscode';

/** Milliseconds of work between two pauses: a 60 Hz frame holds it with room to spare. */
const BUDGET = 8;
/** Characters of a slice: about a millisecond's work where every number is read, and where a rule is followed. */
export const PLAIN = 1 << 16;
export const BY_RULE = 1 << 15;

/** Gives the extension host a turn for everything else that waits; at once where the work is cancelled. */
export function breathe(token: vscode.CancellationToken): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(done, 0);
    const listener = token.onCancellationRequested(done);
  });
}

/** Says when the work since the last pause has filled its share of a frame. */
export class Budget {
  readonly #token: vscode.CancellationToken;
  #since = performance.now();

  constructor(token: vscode.CancellationToken) {
    this.#token = token;
  }

  /** Pauses where the budget is spent. */
  async keep(): Promise<void> {
    if (performance.now() - this.#since < BUDGET) return;
    await breathe(this.#token);
    this.#since = performance.now();
  }
}

/** The text of a range in slices, so that a document of any size is read without a long stop. */
export function* slices(document: vscode.TextDocument, range: vscode.Range, size: number): Generator<string> {
  const end = document.offsetAt(range.end);
  for (let offset = document.offsetAt(range.start); offset < end; offset += size) {
    const to = Math.min(offset + size, end);
    yield document.getText(new Range(document.positionAt(offset), document.positionAt(to)));
  }
}
