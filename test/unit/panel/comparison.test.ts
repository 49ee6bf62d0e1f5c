import { describe, expect, it } from 'vitest';
import { axisOf } from '../../../src/panel/comparison';

const side = (median: number, low?: number, high?: number) => ({
  name: 'a side',
  median,
  ...(low !== undefined && high !== undefined && { interval: { low, high } }),
});

describe('The axis of a comparison', () => {
  it('holds both intervals, with a margin on either side', () => {
    const at = axisOf(side(50, 40, 70), side(90, 80, 140));
    expect(at(40)).toBeCloseTo(6);
    expect(at(140)).toBeCloseTo(94);
    expect(at(90)).toBeCloseTo(50);
  });

  it('holds medians that have no interval', () => {
    const at = axisOf(side(1), side(3, 2, 3.5));
    expect(at(1)).toBeCloseTo(6);
    expect(at(3.5)).toBeCloseTo(94);
  });

  it('puts everything into the middle where all is equal', () => {
    const at = axisOf(side(7, 7, 7), side(7));
    expect(at(7)).toBe(50);
  });

  it('holds the whole range of doubles', () => {
    const at = axisOf(side(-Number.MAX_VALUE), side(Number.MAX_VALUE));
    expect([at(-Number.MAX_VALUE), at(0), at(Number.MAX_VALUE)].map(Math.round)).toEqual([6, 50, 94]);
  });
});
