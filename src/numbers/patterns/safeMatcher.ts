import { longestLineWithin } from './cost';
import { linearMatcher } from './linearMatcher';
import type { Captures, MatcherMaker } from './matcher';
import { parsePattern } from './syntax';

/** Steps of the language's own engine that a line may cost at the very worst: some 10 ms. */
const MOST_STEPS = 1 << 22;
const NO_NAMES: ReadonlyMap<string, string> = new Map();

/**
 * Finds patterns by the language's own engine, which is fast but may run away, on lines on which this pattern
 * cannot, and in linear time on all others. Both find the same.
 */
export const safeMatcher: MatcherMaker = (pattern, flags) => {
  const linear = linearMatcher(pattern, flags);
  const longest = longestLineWithin(MOST_STEPS, parsePattern(pattern, flags).root);
  // A line has one start, which `m` cannot add to.
  const expression = new RegExp(pattern, `${flags.replace(/[dgm]/g, '')}g`);
  return {
    matches: line => (line.length > longest ? linear.matches(line) : matchesOf(expression, line)),
    places: line => linear.places?.(line) ?? [],
  };
};

function matchesOf(expression: RegExp, line: string): Captures[] {
  const result: Captures[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(line); match; match = expression.exec(line)) {
    result.push({
      first: match.length > 1 ? match[1] : match[0],
      named: match.groups ? namesOf(match.groups) : NO_NAMES,
    });
    if (match[0] === '') expression.lastIndex += lengthAt(line, expression);
  }
  return result;
}

/** How far an empty match moves on: a character, which under `u` may have two halves. */
function lengthAt(line: string, { unicode, lastIndex }: RegExp): number {
  return unicode && (line.codePointAt(lastIndex) ?? 0) > 0xffff ? 2 : 1;
}

function namesOf(groups: Readonly<Record<string, string | undefined>>): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const [name, text] of Object.entries(groups)) if (text !== undefined) named.set(name, text);
  return named;
}
