import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../src/numbers/rules';
import { formatRule, parseRule, RULE_EXAMPLES } from '../../../src/numbers/ruleText';

describe('a rule as text', () => {
  it.each<[string, Rule]>([
    ['all', { kind: 'all' }],
    ['labelled', { kind: 'labelled' }],
    ['table', { kind: 'table' }],
    ['column 3', { kind: 'column', column: 3 }],
    ['column latency', { kind: 'column', column: 'latency' }],
    ['column CPU %', { kind: 'column', column: 'CPU %' }],
    ['column "2026"', { kind: 'column', column: '2026' }],
    ['column ""a""', { kind: 'column', column: '"a"' }],
    ['group latency by endpoint', { kind: 'group', column: 'latency', by: 'endpoint' }],
    ['group 3 by 1', { kind: 'group', column: 3, by: 1 }],
    ['group response time by HTTP method', { kind: 'group', column: 'response time', by: 'HTTP method' }],
    ['group "time by day" by "2026"', { kind: 'group', column: 'time by day', by: '2026' }],
    ['group x by "day by day"', { kind: 'group', column: 'x', by: 'day by day' }],
    ['/took (\\S+) ms/', { kind: 'pattern', pattern: 'took (\\S+) ms' }],
    ['/a\\/b/iu', { kind: 'pattern', pattern: 'a\\/b', flags: 'iu' }],
    ['/a/b/', { kind: 'pattern', pattern: 'a/b' }],
  ])('%s is read and written', (text, rule) => {
    expect(parseRule(text)).toEqual(rule);
    expect(formatRule(rule)).toBe(text);
  });

  it.each([
    '',
    'every',
    'column',
    'column  ',
    '//',
    'group',
    'group x',
    'group x by',
    'group by x',
    'took (\\S+)',
    'Labelled',
    '/a',
  ])('%j is none', text => {
    expect(parseRule(text)).toBeUndefined();
  });

  it('has an example of each kind', () => {
    const kinds = RULE_EXAMPLES.map(example => parseRule(example)?.kind);
    expect([...new Set(kinds)]).toEqual(['all', 'labelled', 'table', 'column', 'group', 'pattern']);
  });
});
