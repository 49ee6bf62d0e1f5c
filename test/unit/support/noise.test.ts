import { describe, expect, it } from 'vitest';
import { isNoise } from '../../support/noise';

describe('the lines that come out of VS Code', () => {
  it.each([
    '[Service Worker] registration TypeError: Failed to register',
    'Ignoring fetching additional builtin extensions from gallery',
    'getaddrinfo ENOTFOUND main.vscode-cdn.net',
  ])('are left out where they are its own: %s', line => {
    expect(isNoise(line)).toBe(true);
  });

  it.each([
    '  1 passing (14ms)',
    'AssertionError: expected 1 to be 2',
    '',
    'our [Chat] of numbers',
  ])("are shown where they are a test's: %j", line => {
    expect(isNoise(line)).toBe(false);
  });
});
