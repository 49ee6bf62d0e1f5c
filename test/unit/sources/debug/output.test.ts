import { describe, expect, it } from 'vitest';
import { isCut, type Output, repeats, withoutCutEdges } from '../../../../src/sources/debug/output';

const at = { source: { path: '/app.js' }, line: 3, column: 9 };
const says = (output: string, more: Partial<Output> = {}): Output => ({ output, ...at, ...more });

describe('An output event repeats the one before', () => {
  it.each<[string, Output, Output]>([
    ['as the text of a group', says('g 1\n', { group: 'start' }), says('g 1\n')],
    ['as the text of a collapsed group', says('g 1\n', { group: 'startCollapsed' }), says('g 1\n')],
    ['as a failed assertion', says('a 1\n'), says('Assertion failed: a 1\n')],
    ['as a trace', says('t 1\n'), says('Trace: t 1\n    at f (/app.js:3:9)\n')],
    ['as a timer', says('t: 0.0251 ms\n'), says('t: 0.113ms\n')],
    ['as a timer of seconds', says('t: 1234.5 ms\n'), says('t: 1.235s\n')],
    ['as a timer of minutes', says('t: 62345.5 ms\n'), says('t: 1:02.346 (m:ss.mmm)\n')],
    ['as a timer with more words', says('t: 1e-7 ms 31\n'), says('t: 0.113ms 31\n')],
  ])('%s', (_how, first, second) => {
    expect(repeats(first, second)).toBe(true);
    expect(repeats(first, { ...second, line: 4 })).toBe(false);
    expect(repeats(first, { ...second, source: { path: '/other.js' } })).toBe(false);
  });

  it.each<[string, Output | undefined, Output]>([
    ['at first', undefined, says('1\n')],
    ['where a loop prints the same again', says('1\n'), says('1\n')],
    ['where a loop prints the same time again', says('t: 5 ms\n'), says('t: 5 ms\n')],
    ['after the end of a group', says('', { group: 'end' }), says('')],
    ['where no place is told', { output: 'a\n' }, { output: 'Assertion failed: a\n' }],
  ])('not %s', (_when, first, second) => {
    expect(repeats(first, second)).toBe(false);
  });
});

describe('A long text that the debugger has cut', () => {
  it('loses the halves of a number at the cut, and no other', () => {
    expect(withoutCutEdges('1 22 33…44 5,5… 6')).toBe('1 22  …   …  6');
  });

  it('is told from a short text of the program with the same mark', () => {
    expect(isCut('12…')).toBe(false);
    expect(isCut(`${'x'.repeat(5000)}…${'x'.repeat(5000)}`)).toBe(true);
  });
});
