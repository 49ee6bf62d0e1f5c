import { describe, expect, it } from 'vitest';
import { parentOf } from '../../../../src/panel/stage/heap';
import { findLanding } from '../../../../src/panel/stage/landing';
import { SHOWN_PER_HEAP, type Snapshot } from '../../../../src/protocol';
import { snapshotOf } from '../../../support/preview/cases';
import { randomFrom } from '../../../support/random';

describe('where the newest number landed', () => {
  it('is nowhere when nothing or much was added', () => {
    expect(findLanding(snapshotOf([]))).toBeUndefined();
    const { lastAdded: _, ...snapshot } = snapshotOf([1, 2, 3]);
    expect(findLanding(snapshot)).toBeUndefined();
  });

  it('is the root for the first number', () => {
    expect(findLanding(snapshotOf([41]))).toEqual({ half: 'lower', index: 0, path: [0] });
  });

  it('is so many levels above the end of the heap that it was added to', () => {
    const heap = (...top: number[]) => ({ size: top.length, top: Float64Array.from(top) });
    const snapshot = {
      ...snapshotOf([]),
      lower: heap(9, 8, 5, 7, 6, 4, 3),
      upper: heap(10, 11, 12, 13, 14, 15),
    };
    const land = (value: number, rose: number, half: 'lower' | 'upper' = 'lower') =>
      findLanding({ ...snapshot, lastAdded: { value, half, rose } });
    expect(land(3, 0)).toEqual({ half: 'lower', index: 6, path: [6] });
    expect(land(5, 1)).toEqual({ half: 'lower', index: 2, path: [6, 2] });
    expect(land(10, 2, 'upper')).toEqual({ half: 'upper', index: 0, path: [5, 2, 0] });
    // Others have moved since: its level alone is known.
    expect(land(7, 0)).toEqual({ half: 'lower', index: 3, path: [3] });
    expect(land(99, 1)).toBeUndefined();
  });

  it('is the root of the half that a number crossed to, by all of the line to its end', () => {
    const snapshot = snapshotOf([41, 35, 62, 5, 97, 12, 50]);
    expect(snapshot.lastAdded?.crossed).toEqual({ value: 41, to: 'lower' });
    expect(findLanding(snapshot)).toEqual({ half: 'lower', index: 0, path: [3, 1, 0] });
  });

  it('is always a place that holds the number, at the end of an unbroken line', () => {
    const next = randomFrom(2);
    const numbers: number[] = [];
    for (let i = 0; i < 300; i++) {
      numbers.push(Math.round(next() * 1000));
      const snapshot: Snapshot = snapshotOf(numbers);
      const landing = findLanding(snapshot);
      if (landing === undefined) continue;
      const { lastAdded } = snapshot;
      expect(snapshot[landing.half].top[landing.index]).toBe(lastAdded?.crossed?.value ?? lastAdded?.value);
      expect(landing.path.at(-1)).toBe(landing.index);
      landing.path.slice(1).forEach((at, step) => {
        expect(at).toBe(parentOf(landing.path[step] ?? 0));
      });
    }
  });

  it('is found whenever the heap that grew is known whole', () => {
    const next = randomFrom(3);
    const numbers: number[] = [];
    for (let i = 0; i < 2 * SHOWN_PER_HEAP; i++) {
      numbers.push(Math.round(next() * 50));
      expect(findLanding(snapshotOf(numbers)), `after ${numbers.length} numbers`).toBeDefined();
    }
  });
});
