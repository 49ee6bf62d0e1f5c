import { describe, expect, it } from 'vitest';
import { Share } from '../../../../src/sources/feeding/share';

describe('a share of the time', () => {
  /** Works for some milliseconds at a time, rests as long as it is told, and gives the time that all took. */
  const timeOf = (share: number, works: readonly number[], idle = 0): number => {
    let time = 0;
    const pace = new Share(share, () => time);
    for (const work of works) {
      const rest = pace.spend(() => {
        time += work;
      });
      time += rest + idle;
    }
    return time;
  };

  it('is kept by work that never ends, but for a burst of 50 ms', () => {
    // What the first work earns is beyond a burst.
    expect(timeOf(0.1, new Array(1000).fill(5))).toBeCloseTo((5000 - 50) / 0.1 + 5, 6);
  });

  it('lets work that rarely comes be done at once', () => {
    expect(timeOf(0.1, [40, 40, 40], 400)).toBe(3 * 440);
  });

  it('saves no more than a burst, however long nothing came', () => {
    expect(timeOf(0.1, [0, 95], 1e6)).toBeCloseTo(2e6 + 95 + (95 - 50) / 0.1, 6);
  });

  it('counts work that fails', () => {
    let time = 0;
    const pace = new Share(0.1, () => time);
    expect(() =>
      pace.spend(() => {
        time += 100;
        throw new RangeError('no');
      }),
    ).toThrow('no');
    expect(pace.spend(() => {})).toBeCloseTo((100 - 50) / 0.1, 6);
  });
});
