import { describe, expect, it } from 'vitest';
import { longestLineWithin } from '../../../../src/numbers/patterns/cost';
import { linearMatcher } from '../../../../src/numbers/patterns/linearMatcher';
import { safeMatcher } from '../../../../src/numbers/patterns/safeMatcher';
import { parsePattern } from '../../../../src/numbers/patterns/syntax';
import { type MatcherMaker, RuleReader, RunawayPattern } from '../../../../src/numbers/rules';

function read(pattern: string, text: string, flags?: string) {
  const reader = new RuleReader({ kind: 'pattern', pattern, ...(flags !== undefined && { flags }) });
  return [...reader.push(text), ...reader.end()];
}

describe('a pattern', () => {
  it('gives its first group, without a label', () => {
    expect(read('x=(\\d+) y=(\\d+)', 'x=5 y=6 x=7 y=8\n')).toEqual([
      { label: '', value: 5 },
      { label: '', value: 7 },
    ]);
  });

  it('gives its named groups under their names', () => {
    expect(read('(?<rx>\\S+) in, (?<tx>\\S+) out', '12kB in, 3.5MB out\n')).toEqual([
      { label: 'rx', value: 12, unit: 'kB' },
      { label: 'tx', value: 3.5, unit: 'MB' },
    ]);
  });

  it('gives the whole match where it has no group', () => {
    expect(read('took \\d+', 'took 5, took 6')).toEqual([
      { label: '', value: 5 },
      { label: '', value: 6 },
    ]);
  });

  it('takes flags', () => {
    expect(read('TOOK (\\d+)', 'took 5', 'i')).toEqual([{ label: '', value: 5 }]);
  });

  it.each([
    ['(', 'Unterminated group'],
    ['[a', 'Unterminated character class'],
    ['a**', 'Nothing to repeat'],
    ['(?=a)b', 'look-ahead and look-behind'],
    ['(?<!a)b', 'look-ahead and look-behind'],
    ['(a)\\1', 'references back to a group'],
    ['((a{50}){50}){50}', 'its repetitions are too many'],
  ])('%j is refused with a sentence', (pattern, reason) => {
    const refused = () => new RuleReader({ kind: 'pattern', pattern });
    expect(refused).toThrow(SyntaxError);
    expect(refused).toThrow(`The pattern ${JSON.stringify(pattern)} cannot be used: ${reason}`);
  });

  it.each(['(a+)+$', '(a|a)*b', '(.*)*x', '(x+x+)+y', 'a*a*a*a*a*a*b'])('%s cannot run away', pattern => {
    expect(read(pattern, `${'a'.repeat(5000)}${'x'.repeat(5000)}!\n`)).toEqual([]);
  });

  it('whose many matches add up is stopped with a sentence, and reads no more', () => {
    const reader = new RuleReader({ kind: 'pattern', pattern: '\\d.*b|\\d' });
    expect(reader.push(`7\n${'7'.repeat(30_000)}\n`)).toEqual([{ label: '', value: 7 }]);
    expect(reader.refused).toMatch(/^The pattern .* was stopped: it takes too long on the line "7777/);
    expect(reader.push('7\n')).toEqual([]);
  });

  it('may be found by a matcher that is handed in, which may give up', () => {
    const matcher: MatcherMaker = pattern => ({
      matches: line => {
        if (line === 'slow') throw new RunawayPattern(pattern, line);
        return [{ first: line, named: new Map() }];
      },
    });
    const reader = new RuleReader({ kind: 'pattern', pattern: 'p' }, {}, matcher);
    expect(reader.push('5\nslow\n6\n')).toEqual([{ label: '', value: 5 }]);
    expect(reader.refused).toContain('The pattern "p" was stopped');
  });
});

const PATTERNS = [
  'a|b',
  'x=(\\d+)',
  '(?<k>\\w+)=(?<v>[\\d.]+)',
  'a*?b',
  '(a|ab)(c|bcd)(d*)',
  '\\bfoo\\b',
  '\\Bo',
  '[^,]+',
  '[\\]a-c]+',
  'a{2,3}',
  'a{2,}?',
  '(a{2})?b',
  'a{0}b',
  '',
  '^',
  '$',
  '^a.*b$',
  '.*(\\d)',
  '(?:a|b)*c',
  'é+',
  '\\x61\\u0062',
  '(\\d+)(?:ms|s)?',
  'x?y+?z*',
  '[.]\\.',
];
const LINES = [
  '',
  'abcd foo=12 x=3 bar=4.5',
  'aab ab b',
  'foo foobar foo',
  'a,b,c',
  'aaaaab',
  '12ms 3s 4',
  'yyzzxyz',
  'éé..]',
];

const MATCHERS = { linear: linearMatcher, safe: safeMatcher };

describe.each(Object.entries(MATCHERS))('the %s matcher', (_, matcher) => {
  it.each(PATTERNS)('finds what RegExp finds: %j', pattern => {
    for (const flags of ['', 'i', 'u']) {
      for (const line of LINES) {
        const expected = [...line.matchAll(new RegExp(pattern, `g${flags}`))].map(match => ({
          first: match.length > 1 ? match[1] : match[0],
          named: new Map(Object.entries(match.groups ?? {})),
        }));
        expect(matcher(pattern, flags).matches(line), line).toEqual(expected);
      }
    }
  });

  it.each(PATTERNS)('tells where it finds what it finds: %j', pattern => {
    const found = matcher(pattern, '');
    for (const line of LINES) {
      const captured = found.matches(line).flatMap(({ first, named }): [string, string][] => {
        if (named.size > 0) return [...named];
        return first === undefined ? [] : [['', first]];
      });
      const placed = found.places?.(line) ?? [];
      expect(placed.map(({ label, start, end }) => [label, line.slice(start, end)])).toEqual(captured);
    }
  });

  it('takes characters beyond 16 bits whole under the flag u', () => {
    expect(matcher('(.)', 'u').matches('😀')).toEqual([{ first: '😀', named: new Map() }]);
  });
});

describe('a line on which a pattern cannot run away', () => {
  const longest = (pattern: string) => longestLineWithin(10_000, parsePattern(pattern, '').root);

  it.each([
    ['took (\\S+) ms', 100],
    ['^took (\\S+) ms', 10_000],
    ['x=(\\d+)', 10_000],
    ['\\b(\\d+)\\b', 100],
    ['a.*b', 100],
    ['a.*b.*c', 21],
    ['\\d+\\d+x', 21],
    ['\\w+é', 100],
    ['x{3,12}y', 100],
    ['x{3,12}x', 1000],
    // Of 99 that stand together each is looked at in vain from each of them.
    ['x{100}', 100],
    [`${'x'.repeat(159)}y`, 1000],
    ['(a+)+$', 0],
    ['(a|a)*b', 0],
    ['(?:ab)+c', 0],
  ])('of %s has %d characters at most for 10,000 steps', (pattern, most) => {
    expect(longest(pattern)).toBe(most);
  });

  it('takes no long time, whatever stands on it', () => {
    for (const pattern of ['took (\\S+) ms', '\\b(\\d+)\\b', 'a.*b.*c', '\\d+\\d+x', '.*.*z', '[^,]*,x']) {
      const { root } = parsePattern(pattern, '');
      const length = longestLineWithin(1 << 22, root);
      const start = performance.now();
      for (const line of [
        '7'.repeat(length),
        'a'.repeat(length),
        'took '.repeat(length / 5),
        'ab '.repeat(length / 3),
      ])
        for (const _ of line.matchAll(new RegExp(pattern, 'g')));
      expect(performance.now() - start, pattern).toBeLessThan(2000);
    }
  });
});
