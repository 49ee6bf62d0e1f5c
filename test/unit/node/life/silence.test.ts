import { expect, it } from 'vitest';
import { Silence } from '../../../../src/node/life/silence';

it('Silence is too long once the same was said at every look for that time, of which a sleep counts a minute', () => {
  let time = 0;
  const silence = new Silence(150_000, () => time);
  const later = (milliseconds: number, said: unknown) => {
    time += milliseconds;
    return silence.isTooLong('it', said);
  };
  expect([later(0, 1), later(50_000, 1), later(50_000, 1), later(50_000, 1)]).toEqual(Array(4).fill(false));
  expect(later(1, 1)).toBe(true);
  expect(later(1, 2)).toBe(false);
  expect(later(1e9, 2)).toBe(false);
  expect(later(1e9, 2)).toBe(false);
  expect(later(1e9, 2)).toBe(true);
  expect(silence.isTooLong('another', 2)).toBe(false);
});
