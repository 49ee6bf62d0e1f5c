/** Runs all benchmarks of a folder and prints their tables. */
export type Suite = (options: SuiteOptions) => Promise<void>;

export interface SuiteOptions {
  /** The suite's folder: where it finds what is no TypeScript, a C++ file for example. */
  readonly sources: string;
  /** Where its bundles are: contenders/x.ts is contenders/x.mjs here. Scratch, git-ignored. */
  readonly bundles: string;
  /** Asked for the largest sizes too. */
  readonly full: boolean;
  /** How often each contender runs each workload; the median of the rounds counts. */
  readonly rounds: number;
  /** A commit whose build is measured beside the one of now, in turn, where a suite can do that. */
  readonly base: string | undefined;
  /** Only what has this in its name is measured, where a suite can tell. */
  readonly only: string | undefined;
}
