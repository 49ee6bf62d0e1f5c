import type { CancellationToken } from 'vscode';

/** Milliseconds of work between two pauses: a 60 Hz frame holds it with room to spare. */
const BUDGET = 8;

/** Gives everything else in the extension host a turn: without the millisecond that a timer takes, where there is a way. */
export function breathe(): Promise<void> {
  return new Promise(resolve =>
    'setImmediate' in globalThis ? globalThis.setImmediate(resolve) : setTimeout(resolve),
  );
}

/** Gives everything else some milliseconds; none any more once the work is cancelled. */
export function wait(token: CancellationToken, milliseconds: number): Promise<void> {
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
  #since = performance.now();

  /** Pauses where the budget is spent. */
  async keep(): Promise<void> {
    if (performance.now() - this.#since < BUDGET) return;
    await breathe();
    this.#since = performance.now();
  }
}

/** Does work step by step, and pauses wherever the budget is spent. @param take gets what each step yields, in order */
export async function paced<Result, Part = void>(
  steps: Iterator<Part, Result, void>,
  take: (part: Part) => void = () => {},
): Promise<Result> {
  const budget = new Budget();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    take(step.value);
    await budget.keep();
  }
}
