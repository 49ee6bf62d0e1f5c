import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { linearMatcher } from '../../../../src/numbers/patterns/linearMatcher';
import { randomFrom } from '../../../support/random';

const ATOMS = ['a', 'b', '1', ' ', '.', '\\d', '\\w', '\\s', '\\D', '[ab]', '[^a]', '[0-9a]', '=', '\\.'];
const REPEATS = ['', '', '', '*', '+', '?', '{2}', '{1,3}', '{2,}', '*?', '+?', '??', '{1,2}?'];
const ASSERTS = ['^', '$', '\\b', '\\B'];

/**
 * A pattern in the syntax that RE2 and the language share. What is repeated is never empty: there the two differ, and so
 * must ours, which follows the language.
 */
function patternFrom(random: () => number, depth = 3): string {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const atom = (): string => {
    if (depth > 0 && random() < 0.25) return `(?:${pick(ATOMS)}(?:${patternFrom(random, depth - 1)}))`;
    return pick(ATOMS);
  };
  const part = (): string => (random() < 0.08 ? pick(ASSERTS) : atom() + pick(REPEATS));
  const sequence = (): string => Array.from({ length: 1 + Math.floor(random() * 3) }, part).join('');
  return random() < 0.25 ? `${sequence()}|${sequence()}` : sequence();
}

function lineFrom(random: () => number): string {
  const signs = 'aab11 =.2bé';
  return Array.from(
    { length: Math.floor(random() * 24) },
    () => signs[Math.floor(random() * signs.length)],
  ).join('');
}

/** What RE2 finds, an engine in linear time that other people have written. */
function foundByRe2(pattern: string, line: string): string[] {
  const matcher = RE2JS.compile(`(${pattern})`).matcher(line);
  const found: string[] = [];
  while (matcher.find()) found.push(`${matcher.start(1)} ${matcher.end(1)}`);
  return found;
}

describe('a pattern of the syntax that both know', () => {
  it.each([1, 2, 3, 4])('is found where RE2 finds it, series %i', seed => {
    const random = randomFrom(seed);
    let found = 0;
    for (let round = 0; round < 1500; round++) {
      const pattern = patternFrom(random);
      const linear = linearMatcher(`(${pattern})`, '');
      for (let i = 0; i < 4; i++) {
        const line = lineFrom(random);
        const places = (linear.places?.(line) ?? []).map(({ start, end }) => `${start} ${end}`);
        expect(places, `/${pattern}/ on ${JSON.stringify(line)}`).toEqual(foundByRe2(pattern, line));
        found += places.length;
      }
    }
    expect(found).toBeGreaterThan(5000);
  });
});
