import { describe, expect, it } from 'vitest';
import { isFromPanel } from '../../src/protocol';

const svg = { type: 'save', name: 'Distribution', format: 'svg', data: '<svg xmlns="x"/>' };

describe('What comes from the panel', () => {
  it.each([
    { type: 'ready' },
    { type: 'drawn' },
    { type: 'command', command: 'watch' },
    svg,
    { ...svg, format: 'png', data: 'iVBORw0KGgoAAAAN' },
  ])('is known: %j', message => {
    expect(isFromPanel(message)).toBe(true);
  });

  it.each([
    undefined,
    'ready',
    {},
    { type: 'other' },
    { type: 'command', command: 'clear' },
    { type: 'save' },
    { ...svg, name: ' ' },
    { ...svg, name: 1 },
    { ...svg, format: 'html' },
    { ...svg, data: '<script>' },
    { ...svg, format: 'png' },
    { ...svg, data: undefined },
  ])('is not taken: %j', message => {
    expect(isFromPanel(message)).toBe(false);
  });

  it('is no picture where it is beyond all measure', () => {
    expect(isFromPanel({ ...svg, data: '<svg '.padEnd(2 ** 26 + 1) })).toBe(false);
  });
});
