import { describe, expect, it } from 'vitest';
import { explainNumbers, type NumberToken } from '../../../src/numbers/explain';
import { scanNumbers } from '../../../src/numbers/scanner';
import { readingsOf, samples } from './corpus';

describe('in the output of real tools', () => {
  it.each(samples())('each line of $name is read as it is meant', ({ name, text, readings }) => {
    expect(readingsOf({ name, text })).toEqual(readings);
  });

  it('there are more than 150 lines with something to read', () => {
    expect(samples().flatMap(({ readings }) => readings.filter(Boolean)).length).toBeGreaterThan(150);
  });

  it.each(samples())('every number of $name is what Number makes of its digits', ({ text }) => {
    const tokens = explainNumbers(text, { grouping: 'off' }).filter(token => token.value !== undefined);
    expect(tokens.map(token => plain(text, token))).toEqual(tokens.map(({ value }) => value));
    expect([...scanNumbers(text, { grouping: 'off' })]).toEqual(tokens.map(({ value }) => value));
  });
});

/** A number without its unit, its currency sign, its escapes and the groups of a quoted cell, as `Number` reads it. */
function plain(text: string, { start, end, unit = '' }: NumberToken): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences start with one.
  const written = text.slice(start, end).replace(/\x1b\[[\d;]*[mK]/g, '');
  const digits = written.replace(unit, '').replace('−', '-').replace(/^\+/, '');
  return Number(text[start - 1] === '"' ? digits.replaceAll(',', '') : digits);
}
