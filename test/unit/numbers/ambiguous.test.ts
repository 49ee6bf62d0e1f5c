import { expect, it } from 'vitest';
import { ambiguousRunAt } from '../../../src/numbers/ambiguous';

it.each([
  ['took 1,234 ms', 5],
  ['took 1,234 ms', 9],
  ['took 1,234,', 6],
])('in %j at %i one number or two can be meant', (text, index) => {
  expect(ambiguousRunAt(text, index)).toEqual({ start: 5, end: 10, separated: [1, 234], grouped: 1234 });
});

it('knows decimals', () => {
  expect(ambiguousRunAt('1,234,567.5', 0)).toEqual({
    start: 0,
    end: 11,
    separated: [1, 234, 567.5],
    grouped: 1234567.5,
  });
});

it.each([
  '12,5',
  '0,123',
  '1234,567',
  '1.5,234',
  '1234',
  '',
  'x',
])('in %j nothing else can be meant', text => {
  expect(ambiguousRunAt(text, 0)).toBeUndefined();
});
