/**
 * Work in steps: between two of them, each well below a millisecond, whoever runs it may let others go first.
 * What it works on must not change meanwhile.
 */
export type Steps<Result> = Generator<void, Result, void>;

/** Numbers that one step looks at. */
export const STRIDE = 1 << 17;

/** Takes all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
