import { describe, expect, it } from 'vitest';
import { PARTS, parseTestArguments } from '../../support/testArguments';

describe('the arguments of npm test', () => {
  it('runs everything in both editors where nothing is asked', () => {
    expect(parseTestArguments([])).toEqual({ parts: PARTS, editors: ['newest', 'oldest'], files: [] });
  });

  it.each([
    [['--only', 'unit'], { parts: ['unit'] }],
    [['--only=host'], { parts: ['host'] }],
    [['--only', 'e2e', '--only', 'types'], { parts: ['types', 'e2e'] }],
    [['--editor', 'oldest'], { editors: ['oldest'] }],
    [['--editor=newest', '--editor=oldest'], { editors: ['newest', 'oldest'] }],
    [['--grep', 'a = b'], { grep: 'a = b' }],
    [['--grep=a=b'], { grep: 'a=b' }],
    [['panel', 'selection.test'], { files: ['panel', 'selection.test'] }],
    [['--only', 'e2e', 'panel'], { parts: ['e2e'], files: ['panel'] }],
  ])('reads %j', (args, wanted) => {
    expect(parseTestArguments(args)).toMatchObject(wanted);
  });

  it.each([
    [['--only', 'all'], '--only takes types, lint, unit, host, e2e, not all.'],
    [['--only'], '--only wants a value.'],
    [['--editor', '1.93'], '--editor takes newest, oldest, not 1.93.'],
    [['--watch'], '--watch is not an option.'],
  ])('refuses %j with a sentence and the usage', (args, sentence) => {
    expect(() => parseTestArguments(args)).toThrow(sentence);
    expect(() => parseTestArguments(args)).toThrow('npm test -- ');
  });
});
