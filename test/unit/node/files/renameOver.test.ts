import { describe, expect, it } from 'vitest';
import { renameOver } from '../../../../src/node/files/renameOver';

/** Fails so many times as Windows does where a file is open. */
function failing(times: number, code = 'EPERM') {
  const calls: string[] = [];
  const rename = (from: unknown, to: unknown): void => {
    calls.push(`${from} ${to}`);
    if (calls.length <= times) throw Object.assign(new Error(code), { code });
  };
  return { calls, rename };
}

describe('A file takes the place of another', () => {
  it.each([0, 1, 5])('on Windows though it was open the first %i times', times => {
    const { calls, rename } = failing(times);
    renameOver('a', 'b', rename, 'win32');
    expect(calls).toEqual(Array.from({ length: times + 1 }, () => 'a b'));
  });

  it.each([
    ['win32', 'EPERM', 6],
    ['win32', 'ENOSPC', 1],
    ['linux', 'EPERM', 1],
  ])('on %s not where it fails by %s, after %i tries', (platform, code, tries) => {
    const { calls, rename } = failing(99, code);
    expect(() => renameOver('a', 'b', rename, platform)).toThrow(code);
    expect(calls).toHaveLength(tries);
  });
});
