import { describe, expect, it } from 'vitest';
import { linearMatcher } from '../../../src/numbers/linearMatcher';
import { type MatcherMaker, RuleReader, RunawayPattern } from '../../../src/numbers/rules';

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

describe('the linear matcher', () => {
  it.each(PATTERNS)('finds what RegExp finds: %j', pattern => {
    for (const flags of ['', 'i', 'u']) {
      for (const line of LINES) {
        const expected = [...line.matchAll(new RegExp(pattern, `g${flags}`))].map(match => ({
          first: match.length > 1 ? match[1] : match[0],
          named: new Map(Object.entries(match.groups ?? {})),
        }));
        expect(linearMatcher(pattern, flags).matches(line), line).toEqual(expected);
      }
    }
  });

  it('takes characters beyond 16 bits whole under the flag u', () => {
    expect(linearMatcher('(.)', 'u').matches('😀')).toEqual([{ first: '😀', named: new Map() }]);
  });
});
