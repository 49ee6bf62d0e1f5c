import { explainNumbers } from './explain';
import { type LineReadings, readingOf } from './labelled';
import type { NumberOptions } from './options';
import type { Reading } from './reading';

/** What one match of a pattern captured. */
export interface Captures {
  /** The first group, or the whole match where there is no group. */
  readonly first: string;
  /** The named groups that took part. */
  readonly named: ReadonlyMap<string, string>;
}

/**
 * Finds a pattern in a line. One that may run away on a line is to be stopped by the matcher itself: by an
 * engine in linear time, or in a place that can be ended.
 */
export interface PatternMatcher {
  /** Every match in a line. @throws RunawayPattern where it was stopped. */
  matches(line: string): readonly Captures[];
}

/** Makes the matcher of a pattern. @throws SyntaxError with a sentence for people where there is none. */
export type MatcherMaker = (pattern: string, flags: string) => PatternMatcher;

/** The language's own regular expressions; the line's length alone bounds what they may cost. */
export const regExpMatcher: MatcherMaker = (pattern, flags) => {
  const expression = compile(pattern, flags);
  return {
    matches: line =>
      Array.from(line.matchAll(expression), match => ({
        first: match[1] ?? match[0],
        named: new Map(Object.entries(match.groups ?? {}).filter(([, text]) => text !== undefined)),
      })),
  };
};

function compile(pattern: string, flags: string): RegExp {
  try {
    return new RegExp(pattern, flags.includes('g') ? flags : `${flags}g`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SyntaxError(
      `The pattern ${JSON.stringify(pattern)} cannot be used: ${reason}. Correct it and try again.`,
    );
  }
}

/** Reads the numbers that a pattern captures: the first group without a label, or the named ones under theirs. */
export class PatternReader {
  readonly #matcher: PatternMatcher;
  readonly #options: NumberOptions | undefined;

  constructor(matcher: PatternMatcher, options: NumberOptions | undefined) {
    this.#matcher = matcher;
    this.#options = options;
  }

  read(line: string): LineReadings {
    const readings: Reading[] = [];
    for (const { first, named } of this.#matcher.matches(line)) {
      if (named.size === 0) this.#take('', first, readings);
      for (const [label, text] of named) this.#take(label, text, readings);
    }
    return { readings, leftOut: 0 };
  }

  #take(label: string, text: string, readings: Reading[]): void {
    for (const token of explainNumbers(text, this.#options)) {
      if (token.skipped === undefined) readings.push(readingOf(label, token));
    }
  }
}
