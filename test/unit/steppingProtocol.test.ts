import { describe, expect, it } from 'vitest';
import { isFromStepping } from '../../src/steppingProtocol';

describe('What comes from the page of insertions', () => {
  it.each([
    { type: 'ready', hasNumbers: true },
    { type: 'ready', hasNumbers: false },
    { type: 'shown' },
    { type: 'copy', text: 'lower [1] upper []', what: 'a state' },
  ])('is known: %j', message => {
    expect(isFromStepping(message)).toBe(true);
  });

  it.each([
    undefined,
    null,
    'ready',
    {},
    { type: 'drawn' },
    { type: 'ready' },
    { type: 'ready', hasNumbers: 1 },
    { type: 'copy', text: 'lower [1] upper []' },
    { type: 'copy', text: 1, what: 'a state' },
  ])('is refused: %j', message => {
    expect(isFromStepping(message)).toBe(false);
  });
});
