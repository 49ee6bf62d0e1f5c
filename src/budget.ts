import { type CancellationToken, CancellationTokenSource } from 'vscode';

/** Milliseconds of work between two pauses: a 60 Hz frame holds it with room to spare. */
const BUDGET = 8;

/** Gives the extension host a turn, or some milliseconds, for everything else; at once where the work is cancelled. */
export function breathe(token: CancellationToken, milliseconds = 0): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    const listener = token.onCancellationRequested(done);
  });
}

/** Says when the work since the last pause has filled its share of a frame. */
export class Budget {
  readonly #token: CancellationToken;
  #since = performance.now();

  constructor(token: CancellationToken) {
    this.#token = token;
  }

  /** Pauses where the budget is spent. */
  async keep(): Promise<void> {
    if (performance.now() - this.#since < BUDGET) return;
    await breathe(this.#token);
    this.#since = performance.now();
  }
}

/** Does work step by step, and pauses wherever the budget is spent. */
export async function paced<T>(steps: Iterator<void, T>): Promise<T> {
  const cancellation = new CancellationTokenSource();
  const budget = new Budget(cancellation.token);
  try {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      await budget.keep();
    }
  } finally {
    cancellation.dispose();
  }
}
