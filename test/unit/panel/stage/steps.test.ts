import { describe, expect, it } from 'vitest';
import { HALVES } from '../../../../src/panel/stage/heap';
import { step } from '../../../../src/panel/stage/steps';

const SHOWN = { lower: 7, upper: 6 };
const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

function walk(wide: boolean, start: string, keys: string, shown = SHOWN): string {
  const [half, index] = start.split(' ');
  let place = { half: half === 'upper' ? ('upper' as const) : ('lower' as const), index: Number(index) };
  for (const key of keys.split(' ')) {
    const name = ['Left', 'Right', 'Up', 'Down'].includes(key) ? `Arrow${key}` : key;
    place = step(place, name, wide, shown) ?? place;
  }
  return `${place.half} ${place.index}`;
}

describe('keys in a bow-tie', () => {
  it.each([
    ['lower 0', 'Left', 'lower 1'],
    ['lower 0', 'Left Left Down', 'lower 4'],
    ['lower 4', 'Down', 'lower 5'],
    ['lower 5', 'Right Right', 'lower 0'],
    ['lower 0', 'Right', 'upper 0'],
    ['upper 0', 'Right Down', 'upper 2'],
    ['upper 2', 'Left Left', 'lower 0'],
    ['lower 0', 'Up', 'lower 0'],
    ['lower 6', 'Down', 'lower 6'],
    ['lower 3', 'Left', 'lower 3'],
    ['lower 2', 'Down', 'lower 2'],
    ['lower 3', 'Up', 'lower 3'],
    ['upper 2', 'Right Down', 'upper 5'],
    ['upper 4', 'Home', 'upper 0'],
    ['upper 0', 'End', 'upper 5'],
    ['upper 1', 'x', 'upper 1'],
  ])('lead from %s by %s to %s', (start, keys, end) => {
    expect(walk(true, start, keys)).toBe(end);
  });
});

describe('keys in an hourglass', () => {
  it.each([
    ['upper 0', 'Up', 'upper 1'],
    ['upper 1', 'Right', 'upper 2'],
    ['upper 2', 'Down Down', 'lower 0'],
    ['lower 0', 'Down', 'lower 1'],
    ['lower 1', 'Up Up', 'upper 0'],
    ['lower 0', 'Left', 'lower 0'],
  ])('lead from %s by %s to %s', (start, keys, end) => {
    expect(walk(false, start, keys)).toBe(end);
  });
});

describe('keys', () => {
  it('do not cross to an empty half', () => {
    expect(walk(true, 'lower 0', 'Right', { lower: 1, upper: 0 })).toBe('lower 0');
  });

  it.each([true, false])('reach every node from any other (wide: %s)', wide => {
    const seen = new Set(['lower 0']);
    const open = [{ half: HALVES[0] ?? 'lower', index: 0 }];
    for (const place of open) {
      for (const key of KEYS) {
        const next = step(place, key, wide, SHOWN);
        if (next === undefined || seen.has(`${next.half} ${next.index}`)) continue;
        seen.add(`${next.half} ${next.index}`);
        open.push(next);
      }
    }
    expect(seen.size).toBe(SHOWN.lower + SHOWN.upper);
  });
});
