import { describe, expect, it } from 'vitest';
import { isFromPanel } from '../../src/protocol';

const svg = { type: 'save', name: 'Distribution', format: 'svg', data: '<svg xmlns="x"/>' };

describe('What comes from the panel', () => {
  it.each([
    { type: 'ready' },
    { type: 'drawn' },
    { type: 'look', look: { kind: 'tree', lower: 0, upper: 4_999_999 } },
    { type: 'look', look: { kind: 'levels' } },
    { type: 'look', look: { kind: 'array', from: 250_000, count: 1000 } },
    { type: 'command', command: 'watch' },
    { type: 'choose', seriesId: 7 },
    { type: 'lay', seriesIds: [] },
    { type: 'lay', seriesIds: [1, 2, 3] },
    { type: 'goTo', seriesId: 7, number: { which: 'min' } },
    { type: 'goTo', seriesId: 7, number: { which: 'value', value: -0.5, nth: 3 } },
    { type: 'goTo', seriesId: 7, number: { which: 'arrived', value: 4, from: 0, to: 128 } },
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
    { type: 'look' },
    { type: 'look', look: { kind: 'all' } },
    { type: 'look', look: { kind: 'tree', lower: 0 } },
    { type: 'look', look: { kind: 'tree', lower: -1, upper: 0 } },
    { type: 'look', look: { kind: 'array', from: 0.5, count: 10 } },
    { type: 'look', look: { kind: 'array', from: 0, count: 1001 } },
    { type: 'choose', seriesId: '7' },
    { type: 'lay' },
    { type: 'lay', seriesIds: [1.5] },
    { type: 'lay', seriesIds: [1, 2, 3, 4] },
    { type: 'goTo', seriesId: 7 },
    { type: 'goTo', number: { which: 'min' } },
    { type: 'goTo', seriesId: 7, number: { which: 'nth', nth: 1 } },
    { type: 'goTo', seriesId: 7, number: { which: 'value', value: Number.NaN, nth: 0 } },
    { type: 'goTo', seriesId: 7, number: { which: 'value', value: 1, nth: -1 } },
    { type: 'goTo', seriesId: 7, number: { which: 'arrived', value: 1, from: 0 } },
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
