import * as l10n from '../../l10n';

/** What one match of a pattern captured. */
export interface Captures {
  /** The first group, or the whole match where the pattern has no group; undefined where it took no part. */
  readonly first: string | undefined;
  /** The named groups that took part. */
  readonly named: ReadonlyMap<string, string>;
}

/** Finds a pattern in a line. */
export interface PatternMatcher {
  /**
   * Every match in a line, left to right.
   * @throws RunawayPattern where the line costs too much: a matcher must stop by itself.
   */
  matches(line: string): readonly Captures[];
  /** The places of the same captures, for who shows them. */
  places?(line: string): readonly CapturePlace[];
}

/** Where a capture stands in its line; the label is empty for the first group. */
export interface CapturePlace {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** Makes the matcher of a pattern. @throws SyntaxError with a sentence for people where it cannot. */
export type MatcherMaker = (pattern: string, flags: string) => PatternMatcher;

/** A pattern costs too much on a line. The message is a sentence for people. */
export class RunawayPattern extends Error {
  override readonly name = 'RunawayPattern';

  constructor(pattern: string, line: string) {
    const shown = line.length > 60 ? `${line.slice(0, 60)}…` : line;
    super(
      l10n.t(
        'The pattern {0} was stopped: it takes too long on the line {1}. Make it more definite, for example by a word that stands before the number.',
        JSON.stringify(pattern),
        JSON.stringify(shown),
      ),
    );
  }
}
