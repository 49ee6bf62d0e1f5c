import { Explainer } from './explain';
import { type LineReadings, readingOf } from './labelled';
import type { NumberOptions } from './options';
import { type PatternMatcher, RunawayPattern } from './patternMatcher';
import type { Reading } from './reading';

/**
 * Reads the numbers that a pattern captures: that in the first group without a label, or those in the named groups
 * under their names. A pattern that runs away is refused from then on.
 */
export class PatternReader {
  /** Why the pattern was refused, in a sentence. */
  refused: string | undefined;
  readonly #matcher: PatternMatcher;
  readonly #explainer: Explainer;

  constructor(matcher: PatternMatcher, options: NumberOptions | undefined) {
    this.#matcher = matcher;
    this.#explainer = new Explainer(options);
  }

  read(line: string): LineReadings {
    const readings: Reading[] = [];
    if (this.refused !== undefined) return { readings, leftOut: 0 };
    let leftOut = 0;
    try {
      for (const { first, named } of this.#matcher.matches(line)) {
        const captured: Iterable<readonly [string, string]> = named.size > 0 ? named : [['', first ?? '']];
        for (const [label, text] of captured) {
          const number = this.#explainer.first(text);
          if (number) readings.push(readingOf(label, number));
          else leftOut++;
        }
      }
    } catch (error) {
      if (!(error instanceof RunawayPattern)) throw error;
      this.refused = error.message;
    }
    return { readings, leftOut };
  }
}
