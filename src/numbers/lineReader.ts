import type { ReadingSink } from './readings';
import type { LineBatch } from './text/lines';

/** Reads the numbers of lines that come in batches; where one batch ends and the next begins makes no difference. */
export interface LineReader {
  /** The labels by their numbers; good for what was read since {@link tidy}. */
  readonly names: readonly string[];
  /** Why it reads no more, in a sentence. */
  readonly refused?: string | undefined;
  read(lines: LineBatch, into: ReadingSink): void;
  /** Frees what is not needed any more, names that did not come again for one. */
  tidy?(): void;
  /** What it remembers of the lines so far, to go on from with {@link restore}; empty where it is as new. */
  save(): string;
  restore(state: string): void;
}
