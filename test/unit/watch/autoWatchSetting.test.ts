import { describe, expect, it } from 'vitest';
import { isMeant, parseAutoWatch } from '../../../src/watch/autoWatchSetting';

describe('What is watched by itself', () => {
  it('is a terminal, a type of debug session or an output channel, with a rule and a warm-up', () => {
    const given = [
      { terminal: 'bench*' },
      { debug: 'node', rule: 'labelled', warmUp: 5 },
      { output: 'Tasks', rule: '/took (\\S+) ms/' },
      { output: 'Git', rule: 'auto' },
    ];
    expect(parseAutoWatch(given)).toEqual({
      faults: [],
      entries: [
        { kind: 'terminal', name: 'bench*' },
        { kind: 'debug', name: 'node', rule: { kind: 'labelled' }, warmUp: 5 },
        { kind: 'output', name: 'Tasks', rule: { kind: 'pattern', pattern: 'took (\\S+) ms' } },
        { kind: 'output', name: 'Git' },
      ],
    });
  });

  const faults: [unknown, RegExp][] = [
    ['bench', /^it takes a list, not "bench"$/],
    [['bench'], /^"bench" is not one of \{ "terminal": "name" \}/],
    [[null], /^null is not one of/],
    [[{}], /^\{\} is not one of/],
    [[{ terminal: '' }], /is not one of/],
    [[{ terminal: 7 }], /is not one of/],
    [[{ terminal: 'a', output: 'b' }], /is not one of/],
    [[{ channel: 'a' }], /is not one of/],
    [[{ terminal: 'a', rule: 'evry' }], /has a rule that is none: write all, labelled/],
    [[{ terminal: 'a', rule: 3 }], /has a rule that is none/],
    [[{ terminal: 'a', warmUp: 1001 }], /has a warmUp that is no whole number from 0 to 1000/],
    [[{ terminal: 'a', warmUp: 0.5 }], /has a warmUp/],
  ];
  it.each(faults)('is refused where it is %j', (given, said) => {
    const parsed = parseAutoWatch(given);
    expect(parsed.entries).toEqual([]);
    expect(parsed.faults).toEqual([expect.stringMatching(said)]);
  });

  it('is what can be used of it, where other entries are wrong', () => {
    expect(parseAutoWatch([{ terminal: 'a' }, 1, { debug: '*' }]).entries).toHaveLength(2);
  });
});

describe('A name', () => {
  it.each([
    ['bench', 'bench', true],
    ['bench', 'benches', false],
    ['bench*', 'bench', true],
    ['bench*', 'bench: npm', true],
    ['*bench', 'npm bench', true],
    ['*', '', true],
    ['', '', true],
    ['', 'a', false],
    ['b?sh', 'bash', true],
    ['b?sh', 'bsh', false],
    ['a*b*c', 'aXbYbZc', true],
    ['a*b*c', 'aXbYbZ', false],
    ['*.log', 'a.b.log', true],
    ['[ab]', 'a', false],
    ['**', 'anything', true],
    ['a?', 'a', false],
  ])('is meant by %j where it is %j: %j', (pattern, name, meant) => {
    expect(isMeant(pattern, name)).toBe(meant);
  });

  it('is compared in no more than the product of both lengths', () => {
    const name = 'a'.repeat(2000);
    expect(isMeant(`${'a*'.repeat(1000)}b`, name)).toBe(false);
  });
});
